package dev.backedge.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses the text of a type: Julia's type syntax, and the qualified form of data sets, which is a subset of it
/// (with `Name(integer)` and `#value(type, "repr")` for values of other types).
///
///     type  := item ("where" (var | "{" var, … "}"))*
///     item  := name | item "{" param, … "}" | "typeof(" name ")" | "(" type ")" | value
///     param := type | "<:" type | ">:" type
///     var   := name | name "<:" type | name ">:" type | type "<:" name "<:" type
public final class TypeExpressionParser {
    /// How deep types may be nested in a text.
    public static final int MAX_DEPTH = 1000;

    private final TypeTokens tokens;
    private int depth;
    private int anonymous;

    private TypeExpressionParser(String text) {
        tokens = new TypeTokens(text);
    }

    /// {@return the expression of a text}
    ///
    /// @param text of one type or value
    /// @throws SourceException if the text is none; the file is called `type` and the line is 1
    public static TypeExpression parse(String text) {
        TypeExpressionParser parser = new TypeExpressionParser(text);
        TypeExpression expression = parser.type();
        parser.tokens.expectEnd();
        return expression;
    }

    private TypeExpression type() {
        if (++depth > MAX_DEPTH) {
            throw tokens.error("types are nested deeper than " + MAX_DEPTH);
        }
        TypeExpression expression = item();
        while (tokens.takeWord("where")) {
            List<TypeParameter> variables = new ArrayList<>();
            if (tokens.take("{")) {
                variables.add(variable());
                while (tokens.take(",")) {
                    variables.add(variable());
                }
                tokens.expect("}");
            } else {
                variables.add(variable());
            }
            for (TypeParameter variable : variables.reversed()) {
                expression = new TypeExpression.Where(expression, variable);
            }
        }
        depth--;
        return expression;
    }

    private TypeParameter variable() {
        TypeExpression first = item();
        if (tokens.take("<:")) {
            TypeExpression second = item();
            if (tokens.take("<:")) {
                return new TypeParameter(name(second), Optional.of(first), Optional.of(item()));
            }
            return new TypeParameter(name(first), Optional.empty(), Optional.of(second));
        }
        if (tokens.take(">:")) {
            return new TypeParameter(name(first), Optional.of(item()), Optional.empty());
        }
        return TypeParameter.unbounded(name(first));
    }

    private Symbol name(TypeExpression expression) {
        if (expression instanceof TypeExpression.Name(List<Symbol> path) && path.size() == 1) {
            return path.getFirst();
        }
        throw tokens.error("expected the name of a type variable before this");
    }

    private TypeExpression item() {
        TypeExpression expression = primary();
        while (tokens.take("{")) {
            expression = applied(expression);
        }
        return expression;
    }

    private TypeExpression applied(TypeExpression base) {
        List<TypeExpression> parameters = new ArrayList<>();
        List<TypeParameter> bounds = new ArrayList<>();
        while (!tokens.take("}")) {
            if (!parameters.isEmpty()) {
                tokens.expect(",");
                if (tokens.take("}")) {
                    break;
                }
            }
            boolean upper = tokens.take("<:");
            if (upper || tokens.take(">:")) {
                Symbol fresh = Symbol.of("#s" + ++anonymous);
                Optional<TypeExpression> bound = Optional.of(item());
                bounds.add(
                        new TypeParameter(
                                fresh,
                                upper ? Optional.empty() : bound,
                                upper ? bound : Optional.empty()));
                parameters.add(new TypeExpression.Name(List.of(fresh)));
            } else {
                parameters.add(type());
            }
        }
        TypeExpression expression = new TypeExpression.Apply(base, parameters);
        for (TypeParameter bound : bounds.reversed()) {
            expression = new TypeExpression.Where(expression, bound);
        }
        return expression;
    }

    private TypeExpression primary() {
        if (tokens.take("(")) {
            return parenthesized();
        }
        if (tokens.take("#value(")) {
            TypeExpression type = type();
            tokens.expect(",");
            String text = tokens.string();
            tokens.expect(")");
            return new TypeExpression.TypedValue(type, text);
        }
        Optional<Object> literal = tokens.literal();
        if (literal.isPresent()) {
            return new TypeExpression.Literal(literal.get());
        }
        List<Symbol> path = tokens.path();
        if (path.size() == 1 && path.getFirst().name().equals("typeof") && tokens.take("(")) {
            List<Symbol> function = tokens.functionPath();
            tokens.expect(")");
            return new TypeExpression.TypeOf(function);
        }
        if (tokens.take("(")) {
            String digits = tokens.integer();
            tokens.expect(")");
            return new TypeExpression.TypedValue(new TypeExpression.Name(path), digits);
        }
        return new TypeExpression.Name(path);
    }

    private TypeExpression parenthesized() {
        List<TypeExpression> elements = new ArrayList<>();
        boolean tuple = false;
        while (!tokens.take(")")) {
            elements.add(type());
            if (!tokens.take(",")) {
                tokens.expect(")");
                break;
            }
            tuple = true;
        }
        return tuple || elements.isEmpty()
                ? new TypeExpression.TupleLiteral(elements)
                : elements.getFirst();
    }
}
