package dev.backedge.model;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.ir.TypeParameter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Declares the types of `Core` from the table `core.txt` beside this class.
final class CoreDeclarations {
    private static final String ALIAS = "alias ";

    private final RuntimeModule core;
    private final Map<String, TypeName> names = new LinkedHashMap<>();
    private final Map<String, Type> aliases = new LinkedHashMap<>();

    private record Row(
            String kind, TypeExpression head, TypeExpression supertype, List<String> rest) {}

    private CoreDeclarations(RuntimeModule core) {
        this.core = core;
    }

    static CoreDeclarations declareIn(RuntimeModule core) {
        CoreDeclarations declarations = new CoreDeclarations(core);
        List<String> lines = readTable();
        List<Row> rows =
                lines.stream()
                        .filter(line -> !line.startsWith(ALIAS))
                        .map(CoreDeclarations::row)
                        .toList();
        rows.forEach(declarations::declare);
        rows.forEach(declarations::complete);
        lines.stream().filter(line -> line.startsWith(ALIAS)).forEach(declarations::alias);
        return declarations;
    }

    private static List<String> readTable() {
        try (InputStream table = CoreDeclarations.class.getResourceAsStream("core.txt")) {
            if (table == null) {
                throw new IllegalStateException(
                        "core.txt is missing beside " + CoreDeclarations.class.getName());
            }
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        List<String> parts = List.of(line.split(" \\| ", -1));
        String[] kindAndRest = parts.getFirst().split(" ", 2);
        int split = kindAndRest[1].lastIndexOf(" <: ");
        String head = kindAndRest[1].substring(0, split).replace("{", ", ").replace("}", "");
        TypeExpression variables = TypeExpressionParser.parse("Tuple where {" + head + "}");
        return new Row(
                kindAndRest[0],
                variables,
                TypeExpressionParser.parse(kindAndRest[1].substring(split + 4)),
                parts.subList(1, parts.size()));
    }

    private static List<TypeParameter> nameAndParameters(TypeExpression head) {
        List<TypeParameter> all = new ArrayList<>();
        TypeExpression rest = head;
        while (rest instanceof TypeExpression.Where(TypeExpression body, TypeParameter variable)) {
            all.add(variable);
            rest = body;
        }
        return all;
    }

    private void alias(String line) {
        String[] nameAndType = line.substring(ALIAS.length()).split(" = ", 2);
        aliases.put(
                nameAndType[0], evaluate(TypeExpressionParser.parse(nameAndType[1]), List.of()));
    }

    private void declare(Row row) {
        List<TypeParameter> head = nameAndParameters(row.head);
        List<TypeVar> variables = new ArrayList<>();
        for (TypeParameter parameter : head.subList(1, head.size())) {
            Type upper =
                    parameter
                            .upper()
                            .map(bound -> evaluate(bound, List.of()))
                            .orElseGet(() -> type("Any"));
            variables.add(new TypeVar(parameter.name(), Bottom.BOTTOM, upper));
        }
        TypeKind kind =
                switch (row.kind) {
                    case "abstract" -> TypeKind.ABSTRACT;
                    case "primitive" -> TypeKind.PRIMITIVE;
                    case "struct", "boxed" -> TypeKind.STRUCT;
                    case "mutable" -> TypeKind.MUTABLE_STRUCT;
                    case "builtin" -> TypeKind.BUILTIN;
                    default ->
                            throw new IllegalStateException("core.txt: unknown kind " + row.kind);
                };
        OptionalInt bits =
                kind == TypeKind.PRIMITIVE
                        ? OptionalInt.of(Integer.parseInt(row.rest.getFirst()))
                        : OptionalInt.empty();
        Symbol symbol = head.getFirst().name();
        TypeName name = new TypeName(core, symbol, kind, bits, variables);
        if (row.kind.equals("boxed")) {
            name.keepBoxed();
        }
        names.put(symbol.name(), name);
        name.completeSupertype(
                symbol.name().equals("Any")
                        ? name.declared()
                        : supertype(row.supertype, variables));
    }

    /// A few supertypes are written with a free variable (`Type{T1} where T1`): then the type
    /// stands below the declared instance.
    private DataType supertype(TypeExpression expression, List<TypeVar> variables) {
        return (DataType) UnionAll.unwrap(evaluate(expression, variables));
    }

    private void complete(Row row) {
        TypeName name = name(nameAndParameters(row.head).getFirst().name().name());
        if (name.kind() != TypeKind.STRUCT && name.kind() != TypeKind.MUTABLE_STRUCT) {
            return;
        }
        List<Symbol> fields = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (String field : row.rest.subList(1, row.rest.size())) {
            int split = field.indexOf("::");
            fields.add(Symbol.of(field.substring(0, split)));
            types.add(
                    evaluate(
                            TypeExpressionParser.parse(field.substring(split + 2)),
                            name.variables()));
        }
        name.completeFields(fields, types, Integer.parseInt(row.rest.getFirst()));
    }

    private Type evaluate(TypeExpression expression, List<TypeVar> scope) {
        return switch (expression) {
            case TypeExpression.Name(List<Symbol> path) -> named(path.getFirst(), scope);
            case TypeExpression.Apply(
                            TypeExpression.Name(List<Symbol> path),
                            List<TypeExpression> parameters) ->
                    applied(path.getFirst().name(), parameters, scope);
            case TypeExpression.Where(TypeExpression body, TypeParameter parameter) -> {
                TypeVar variable = new TypeVar(parameter.name(), Bottom.BOTTOM, type("Any"));
                List<TypeVar> inner = new ArrayList<>(scope);
                inner.add(variable);
                yield new UnionAll(variable, evaluate(body, inner));
            }
            default -> throw new IllegalStateException("core.txt: unexpected " + expression);
        };
    }

    private Type named(Symbol symbol, List<TypeVar> scope) {
        for (TypeVar variable : scope.reversed()) {
            if (variable.name().equals(symbol)) {
                return variable;
            }
        }
        return name(symbol.name()).wrapper();
    }

    private Type applied(String base, List<TypeExpression> parameters, List<TypeVar> scope) {
        List<Object> values = new ArrayList<>();
        for (TypeExpression parameter : parameters) {
            values.add(
                    parameter instanceof TypeExpression.Literal(Object value)
                            ? value
                            : evaluate(parameter, scope));
        }
        if (base.equals("Vararg")) {
            return new Vararg(
                    (Type) values.getFirst(),
                    values.stream().skip(1).map(TypeVar.class::cast).findFirst());
        }
        if (base.equals("Union")) {
            return Unions.of(values.stream().map(Type.class::cast).toList());
        }
        return name(base).instance(values.toArray());
    }

    /// Other names of types.
    Map<String, Type> aliases() {
        return aliases;
    }

    List<TypeName> names() {
        return List.copyOf(names.values());
    }

    TypeName name(String name) {
        return Optional.ofNullable(names.get(name))
                .orElseThrow(() -> new IllegalArgumentException("Core has no type " + name));
    }

    DataType type(String name) {
        return name(name).declared();
    }
}
