package dev.backedge.model;

import dev.backedge.layout.FieldLayout;
import dev.backedge.layout.TypeLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Computes layouts. Counterpart: `jl_compute_field_offsets`, Julia 1.5, `src/datatype.c`.
final class Layouts {
    private static final int POINTER_BYTES = 8;

    private Layouts() {}

    static Optional<TypeLayout> of(DataType type) {
        if (!type.isConcrete()) {
            return Optional.empty();
        }
        TypeName name = type.typeName();
        return switch (name.kind()) {
            case ABSTRACT -> Optional.empty();
            case PRIMITIVE -> Optional.of(primitive(name.bits().orElseThrow()));
            case STRUCT, MUTABLE_STRUCT -> Optional.of(struct(type));
            case BUILTIN -> name.isTuple() || name.isNamedTuple() ? Optional.of(struct(type)) : Optional.empty();
        };
    }

    private static TypeLayout primitive(int bits) {
        int size = (bits + 7) / 8;
        int alignment = Math.min(16, Math.max(1, Integer.highestOneBit(2 * size - 1)));
        return new TypeLayout(size, alignment, false, 0, List.of());
    }

    private static TypeLayout struct(DataType type) {
        List<FieldLayout> fields = new ArrayList<>();
        int size = 0;
        int alignment = 1;
        int pointers = 0;
        boolean padding = false;
        for (Type fieldType : type.fieldTypes()) {
            Optional<TypeLayout> inline = inline(fieldType);
            int fieldSize = inline.map(TypeLayout::sizeBytes).orElse(POINTER_BYTES) + (inline.isPresent() && fieldType instanceof Union ? 1 : 0);
            int fieldAlignment = inline.map(TypeLayout::alignmentBytes).orElse(POINTER_BYTES);
            int offset = roundedUp(size, fieldAlignment);
            padding |= offset != size || inline.map(TypeLayout::hasPadding).orElse(true) || fieldType instanceof Union;
            pointers += inline.map(TypeLayout::pointerCount).orElse(1);
            fields.add(new FieldLayout(offset, fieldSize, inline.isEmpty()));
            size = offset + fieldSize;
            alignment = Math.max(alignment, fieldAlignment);
        }
        int total = roundedUp(size, alignment);
        return new TypeLayout(total, alignment, padding || total != size, pointers, fields);
    }

    /// The layout of what is stored in place, or nothing for what is stored as a reference.
    private static Optional<TypeLayout> inline(Type fieldType) {
        if (fieldType instanceof DataType type) {
            return type.isMutable() || !type.isConcrete() ? Optional.empty() : type.layout();
        }
        if (!(fieldType instanceof Union union)) {
            return Optional.empty();
        }
        int size = 0;
        int alignment = 1;
        for (Type member : union.members()) {
            Optional<TypeLayout> layout = inline(member);
            if (layout.isEmpty() || !layout.get().isPointerFree()) {
                return Optional.empty();
            }
            size = Math.max(size, layout.get().sizeBytes());
            alignment = Math.max(alignment, layout.get().alignmentBytes());
        }
        return Optional.of(new TypeLayout(size, alignment, true, 0, List.of()));
    }

    private static int roundedUp(int size, int alignment) {
        return (size + alignment - 1) / alignment * alignment;
    }
}
