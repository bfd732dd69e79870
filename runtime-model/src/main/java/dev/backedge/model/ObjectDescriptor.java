package dev.backedge.model;

import dev.backedge.layout.FieldLayout;
import dev.backedge.layout.TypeLayout;

import java.util.ArrayList;
import java.util.List;

/// What an allocator and a collector need to know of a type beside its layout. Counterpart:
/// `jl_compute_field_offsets` and `jl_get_layout`, Julia 1.5, `src/datatype.c`.
///
/// @param pointerWords offsets of all references in an instance, nested ones included, in words of
///   8 bytes
/// @param fieldWidth of a field's own descriptor: 0, 1, 2 for 8, 16, 32 bits
/// @param elementBytes distance of elements in an array, in bytes
public record ObjectDescriptor(List<Integer> pointerWords, int fieldWidth, int elementBytes) {
    private static final int[] MAX_SIZE = {(1 << 7) - 1, (1 << 15) - 1};
    private static final int[] MAX_OFFSET = {(1 << 8) - 1, (1 << 16) - 1};

    /// Copies the offsets.
    public ObjectDescriptor {
        pointerWords = List.copyOf(pointerWords);
    }

    /// {@return the descriptor of a type}
    ///
    /// @param type with a layout
    /// @throws java.util.NoSuchElementException if the type has no layout
    public static ObjectDescriptor of(DataType type) {
        TypeLayout layout = type.layout().orElseThrow();
        List<Integer> pointers = pointers(type, layout);
        return new ObjectDescriptor(
                pointers,
                width(layout, pointers),
                InlineStorage.isInline(type)
                        ? Layouts.roundedUp(layout.sizeBytes(), layout.alignmentBytes())
                        : Layouts.POINTER_BYTES);
    }

    private static List<Integer> pointers(DataType type, TypeLayout layout) {
        List<Integer> words = new ArrayList<>();
        for (int i = 0; i < layout.fields().size(); i++) {
            FieldLayout field = layout.fields().get(i);
            int word = field.offsetBytes() / Layouts.POINTER_BYTES;
            if (field.isPointer()) {
                words.add(word);
            } else if (type.fieldTypes().get(i) instanceof DataType inner) {
                of(inner).pointerWords.forEach(nested -> words.add(word + nested));
            }
        }
        return words;
    }

    private static int width(TypeLayout layout, List<Integer> pointers) {
        if (layout.fields().isEmpty()) {
            return 0;
        }
        int offset = layout.fields().getLast().offsetBytes();
        if (!pointers.isEmpty()) {
            offset = Math.max(offset, pointers.getLast());
        }
        int size = 0;
        for (FieldLayout field : layout.fields()) {
            size = Math.max(size, field.sizeBytes());
        }
        int width = 0;
        while (width < MAX_SIZE.length && (size > MAX_SIZE[width] || offset > MAX_OFFSET[width])) {
            width++;
        }
        return width;
    }
}
