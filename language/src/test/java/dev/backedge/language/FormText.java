package dev.backedge.language;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeParameter;

import java.util.List;
import java.util.stream.Collectors;

/// Prints top-level forms as text, for comparison in tests. Lines of statements are left out.
final class FormText {
    private FormText() {}

    static String print(List<TopLevel> forms) {
        return forms.stream().map(FormText::form).collect(Collectors.joining("\n"));
    }

    private static String form(TopLevel form) {
        return switch (form) {
            case TopLevel.ModuleDefinition module ->
                    module.kind()
                            + " module "
                            + module.name()
                            + "\n"
                            + print(module.forms()).indent(2)
                            + "end";
            case TopLevel.UsingModule(var module, var _) -> "using " + module;
            case TopLevel.UsingNames(var module, var names, var _) ->
                    "using " + module + ": " + imported(names);
            case TopLevel.ImportModule(var module, Symbol as, var _) ->
                    "import " + module + " as " + as;
            case TopLevel.ImportNames(var module, var names, var _) ->
                    "import " + module + ": " + imported(names);
            case TopLevel.Export(List<Symbol> names, var _) ->
                    "export " + names.stream().map(Symbol::name).collect(Collectors.joining(", "));
            case TopLevel.Thunk thunk -> "thunk " + body(thunk.body().toString());
            case TopLevel.AssignGlobal(Symbol name, var kind, var value, var _) ->
                    kind + " " + name + " = " + body(value.toString());
            case TopLevel.AbstractType(Symbol name, var parameters, var supertype, var _) ->
                    "abstract " + name + parameters(parameters) + " <: " + type(supertype);
            case TopLevel.PrimitiveType(
                            Symbol name,
                            var parameters,
                            var supertype,
                            int bits,
                            var _) ->
                    "primitive "
                            + name
                            + parameters(parameters)
                            + " <: "
                            + type(supertype)
                            + " "
                            + bits;
            case TopLevel.StructType struct ->
                    struct.mutability()
                            + " struct "
                            + struct.name()
                            + parameters(struct.parameters())
                            + " <: "
                            + type(struct.supertype())
                            + fields(struct);
            case TopLevel.FunctionDeclaration(Symbol name, var _) -> "function " + name;
            case TopLevel.MethodDefinition method -> method(method);
            case TopLevel.Include(String file, var _) -> "include " + file;
            case TopLevel.Documented(String text, TopLevel definition) ->
                    '"' + text.strip() + "\" " + form(definition);
        };
    }

    private static String body(String text) {
        return text.replaceAll(" @\\d+\n", "\n").strip();
    }

    private static String imported(List<TopLevel.ImportedName> names) {
        return names.stream()
                .map(name ->
                        name.name().equals(name.as())
                                ? name.name().name()
                                : name.name() + " as " + name.as())
                .collect(Collectors.joining(", "));
    }

    private static String fields(TopLevel.StructType struct) {
        String fields =
                struct.fields().stream()
                        .map(field -> field.name() + "::" + type(field.type()))
                        .collect(Collectors.joining(", "));
        return " (" + fields + ") " + struct.initializedFields();
    }

    private static String callee(TopLevel.Callee callee) {
        return switch (callee) {
            case TopLevel.Callee.Named(List<Symbol> path) ->
                    path.stream().map(Symbol::name).collect(Collectors.joining("."));
            case TopLevel.Callee.OfType(TypeExpression type) -> "type " + type(type);
            case TopLevel.Callee.OfInstance(TypeExpression type) -> "instance " + type(type);
            case TopLevel.Callee.WithKeywords(TopLevel.Callee called) ->
                    "keywords of " + callee(called);
        };
    }

    private static String method(TopLevel.MethodDefinition method) {
        String callee = callee(method.callee());
        String arguments =
                method.argumentTypes().stream()
                        .map(FormText::type)
                        .collect(Collectors.joining(", "));
        String arity = method.arity() == TopLevel.Arity.VARARG ? "..." : "";
        return "method "
                + callee
                + "("
                + arguments
                + arity
                + ")"
                + parameters(method.parameters())
                + " = "
                + body(method.body().toString());
    }

    private static String parameters(List<TypeParameter> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(FormText::parameter)
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String parameter(TypeParameter parameter) {
        String lower = parameter.lower().map(bound -> type(bound) + "<:").orElse("");
        return lower
                + parameter.name()
                + parameter.upper().map(bound -> "<:" + type(bound)).orElse("");
    }

    static String type(TypeExpression type) {
        return switch (type) {
            case TypeExpression.Name(List<Symbol> path) ->
                    path.stream().map(Symbol::name).collect(Collectors.joining("."));
            case TypeExpression.Apply(TypeExpression base, List<TypeExpression> parameters) ->
                    type(base)
                            + parameters.stream()
                                    .map(FormText::type)
                                    .collect(Collectors.joining(", ", "{", "}"));
            case TypeExpression.Where(TypeExpression body, TypeParameter variable) ->
                    type(body) + " where " + parameter(variable);
            case TypeExpression.Literal(Object value) ->
                    value instanceof Symbol symbol ? ":" + symbol : value.toString();
            case TypeExpression.TupleLiteral(List<TypeExpression> elements) ->
                    elements.stream()
                            .map(FormText::type)
                            .collect(Collectors.joining(", ", "(", ")"));
            case TypeExpression.TypeOf(List<Symbol> path) -> "typeof(" + path + ")";
            case TypeExpression.TypedValue(TypeExpression of, String text) ->
                    type(of) + "(" + text + ")";
        };
    }
}
