package dev.backedge.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What a function's body, or a top-level expression, knows: its outermost scope, its `where`
/// variables, and its type if it is an inner function.
final class FunctionScope {
    private final Optional<ClosureType> closure;
    private final List<String> typeVariables;
    private final List<Variable> arguments = new ArrayList<>();
    private final Scope body;
    private int selfSlot;
    private Optional<String> ownName = Optional.empty();

    FunctionScope(
            Optional<Scope> enclosing,
            Optional<ClosureType> closure,
            List<String> typeVariables,
            Scope.Kind kind) {
        this.closure = closure;
        this.typeVariables = List.copyOf(typeVariables);
        body = new Scope(enclosing, this, kind);
    }

    Optional<ClosureType> closure() {
        return closure;
    }

    /// {@return the name by which a local function may call itself}
    Optional<String> ownName() {
        return ownName;
    }

    void callItself(String name) {
        ownName = Optional.of(name);
    }

    Scope body() {
        return body;
    }

    /// {@return the variables of the arguments, the function itself first}
    List<Variable> arguments() {
        return List.copyOf(arguments);
    }

    Variable addArgument(String name) {
        Variable argument = new Variable(name, this, Optional.empty());
        argument.placeIn(arguments.size());
        arguments.add(argument);
        return argument;
    }

    /// Adds the argument that is the function itself: the first, or in methods of `kwcall` the
    /// third.
    Variable addSelf(String name) {
        Variable argument = addArgument(name);
        selfSlot = argument.slot();
        return argument;
    }

    /// {@return the slot of the function itself}
    int selfSlot() {
        return selfSlot;
    }

    boolean hasTypeVariable(String name) {
        return typeVariables.contains(name);
    }

    /// {@return all static parameters of the method: those of its closure type, then its own}
    List<String> staticParameters() {
        List<String> all = new ArrayList<>();
        closure.ifPresent(type -> all.addAll(type.parameters()));
        all.addAll(typeVariables);
        return all;
    }
}
