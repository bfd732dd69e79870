package dev.backedge.model;

import dev.backedge.layout.FieldLayout;
import dev.backedge.layout.TypeLayout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Computes layouts: fields in order, each at the next place that suits its alignment. Counterpart:
/// `jl_compute_field_offsets`, Julia 1.5, `src/datatype.c`.
final class Layouts {
    static final int POINTER_BYTES = 8;
    private static final int MAX_VECTOR_ALIGNMENT = 16;

    private final List<FieldLayout> fields = new ArrayList<>();
    private int size;
    private int alignment = 1;
    private int pointers;
    private boolean padding;

    private Layouts() {}

    static Optional<TypeLayout> of(DataType type) {
        if (!type.isConcrete()) {
            return Optional.empty();
        }
        TypeName name = type.typeName();
        return switch (name.kind()) {
            case ABSTRACT -> Optional.empty();
            case PRIMITIVE -> Optional.of(primitive(name.bits().orElseThrow()));
            case STRUCT, MUTABLE_STRUCT -> Optional.of(new Layouts().struct(type));
            case BUILTIN ->
                    name.isTuple() || name.isNamedTuple()
                            ? Optional.of(new Layouts().struct(type))
                            : Optional.empty();
        };
    }

    private static TypeLayout primitive(int bits) {
        int size = (bits + 7) / 8;
        int alignment = Math.min(POINTER_BYTES, Math.max(1, Integer.highestOneBit(2 * size - 1)));
        return new TypeLayout(size, alignment, false, 0, List.of());
    }

    private TypeLayout struct(DataType type) {
        for (Type fieldType : type.fieldTypes()) {
            if (fieldType instanceof DataType data && InlineStorage.isInline(data)) {
                addInline(data.layout().orElseThrow());
            } else if (fieldType instanceof Union union && InlineStorage.isInline(union)) {
                addUnion(union);
            } else {
                addPointer(fieldType);
            }
        }
        alignment = Math.max(alignment, vectorAlignment(type));
        int total = roundedUp(size, alignment);
        return new TypeLayout(total, alignment, padding || total != size, pointers, fields);
    }

    private void addInline(TypeLayout layout) {
        padding |= layout.hasPadding();
        pointers += layout.pointerCount();
        add(layout.sizeBytes(), layout.alignmentBytes(), FieldStorage.VALUE);
    }

    /// The largest member, and one byte that says which member it is.
    private void addUnion(Union union) {
        UnionStorage storage = UnionStorage.of(union);
        padding = true;
        add(storage.sizeBytes() + 1, storage.alignmentBytes(), FieldStorage.VALUE);
    }

    private void addPointer(Type fieldType) {
        padding |= !PointerEquality.decides(fieldType);
        pointers++;
        add(POINTER_BYTES, POINTER_BYTES, FieldStorage.POINTER);
    }

    private enum FieldStorage {
        VALUE,
        POINTER
    }

    private void add(int fieldSize, int fieldAlignment, FieldStorage storage) {
        int offset = roundedUp(size, fieldAlignment);
        padding |= offset != size;
        fields.add(new FieldLayout(offset, fieldSize, storage == FieldStorage.POINTER));
        size = Math.addExact(offset, fieldSize);
        alignment = Math.max(alignment, fieldAlignment);
    }

    /// Tuples of equal `VecElement`s are vectors, and aligned as such.
    private static int vectorAlignment(DataType type) {
        List<Type> types = type.fieldTypes();
        if (!type.typeName().isTuple()
                || types.isEmpty()
                || !(types.getFirst() instanceof DataType element)) {
            return 1;
        }
        if (!element.typeName().name().name().equals("VecElement")
                || !element.typeName().module().isCore()
                || !types.stream().allMatch(other -> other == element)) {
            return 1;
        }
        int bytes = element.layout().map(TypeLayout::sizeBytes).orElse(0);
        if (Integer.bitCount(bytes) != 1
                || !(element.parameter(0) instanceof DataType value)
                || value.typeName().kind() != TypeKind.PRIMITIVE) {
            return 1;
        }
        long total = (long) bytes * types.size();
        return total >= MAX_VECTOR_ALIGNMENT
                ? MAX_VECTOR_ALIGNMENT
                : Math.max(1, Integer.highestOneBit((int) (2 * total - 1)));
    }

    static int roundedUp(int size, int alignment) {
        return Math.addExact(size, alignment - 1) / alignment * alignment;
    }
}
