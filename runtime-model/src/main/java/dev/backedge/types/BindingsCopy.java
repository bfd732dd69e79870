package dev.backedge.types;

import dev.backedge.model.TypeVar;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// All bindings as they were at one moment. Unlike what [SearchState#save] keeps, it can be put
/// back after an earlier moment was.
final class BindingsCopy {
    private final VariableBinding[] bindings;
    private final Object[] bounds;
    private final int[] counts;
    private final int decisions;

    BindingsCopy(@Nullable VariableBinding innermost, int decisions) {
        int size = innermost == null ? 0 : innermost.number;
        bindings = new VariableBinding[size];
        bounds = new Object[3 * size];
        counts = new int[size];
        this.decisions = decisions;
        int i = 0;
        for (VariableBinding binding = innermost; binding != null; binding = binding.outer) {
            bindings[i] = binding;
            bounds[3 * i] = binding.lower;
            bounds[3 * i + 1] = binding.upper;
            bounds[3 * i + 2] = binding.innerVariables;
            counts[i] = binding.occurrences();
            i++;
        }
    }

    @SuppressWarnings("unchecked")
    void putBack(SearchState state) {
        for (int i = 0; i < bindings.length; i++) {
            VariableBinding binding = bindings[i];
            state.change(binding);
            binding.lower = bounds[3 * i];
            binding.upper = bounds[3 * i + 1];
            binding.innerVariables = (List<TypeVar>) bounds[3 * i + 2];
            binding.setOccurrences(counts[i]);
        }
        state.right.depth = decisions;
    }
}
