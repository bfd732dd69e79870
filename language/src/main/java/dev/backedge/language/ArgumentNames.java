package dev.backedge.language;

import dev.backedge.language.Expression.Signature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Declares the arguments of a method, the function itself among them.
final class ArgumentNames {
    private ArgumentNames() {}

    static List<Variable> declare(FunctionScope function, MethodSource method) {
        Signature signature = method.signature();
        if (method.form() == MethodSource.Form.KEYWORDS) {
            function.addArgument("#kwcall#");
            Variable keywords = function.addArgument(keywordsName(signature));
            function.body().declare(MethodSource.KEYWORDS, keywords);
        }
        Variable self = function.addSelf(selfName(signature));
        function.body().declare(self.name(), self);
        function.body().declare(MethodSource.SELF, self);
        function.ownName().ifPresent(name -> function.body().declare(name, self));
        for (Expression.Parameter parameter : signature.parameters()) {
            Variable argument = function.addArgument(parameter.name().orElse("#unused#"));
            parameter.name().ifPresent(name -> function.body().declare(name, argument));
        }
        return function.arguments();
    }

    /// The slot's name lists the keywords, so that the method can be asked for them.
    private static String keywordsName(Signature signature) {
        return signature.keywords().stream()
                .map(keyword ->
                        keyword.name().orElseThrow()
                                + (keyword.repetition() == Expression.Repetition.ANY_NUMBER
                                        ? "..."
                                        : ""))
                .collect(Collectors.joining(" ", MethodSource.KEYWORDS, ""));
    }

    private static String selfName(Signature signature) {
        return signature
                .callee()
                .map(callee ->
                        callee
                                                instanceof
                                                Expression.TypeAssertion(
                                                        int _,
                                                        Optional<Expression> value,
                                                        Expression _)
                                        && value.orElse(callee)
                                                instanceof Expression.Name(int _, String name)
                                ? name
                                : MethodSource.SELF)
                .orElse(MethodSource.SELF);
    }
}
