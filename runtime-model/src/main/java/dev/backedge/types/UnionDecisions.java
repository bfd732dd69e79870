package dev.backedge.types;

import dev.backedge.model.Union;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Which member of each union is being tried: a stack of bits in the order in which the unions are
/// met, counted up like a binary number until all combinations were seen. Bit 0 is a union's first
/// member, 1 the rest.
final class UnionDecisions {
    private static final int MAX_DECISIONS = 3200;
    private static final long[] NONE = {};

    /// The first 64 decisions; [#further] has the others.
    private long bits;

    private long[] further = NONE;
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
        bits = 0;
        if (lastSet >= Long.SIZE) {
            Arrays.fill(further, 0);
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
        boolean rest = (word(depth >> 6) >>> depth & 1) != 0;
        depth++;
        if (!rest) {
            more = depth;
        }
        return rest;
    }

    /// The member of a union that is being tried.
    Object chosenOf(Union union) {
        Object member = union;
        while (member instanceof Union more) {
            member = chooseRest() ? more.second() : more.first();
        }
        return member;
    }

    private long word(int index) {
        return index == 0 ? bits : index <= further.length ? further[index - 1] : 0;
    }

    /// Moves on to the next combination: the deepest open choice changes, all below it begin anew.
    ///
    /// @param open one more than the index of that choice
    void advance(int open) {
        int index = open - 1;
        if (index >= MAX_DECISIONS) {
            throw new TypeDepthException(
                    "unions with more than " + MAX_DECISIONS + " choices in one comparison");
        }
        int place = index >> 6;
        for (int i = place + 1; i <= further.length; i++) {
            further[i - 1] = 0;
        }
        // Keeps what is below the choice, and sets it.
        long changed = word(place) & (1L << index) - 1 | 1L << index;
        if (place == 0) {
            bits = changed;
        } else {
            if (place > further.length) {
                further = Arrays.copyOf(further, place);
            }
            further[place - 1] = changed;
        }
        lastSet = index;
    }
}
