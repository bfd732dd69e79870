package dev.backedge.language;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Lowers keyword arguments: a call with keywords is a call of `kwcall` with a named tuple of them,
/// the function, and the positional arguments.
final class KeywordLowering {
    private final BodyLowering body;

    /// A keyword with its value.
    private record Named(String name, Expression value) {}

    KeywordLowering(BodyLowering body) {
        this.body = body;
    }

    static boolean hasKeywords(List<Expression> arguments) {
        return arguments.stream().anyMatch(KeywordLowering::isKeyword);
    }

    private static boolean isKeyword(Expression argument) {
        return argument instanceof Expression.Keywords
                || argument instanceof Expression.NamedArgument;
    }

    /// {@return the result of a call with keywords among its arguments}
    Operand call(Operand callee, Expression.Call call) {
        List<Expression> positional =
                call.arguments().stream().filter(argument -> !isKeyword(argument)).toList();
        List<Expression> keywords =
                call.arguments().stream().filter(KeywordLowering::isKeyword).toList();
        Operand function = body.kept(callee);
        Operand given = body.kept(namedTuple(keywords));
        // Splats may turn out to give no keyword at all, and then the call is a plain one.
        Operand kwcall = body.base(hasSplat(keywords) ? "call_with_keywords" : "kwcall");
        List<Operand> first = List.of(given, function);
        if (CallLowering.isSplatted(positional)) {
            return body.calls().spread(kwcall, first, positional, call);
        }
        List<Operand> all = new ArrayList<>(first);
        all.addAll(body.calls().operands(positional));
        body.atLineOf(call);
        return body.builder().add(new Instruction.Call(kwcall, all));
    }

    private static boolean hasSplat(List<Expression> keywords) {
        return elements(keywords).stream().anyMatch(Expression.Splat.class::isInstance);
    }

    private static List<Expression> elements(List<Expression> keywords) {
        List<Expression> all = new ArrayList<>();
        for (Expression keyword : keywords) {
            if (keyword instanceof Expression.Keywords(int _, List<Expression> elements)) {
                all.addAll(elements);
            } else {
                all.add(keyword);
            }
        }
        return all;
    }

    /// {@return the named tuple of keywords, of which later ones replace earlier ones that a splat
    /// gave}
    Operand namedTuple(List<Expression> keywords) {
        List<Operand> parts = new ArrayList<>();
        List<Named> named = new ArrayList<>();
        Set<String> names = new HashSet<>();
        boolean splatted = hasSplat(keywords);
        for (Expression element : elements(keywords)) {
            if (element instanceof Expression.Splat(int _, Expression container)) {
                addPart(named, parts);
                parts.add(body.kept(body.value(container)));
            } else {
                Named keyword = named(element);
                if (!names.add(keyword.name())) {
                    throw body.file()
                            .invalid(
                                    element.start(),
                                    "the keyword '" + keyword.name() + "' is given twice");
                }
                named.add(keyword);
            }
        }
        if (!splatted) {
            return literal(named);
        }
        addPart(named, parts);
        return body.builder().add(new Instruction.Call(body.base("merge_keywords"), parts));
    }

    private void addPart(List<Named> named, List<Operand> parts) {
        if (!named.isEmpty()) {
            parts.add(literal(named));
            named.clear();
        }
    }

    private Operand literal(List<Named> named) {
        List<Operand> values = body.calls().operands(named.stream().map(Named::value).toList());
        List<Operand> names =
                named.stream().map(keyword -> CallLowering.symbol(keyword.name())).toList();
        List<Operand> operands = new ArrayList<>();
        operands.add(body.builder().add(new Instruction.Call(body.core("tuple"), names)));
        operands.addAll(values);
        return body.builder().add(new Instruction.Call(body.core("named_tuple"), operands));
    }

    /// After a semicolon, `x` means `x = x` and `a.x` means `x = a.x`.
    private Named named(Expression element) {
        return switch (element) {
            case Expression.NamedArgument(
                            int _,
                            Expression.Name(int _, String name),
                            Expression value) ->
                    new Named(name, value);
            case Expression.Name(int _, String name) -> new Named(name, element);
            case Expression.FieldAccess(int _, Expression _, String field) ->
                    new Named(field, element);
            default ->
                    throw body.file().invalid(element.start(), "a keyword argument needs a name");
        };
    }
}
