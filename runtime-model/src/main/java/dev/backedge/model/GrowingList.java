package dev.backedge.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/// Objects in the order in which they were added. One thread adds at a time; any thread reads, and
/// is never held up: what is published never changes, and the length is written last.
final class GrowingList<E> {
    private static final Object[] NONE = {};

    private Object[] elements = NONE;
    private volatile int length;

    void add(E element) {
        int place = length;
        Object[] present = elements;
        if (place == present.length) {
            present = Arrays.copyOf(present, Math.max(1, place * 2));
            elements = present;
        }
        present[place] = element;
        length = place + 1;
    }

    int length() {
        return length;
    }

    /// @param index less than a length that was read before
    // Only elements of the list's type were added.
    @SuppressWarnings("unchecked")
    E get(int index) {
        return (E) elements[index];
    }

    /// Those that are there now; those added later are not in this list.
    List<E> asList() {
        // The length is read first: the elements read after it are at least as many.
        int present = length;
        return present == 0 ? List.of() : new Prefix<>(elements, present);
    }

    private static final class Prefix<E> extends AbstractList<E> implements RandomAccess {
        private final Object[] elements;
        private final int size;

        Prefix(Object[] elements, int size) {
            this.elements = elements;
            this.size = size;
        }

        // Only elements of the list's type were added.
        @SuppressWarnings("unchecked")
        @Override
        public E get(int index) {
            if (index >= size) {
                throw new IndexOutOfBoundsException(index + " of " + size);
            }
            return (E) elements[index];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
