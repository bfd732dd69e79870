package dev.backedge.language;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Has inner functions capture the variables that are used in them.
final class NameUses {
    private final SourceText source;

    NameUses(SourceText source) {
        this.source = source;
    }

    void of(String name, Scope scope) {
        switch (scope.meaningOf(name)) {
            case Scope.Meaning.Local(Variable variable) ->
                    closuresInside(scope, variable.owner())
                            .forEach(closure -> closure.capture(variable));
            case Scope.Meaning.TypeVariable(FunctionScope owner, String typeVariable) ->
                    closuresInside(scope, owner)
                            .forEach(closure -> closure.captureTypeVariable(typeVariable));
            case Scope.Meaning.Global _ -> {}
        }
    }

    private static List<ClosureType> closuresInside(Scope scope, FunctionScope owner) {
        return scope.functionsInside(owner).stream()
                .map(function -> function.closure().orElseThrow())
                .toList();
    }

    void inType(Expression type, Scope scope) {
        Set<String> bound = new HashSet<>();
        Children.anyWithin(
                type,
                part -> {
                    if (part instanceof Expression.Where where) {
                        where.parameters().forEach(variable -> bound.add(variable.name()));
                    }
                    return false;
                });
        Children.anyWithin(
                type,
                part -> {
                    if (part instanceof Expression.Name(int start, String name)
                            && !bound.contains(name)) {
                        if (scope.meaningOf(name) instanceof Scope.Meaning.Local) {
                            throw SyntaxException.notSupported(
                                    source,
                                    start,
                                    "types of parameters that depend on local variables");
                        }
                        of(name, scope);
                    }
                    return false;
                });
    }
}
