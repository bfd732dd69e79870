package dev.backedge.language;

import dev.backedge.language.Expression.Iteration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The part of the grammar with what stands between square brackets, and generators. Matrices and
/// comprehensions become calls of the functions that make them, as in Julia.
final class ArrayParser {
    private final TokenStream tokens;
    private final Parser parser;

    /// `for` with what follows it, up to the next one.
    private record Clause(List<Iteration> iterations, Optional<Expression> condition) {}

    ArrayParser(TokenStream tokens, Parser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    /// {@return the array that stands between brackets, of which the first one is consumed}
    Expression vector(int start) {
        return contents(
                start, Optional.empty(), elements -> new Expression.VectorLiteral(start, elements));
    }

    /// {@return what indexes mean after an operand: an element, or an array of a type}
    Expression index(Expression base, Function<List<Expression>, Expression> indexed) {
        return contents(base.start(), Optional.of(base), indexed);
    }

    private Expression contents(
            int start, Optional<Expression> type, Function<List<Expression>, Expression> list) {
        List<Expression> elements = new ArrayList<>();
        while (!tokens.at("]")) {
            elements.add(parser.expressions().single());
            if (elements.size() == 1 && tokens.at("for")) {
                Expression generator = generator(elements.getFirst());
                if (parser.isQuoting()) {
                    return type.map(t ->
                                    Quotation.form(
                                            start, "typed_comprehension", t, List.of(generator)))
                            .orElseGet(() ->
                                    Quotation.form(start, "comprehension", generator, List.of()));
                }
                return typed(start, type, "collect", "collect_typed", List.of(generator));
            }
            if (!tokens.accept(",")) {
                break;
            }
        }
        boolean ends =
                tokens.at("]")
                        || tokens.at(TokenKind.END_OF_FILE)
                        || tokens.at(")")
                        || tokens.at("}")
                        || tokens.at(TokenKind.KEYWORD) && !tokens.at("end") && !startsElement();
        if (ends || elements.size() > 1) {
            return list.apply(elements);
        }
        return elements.isEmpty() ? list.apply(elements) : matrix(start, type, elements.getFirst());
    }

    private boolean startsElement() {
        return tokens.at("true") || tokens.at("false") || tokens.at("begin");
    }

    private static Expression typed(
            int start,
            Optional<Expression> type,
            String plain,
            String withType,
            List<Expression> arguments) {
        if (type.isEmpty()) {
            return Desugaring.call(start, plain, arguments);
        }
        List<Expression> all = new ArrayList<>(List.of(type.get()));
        all.addAll(arguments);
        return Desugaring.call(start, withType, all);
    }

    private Expression matrix(int start, Optional<Expression> type, Expression first) {
        List<List<Expression>> rows = new ArrayList<>(List.of(new ArrayList<>(List.of(first))));
        while (!tokens.at("]") && !tokens.at(TokenKind.END_OF_FILE)) {
            if (tokens.at(";")) {
                newRow(rows);
            } else if (tokens.afterNewline()) {
                rows.add(new ArrayList<>());
            }
            if (!tokens.at("]")) {
                rows.getLast().add(parser.expressions().single());
            }
        }
        rows.removeIf(List::isEmpty);
        return parser.isQuoting() ? quotedRows(start, type, rows) : concatenated(start, type, rows);
    }

    private void newRow(List<List<Expression>> rows) {
        Token semicolon = tokens.take();
        if (tokens.at(";") && tokens.touches()) {
            throw tokens.notSupported(semicolon.start(), "arrays of more dimensions by ';;'");
        }
        rows.add(new ArrayList<>());
    }

    private static Expression quotedRows(
            int start, Optional<Expression> type, List<List<Expression>> rows) {
        boolean wide = rows.size() == 1 && rows.getFirst().size() > 1;
        List<Expression> parts =
                wide
                        ? rows.getFirst()
                        : rows.stream()
                                .map(row ->
                                        row.size() == 1
                                                ? row.getFirst()
                                                : Quotation.form(
                                                        start,
                                                        "row",
                                                        row.getFirst(),
                                                        row.subList(1, row.size())))
                                .toList();
        String head = (type.isPresent() ? "typed_" : "") + (wide ? "hcat" : "vcat");
        return type.isPresent()
                ? Quotation.form(start, head, type.get(), parts)
                : Quotation.form(start, head, parts.getFirst(), parts.subList(1, parts.size()));
    }

    private static Expression concatenated(
            int start, Optional<Expression> type, List<List<Expression>> rows) {
        if (rows.size() == 1) {
            return typed(
                    start,
                    type,
                    rows.getFirst().size() == 1 ? "vcat" : "hcat",
                    rows.getFirst().size() == 1 ? "typed_vcat" : "typed_hcat",
                    rows.getFirst());
        }
        List<Expression> all = rows.stream().flatMap(List::stream).toList();
        if (rows.stream().allMatch(row -> row.size() == 1)) {
            return typed(start, type, "vcat", "typed_vcat", all);
        }
        List<Expression> sizes =
                rows.stream()
                        .<Expression>map(row -> new Expression.Embedded(start, (long) row.size()))
                        .toList();
        List<Expression> arguments =
                new ArrayList<>(List.of(new Expression.TupleLiteral(start, sizes)));
        arguments.addAll(all);
        return typed(start, type, "hvcat", "typed_hvcat", arguments);
    }

    /// {@return the generator whose element was read and whose first `for` is next}
    Expression generator(Expression element) {
        Context outer = tokens.context();
        tokens.enter(outer.inBrackets());
        List<Clause> clauses = new ArrayList<>();
        while (tokens.accept("for")) {
            clauses.add(clause());
        }
        tokens.enter(outer);
        return parser.isQuoting() ? quotedGenerator(element, clauses) : generator(element, clauses);
    }

    private static Expression quotedGenerator(Expression element, List<Clause> clauses) {
        int start = element.start();
        Expression result = element;
        for (Clause clause : clauses.reversed()) {
            List<Expression> bindings =
                    clause.iterations().stream()
                            .<Expression>map(iteration ->
                                    new Expression.Assignment(
                                            iteration.start(),
                                            iteration.target(),
                                            iteration.collection()))
                            .toList();
            List<Expression> parts =
                    clause.condition()
                            .map(condition ->
                                    List.of(Quotation.form(start, "filter", condition, bindings)))
                            .orElse(bindings);
            Expression generated = Quotation.form(start, "generator", result, parts);
            result =
                    clause == clauses.getLast()
                            ? generated
                            : Quotation.form(start, "flatten", generated, List.of());
        }
        return result;
    }

    private Expression generator(Expression element, List<Clause> clauses) {
        Generators generators = new Generators(parser.signatures());
        Expression result = element;
        for (Clause clause : clauses.reversed()) {
            boolean innermost = clause == clauses.getLast();
            Expression generated = generators.of(result, clause.iterations(), clause.condition());
            result =
                    innermost
                            ? generated
                            : Desugaring.call(element.start(), "flatten", List.of(generated));
        }
        return result;
    }

    private Clause clause() {
        List<Iteration> iterations = new ArrayList<>();
        do {
            iterations.add(parser.statements().iteration());
        } while (tokens.accept(","));
        return new Clause(
                iterations,
                tokens.accept("if")
                        ? Optional.of(parser.expressions().infix(Precedence.CONDITIONAL))
                        : Optional.empty());
    }
}
