package dev.backedge.language;

import dev.backedge.ir.Body;
import dev.backedge.ir.TopLevel;
import dev.backedge.ir.TopLevel.Callee;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeParameter;
import dev.backedge.language.Expression.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Lowers methods at the top level.
final class MethodLowering {
    private final FileLowering file;

    MethodLowering(FileLowering file) {
        this.file = file;
    }

    /// {@return the methods that a definition makes, the complete one first}
    List<TopLevel> methods(Expression.FunctionDefinition definition) {
        return methods(definition.signature(), definition.body(), Optional.empty());
    }

    /// {@return the constructors that a definition inside a struct makes}
    List<TopLevel> constructors(
            Signature signature, Expression.Block body, Expression.StructDefinition struct) {
        boolean complete = signature.callee().orElseThrow() instanceof Expression.Curly;
        Construction.Self self =
                complete ? Construction.Self.COMPLETE_TYPE : Construction.Self.NAME;
        return methods(signature, body, Optional.of(new Construction(struct, self)));
    }

    private List<TopLevel> methods(
            Signature signature, Expression.Block body, Optional<Construction> construction) {
        List<TopLevel> forms = new ArrayList<>();
        for (MethodSource method : MethodSource.of(signature, body)) {
            FunctionScope scope = ScopeAnalysis.ofMethod(file.source(), file.names(), method);
            Body code = BodyLowering.ofMethod(file, method, scope, construction);
            forms.add(definition(method, callee(method.signature()), List.of(), code));
        }
        return forms;
    }

    private Callee callee(Signature signature) {
        Expression callee = signature.callee().orElseThrow();
        return switch (callee) {
            case Expression.Curly _ -> new Callee.OfType(file.types().of(callee));
            case Expression.TypeAssertion(int _, Optional<Expression> _, Expression type) ->
                    new Callee.OfInstance(file.types().of(type));
            default -> new Callee.Named(file.types().path(callee));
        };
    }

    /// {@return the form of a method whose first static parameters are given}
    TopLevel.MethodDefinition definition(
            MethodSource method, Callee callee, List<TypeParameter> firstParameters, Body code) {
        Signature signature = method.signature();
        TypeExpressions types = file.types();
        List<TypeExpression> argumentTypes =
                signature.parameters().stream()
                        .map(parameter -> types.orAny(parameter.type()))
                        .toList();
        List<TypeParameter> parameters = new ArrayList<>(firstParameters);
        parameters.addAll(types.parameters(signature.typeVariables()));
        TopLevel.Arity arity =
                method.takesAnyNumber() ? TopLevel.Arity.VARARG : TopLevel.Arity.FIXED;
        Callee owner =
                switch (method.form()) {
                    case PLAIN -> callee;
                    case KEYWORDS -> new Callee.WithKeywords(callee);
                };
        return new TopLevel.MethodDefinition(
                owner,
                argumentTypes,
                arity,
                parameters,
                unspecialized(signature),
                TopLevel.Inlining.BY_SIZE,
                code,
                file.location(signature.start()));
    }

    private static Set<Integer> unspecialized(Signature signature) {
        Set<Integer> indexes = new TreeSet<>();
        for (int i = 0; i < signature.parameters().size(); i++) {
            if (signature.parameters().get(i).specialization()
                    == Expression.Specialization.DECLARED) {
                indexes.add(i);
            }
        }
        return indexes;
    }
}
