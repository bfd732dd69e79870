package dev.backedge.optimize;

import dev.backedge.ir.Symbol;
import dev.backedge.model.DataType;
import dev.backedge.model.TypeKind;

import java.util.OptionalInt;

/// Which field a name or a number means.
final class FieldIndex {
    private FieldIndex() {}

    /// {@return the index from 0 of a field of a concrete struct or tuple; empty if there is none}
    ///
    /// @param type concrete
    /// @param field a name, or an `Int64` from 1
    static OptionalInt of(DataType type, Object field) {
        boolean struct =
                type.typeName().isTuple()
                        || type.typeName().isNamedTuple()
                        || type.typeName().kind() == TypeKind.STRUCT
                        || type.typeName().kind() == TypeKind.MUTABLE_STRUCT;
        if (!struct) {
            return OptionalInt.empty();
        }
        int count = type.fieldTypes().size();
        if (field instanceof Long number) {
            return number >= 1 && number <= count
                    ? OptionalInt.of((int) (number - 1))
                    : OptionalInt.empty();
        }
        if (field instanceof Symbol name) {
            for (int i = 0; i < count; i++) {
                if (type.fieldName(i).equals(name)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }
}
