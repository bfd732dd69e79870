package dev.backedge.model;

import java.util.ArrayList;
import java.util.List;

/// The methods filed under one type name, with an index by the types of their arguments.
///
/// The index begins with the argument after the callee; for constructors with the constructed type.
/// Readers are never held up, and see each method with its worlds or not at all; a method that is
/// being added is visible in no world that they can ask about.
public final class MethodGroup {
    private final MethodIndex index;
    private volatile long lastChange;

    /// Which part of a signature the index begins with.
    enum Discriminator {
        /// The type that is called, in the group of constructors.
        CONSTRUCTED_TYPE,
        /// The first argument after the callee.
        FIRST_ARGUMENT
    }

    MethodGroup(Discriminator discriminator) {
        index = new MethodIndex(null, discriminator.ordinal());
    }

    /// {@return all methods, in the order of insertion, those that have ended included}
    public List<Method> methods() {
        return index.methods();
    }

    /// {@return the methods that calls of a signature may select, those that have ended included;
    /// no other of the group has calls in common with it}
    ///
    /// @param calls a tuple type, without `where`s around it
    public List<Method> candidates(DataType calls) {
        List<Method> found = new ArrayList<>();
        index.collectMeeting(calls, found);
        return found;
    }

    /// {@return the methods whose signature may be equal to one, those that have ended included, in
    /// no particular order}
    ///
    /// @param signature a tuple type, without `where`s around it
    public List<Method> possiblyEqual(DataType signature) {
        List<Method> found = new ArrayList<>();
        index.collectEqual(signature, found);
        return found;
    }

    /// {@return the number of the last [change][MethodTable#changes] by which a method of this
    /// group began or ended; 0 if there was none}
    public long lastChange() {
        return lastChange;
    }

    synchronized void add(Method method) {
        index.add(method);
    }

    void changed(long change) {
        lastChange = change;
    }
}
