package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.StructValue;

import java.util.HashSet;
import java.util.Set;

/// Checks the two parameters of `NamedTuple`: a tuple of different symbols, and a tuple type of as
/// many fields. Counterpart: `inst_datatype`, Julia 1.5, `src/jltypes.c`.
final class NamedTupleParameters {
    private static final Symbol NAME = Symbol.of("NamedTuple");

    private final CoreTypes core;

    NamedTupleParameters(CoreTypes core) {
        this.core = core;
    }

    /// Refuses an instance without free variables whose parameters do not fit.
    void check(DataType type) {
        if (!(type.parameter(0) instanceof StructValue names)
                || !names.type().typeName().isTuple()) {
            throw mismatch("names", core.tupleName().wrapper(), type.parameter(0));
        }
        Set<Symbol> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (!(names.field(i) instanceof Symbol name)) {
                throw mismatch("name", core.named("Symbol"), names.field(i));
            }
            if (!seen.add(name)) {
                throw new IllegalTypeException(
                        "duplicate field name in NamedTuple: \"" + name + "\" is not unique");
            }
        }
        if (!(type.parameter(1) instanceof DataType types) || !types.typeName().isTuple()) {
            throw new IllegalTypeException("NamedTuple field type must be a tuple type");
        }
        if (TupleShape.isVararg(types) || types.parameterCount() != names.size()) {
            throw new IllegalTypeException(
                    "NamedTuple names and field types must have matching lengths, found "
                            + names.size()
                            + " names for "
                            + types);
        }
    }

    private static IllegalTypeException mismatch(String parameter, Object expected, Object found) {
        return new IllegalTypeException(
                new IllegalTypeException.Mismatch(NAME, parameter, expected, found));
    }
}
