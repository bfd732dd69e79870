package dev.backedge.language;

import dev.backedge.language.Expression.Block;
import dev.backedge.language.Expression.Parameter;
import dev.backedge.language.Expression.Repetition;
import dev.backedge.language.Expression.Signature;
import dev.backedge.language.Expression.TypeVariable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One method: a head whose parameters have no defaults, and a body.
record MethodSource(Signature signature, Block body) {
    /// The name by which a body calls its own function.
    static final String SELF = "#self#";

    /// {@return the methods that a definition makes: itself, and one for each number of optional
    /// arguments left out}
    ///
    /// A shorter method calls its function with the defaults; with only the first one where a later
    /// default uses an earlier optional argument.
    static List<MethodSource> of(Signature signature, Block body) {
        List<Parameter> parameters = named(signature.parameters());
        List<MethodSource> methods = new ArrayList<>();
        methods.add(
                new MethodSource(
                        withParameters(
                                signature, withoutDefaults(parameters), signature.resultType()),
                        body));
        for (int kept = parameters.size() - 1; kept >= 0; kept--) {
            if (parameters.get(kept).defaultValue().isPresent()) {
                methods.add(shorter(signature, parameters, kept));
            }
        }
        return List.copyOf(methods);
    }

    private static MethodSource shorter(Signature signature, List<Parameter> parameters, int kept) {
        List<Parameter> optional =
                parameters.subList(kept, parameters.size()).stream()
                        .filter(parameter -> parameter.defaultValue().isPresent())
                        .toList();
        List<Expression> arguments = new ArrayList<>();
        for (Parameter parameter : parameters.subList(0, kept)) {
            arguments.add(new Expression.Name(parameter.start(), parameter.name().orElseThrow()));
        }
        List<Parameter> filled = dependOnEachOther(optional) ? optional.subList(0, 1) : optional;
        filled.forEach(parameter -> arguments.add(parameter.defaultValue().orElseThrow()));
        Expression call =
                new Expression.Call(
                        signature.start(), new Expression.Name(signature.start(), SELF), arguments);
        Signature head =
                withParameters(
                        signature, withoutDefaults(parameters.subList(0, kept)), Optional.empty());
        return new MethodSource(
                withUsedVariables(head), new Block(signature.start(), List.of(call)));
    }

    private static boolean dependOnEachOther(List<Parameter> optional) {
        Set<String> names =
                optional.stream()
                        .flatMap(parameter -> parameter.name().stream())
                        .collect(Collectors.toSet());
        return optional.stream()
                .anyMatch(parameter -> mentions(parameter.defaultValue().orElseThrow(), names));
    }

    private static boolean mentions(Expression expression, Set<String> names) {
        return Children.anyWithin(
                expression,
                part ->
                        part instanceof Expression.Name(int _, String name)
                                && names.contains(name));
    }

    /// Parameters that must be passed on need names.
    private static List<Parameter> named(List<Parameter> parameters) {
        if (parameters.stream().noneMatch(parameter -> parameter.defaultValue().isPresent())) {
            return parameters;
        }
        List<Parameter> result = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String name = parameter.name().orElse("#" + (result.size() + 1));
            result.add(
                    new Parameter(
                            parameter.start(),
                            Optional.of(name),
                            parameter.type(),
                            parameter.defaultValue(),
                            parameter.repetition()));
        }
        return result;
    }

    private static List<Parameter> withoutDefaults(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter ->
                        new Parameter(
                                parameter.start(),
                                parameter.name(),
                                parameter.type(),
                                Optional.empty(),
                                parameter.repetition()))
                .toList();
    }

    private static Signature withParameters(
            Signature signature, List<Parameter> parameters, Optional<Expression> resultType) {
        return new Signature(
                signature.start(),
                signature.callee(),
                parameters,
                signature.typeVariables(),
                resultType);
    }

    /// A method's `where` variables must occur in its signature.
    private static Signature withUsedVariables(Signature signature) {
        List<Expression> written = new ArrayList<>();
        signature.callee().ifPresent(written::add);
        signature.parameters().forEach(parameter -> parameter.type().ifPresent(written::add));
        List<TypeVariable> used = new ArrayList<>();
        for (TypeVariable variable : signature.typeVariables().reversed()) {
            if (written.stream().anyMatch(type -> mentions(type, Set.of(variable.name())))) {
                used.addFirst(variable);
                variable.lower().ifPresent(written::add);
                variable.upper().ifPresent(written::add);
            }
        }
        return new Signature(
                signature.start(),
                signature.callee(),
                signature.parameters(),
                List.copyOf(used),
                signature.resultType());
    }

    /// {@return whether the last parameter takes any number of arguments}
    boolean takesAnyNumber() {
        List<Parameter> parameters = signature.parameters();
        return !parameters.isEmpty() && parameters.getLast().repetition() == Repetition.ANY_NUMBER;
    }
}
