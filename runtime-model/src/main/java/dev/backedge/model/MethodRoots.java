package dev.backedge.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The objects that a method's compressed code names: a list a key, where the key is the build id
/// of the image that added them. A root is named portably as (key, index within that key).
/// Counterpart: `roots` and `root_blocks` of `jl_method_t`, Julia 1.9, `src/method.c`.
public final class MethodRoots {
    /// Never changed, so that readers see the whole of one state.
    private volatile Map<String, List<Object>> byKey = Map.of();

    /// Begins with no roots.
    public MethodRoots() {}

    /// Adds the block of roots that an image brings.
    ///
    /// @param key build id of the image, as text
    /// @param roots in order
    /// @throws IllegalStateException if that image added roots before
    public synchronized void add(String key, List<Object> roots) {
        Map<String, List<Object>> more = new LinkedHashMap<>(byKey);
        if (more.putIfAbsent(key, List.copyOf(roots)) != null) {
            throw new IllegalStateException("the roots of image " + key + " are there already");
        }
        byKey = Collections.unmodifiableMap(more);
    }

    /// {@return a root}
    ///
    /// @param key build id of the image that added it, as text
    /// @param index within that key, from 0
    public Object root(String key, int index) {
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
    public List<Object> ofKey(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /// {@return the keys in the order in which their roots were added}
    public List<String> keys() {
        return List.copyOf(byKey.keySet());
    }
}
