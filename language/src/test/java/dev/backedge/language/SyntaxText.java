package dev.backedge.language;

import dev.backedge.language.Expression.Block;
import dev.backedge.language.Expression.ImportPath;
import dev.backedge.language.Expression.Parameter;
import dev.backedge.language.Expression.Repetition;
import dev.backedge.language.Expression.Signature;
import dev.backedge.language.Expression.TypeHead;
import dev.backedge.language.Expression.TypeVariable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints syntax trees the way Julia's `Meta.show_sexpr` does, without line numbers. Where our tree
/// keeps less than Julia's (long and short forms of methods, `do`, the ternary), the long form is
/// printed.
final class SyntaxText {
    private SyntaxText() {}

    static String print(List<Expression> statements) {
        return statements.stream().map(SyntaxText::of).collect(Collectors.joining("\n"));
    }

    private static String node(String head, List<String> parts) {
        return Stream.concat(Stream.of(":" + head), parts.stream())
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String node(String head, String... parts) {
        return node(head, List.of(parts));
    }

    private static List<String> all(List<? extends Expression> expressions) {
        return expressions.stream().map(SyntaxText::of).toList();
    }

    private static List<String> joined(String first, List<String> rest) {
        List<String> result = new ArrayList<>(List.of(first));
        result.addAll(rest);
        return result;
    }

    private static String name(String name) {
        return name.matches("[\\p{L}_][\\p{L}\\p{N}_!]*|[-+*/\\\\^%&|<>=!~÷⊻∘√]+")
                        && !name.equals("=")
                ? ":" + name
                : ":(" + name + ")";
    }

    static String of(Expression expression) {
        return switch (expression) {
            case Expression.Definition definition -> definition(definition);
            case Expression.Literal literal -> literal(literal);
            case Expression.Name(int _, String name) -> name(name);
            case Expression.Interpolation(int _, List<Expression> parts) ->
                    node("string", all(parts));
            case Expression.Call(int _, Expression.Name(int _, String name), List<Expression> sides)
                    when name.equals("<:") || name.equals(">:") ->
                    node(name, all(sides));
            case Expression.Call(int _, Expression callee, List<Expression> arguments) ->
                    node("call", joined(of(callee), all(arguments)));
            case Expression.Try attempt -> attempt(attempt);
            case Expression.Broadcast(int _, Expression callee, List<Expression> arguments) ->
                    node(".", of(callee), node("tuple", all(arguments)));
            case Expression.BroadcastAssignment(int _, Expression target, Expression value) ->
                    node(".=", of(target), of(value));
            case Expression.BroadcastUpdate(
                            int _,
                            Expression.Name operator,
                            Expression target,
                            Expression value) ->
                    node("." + operator.name() + "=", of(target), of(value));
            case Expression.View(int _, Expression.Index index) ->
                    node("macrocall", ":@view", of(index));
            case Expression.Generated(int _, Expression.FunctionDefinition generated) ->
                    node("generated", List.of(of(generated)));
            case Expression.Embedded(int _, Object value) -> String.valueOf(value);
            case Expression.Unquoted _, Expression.Raw _ ->
                    throw new AssertionError("left over from a quotation");
            case Expression.Unspecialized(int _, Expression parameter) ->
                    node("nospecialize", List.of(of(parameter)));
            case Expression.Keywords(int _, List<Expression> elements) ->
                    node("parameters", all(elements));
            case Expression.NamedTupleLiteral(int _, Expression.Keywords elements) ->
                    node("tuple", List.of(of(elements)));
            case Expression.NamedArgument(int _, Expression target, Expression value) ->
                    node("kw", of(target), of(value));
            case Expression.ComparisonChain chain -> chain(chain);
            case Expression.And(int _, Expression left, Expression right) ->
                    node("&&", of(left), of(right));
            case Expression.Or(int _, Expression left, Expression right) ->
                    node("||", of(left), of(right));
            case Expression.FieldAccess(int _, Expression object, String field) ->
                    node(".", of(object), "(:quote, " + name(field) + ")");
            case Expression.Index(int _, Expression base, List<Expression> arguments) ->
                    node("ref", joined(of(base), all(arguments)));
            case Expression.IndexBound(int _, Expression.Bound bound) ->
                    bound == Expression.Bound.LAST ? ":end" : ":begin";
            case Expression.Curly(int _, Expression base, List<Expression> parameters) ->
                    node("curly", joined(of(base), all(parameters)));
            case Expression.TupleLiteral(int _, List<Expression> elements) ->
                    node("tuple", all(elements));
            case Expression.VectorLiteral(int _, List<Expression> elements) ->
                    node("vect", all(elements));
            case Expression.Splat(int _, Expression value) -> node("...", of(value));
            case Expression.Where(int _, Expression body, List<TypeVariable> variables) ->
                    where(of(body), variables);
            case Expression.TypeAssertion(int _, Optional<Expression> value, Expression type) ->
                    node(
                            "::",
                            Stream.concat(value.stream(), Stream.of(type))
                                    .map(SyntaxText::of)
                                    .toList());
            case Expression.Assignment(int _, Expression target, Expression value) ->
                    node("(=)", of(target), of(value));
            case Expression.Update(
                            int _,
                            Expression.Name operator,
                            Expression target,
                            Expression value) ->
                    node(operator.name() + "=", of(target), of(value));
            case Expression.Conditional conditional -> conditional(conditional);
            case Expression.While(int _, Expression condition, Block body) ->
                    node("while", of(condition), of(body));
            case Expression.For(int _, List<Expression.Iteration> iterations, Block body) ->
                    loop(iterations, body);
            case Expression.Break _ -> node("break");
            case Expression.Continue _ -> node("continue");
            case Expression.Return(int _, Optional<Expression> value) ->
                    node("return", value.map(SyntaxText::of).orElse(":nothing"));
            case Block(int _, List<Expression> statements) -> node("block", all(statements));
            case Expression.Let(int _, List<Expression> bindings, Block body) ->
                    node("let", node("block", all(bindings)), of(body));
            case Expression.Local(int _, List<Expression> declarations) ->
                    node("local", all(declarations));
            case Expression.Global(int _, List<Expression> declarations) ->
                    node("global", all(declarations));
            case Expression.AnonymousFunction(int _, Signature signature, Block body) ->
                    node("->", head(signature), of(body));
            case Expression.FunctionDefinition(int _, Signature signature, Block body) ->
                    node("function", head(signature), of(body));
            case Expression.FunctionDeclaration(int _, Expression name) ->
                    node("function", of(name));
            case Expression.InlineHint(int _, String macro, Expression hinted) ->
                    node("macrocall", name(macro), of(hinted));
            case Expression.Assertion(
                            int _,
                            Expression condition,
                            String text,
                            Optional<Expression> message) ->
                    node(
                            "macrocall",
                            ":@assert",
                            of(condition),
                            '"' + text + '"',
                            message.map(SyntaxText::of).orElse(":nothing"));
        };
    }

    private static String literal(Expression.Literal literal) {
        return switch (literal) {
            case Expression.IntegerLiteral(int _, var value, Expression.IntegerType type) ->
                    type == Expression.IntegerType.INT64
                            ? value.toString()
                            : type + "(" + value + ")";
            case Expression.FloatLiteral(int _, double value) -> Double.toString(value);
            case Expression.Float32Literal(int _, float value) -> value + "f0";
            case Expression.CharacterLiteral(int _, int codePoint) ->
                    "'" + Character.toString(codePoint) + "'";
            case Expression.StringLiteral(int _, String value) ->
                    '"'
                            + value.replace("\\", "\\\\").replace("\n", "\\n").replace("\"", "\\\"")
                            + '"';
            case Expression.BooleanLiteral(int _, boolean value) -> Boolean.toString(value);
            case Expression.SymbolLiteral(int _, String name) -> "(:quote, " + name(name) + ")";
        };
    }

    private static String chain(Expression.ComparisonChain chain) {
        List<String> parts = new ArrayList<>(List.of(of(chain.operands().getFirst())));
        for (int i = 0; i < chain.operators().size(); i++) {
            parts.add(of(chain.operators().get(i)));
            parts.add(of(chain.operands().get(i + 1)));
        }
        return node("comparison", parts);
    }

    private static String conditional(Expression.Conditional conditional) {
        String result = conditional.otherwise().map(SyntaxText::of).orElse("");
        for (int i = conditional.branches().size() - 1; i >= 0; i--) {
            Expression.Branch branch = conditional.branches().get(i);
            String head = i == 0 ? "if" : "elseif";
            result =
                    result.isEmpty()
                            ? node(head, of(branch.condition()), of(branch.body()))
                            : node(head, of(branch.condition()), of(branch.body()), result);
        }
        return result;
    }

    private static String loop(List<Expression.Iteration> iterations, Block body) {
        List<String> parts =
                iterations.stream()
                        .map(it -> node("(=)", of(it.target()), of(it.collection())))
                        .toList();
        return node("for", parts.size() == 1 ? parts.getFirst() : node("block", parts), of(body));
    }

    private static String variable(TypeVariable variable) {
        String name = name(variable.name());
        if (variable.lower().isPresent() && variable.upper().isPresent()) {
            return node(
                    "comparison",
                    of(variable.lower().get()),
                    ":<:",
                    name,
                    ":<:",
                    of(variable.upper().get()));
        }
        if (variable.lower().isPresent()) {
            return node(">:", name, of(variable.lower().get()));
        }
        return variable.upper().map(upper -> node("<:", name, of(upper))).orElse(name);
    }

    private static String where(String body, List<TypeVariable> variables) {
        return variables.isEmpty()
                ? body
                : node(
                        "where",
                        joined(body, variables.stream().map(SyntaxText::variable).toList()));
    }

    private static String head(Signature signature) {
        List<String> parameters =
                signature.parameters().stream().map(SyntaxText::parameter).toList();
        String call =
                signature
                        .callee()
                        .map(callee -> node("call", joined(of(callee), parameters)))
                        .orElseGet(() -> node("tuple", parameters));
        String typed = signature.resultType().map(type -> node("::", call, of(type))).orElse(call);
        return where(typed, signature.typeVariables());
    }

    private static String parameter(Parameter parameter) {
        String name = parameter.name().map(SyntaxText::name).orElse("");
        String typed =
                parameter
                        .type()
                        .map(type ->
                                name.isEmpty() ? node("::", of(type)) : node("::", name, of(type)))
                        .orElse(name.isEmpty() ? ":_" : name);
        String repeated =
                parameter.repetition() == Repetition.ANY_NUMBER ? node("...", typed) : typed;
        return parameter
                .defaultValue()
                .map(value -> node("kw", repeated, of(value)))
                .orElse(repeated);
    }

    private static String head(TypeHead head) {
        String name = name(head.name());
        String applied =
                head.parameters().isEmpty()
                        ? name
                        : node(
                                "curly",
                                joined(
                                        name,
                                        head.parameters().stream()
                                                .map(SyntaxText::variable)
                                                .toList()));
        return head.supertype()
                .map(supertype -> node("<:", applied, of(supertype)))
                .orElse(applied);
    }

    private static String definition(Expression.Definition definition) {
        return switch (definition) {
            case Expression.ModuleDefinition(
                            int _,
                            Expression.ModuleKind kind,
                            String name,
                            Block body) ->
                    node(
                            "module",
                            kind == Expression.ModuleKind.STANDARD ? "true" : "false",
                            name(name),
                            of(body));
            case Expression.StructDefinition(
                            int _,
                            var mutability,
                            TypeHead head,
                            var fields,
                            List<Expression> constructors) -> {
                List<String> members = new ArrayList<>();
                for (Expression.Field field : fields) {
                    members.add(
                            field.type()
                                    .map(type -> node("::", name(field.name()), of(type)))
                                    .orElse(name(field.name())));
                }
                members.addAll(all(constructors));
                yield node(
                        "struct",
                        mutability == Expression.Mutability.MUTABLE ? "true" : "false",
                        head(head),
                        node("block", members));
            }
            case Expression.AbstractTypeDefinition(int _, TypeHead head) ->
                    node("abstract", head(head));
            case Expression.PrimitiveTypeDefinition(int _, TypeHead head, int bits) ->
                    node("primitive", head(head), Integer.toString(bits));
            case Expression.ImportStatement(
                            int _,
                            var kind,
                            ImportPath path,
                            Optional<List<ImportPath>> names) -> {
                String head = kind == Expression.ImportKind.USING ? "using" : "import";
                List<String> members = new ArrayList<>(List.of(path(path)));
                names.ifPresent(list -> list.forEach(member -> members.add(path(member))));
                yield node(head, names.isEmpty() ? members : List.of(node("(:)", members)));
            }
            case Expression.ExportStatement(int _, List<String> names) ->
                    node("export", names.stream().map(SyntaxText::name).toList());
            case Expression.ConstantDefinition(int _, Expression target, Expression value) ->
                    node("const", node("(=)", of(target), of(value)));
            case Expression.Documented(int _, String text, Expression documented) ->
                    node("macrocall", ":@doc", '"' + text + '"', of(documented));
        };
    }

    private static String attempt(Expression.Try attempt) {
        List<String> parts = new ArrayList<>(List.of(of(attempt.body())));
        attempt.handler()
                .ifPresentOrElse(
                        handler -> {
                            parts.add(handler.variable().map(SyntaxText::of).orElse("false"));
                            parts.add(of(handler.body()));
                        },
                        () -> parts.addAll(List.of("false", "false")));
        attempt.cleanup().or(attempt::otherwise).ifPresent(block -> parts.add(of(block)));
        if (attempt.cleanup().isPresent()) {
            attempt.otherwise().ifPresent(block -> parts.add(of(block)));
        }
        return node("try", parts);
    }

    private static String path(ImportPath path) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < path.dots(); i++) {
            parts.add(":.");
        }
        path.names().forEach(name -> parts.add(name(name)));
        String printed = node(".", parts);
        return path.as().map(as -> node("as", printed, name(as))).orElse(printed);
    }
}
