package dev.backedge.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A region of a program with names of its own.
final class Scope {
    private final Optional<Scope> parent;
    private final FunctionScope function;
    private final Kind kind;
    private final Map<String, Variable> variables = new LinkedHashMap<>();
    private final Set<String> globals = new HashSet<>();
    private final Map<Object, Scope> children = new IdentityHashMap<>();
    private final Map<Object, ClosureType> closures = new IdentityHashMap<>();

    /// What an assignment to a name that is unknown so far makes.
    enum Kind {
        /// The top level of a module: a global variable.
        MODULE,
        /// A loop or a `try` at the top level: a global variable if there is one of that name,
        /// otherwise a local one.
        SOFT,
        /// A local variable.
        HARD
    }

    /// What a name stands for.
    sealed interface Meaning {
        /// A local variable of this function or one around it.
        record Local(Variable variable) implements Meaning {}

        /// A `where` variable.
        record TypeVariable(FunctionScope owner, String name) implements Meaning {}

        /// A binding of the module.
        record Global(String name) implements Meaning {}
    }

    Scope(Optional<Scope> parent, FunctionScope function, Kind kind) {
        this.parent = parent;
        this.function = function;
        this.kind = kind;
    }

    FunctionScope function() {
        return function;
    }

    Kind kind() {
        return kind;
    }

    /// Makes the scope of a construct inside this one.
    Scope open(Object construct) {
        boolean loop =
                construct instanceof Expression.While
                        || construct instanceof Expression.Iteration
                        || construct instanceof Expression.Block
                        || construct instanceof Expression.Handler;
        Kind inner = kind != Kind.HARD && loop ? Kind.SOFT : Kind.HARD;
        Scope child = new Scope(Optional.of(this), function, inner);
        children.put(construct, child);
        return child;
    }

    /// {@return the scope that was made for a construct}
    Scope child(Object construct) {
        return Optional.ofNullable(children.get(construct))
                .orElseThrow(() -> new IllegalStateException("no scope for " + construct));
    }

    void addClosure(Object definition, ClosureType type) {
        closures.put(definition, type);
    }

    /// {@return the type of the closure that is made at an inner function's definition; empty where
    /// an earlier definition makes it}
    Optional<ClosureType> closureAt(Object definition) {
        return Optional.ofNullable(closures.get(definition));
    }

    Variable declare(String name, Optional<Expression> type) {
        Variable variable = new Variable(name, function, type);
        variables.put(name, variable);
        return variable;
    }

    void declare(String name, Variable variable) {
        variables.put(name, variable);
    }

    void declareGlobal(String name) {
        globals.add(name);
    }

    /// {@return the variables declared here, in order}
    List<Variable> variables() {
        return List.copyOf(variables.values());
    }

    Meaning meaningOf(String name) {
        Scope scope = this;
        while (true) {
            Variable variable = scope.variables.get(name);
            if (variable != null) {
                return new Meaning.Local(variable);
            }
            boolean outermost = scope.function.body() == scope;
            if (outermost && scope.function.hasTypeVariable(name)) {
                return new Meaning.TypeVariable(scope.function, name);
            }
            if (scope.globals.contains(name) || scope.parent.isEmpty()) {
                return new Meaning.Global(name);
            }
            scope = scope.parent.get();
        }
    }

    /// {@return whether a `global` declaration here or further out names this}
    boolean declaresGlobal(String name) {
        Optional<Scope> scope = Optional.of(this);
        while (scope.isPresent()) {
            if (scope.get().globals.contains(name)) {
                return true;
            }
            scope = scope.get().parent;
        }
        return false;
    }

    /// {@return the function scopes from this scope's function outwards, up to and without the
    /// given one}
    List<FunctionScope> functionsInside(FunctionScope outer) {
        List<FunctionScope> between = new ArrayList<>();
        Scope scope = this;
        while (scope.function != outer) {
            between.add(scope.function);
            FunctionScope current = scope.function;
            scope = current.body().parent.orElseThrow();
        }
        return between;
    }
}
