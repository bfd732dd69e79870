package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Substitution;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.List;

/// Whether a value can take the place of a variable in a type: a variable may stand where its
/// bounds do not fit the declaration, but a value may not. Counterpart:
/// `check_datatype_parameters`, Julia 1.5, `src/jltypes.c`.
final class DeclaredBounds {
    private final TypeApplication application;

    DeclaredBounds(TypeApplication application) {
        this.application = application;
    }

    /// Whether all instances in a type fit their declarations once the variable is replaced.
    boolean allow(Object type, TypeVar variable, Object value) {
        if (!Occurrences.has(type, variable)) {
            return true;
        }
        return switch (type) {
            case DataType instance -> allowInstance(instance, variable, value);
            case Union union ->
                    allow(union.first(), variable, value) && allow(union.second(), variable, value);
            case UnionAll where ->
                    allow(where.variable().lower(), variable, value)
                            && allow(where.variable().upper(), variable, value)
                            && allow(where.body(), variable, value);
            case Vararg rest -> allow(rest.element(), variable, value);
            default -> true;
        };
    }

    private boolean allowInstance(DataType instance, TypeVar variable, Object value) {
        for (int i = 0; i < instance.parameterCount(); i++) {
            if (!allow(instance.parameter(i), variable, value)) {
                return false;
            }
        }
        return !hasBounds(instance.typeName())
                || !(Substitution.of(List.of(variable), value).apply(instance)
                        instanceof DataType replaced)
                || application.instanceIfFits(instance.typeName(), replaced.parameters().toArray())
                        != Bottom.BOTTOM;
    }

    private static boolean hasBounds(TypeName name) {
        for (TypeVar variable : name.variables()) {
            if (variable.lower() != Bottom.BOTTOM || !Kinds.isAny(variable.upper())) {
                return true;
            }
        }
        return false;
    }
}
