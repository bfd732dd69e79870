package dev.backedge.language;

import dev.backedge.language.Expression.Block;
import dev.backedge.language.Expression.Parameter;
import dev.backedge.language.Expression.Repetition;
import dev.backedge.language.Expression.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The bodies of methods of functions with keywords. Each keyword is a variable around the body:
/// what the call gives for it, or its default, which may use the arguments and the keywords before
/// it. Counterpart: `keywords-method-def-expr`, Julia 1.9, `src/julia-syntax.scm`.
final class KeywordBody {
    private final Signature signature;
    private final int start;

    /// @param signature whose parameters have names
    KeywordBody(Signature signature) {
        this.signature = signature;
        start = signature.start();
    }

    /// {@return the call that a plain method makes: that of the `kwcall` method, without keywords}
    Expression withNone() {
        return kwcall(signature, base("no_keywords"), arguments());
    }

    /// {@return a call with the keywords that a `kwcall` method was given}
    static Expression passedOn(Signature signature, List<Expression> arguments) {
        int start = signature.start();
        return kwcall(signature, new Expression.Name(start, MethodSource.KEYWORDS), arguments);
    }

    private static Expression kwcall(
            Signature signature, Expression keywords, List<Expression> arguments) {
        int start = signature.start();
        List<Expression> all = new ArrayList<>();
        all.add(keywords);
        all.add(new Expression.Name(start, MethodSource.SELF));
        all.addAll(arguments);
        return new Expression.Call(
                start,
                new Expression.FieldAccess(start, new Expression.Name(start, "Base"), "kwcall"),
                all);
    }

    /// {@return the body of the `kwcall` method}
    Block of(Block body) {
        List<Expression> bindings = new ArrayList<>();
        for (Parameter keyword : signature.keywords()) {
            bindings.add(
                    new Expression.Assignment(
                            keyword.start(),
                            new Expression.Name(keyword.start(), name(keyword)),
                            keyword.repetition() == Repetition.ANY_NUMBER
                                    ? call("rest_keywords", List.of(given(), taken()))
                                    : value(keyword)));
        }
        List<Expression> statements = new ArrayList<>();
        if (signature.keywords().getLast().repetition() == Repetition.ONE) {
            List<Expression> checked = new ArrayList<>(List.of(given(), taken()));
            checked.add(new Expression.Name(start, MethodSource.SELF));
            checked.addAll(arguments());
            statements.add(call("check_keywords", checked));
        }
        statements.add(new Expression.Let(body.start(), bindings, body));
        return new Block(body.start(), statements);
    }

    private Expression value(Parameter keyword) {
        Expression symbol = new Expression.SymbolLiteral(keyword.start(), name(keyword));
        List<Expression> typed = new ArrayList<>(List.of(given(), symbol));
        keyword.type().ifPresent(typed::add);
        Expression known = call(keyword.type().isPresent() ? "typed_keyword" : "keyword", typed);
        Expression missing =
                keyword.defaultValue().orElseGet(() -> call("missing_keyword", List.of(symbol)));
        return new Expression.Conditional(
                keyword.start(),
                List.of(
                        new Expression.Branch(
                                call("has_keyword", List.of(given(), symbol)),
                                new Block(keyword.start(), List.of(known)))),
                Optional.of(new Block(keyword.start(), List.of(missing))));
    }

    private static String name(Parameter keyword) {
        return keyword.name().orElseThrow();
    }

    private Expression given() {
        return new Expression.Name(start, MethodSource.KEYWORDS);
    }

    /// The names of the keywords, but not of the one that takes the rest.
    private Expression taken() {
        return new Expression.TupleLiteral(
                start,
                signature.keywords().stream()
                        .filter(keyword -> keyword.repetition() == Repetition.ONE)
                        .<Expression>map(keyword ->
                                new Expression.SymbolLiteral(keyword.start(), name(keyword)))
                        .toList());
    }

    private List<Expression> arguments() {
        return signature.parameters().stream()
                .map(parameter -> {
                    Expression name =
                            new Expression.Name(parameter.start(), parameter.name().orElseThrow());
                    return parameter.repetition() == Repetition.ANY_NUMBER
                            ? new Expression.Splat(parameter.start(), name)
                            : name;
                })
                .toList();
    }

    private Expression call(String function, List<Expression> arguments) {
        return new Expression.Call(start, base(function), arguments);
    }

    private Expression base(String function) {
        return new Expression.FieldAccess(start, new Expression.Name(start, "Base"), function);
    }
}
