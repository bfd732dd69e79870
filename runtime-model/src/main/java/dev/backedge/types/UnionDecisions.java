package dev.backedge.types;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Which member of each union is being tried: a stack of bits in the order in which the unions are
/// met, counted up like a binary number until all combinations were seen. Bit 0 is a union's first
/// member, 1 the rest.
final class UnionDecisions {
    private static final int MAX_DECISIONS = 3200;
    private static final long[] NONE = {};

    private long[] bits = NONE;
    private @Nullable UnionDecisions inner;
    private int lastSet;

    /// The number of decisions made on the current path.
    int depth;

    /// One more than the deepest decision that has another choice left; 0 when there is none.
    int more;

    /// Decisions for a question inside the one that these are for: none yet. Only one such question
    /// is under way at a time, so the same object serves them all.
    UnionDecisions inner() {
        UnionDecisions fresh = inner;
        if (fresh == null) {
            fresh = new UnionDecisions();
            inner = fresh;
        } else {
            fresh.clear();
        }
        return fresh;
    }

    /// Forgets all choices.
    void clear() {
        if (bits.length > 0) {
            Arrays.fill(bits, 0, Math.min(bits.length, (lastSet >> 6) + 1), 0);
        }
        lastSet = 0;
        rewind();
    }

    /// Begins the path again with the same choices.
    void rewind() {
        depth = 0;
        more = 0;
    }

    /// Goes back to an earlier place of the path.
    void resume(int earlierDepth, int earlierMore) {
        depth = earlierDepth;
        more = earlierMore;
    }

    /// Takes the next decision; whether the rest of the union is chosen.
    boolean chooseRest() {
        boolean rest = depth >> 6 < bits.length && (bits[depth >> 6] >>> (depth & 63) & 1) != 0;
        depth++;
        if (!rest) {
            more = depth;
        }
        return rest;
    }

    /// Moves on to the next combination: the deepest open choice changes, all below it begin anew.
    ///
    /// @param open one more than the index of that choice
    void advance(int open) {
        for (int i = open; i <= lastSet; i++) {
            set(i, false);
        }
        lastSet = open - 1;
        set(lastSet, true);
    }

    private void set(int index, boolean value) {
        if (index >= MAX_DECISIONS) {
            throw new TypeDepthException(
                    "unions with more than " + MAX_DECISIONS + " choices in one comparison");
        }
        if (index >> 6 >= bits.length) {
            if (!value) {
                return;
            }
            bits = Arrays.copyOf(bits, (index >> 6) + 1);
        }
        if (value) {
            bits[index >> 6] |= 1L << (index & 63);
        } else {
            bits[index >> 6] &= ~(1L << (index & 63));
        }
    }
}
