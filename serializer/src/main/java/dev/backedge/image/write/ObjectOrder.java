package dev.backedge.image.write;

import dev.backedge.model.Binding;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// Numbers the objects of an image so that each can be made from those before it: depth first
/// through what an object is made from, then, in the order of a queue, through what is filled into
/// it afterwards. Both with explicit stacks, so that the depth of a graph costs heap alone.
final class ObjectOrder {
    private final ObjectGraph graph;
    private final List<Object> objects = new ArrayList<>();
    private final Map<Object, Integer> numbers = new IdentityHashMap<>();
    private final Map<String, Integer> stringNumbers = new HashMap<>();
    private final Set<Object> entered = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> queue = new ArrayDeque<>();
    private final Set<Object> linked = Collections.newSetFromMap(new IdentityHashMap<>());

    private record Visit(Object object, Iterator<?> children) {}

    ObjectOrder(ObjectGraph graph) {
        this.graph = graph;
    }

    /// Numbers everything that is reachable from some roots.
    void visit(List<?> roots) {
        queue.addAll(roots);
        while (!queue.isEmpty()) {
            number(queue.remove());
        }
    }

    private void number(Object root) {
        Deque<Visit> stack = new ArrayDeque<>();
        enter(root, stack);
        while (!stack.isEmpty()) {
            Visit top = stack.peek();
            if (top.children.hasNext()) {
                enter(top.children.next(), stack);
            } else {
                stack.pop();
                finish(top.object);
            }
        }
    }

    private void enter(Object object, Deque<Visit> stack) {
        if (!graph.isWritten(object)) {
            linked.add(object instanceof Binding binding ? binding.module() : object);
            linked.add(object);
            return;
        }
        Object key =
                object instanceof ObjectGraph.Completion(var typeName)
                        ? graph.completionKey(typeName)
                        : object;
        if (key instanceof String text ? !stringNumbers.containsKey(text) : entered.add(key)) {
            stack.push(new Visit(object, graph.madeFrom(object).iterator()));
        }
    }

    private void finish(Object object) {
        if (object instanceof ObjectGraph.Completion) {
            return;
        }
        if (object instanceof String text) {
            if (stringNumbers.putIfAbsent(text, objects.size()) != null) {
                return;
            }
        } else {
            numbers.put(object, objects.size());
        }
        objects.add(object);
        queue.addAll(graph.filledWith(object));
    }

    /// The objects by number.
    List<Object> objects() {
        return objects;
    }

    /// What was met and gets no record: objects of other images, predefined ones, constants and
    /// symbols.
    Set<Object> linked() {
        return linked;
    }

    OptionalInt numberOf(Object object) {
        Integer number =
                object instanceof String text ? stringNumbers.get(text) : numbers.get(object);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
