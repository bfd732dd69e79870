package dev.backedge.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Code as data that makes arrays, read back: comprehensions, generators and matrices.
final class QuotedArrays {
    static final Set<String> HEADS =
            Set.of(
                    "comprehension",
                    "typed_comprehension",
                    "generator",
                    "flatten",
                    "vcat",
                    "hcat",
                    "typed_vcat",
                    "typed_hcat");

    private final QuotedCode code;
    private final SignatureReader signatures;

    QuotedArrays(QuotedCode code, SignatureReader signatures) {
        this.code = code;
        this.signatures = signatures;
    }

    Expression expression(String head, List<Object> arguments) {
        return switch (head) {
            case "comprehension" -> Desugaring.call(code.place(), "collect", all(arguments));
            case "typed_comprehension" ->
                    Desugaring.call(code.place(), "collect_typed", all(arguments));
            case "flatten" -> Desugaring.call(code.place(), "flatten", all(arguments));
            case "generator" -> generator(all(arguments));
            case "vcat", "typed_vcat" -> matrix(head, arguments);
            default -> Desugaring.call(code.place(), head, all(arguments));
        };
    }

    private List<Expression> all(List<Object> arguments) {
        return arguments.stream().map(code::expression).toList();
    }

    /// The element, and what it is made for: assignments, perhaps within a filter.
    private Expression generator(List<Expression> parts) {
        List<Expression> bindings = parts.subList(1, parts.size());
        Optional<Expression> condition = Optional.empty();
        if (bindings.size() == 1
                && bindings.getFirst()
                        instanceof Expression.Raw(int _, String _, List<Expression> filter)) {
            condition = Optional.of(filter.getFirst());
            bindings = filter.subList(1, filter.size());
        }
        return new Generators(signatures)
                .of(parts.getFirst(), code.iterations(bindings), condition);
    }

    /// Rows of several elements are constructs of their own.
    private Expression matrix(String head, List<Object> arguments) {
        List<Expression> parts = all(arguments);
        boolean typed = head.equals("typed_vcat");
        List<Expression> rows = typed ? parts.subList(1, parts.size()) : parts;
        if (rows.stream().noneMatch(Expression.Raw.class::isInstance)) {
            return Desugaring.call(code.place(), head, parts);
        }
        List<Expression> sizes = new ArrayList<>();
        List<Expression> elements = new ArrayList<>();
        for (Expression row : rows) {
            List<Expression> members =
                    row instanceof Expression.Raw(int _, String _, List<Expression> several)
                            ? several
                            : List.of(row);
            sizes.add(new Expression.Embedded(code.place(), (long) members.size()));
            elements.addAll(members);
        }
        elements.addFirst(new Expression.TupleLiteral(code.place(), sizes));
        if (typed) {
            elements.addFirst(parts.getFirst());
        }
        return Desugaring.call(code.place(), typed ? "typed_hvcat" : "hvcat", elements);
    }
}
