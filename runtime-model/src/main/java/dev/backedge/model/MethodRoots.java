package dev.backedge.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The objects that a method's compressed code names: a list a key, where the key is the build id
/// of the image that added them. A root is named portably as (key, index within that key).
/// Counterpart: `roots` and `root_blocks` of `jl_method_t`, Julia 1.9, `src/method.c`.
public final class MethodRoots {
    private final Map<String, List<Object>> byKey = new LinkedHashMap<>();

    /// Begins with no roots.
    public MethodRoots() {}

    /// Adds the block of roots that an image brings.
    ///
    /// @param key build id of the image, as text
    /// @param roots in order
    /// @throws IllegalStateException if that image added roots before
    public synchronized void add(String key, List<Object> roots) {
        if (byKey.putIfAbsent(key, new ArrayList<>(roots)) != null) {
            throw new IllegalStateException("the roots of image " + key + " are there already");
        }
    }

    /// {@return a root}
    ///
    /// @param key build id of the image that added it, as text
    /// @param index within that key, from 0
    public synchronized Object root(String key, int index) {
        List<Object> roots = byKey.getOrDefault(key, List.of());
        if (index < 0 || index >= roots.size()) {
            throw new IndexOutOfBoundsException(
                    "root " + index + " of " + roots.size() + " of image " + key);
        }
        return roots.get(index);
    }

    /// {@return the roots of a key, in order; empty where that image added none}
    ///
    /// @param key build id of the image, as text
    public synchronized List<Object> ofKey(String key) {
        return List.copyOf(byKey.getOrDefault(key, List.of()));
    }

    /// {@return the keys in the order in which their roots were added}
    public synchronized List<String> keys() {
        return List.copyOf(byKey.keySet());
    }
}
