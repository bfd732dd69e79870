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
///
/// A definition with keywords makes two methods for each number of positional arguments: a plain
/// one, for calls without keywords, and one of `kwcall`, which takes the keywords as a named tuple
/// before the function.
record MethodSource(Signature signature, Block body, Form form) {
    /// The name by which a body calls its own function.
    static final String SELF = "#self#";

    /// The name by which the body of a `kwcall` method reads the keywords it was given.
    static final String KEYWORDS = "#keywords#";

    /// Whose method it is.
    enum Form {
        /// The function's own.
        PLAIN,
        /// One of `kwcall`, for calls of the function with keywords.
        KEYWORDS
    }

    /// {@return the methods that a definition makes: itself, and one for each number of optional
    /// arguments left out}
    ///
    /// A shorter method calls its function with the defaults; with only the first one where a later
    /// default uses an earlier optional argument.
    static List<MethodSource> of(Signature signature, Block written) {
        Block body = withPatterns(signature, written);
        List<Parameter> parameters = named(signature);
        Signature complete = withParameters(signature, withoutDefaults(parameters));
        List<MethodSource> methods = new ArrayList<>();
        if (signature.keywords().isEmpty()) {
            methods.add(new MethodSource(complete, body, Form.PLAIN));
        } else {
            KeywordBody keywords = new KeywordBody(complete);
            Signature used = withUsedVariables(complete);
            methods.add(
                    new MethodSource(
                            withoutResult(used), block(used, keywords.withNone()), Form.PLAIN));
            methods.add(new MethodSource(used, keywords.of(body), Form.KEYWORDS));
        }
        for (int kept = parameters.size() - 1; kept >= 0; kept--) {
            if (parameters.get(kept).defaultValue().isPresent()) {
                methods.addAll(shorter(signature, parameters, kept));
            }
        }
        return List.copyOf(methods);
    }

    /// Parameters with patterns are taken apart first.
    private static Block withPatterns(Signature signature, Block body) {
        List<Expression> statements = new ArrayList<>();
        for (Parameter parameter : signature.parameters()) {
            parameter
                    .pattern()
                    .ifPresent(pattern -> {
                        int start = parameter.start();
                        Expression whole =
                                new Expression.Name(start, parameter.name().orElseThrow());
                        Expression taken = new Expression.Assignment(start, pattern, whole);
                        statements.add(new Expression.Local(start, List.of(taken)));
                    });
        }
        if (statements.isEmpty()) {
            return body;
        }
        statements.addAll(body.statements());
        return new Block(body.start(), statements);
    }

    private static Block block(Signature signature, Expression only) {
        return new Block(signature.start(), List.of(only));
    }

    private static List<MethodSource> shorter(
            Signature signature, List<Parameter> parameters, int kept) {
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
        Signature head =
                withUsedVariables(
                        withoutResult(
                                withParameters(
                                        signature, withoutDefaults(parameters.subList(0, kept)))));
        Expression self = new Expression.Name(signature.start(), SELF);
        Expression call = new Expression.Call(signature.start(), self, arguments);
        List<MethodSource> methods = new ArrayList<>();
        methods.add(new MethodSource(head, block(head, call), Form.PLAIN));
        if (!signature.keywords().isEmpty()) {
            Expression passed = KeywordBody.passedOn(signature, arguments);
            methods.add(new MethodSource(head, block(head, passed), Form.KEYWORDS));
        }
        return methods;
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
    private static List<Parameter> named(Signature signature) {
        List<Parameter> parameters = signature.parameters();
        if (signature.keywords().isEmpty()
                && parameters.stream()
                        .noneMatch(parameter -> parameter.defaultValue().isPresent())) {
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
                            parameter.repetition(),
                            parameter.specialization()));
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
                                parameter.repetition(),
                                parameter.specialization()))
                .toList();
    }

    private static Signature withParameters(Signature signature, List<Parameter> parameters) {
        return new Signature(
                signature.start(),
                signature.callee(),
                parameters,
                signature.keywords(),
                signature.typeVariables(),
                signature.resultType());
    }

    private static Signature withoutResult(Signature signature) {
        return new Signature(
                signature.start(),
                signature.callee(),
                signature.parameters(),
                signature.keywords(),
                signature.typeVariables(),
                Optional.empty());
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
                signature.keywords(),
                List.copyOf(used),
                signature.resultType());
    }

    /// {@return whether the last parameter takes any number of arguments}
    boolean takesAnyNumber() {
        List<Parameter> parameters = signature.parameters();
        return !parameters.isEmpty() && parameters.getLast().repetition() == Repetition.ANY_NUMBER;
    }
}
