package dev.backedge.model;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;

/// Methods in the order in which they were added. One thread adds at a time; any thread reads, and
/// is never held up: what is published never changes, and the length is written last.
final class MethodSequence {
    private static final Method[] NONE = {};
    private static final int FIRST_CAPACITY = 2;

    private Method[] elements = NONE;
    private volatile int length;

    void add(Method method) {
        int place = length;
        Method[] present = elements;
        if (place == present.length) {
            present = Arrays.copyOf(present, Math.max(FIRST_CAPACITY, place * 2));
            elements = present;
        }
        present[place] = method;
        length = place + 1;
    }

    int length() {
        return length;
    }

    /// The methods that are there now; those added later are not in this list.
    List<Method> asList() {
        // The length is read first: the elements read after it are at least as many.
        int present = length;
        return present == 0 ? List.of() : new Prefix(elements, present);
    }

    private static final class Prefix extends AbstractList<Method> implements RandomAccess {
        private final Method[] elements;
        private final int size;

        Prefix(Method[] elements, int size) {
            this.elements = elements;
            this.size = size;
        }

        @Override
        public Method get(int index) {
            if (index >= size) {
                throw new IndexOutOfBoundsException(index + " of " + size);
            }
            return elements[index];
        }

        @Override
        public int size() {
            return size;
        }
    }
}
