package dev.backedge.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Follows assignments and captures in the order of evaluation, and puts in a box what cannot be
/// copied: a captured variable that may lack its value when the closure is made, that the closure
/// assigns, or that is assigned afterwards, be it in the next turn of a loop around both.
final class CaptureFlow {
    private final List<Event> events = new ArrayList<>();
    private Set<Variable> definite = new HashSet<>();

    private record Event(EventKind kind, Variable variable) {}

    private enum EventKind {
        ASSIGNED,
        CAPTURED
    }

    /// The function that owns the variable gives it a value.
    void assigned(Variable variable) {
        if (events.contains(new Event(EventKind.CAPTURED, variable))) {
            variable.putInBox();
        }
        events.add(new Event(EventKind.ASSIGNED, variable));
        definite.add(variable);
    }

    /// An inner function gives the variable a value.
    void assignedInside(Variable variable) {
        variable.putInBox();
    }

    /// The owner makes a closure with the variable.
    void captured(Variable variable) {
        if (!definite.contains(variable)) {
            variable.putInBox();
        }
        events.add(new Event(EventKind.CAPTURED, variable));
    }

    /// {@return the variables that surely have a value now}
    Set<Variable> definite() {
        return new HashSet<>(definite);
    }

    void restore(Set<Variable> earlier) {
        definite = new HashSet<>(earlier);
    }

    /// Ways of control flow meet: only what has a value on all of them surely has one.
    void meet(List<Set<Variable>> ends) {
        ends.forEach(end -> definite.retainAll(end));
    }

    int position() {
        return events.size();
    }

    /// A loop ends that began at a position; its own variables are new in each turn.
    void closeLoop(int begin, List<Scope> own) {
        List<Event> within = events.subList(begin, events.size());
        for (Event event : within) {
            Variable variable = event.variable();
            boolean fresh = own.stream().anyMatch(scope -> scope.variables().contains(variable));
            if (!fresh
                    && event.kind() == EventKind.CAPTURED
                    && within.contains(new Event(EventKind.ASSIGNED, variable))) {
                variable.putInBox();
            }
        }
    }
}
