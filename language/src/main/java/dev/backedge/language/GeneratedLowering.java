package dev.backedge.language;

import dev.backedge.ir.Body;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.language.Expression.Block;
import dev.backedge.language.Expression.FunctionDefinition;
import dev.backedge.language.Expression.Parameter;
import dev.backedge.language.Expression.Signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers generated methods: a generator, which is a function of the static parameters, the callee
/// and the types of the arguments, and the method whose bodies it makes.
final class GeneratedLowering {
    private final FileLowering file;

    GeneratedLowering(SourceText source) {
        this(new FileLowering(source));
    }

    GeneratedLowering(FileLowering file) {
        this.file = file;
    }

    /// {@return the generator and the method}
    List<TopLevel> forms(Expression.Generated generated) {
        FunctionDefinition definition = generated.definition();
        Signature signature = definition.signature();
        boolean plain =
                signature.keywords().isEmpty()
                        && signature.parameters().stream()
                                .allMatch(parameter -> parameter.defaultValue().isEmpty());
        if (!plain) {
            throw file.notSupported(
                    generated.start(), "generated functions with optional or keyword arguments");
        }
        String name = file.names().localFunction("generator");
        List<TopLevel> forms =
                new ArrayList<>(new MethodLowering(file).methods(generator(name, definition)));
        Block nothing = new Block(generated.start(), List.of());
        List<TopLevel> methods =
                new MethodLowering(file)
                        .methods(new FunctionDefinition(generated.start(), signature, nothing));
        forms.add(
                new TopLevel.GeneratedMethod(
                        Symbol.of(name), (TopLevel.MethodDefinition) methods.getFirst()));
        return forms;
    }

    private static FunctionDefinition generator(String name, FunctionDefinition definition) {
        Signature signature = definition.signature();
        List<Parameter> parameters = new ArrayList<>();
        signature.typeVariables().forEach(variable -> parameters.add(any(variable.name())));
        parameters.add(any(MethodSource.SELF + "type"));
        for (Parameter parameter : signature.parameters()) {
            parameters.add(any(parameter.name().orElse("#" + parameters.size())));
        }
        Signature head =
                new Signature(
                        signature.start(),
                        Optional.of(new Expression.Name(signature.start(), name)),
                        parameters,
                        List.of(),
                        List.of(),
                        Optional.empty());
        return new FunctionDefinition(definition.start(), head, definition.body());
    }

    private static Parameter any(String name) {
        return new Parameter(
                0,
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Expression.Repetition.ONE);
    }

    /// {@return the body that a generator's result is}
    Body body(List<Symbol> arguments, List<Symbol> staticParameters, Expression code) {
        List<Parameter> parameters =
                arguments.subList(1, arguments.size()).stream()
                        .map(argument -> any(argument.name()))
                        .toList();
        List<Expression.TypeVariable> variables =
                staticParameters.stream()
                        .map(parameter ->
                                new Expression.TypeVariable(
                                        0, parameter.name(), Optional.empty(), Optional.empty()))
                        .toList();
        Signature signature =
                new Signature(
                        0, Optional.empty(), parameters, List.of(), variables, Optional.empty());
        MethodSource method =
                new MethodSource(
                        signature, ExpressionParser.blockOf(code), MethodSource.Form.PLAIN);
        FunctionScope scope = ScopeAnalysis.ofMethod(file.source(), file.names(), method);
        Body body = BodyLowering.ofMethod(file, method, scope, Optional.empty());
        if (!file.takeInnerFunctions().isEmpty()) {
            throw file.notSupported(0, "inner functions in generated code");
        }
        return body;
    }
}
