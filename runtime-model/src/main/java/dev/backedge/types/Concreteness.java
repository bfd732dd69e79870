package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.Vararg;

/// How many concrete types are below a type.
final class Concreteness {
    private Concreteness() {}

    /// A lower bound of the number of concrete subtypes: 0, 1, or 2 for many. `Type{T}` and
    /// variables count as 0, since it is not known. Counterpart: `concrete_min`, Julia 1.5,
    /// `src/subtype.c`.
    static int leastCount(Object parameter) {
        Object type = Kinds.unwrap(parameter);
        return switch (type) {
            case DataType data -> data.typeName().isType() ? 0 : data.isConcrete() ? 1 : 2;
            case TypeVar _ -> 0;
            case Union union -> {
                int first = leastCount(union.first());
                yield first > 1 ? first : first + leastCount(union.second());
            }
            default -> 2;
        };
    }

    /// Whether a type may have a concrete type in common with another although neither is below the
    /// other. Counterpart: `might_intersect_concrete`, Julia 1.5, `src/subtype.c`.
    static boolean mayMeetConcrete(Object parameter) {
        Object type = Kinds.unwrap(parameter);
        return switch (type) {
            case TypeVar _ -> true;
            case Union union -> mayMeetConcrete(union.first()) || mayMeetConcrete(union.second());
            case Vararg vararg -> mayMeetConcrete(vararg.element());
            case DataType data -> data.typeName().isType() || mayAnyMeetConcrete(data);
            default -> false;
        };
    }

    private static boolean mayAnyMeetConcrete(DataType data) {
        boolean tuple = data.typeName().isTuple();
        for (int i = 0; i < data.parameterCount(); i++) {
            Object parameter = data.parameter(i);
            if (parameter instanceof TypeVar
                    || tuple && (parameter == Bottom.BOTTOM || mayMeetConcrete(parameter))) {
                return true;
            }
        }
        return false;
    }
}
