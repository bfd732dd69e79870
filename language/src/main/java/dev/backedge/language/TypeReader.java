package dev.backedge.language;

import dev.backedge.language.Expression.Mutability;
import dev.backedge.language.Expression.TypeHead;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads declarations of types out of expressions that turned out to be such.
final class TypeReader {
    private final SourceText source;
    private final SignatureReader signatures;

    TypeReader(SourceText source) {
        this.source = source;
        signatures = new SignatureReader(source);
    }

    /// {@return name, parameters and supertype of a declaration}
    TypeHead head(Expression written) {
        int start = written.start();
        Optional<Expression> supertype = Optional.empty();
        Expression type = written;
        if (written
                        instanceof
                        Expression.Call(
                                int _,
                                Expression.Name(int _, String operator),
                                List<Expression> sides)
                && operator.equals("<:")
                && sides.size() == 2) {
            type = sides.getFirst();
            supertype = Optional.of(sides.getLast());
        }
        if (type instanceof Expression.Name(int _, String name)) {
            return new TypeHead(start, name, List.of(), supertype);
        }
        if (type
                instanceof
                Expression.Curly(
                        int _,
                        Expression.Name(int _, String name),
                        List<Expression> parameters)) {
            return new TypeHead(start, name, signatures.typeVariables(parameters), supertype);
        }
        throw SyntaxException.invalid(
                source, start, "a type declaration has the form 'Name{Parameters} <: Supertype'");
    }

    /// {@return the struct whose fields and constructors are the statements of a block}
    Expression struct(int start, Mutability mutability, TypeHead head, Expression.Block body) {
        List<Expression.Field> fields = new ArrayList<>();
        List<Expression> constructors = new ArrayList<>();
        for (Expression member : body.statements()) {
            member(undocumented(member), fields, constructors);
        }
        return new Expression.StructDefinition(
                start, mutability, head, List.copyOf(fields), List.copyOf(constructors));
    }

    private static Expression undocumented(Expression member) {
        return member instanceof Expression.Documented(int _, String _, Expression definition)
                ? definition
                : member;
    }

    private void member(
            Expression member, List<Expression.Field> fields, List<Expression> constructors) {
        switch (member) {
            case Expression.Name(int start, String name) ->
                    fields.add(new Expression.Field(start, name, Optional.empty()));
            case Expression.TypeAssertion(int start, Optional<Expression> field, Expression type)
                    when field.isPresent()
                            && field.get() instanceof Expression.Name(int _, String name) ->
                    fields.add(new Expression.Field(start, name, Optional.of(type)));
            case Expression.FunctionDefinition definition -> constructors.add(definition);
            case Expression.InlineHint(int _, String _, Expression.FunctionDefinition definition) ->
                    constructors.add(definition);
            case Expression.StringLiteral _ -> {}
            default ->
                    throw SyntaxException.invalid(
                            source, member.start(), "a struct holds fields and constructors only");
        }
    }
}
