package dev.backedge.types;

import dev.backedge.model.TypeVar;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/// The values that bindings had before they changed, so that a search can go back to an earlier
/// moment. A moment costs nothing to keep; a binding is noted when it changes for the first time
/// since the last moment that was kept. Moments are given up in the opposite order.
final class ChangeLog {
    private static final int FEW = 64;

    private VariableBinding[] bindings = {};
    private Object[] bounds = {};
    private int[] counts = {};
    private int size;

    /// For each moment kept, the size of the log then and the number of decisions.
    private int[] moments = new int[8];

    private int momentCount;

    /// The number of the last moment; bindings remember it when they are noted.
    private int moment;

    /// Keeps this moment.
    ///
    /// @param decisions a number that is kept with it
    /// @return the moment
    int keep(int decisions) {
        int place = momentCount;
        if (2 * place == moments.length) {
            moments = Arrays.copyOf(moments, 2 * moments.length);
        }
        keepAt(place, decisions);
        return place;
    }

    /// Keeps this moment instead of the last one.
    void keepAt(int place, int decisions) {
        if (place == 0) {
            size = 0;
        }
        momentCount = place + 1;
        moments[2 * place] = size;
        moments[2 * place + 1] = decisions;
        moment++;
    }

    /// Gives up a moment: what changed since belongs to the one before.
    void giveUp(int place) {
        momentCount = place;
    }

    /// {@return the number that was kept with a moment}
    int decisions(int place) {
        return moments[2 * place + 1];
    }

    /// Notes a binding that is about to change.
    ///
    /// @param innermost the bindings that there are
    void note(VariableBinding binding, @Nullable VariableBinding innermost) {
        if (binding.noted == moment) {
            return;
        }
        binding.noted = moment;
        if (size == bindings.length) {
            makeRoom(innermost);
        }
        bindings[size] = binding;
        bounds[3 * size] = binding.lower;
        bounds[3 * size + 1] = binding.upper;
        bounds[3 * size + 2] = binding.innerVariables;
        counts[size] = binding.occurrences();
        size++;
    }

    /// Undoes all changes since a moment.
    @SuppressWarnings("unchecked")
    void undo(int place) {
        int end = moments[2 * place];
        while (size > end) {
            size--;
            VariableBinding binding = bindings[size];
            binding.lower = bounds[3 * size];
            binding.upper = bounds[3 * size + 1];
            binding.innerVariables = (List<TypeVar>) bounds[3 * size + 2];
            binding.setOccurrences(counts[size]);
        }
        moment++;
    }

    /// Undoes the changes of the occurrences' counts since a moment, and no others.
    void undoCounts(int place) {
        for (int i = size - 1; i >= moments[2 * place]; i--) {
            bindings[i].setOccurrences(counts[i]);
        }
    }

    /// Forgets bindings that are no more; where they are few, makes the log larger.
    private void makeRoom(@Nullable VariableBinding innermost) {
        if (size >= FEW) {
            forget(innermost);
        }
        if (2 * size >= bindings.length) {
            int more = Math.max(8, 2 * bindings.length);
            bindings = Arrays.copyOf(bindings, more);
            bounds = Arrays.copyOf(bounds, 3 * more);
            counts = Arrays.copyOf(counts, more);
        }
    }

    private void forget(@Nullable VariableBinding innermost) {
        int kept = 0;
        int next = 0;
        for (int i = 0; i < size; i++) {
            while (next < momentCount && moments[2 * next] <= i) {
                moments[2 * next++] = kept;
            }
            if (bindings[i].isAmong(innermost)) {
                bindings[kept] = bindings[i];
                System.arraycopy(bounds, 3 * i, bounds, 3 * kept, 3);
                counts[kept++] = counts[i];
            }
        }
        while (next < momentCount) {
            moments[2 * next++] = kept;
        }
        size = kept;
    }
}
