package dev.backedge.compile.builtin;

import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.Type;

/// `===`, the types of values, and hashes.
final class IdentityBuiltins {
    private final BuiltinTable table;
    private final CoreTypes core;

    IdentityBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
    }

    void add() {
        table.pure(
                "===",
                2,
                ResultRules.BOOL,
                (_, arguments) -> Egal.egal(arguments[0], arguments[1]));
        table.pure(
                "typeof",
                1,
                (_, arguments) ->
                        isExact(arguments.getFirst())
                                ? core.typeOfType(arguments.getFirst())
                                : core.named("DataType"),
                (_, arguments) -> core.typeOf(arguments[0]));
        // Not folded: what can change is another object in every process.
        table.reading(
                "objectid",
                1,
                ResultRules.of("UInt64"),
                (_, arguments) -> new UnsignedValue(64, ContentHash.of(arguments[0])));
        table.pure(
                "ifelse_value",
                3,
                ResultRules.ANY,
                (_, arguments) -> {
                    if (!(arguments[0] instanceof Boolean condition)) {
                        throw table.errors().type("ifelse", "", core.bool(), arguments[0]);
                    }
                    return condition ? arguments[1] : arguments[2];
                });
    }

    /// Whether every instance of a type has exactly this type. Types of types are left out: the
    /// type of `Type{Int64}`'s instance is `DataType`.
    private static boolean isExact(Type type) {
        return type instanceof DataType data
                && data.isConcrete()
                && !data.isTypeType()
                && !CoreTypes.isKind(data);
    }
}
