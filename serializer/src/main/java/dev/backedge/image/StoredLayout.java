package dev.backedge.image;

import dev.backedge.layout.FieldLayout;
import dev.backedge.layout.TypeLayout;
import dev.backedge.model.DataType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A row of LAYOUTS: as much of a type's layout as is needed to find the references in an instance
/// without the type.
///
/// @param type reference of the type
/// @param sizeBytes of an instance
/// @param pointers where in an instance references stand, in bytes, from the first to the last
public record StoredLayout(int type, int sizeBytes, List<Integer> pointers) {
    /// Copies the list.
    public StoredLayout {
        pointers = List.copyOf(pointers);
    }

    /// {@return what is stored of a type's layout}
    ///
    /// @param type whose instances are stored
    /// @param reference of that type
    /// @throws IllegalArgumentException if the type has no layout
    public static StoredLayout of(DataType type, int reference) {
        TypeLayout layout = InstanceData.layoutOf(type);
        List<Integer> pointers = new ArrayList<>();
        collectPointers(type, layout, 0, pointers);
        return new StoredLayout(reference, layout.sizeBytes(), pointers);
    }

    private static void collectPointers(
            DataType type, TypeLayout layout, int base, List<Integer> pointers) {
        List<FieldLayout> fields = layout.fields();
        for (int i = 0; i < fields.size(); i++) {
            int at = base + fields.get(i).offsetBytes();
            if (fields.get(i).isPointer()) {
                pointers.add(at);
            } else if (type.fieldTypes().get(i) instanceof DataType inline
                    && inline.typeName().bits().isEmpty()) {
                collectPointers(inline, InstanceData.layoutOf(inline), at, pointers);
            }
        }
    }

    /// {@return the words of the row}
    public int[] words() {
        int[] words = new int[2 + pointers.size()];
        words[0] = type;
        words[1] = sizeBytes;
        for (int i = 0; i < pointers.size(); i++) {
            words[2 + i] = pointers.get(i);
        }
        return words;
    }

    /// {@return the layout that a row holds}
    ///
    /// @param words of the row, at least two
    static StoredLayout ofWords(int[] words) {
        return new StoredLayout(
                words[0], words[1], Arrays.stream(words, 2, words.length).boxed().toList());
    }

    /// {@return whether the pointers lie inside an instance, apart from each other, in order}
    boolean isSound() {
        long end = 0;
        for (int pointer : pointers) {
            if (pointer < end) {
                return false;
            }
            end = pointer + 8L;
        }
        return sizeBytes >= 0 && end <= sizeBytes;
    }
}
