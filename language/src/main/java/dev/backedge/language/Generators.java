package dev.backedge.language;

import dev.backedge.language.Expression.Iteration;

import java.util.List;
import java.util.Optional;

/// Generators as calls of the library: a function of the element for a collection.
final class Generators {
    private final SignatureReader signatures;

    Generators(SignatureReader signatures) {
        this.signatures = signatures;
    }

    /// {@return the generator of an element for all values of some variables, of which those are
    /// left out for which a condition does not hold}
    Expression of(Expression element, List<Iteration> iterations, Optional<Expression> condition) {
        int start = iterations.getFirst().start();
        List<Expression> collections = iterations.stream().map(Iteration::collection).toList();
        Expression all =
                collections.size() == 1
                        ? collections.getFirst()
                        : Desugaring.call(start, "product", collections);
        Expression kept =
                condition.isEmpty()
                        ? all
                        : Desugaring.call(
                                start,
                                "filtered",
                                List.of(function(iterations, condition.get()), all));
        return Desugaring.call(
                element.start(), "Generator", List.of(function(iterations, element), kept));
    }

    private Expression function(List<Iteration> iterations, Expression body) {
        int start = body.start();
        List<Expression> targets = iterations.stream().map(Iteration::target).toList();
        Expression parameter =
                targets.size() == 1
                        ? targets.getFirst()
                        : new Expression.TupleLiteral(start, targets);
        return new Expression.AnonymousFunction(
                start,
                signatures.anonymous(start, List.of(parameter)),
                new Expression.Block(start, List.of(body)));
    }
}
