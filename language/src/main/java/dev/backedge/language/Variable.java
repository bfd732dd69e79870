package dev.backedge.language;

import java.util.Optional;

/// A local variable: which function it belongs to, and how it is kept. A variable that an inner
/// function uses is copied into the closure, unless it may change afterwards: then both share a
/// box.
final class Variable {
    private final String name;
    private final FunctionScope owner;
    private final Optional<Expression> type;
    private boolean captured;
    private boolean boxed;
    private int slot = -1;

    Variable(String name, FunctionScope owner, Optional<Expression> type) {
        this.name = name;
        this.owner = owner;
        this.type = type;
    }

    String name() {
        return name;
    }

    FunctionScope owner() {
        return owner;
    }

    /// {@return the type that every value assigned to the variable is converted to}
    Optional<Expression> type() {
        return type;
    }

    boolean captured() {
        return captured;
    }

    void capture() {
        captured = true;
    }

    boolean boxed() {
        return boxed;
    }

    void putInBox() {
        boxed = true;
    }

    /// {@return the slot in the body of the owner}
    int slot() {
        if (slot < 0) {
            throw new IllegalStateException("variable " + name + " has no slot yet");
        }
        return slot;
    }

    void placeIn(int place) {
        slot = place;
    }
}
