package dev.backedge.compile;

import dev.backedge.model.Edge;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects what code relies on, each fact once, in the order in which it was first relied on. What
/// it relies on of one method instance's code becomes one edge.
final class EdgeCollector {
    /// By the method instance for edges to code, else by the edge itself.
    private final Map<Object, Edge> edges = new LinkedHashMap<>();

    void clear() {
        edges.clear();
    }

    void add(Edge edge) {
        if (edge instanceof Edge.Code(MethodInstance instance, Reliance reliance)) {
            add(instance, reliance);
        } else {
            edges.putIfAbsent(edge, edge);
        }
    }

    void addAll(Collection<Edge> all) {
        all.forEach(this::add);
    }

    void add(MethodInstance instance, Reliance reliance) {
        Reliance all =
                edges.get(instance) instanceof Edge.Code(_, Reliance before)
                        ? before.and(reliance)
                        : reliance;
        edges.put(instance, new Edge.Code(instance, all));
    }

    List<Edge> edges() {
        return List.copyOf(edges.values());
    }
}
