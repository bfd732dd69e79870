package dev.backedge.language;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.ir.TypeExpression;
import dev.backedge.language.Expression.Block;
import dev.backedge.language.Expression.Field;
import dev.backedge.language.Expression.Parameter;
import dev.backedge.language.Expression.Repetition;
import dev.backedge.language.Expression.Signature;
import dev.backedge.language.Expression.TypeVariable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers a struct with its constructors. Without constructors of its own it gets those of Julia:
/// one that converts its arguments, and one whose arguments have the types of the fields.
final class StructLowering {
    private final FileLowering file;
    private final Expression.StructDefinition struct;

    StructLowering(FileLowering file, Expression.StructDefinition struct) {
        this.file = file;
        this.struct = struct;
    }

    List<TopLevel> forms() {
        TypeExpressions types = file.types();
        List<TopLevel.FieldDeclaration> fields =
                struct.fields().stream()
                        .map(field ->
                                new TopLevel.FieldDeclaration(
                                        Symbol.of(field.name()), types.orAny(field.type())))
                        .toList();
        TopLevel.Mutability mutability =
                switch (struct.mutability()) {
                    case IMMUTABLE -> TopLevel.Mutability.IMMUTABLE;
                    case MUTABLE -> TopLevel.Mutability.MUTABLE;
                };
        List<TopLevel> forms = new ArrayList<>();
        forms.add(
                new TopLevel.StructType(
                        Symbol.of(struct.head().name()),
                        mutability,
                        types.parameters(struct.head().parameters()),
                        types.orAny(struct.head().supertype()),
                        fields,
                        initializedFields(),
                        file.location(struct.start())));
        for (Expression.FunctionDefinition constructor : constructors()) {
            forms.addAll(
                    new MethodLowering(file)
                            .constructors(constructor.signature(), constructor.body(), struct));
        }
        return forms;
    }

    private List<Expression.FunctionDefinition> constructors() {
        if (struct.constructors().isEmpty()) {
            return struct.head().parameters().isEmpty()
                    ? plainConstructors()
                    : parametricConstructors();
        }
        return struct.constructors().stream()
                .map(Expression.FunctionDefinition.class::cast)
                .toList();
    }

    private int initializedFields() {
        int[] fewest = {struct.fields().size()};
        for (Expression constructor : struct.constructors()) {
            Children.anyWithin(
                    constructor,
                    part -> {
                        if (part
                                        instanceof
                                        Expression.Call(
                                                int _,
                                                Expression callee,
                                                List<Expression> arguments)
                                && isNew(callee)) {
                            fewest[0] = Math.min(fewest[0], arguments.size());
                        }
                        return false;
                    });
        }
        return fewest[0];
    }

    private static boolean isNew(Expression callee) {
        Expression base =
                callee instanceof Expression.Curly(int _, Expression applied, List<Expression> _)
                        ? applied
                        : callee;
        return base instanceof Expression.Name(int _, String name) && name.equals("new");
    }

    private List<Expression.FunctionDefinition> plainConstructors() {
        List<Expression.FunctionDefinition> constructors = new ArrayList<>();
        boolean typed =
                struct.fields().stream().anyMatch(field -> !NewLowering.isAny(field.type()));
        if (typed) {
            constructors.add(
                    constructor(
                            name(struct.head().name()),
                            typedParameters(),
                            List.of(),
                            newCall(Construction.EXACT_NEW)));
        }
        constructors.add(
                constructor(
                        name(struct.head().name()),
                        untypedParameters(),
                        List.of(),
                        newCall("new")));
        return constructors;
    }

    private List<Expression.FunctionDefinition> parametricConstructors() {
        List<TypeVariable> variables = struct.head().parameters();
        List<Expression> parameters =
                variables.stream().map(variable -> name(variable.name())).toList();
        Expression complete =
                new Expression.Curly(struct.start(), name(struct.head().name()), parameters);
        List<Expression.FunctionDefinition> constructors = new ArrayList<>();
        constructors.add(constructor(complete, untypedParameters(), variables, newCall("new")));
        if (variables.stream().allMatch(this::occursInAField)) {
            Expression call = new Expression.Call(struct.start(), complete, fieldNames());
            constructors.add(
                    constructor(name(struct.head().name()), typedParameters(), variables, call));
        }
        return constructors;
    }

    private boolean occursInAField(TypeVariable variable) {
        return struct.fields().stream()
                .flatMap(field -> field.type().stream())
                .anyMatch(type ->
                        Children.anyWithin(
                                type,
                                part ->
                                        part instanceof Expression.Name(int _, String name)
                                                && name.equals(variable.name())));
    }

    private Expression name(String name) {
        return new Expression.Name(struct.start(), name);
    }

    private List<Expression> fieldNames() {
        return struct.fields().stream().map(field -> name(field.name())).toList();
    }

    private Expression newCall(String callee) {
        return new Expression.Call(struct.start(), name(callee), fieldNames());
    }

    private List<Parameter> typedParameters() {
        return struct.fields().stream().map(field -> parameter(field, field.type())).toList();
    }

    private List<Parameter> untypedParameters() {
        return struct.fields().stream().map(field -> parameter(field, Optional.empty())).toList();
    }

    private static Parameter parameter(Field field, Optional<Expression> type) {
        return new Parameter(
                field.start(), Optional.of(field.name()), type, Optional.empty(), Repetition.ONE);
    }

    private Expression.FunctionDefinition constructor(
            Expression callee,
            List<Parameter> parameters,
            List<TypeVariable> variables,
            Expression result) {
        Signature signature =
                new Signature(
                        struct.start(),
                        Optional.of(callee),
                        parameters,
                        List.of(),
                        variables,
                        Optional.empty());
        return new Expression.FunctionDefinition(
                struct.start(), signature, new Block(struct.start(), List.of(result)));
    }

    /// {@return the form of an abstract type}
    static TopLevel abstractType(FileLowering file, Expression.AbstractTypeDefinition definition) {
        Expression.TypeHead head = definition.head();
        TypeExpression supertype = file.types().orAny(head.supertype());
        return new TopLevel.AbstractType(
                Symbol.of(head.name()),
                file.types().parameters(head.parameters()),
                supertype,
                file.location(definition.start()));
    }

    /// {@return the form of a primitive type}
    static TopLevel primitiveType(
            FileLowering file, Expression.PrimitiveTypeDefinition definition) {
        Expression.TypeHead head = definition.head();
        TypeExpression supertype = file.types().orAny(head.supertype());
        return new TopLevel.PrimitiveType(
                Symbol.of(head.name()),
                file.types().parameters(head.parameters()),
                supertype,
                definition.bits(),
                file.location(definition.start()));
    }
}
