package dev.backedge.language;

import dev.backedge.language.Expression.Parameter;
import dev.backedge.language.Expression.Repetition;
import dev.backedge.language.Expression.Signature;
import dev.backedge.language.Expression.TypeVariable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads heads of methods and type parameters out of expressions that turned out to be such.
final class SignatureReader {
    private final SourceText source;

    SignatureReader(SourceText source) {
        this.source = source;
    }

    /// {@return whether an assignment to this expression defines a method}
    static boolean isMethodHead(Expression left) {
        Expression head = left;
        while (!(head instanceof Expression.Call)) {
            if (head instanceof Expression.Where(int _, Expression body, List<TypeVariable> _)) {
                head = body;
            } else if (head
                            instanceof
                            Expression.TypeAssertion(
                                    int _,
                                    Optional<Expression> value,
                                    Expression _)
                    && value.isPresent()) {
                head = value.get();
            } else {
                return false;
            }
        }
        return true;
    }

    /// {@return the head of a named method}
    Signature method(Expression head) {
        List<TypeVariable> variables = new ArrayList<>();
        Expression body = withoutWhere(head, variables);
        Optional<Expression> resultType = Optional.empty();
        if (body
                        instanceof
                        Expression.TypeAssertion(int _, Optional<Expression> value, Expression type)
                && value.isPresent()) {
            resultType = Optional.of(type);
            body = withoutWhere(value.get(), variables);
        }
        if (body
                instanceof
                Expression.Call(int start, Expression callee, List<Expression> arguments)) {
            return new Signature(
                    start,
                    Optional.of(callee),
                    parameters(positional(arguments)),
                    keywords(arguments),
                    List.copyOf(variables),
                    resultType);
        }
        throw SyntaxException.invalid(
                source, head.start(), "a method needs a name with its parameters in parentheses");
    }

    /// {@return the head of an anonymous function, from what stands before `->` or after
    /// `function`}
    Signature anonymous(Expression head) {
        List<TypeVariable> variables = new ArrayList<>();
        Expression body = withoutWhere(head, variables);
        List<Expression> parameters =
                switch (body) {
                    case Expression.TupleLiteral(int _, List<Expression> elements) -> elements;
                    case Expression.Block(int start, List<Expression> statements) ->
                            withKeywords(start, statements);
                    default -> List.of(body);
                };
        return new Signature(
                head.start(),
                Optional.empty(),
                parameters(positional(parameters)),
                keywords(parameters),
                List.copyOf(variables),
                Optional.empty());
    }

    /// {@return the head of an anonymous function with these parameters}
    Signature anonymous(int start, List<Expression> parameters) {
        return new Signature(
                start,
                Optional.empty(),
                parameters(positional(parameters)),
                keywords(parameters),
                List.of(),
                Optional.empty());
    }

    /// `(x; y = 1)` before `->` looks like a block of statements.
    private static List<Expression> withKeywords(int start, List<Expression> statements) {
        List<Expression> keywords =
                statements.subList(1, statements.size()).stream()
                        .map(statement ->
                                statement
                                                instanceof
                                                Expression.Assignment(
                                                        int at,
                                                        Expression target,
                                                        Expression value)
                                        ? new Expression.NamedArgument(at, target, value)
                                        : statement)
                        .toList();
        return List.of(statements.getFirst(), new Expression.Keywords(start, keywords));
    }

    private static List<Expression> positional(List<Expression> written) {
        return written.stream()
                .filter(argument -> !(argument instanceof Expression.Keywords))
                .toList();
    }

    private List<Parameter> keywords(List<Expression> written) {
        List<Parameter> result = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Expression argument : written) {
            if (argument instanceof Expression.Keywords(int _, List<Expression> elements)) {
                for (Expression element : elements) {
                    result.add(keyword(element, names));
                }
            }
        }
        for (Parameter keyword : result) {
            if (keyword.repetition() == Repetition.ANY_NUMBER && keyword != result.getLast()) {
                throw SyntaxException.invalid(
                        source,
                        keyword.start(),
                        "only the last keyword may take any number of arguments");
            }
        }
        return List.copyOf(result);
    }

    private Parameter keyword(Expression written, Set<String> names) {
        Parameter keyword = parameter(written);
        if (keyword.name().isEmpty()) {
            throw SyntaxException.invalid(source, written.start(), "a keyword needs a name");
        }
        if (!names.add(keyword.name().get())) {
            throw SyntaxException.invalid(
                    source,
                    written.start(),
                    "two keywords have the name '" + keyword.name().get() + "'");
        }
        return keyword;
    }

    private static Expression withoutWhere(Expression head, List<TypeVariable> variables) {
        Expression body = head;
        while (body
                instanceof Expression.Where(int _, Expression inner, List<TypeVariable> found)) {
            variables.addAll(found);
            body = inner;
        }
        return body;
    }

    private List<Parameter> parameters(List<Expression> written) {
        List<Parameter> result = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Expression expression : written) {
            Parameter parameter = parameter(expression);
            boolean last = result.size() == written.size() - 1;
            if (parameter.repetition() == Repetition.ANY_NUMBER && !last) {
                throw SyntaxException.invalid(
                        source,
                        expression.start(),
                        "only the last parameter may take any number of arguments");
            }
            boolean afterOptional =
                    !result.isEmpty() && result.getLast().defaultValue().isPresent();
            if (afterOptional
                    && parameter.defaultValue().isEmpty()
                    && parameter.repetition() == Repetition.ONE) {
                throw SyntaxException.invalid(
                        source,
                        expression.start(),
                        "a parameter after one with a default needs a default");
            }
            if (parameter.name().isPresent() && !names.add(parameter.name().get())) {
                String message = "two parameters have the name '" + parameter.name().get() + "'";
                throw SyntaxException.invalid(source, expression.start(), message);
            }
            result.add(parameter);
        }
        return List.copyOf(result);
    }

    private Parameter parameter(Expression written) {
        int start = written.start();
        return switch (written) {
            case Expression.Name(int _, String name) ->
                    new Parameter(
                            start, named(name), Optional.empty(), Optional.empty(), Repetition.ONE);
            case Expression.TypeAssertion(int _, Optional<Expression> pattern, Expression type)
                    when pattern.isPresent()
                            && pattern.get() instanceof Expression.TupleLiteral -> {
                Parameter untyped = parameter(pattern.get());
                yield new Parameter(
                        start,
                        untyped.name(),
                        Optional.of(type),
                        Optional.empty(),
                        Repetition.ONE,
                        Expression.Specialization.EXACT,
                        pattern);
            }
            case Expression.TypeAssertion(int _, Optional<Expression> name, Expression type) ->
                    new Parameter(
                            start,
                            name.flatMap(this::parameterName),
                            Optional.of(type),
                            Optional.empty(),
                            Repetition.ONE);
            case Expression.Splat(int _, Expression repeated) -> {
                Parameter one = parameter(repeated);
                yield new Parameter(
                        start,
                        one.name(),
                        one.type(),
                        one.defaultValue(),
                        Repetition.ANY_NUMBER,
                        one.specialization(),
                        one.pattern());
            }
            case Expression.NamedArgument(int _, Expression target, Expression value) -> {
                Parameter one = parameter(target);
                yield new Parameter(
                        start,
                        one.name(),
                        one.type(),
                        Optional.of(value),
                        one.repetition(),
                        one.specialization(),
                        one.pattern());
            }
            case Expression.Unspecialized(int _, Expression hinted) -> {
                Parameter one = parameter(hinted);
                yield new Parameter(
                        start,
                        one.name(),
                        one.type(),
                        one.defaultValue(),
                        one.repetition(),
                        Expression.Specialization.DECLARED,
                        one.pattern());
            }
            case Expression.TupleLiteral pattern ->
                    new Parameter(
                            start,
                            Optional.of("#pattern" + start + "#"),
                            Optional.empty(),
                            Optional.empty(),
                            Repetition.ONE,
                            Expression.Specialization.EXACT,
                            Optional.of(pattern));
            default ->
                    throw SyntaxException.invalid(
                            source, start, "a parameter is a name, a type or both");
        };
    }

    private Optional<String> parameterName(Expression name) {
        if (name instanceof Expression.Name(int _, String text)) {
            return named(text);
        }
        throw SyntaxException.invalid(
                source, name.start(), "a parameter is a name, a type or both");
    }

    private static Optional<String> named(String name) {
        return name.equals("_") ? Optional.empty() : Optional.of(name);
    }

    /// {@return the type variables that `where` or the braces of a declaration list}
    List<TypeVariable> typeVariables(List<Expression> written) {
        return written.stream().map(this::typeVariable).toList();
    }

    private TypeVariable typeVariable(Expression written) {
        return switch (written) {
            case Expression.Name(int start, String name) ->
                    new TypeVariable(start, name, Optional.empty(), Optional.empty());
            case Expression.Call(
                            int start,
                            Expression.Name(int _, String operator),
                            List<Expression> sides)
                    when sides.size() == 2
                            && sides.getFirst() instanceof Expression.Name(int _, String name)
                            && operator.equals("<:") ->
                    new TypeVariable(start, name, Optional.empty(), Optional.of(sides.getLast()));
            case Expression.Call(
                            int start,
                            Expression.Name(int _, String operator),
                            List<Expression> sides)
                    when sides.size() == 2
                            && sides.getFirst() instanceof Expression.Name(int _, String name)
                            && operator.equals(">:") ->
                    new TypeVariable(start, name, Optional.of(sides.getLast()), Optional.empty());
            case Expression.ComparisonChain(
                            int start,
                            List<Expression> sides,
                            List<Expression.Name> operators)
                    when sides.size() == 3
                            && sides.get(1) instanceof Expression.Name(int _, String name) -> {
                boolean ascending =
                        operators.stream().allMatch(operator -> operator.name().equals("<:"));
                boolean descending =
                        operators.stream().allMatch(operator -> operator.name().equals(">:"));
                if (!ascending && !descending) {
                    throw noTypeVariable(written);
                }
                yield new TypeVariable(
                        start,
                        name,
                        Optional.of(sides.get(ascending ? 0 : 2)),
                        Optional.of(sides.get(ascending ? 2 : 0)));
            }
            default -> throw noTypeVariable(written);
        };
    }

    private SyntaxException noTypeVariable(Expression written) {
        String message =
                "a type parameter has the form 'T', 'T<:Upper', 'T>:Lower' or 'Lower<:T<:Upper'";
        return SyntaxException.invalid(source, written.start(), message);
    }
}
