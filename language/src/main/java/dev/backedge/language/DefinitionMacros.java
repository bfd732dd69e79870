package dev.backedge.language;

import dev.backedge.language.Expression.Block;
import dev.backedge.language.Expression.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The definitions that `@enum` and `@kwdef` stand for.
final class DefinitionMacros {
    private final SourceText source;

    DefinitionMacros(SourceText source) {
        this.source = source;
    }

    /// `@kwdef struct ... end`: a struct whose fields may have defaults, with a constructor that
    /// takes them as keywords.
    ///
    /// @param members of the struct, defaults among them
    Expression withKeywords(
            int start, Expression.Mutability mutability, Expression.TypeHead head, Block members) {
        List<Expression> plain = new ArrayList<>();
        List<Expression> keywords = new ArrayList<>();
        List<Expression> values = new ArrayList<>();
        for (Expression member : members.statements()) {
            Expression field = member;
            if (member
                    instanceof Expression.Assignment(int at, Expression target, Expression value)) {
                field = target;
                keywords.add(new Expression.NamedArgument(at, named(target), value));
            } else if (isField(member)) {
                keywords.add(named(member));
            }
            if (isField(field)) {
                values.add(named(field));
            }
            plain.add(field);
        }
        Expression name = new Expression.Name(start, head.name());
        Expression constructed = new Expression.Call(start, name, values);
        List<Expression> parameters = List.of(new Expression.Keywords(start, keywords));
        return new Block(
                start,
                List.of(
                        new TypeReader(source)
                                .struct(start, mutability, head, new Block(start, plain)),
                        method(start, name, parameters, constructed)));
    }

    private static boolean isField(Expression member) {
        return member instanceof Expression.Name
                || member instanceof Expression.TypeAssertion assertion
                        && assertion.value().filter(Expression.Name.class::isInstance).isPresent();
    }

    private static Expression named(Expression field) {
        return field instanceof Expression.TypeAssertion assertion
                ? assertion.value().orElse(field)
                : field;
    }

    private Expression method(
            int start, Expression callee, List<Expression> parameters, Expression result) {
        Signature signature =
                new SignatureReader(source).method(new Expression.Call(start, callee, parameters));
        return new Expression.FunctionDefinition(
                start, signature, new Block(start, List.of(result)));
    }

    /// `@enum Name member1 member2 = value ...`: a type with a constant for each member.
    Expression enumeration(int start, Expression written, List<Expression> members) {
        if (!(written instanceof Expression.Name(int _, String type))) {
            throw SyntaxException.notSupported(source, written.start(), "enums of a chosen size");
        }
        List<Expression> definitions = new ArrayList<>();
        List<Expression> pairs = new ArrayList<>();
        long next = 0;
        for (Expression member : members) {
            Expression name = member;
            if (member
                    instanceof Expression.Assignment(int _, Expression target, Expression value)) {
                name = target;
                next = number(value);
            }
            if (!(name instanceof Expression.Name(int _, String text))) {
                throw SyntaxException.invalid(
                        source, member.start(), "a member of an enum is a name, or 'name = value'");
            }
            Expression value = new Expression.Embedded(start, next++);
            pairs.add(
                    new Expression.TupleLiteral(
                            start, List.of(value, new Expression.SymbolLiteral(start, text))));
            Expression made = new Expression.Call(start, written, List.of(value));
            definitions.add(new Expression.ConstantDefinition(member.start(), name, made));
        }
        Expression meta = new Expression.Curly(start, core(start, "Type"), List.of(written));
        definitions.addFirst(
                method(
                        start,
                        Desugaring.base(start, "enum_members"),
                        List.of(new Expression.TypeAssertion(start, Optional.empty(), meta)),
                        new Expression.TupleLiteral(start, pairs)));
        definitions.addFirst(type(start, type));
        return new Block(start, definitions);
    }

    private static Expression core(int start, String name) {
        return new Expression.FieldAccess(start, new Expression.Name(start, "Core"), name);
    }

    private long number(Expression value) {
        if (value instanceof Expression.IntegerLiteral literal
                && literal.value().bitLength() < Long.SIZE) {
            return literal.value().longValue();
        }
        throw SyntaxException.notSupported(
                source, value.start(), "computed values of enum members");
    }

    /// The type's own constructor takes the value of a member only.
    private Expression type(int start, String name) {
        Expression self = new Expression.Name(start, name);
        Expression value = new Expression.Name(start, "value");
        Expression integer =
                new Expression.TypeAssertion(start, Optional.of(value), core(start, "Integer"));
        Expression checked = Desugaring.call(start, "enum_value", List.of(self, value));
        Expression made =
                new Expression.Call(start, new Expression.Name(start, "new"), List.of(checked));
        return new Expression.StructDefinition(
                start,
                Expression.Mutability.IMMUTABLE,
                new Expression.TypeHead(
                        start, name, List.of(), Optional.of(Desugaring.base(start, "Enum"))),
                List.of(new Expression.Field(start, "value", Optional.of(core(start, "Int64")))),
                List.of(method(start, self, List.of(integer), made)));
    }
}
