package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

/// Whether and where a variable occurs in a type.
final class Occurrences {
    private Occurrences() {}

    static boolean hasFree(Object parameter) {
        return parameter instanceof DataType data
                ? data.hasFreeVariables()
                : parameter instanceof Type type && type.hasFreeVariables();
    }

    /// Whether a variable occurs free.
    static boolean has(Object parameter, TypeVar variable) {
        return inside(parameter, variable, true, false);
    }

    /// Whether a variable occurs inside a type constructor.
    static boolean insideAny(Object parameter, TypeVar variable) {
        return inside(parameter, variable, false, false);
    }

    /// Whether a variable occurs inside an invariant type constructor.
    static boolean insideInvariant(Object parameter, TypeVar variable) {
        return inside(parameter, variable, false, true);
    }

    /// The bits of the variables that may occur free. Bounds are most often without any.
    private static long freeBits(Object parameter) {
        if (parameter instanceof DataType data) {
            return data.freeVariableBits();
        }
        if (parameter == Bottom.BOTTOM) {
            return 0;
        }
        return parameter instanceof Type type ? type.freeVariableBits() : 0;
    }

    private static boolean inside(
            Object parameter, TypeVar variable, boolean already, boolean invariantOnly) {
        if (parameter == variable) {
            return already;
        }
        if ((freeBits(parameter) & variable.bit()) == 0) {
            return false;
        }
        return switch (parameter) {
            case Union union ->
                    inside(union.first(), variable, already, invariantOnly)
                            || inside(union.second(), variable, already, invariantOnly);
            case UnionAll where ->
                    where.variable() != variable
                            && (inside(where.variable().lower(), variable, already, invariantOnly)
                                    || inside(
                                            where.variable().upper(),
                                            variable,
                                            already,
                                            invariantOnly)
                                    || inside(where.body(), variable, already, invariantOnly));
            case DataType type ->
                    insideInstance(
                            type,
                            variable,
                            already || !invariantOnly || !type.typeName().isTuple(),
                            invariantOnly);
            case Vararg vararg ->
                    inside(vararg.element(), variable, already || !invariantOnly, invariantOnly)
                            || vararg.count().isPresent() && vararg.count().get() == variable;
            default -> false;
        };
    }

    private static boolean insideInstance(
            DataType type, TypeVar variable, boolean already, boolean invariantOnly) {
        for (int i = 0; i < type.parameterCount(); i++) {
            if (inside(type.parameter(i), variable, already, invariantOnly)) {
                return true;
            }
        }
        return false;
    }
}
