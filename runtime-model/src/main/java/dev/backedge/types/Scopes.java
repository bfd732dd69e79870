package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.model.TypeVar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists of type variables that names may stand for, the innermost last.
final class Scopes {
    private Scopes() {}

    static Optional<TypeVar> find(Symbol name, List<TypeVar> scope) {
        for (int i = scope.size() - 1; i >= 0; i--) {
            if (scope.get(i).name().equals(name)) {
                return Optional.of(scope.get(i));
            }
        }
        return Optional.empty();
    }

    static List<TypeVar> plus(List<TypeVar> scope, TypeVar variable) {
        List<TypeVar> all = new ArrayList<>(scope);
        all.add(variable);
        return all;
    }
}
