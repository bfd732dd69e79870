package dev.backedge.model;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Prints types in Julia's short form: names without their modules, `Vector{T} where T<:Real`.
public final class TypeText {
    private TypeText() {}

    /// {@return the text of a type or parameter}
    ///
    /// @param parameter a type or value
    public static String print(Object parameter) {
        return switch (parameter) {
            case DataType type -> instance(type);
            case Union union ->
                    union.members().stream()
                            .map(TypeText::print)
                            .collect(Collectors.joining(", ", "Union{", "}"));
            case UnionAll unionAll -> where(unionAll);
            case Vararg vararg ->
                    "Vararg{"
                            + print(vararg.element())
                            + vararg.count().map(count -> ", " + count).orElse("")
                            + "}";
            case TypeVar variable -> variable.name().name();
            case Bottom _ -> "Union{}";
            default -> value(parameter);
        };
    }

    private static String instance(DataType type) {
        TypeName name = type.typeName();
        String text = name.name().name();
        if (text.startsWith("#")
                && type.isSingleton()
                && !text.substring(1).startsWith("#")
                && name.variables().isEmpty()) {
            return "typeof(" + text.substring(1) + ")";
        }
        if (type.parameterCount() == 0) {
            return name.isTuple() ? "Tuple{}" : text;
        }
        if (text.equals("Array")
                && type.parameterCount() == 2
                && (type.parameter(1).equals(1L) || type.parameter(1).equals(2L))) {
            return (type.parameter(1).equals(1L) ? "Vector{" : "Matrix{")
                    + print(type.parameter(0))
                    + "}";
        }
        return text
                + type.parameters().stream()
                        .map(TypeText::print)
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String where(UnionAll unionAll) {
        if (unionAll.innermostBody() instanceof DataType type
                && type.typeName().wrapper() == unionAll) {
            return type.typeName().name().name();
        }
        return print(unionAll.innermostBody()) + variables(unionAll);
    }

    private static String variables(UnionAll unionAll) {
        List<String> variables = new ArrayList<>();
        Type rest = unionAll;
        while (rest instanceof UnionAll inner) {
            variables.add(variable(inner.variable()));
            rest = inner.body();
        }
        return " where "
                + (variables.size() == 1
                        ? variables.getFirst()
                        : "{" + String.join(", ", variables) + "}");
    }

    private static String variable(TypeVar variable) {
        boolean lower = variable.lower() != Bottom.BOTTOM;
        boolean upper = !(variable.upper() instanceof DataType type && type.isAny());
        if (lower && upper) {
            return print(variable.lower())
                    + "<:"
                    + variable.name()
                    + "<:"
                    + print(variable.upper());
        }
        return variable.name()
                + (lower
                        ? ">:" + print(variable.lower())
                        : upper ? "<:" + print(variable.upper()) : "");
    }

    private static String value(Object value) {
        return switch (value) {
            case Symbol symbol -> ":" + symbol;
            case CharValue character -> "'" + character + "'";
            case UnsignedValue number -> number.toString();
            case String text -> '"' + text + '"';
            case Float number -> number + "f0";
            case StructValue tuple when tuple.type().typeName().isTuple() -> tuple(tuple);
            default -> value.toString();
        };
    }

    private static String tuple(StructValue tuple) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < tuple.size(); i++) {
            elements.add(print(tuple.field(i)));
        }
        return "(" + String.join(", ", elements) + (elements.size() == 1 ? ",)" : ")");
    }

    /// {@return a method's signature as a definition reads: `push!(::Vector{T}, ::T) where T`}
    ///
    /// @param method to print
    public static String printSignature(Method method) {
        String variables =
                method.signature() instanceof UnionAll unionAll ? variables(unionAll) : "";
        return call(method.signatureTuple(), _ -> method.name().name()) + variables;
    }

    /// {@return a call of argument types as it would be written: `push!(::Vector{Int64}, ::Int64)`}
    ///
    /// @param types tuple type of all arguments, the function's type first
    public static String printCall(Type types) {
        return UnionAll.unwrap(types) instanceof DataType tuple && tuple.typeName().isTuple()
                ? call(tuple, TypeText::callee)
                : print(types);
    }

    private static String callee(Object type) {
        if (type instanceof DataType data && data.isTypeType()) {
            return print(data.parameter(0));
        }
        String text = print(type);
        return text.startsWith("typeof(")
                ? text.substring(7, text.length() - 1)
                : "(::" + text + ")";
    }

    private static String call(DataType tuple, Function<Object, String> calleeText) {
        if (tuple.parameterCount() == 0) {
            return "Tuple{}";
        }
        List<String> arguments = new ArrayList<>();
        for (int i = 1; i < tuple.parameterCount(); i++) {
            Object argument = tuple.parameter(i);
            arguments.add(
                    argument instanceof Vararg vararg && vararg.count().isEmpty()
                            ? "::" + print(vararg.element()) + "..."
                            : "::" + print(argument));
        }
        return calleeText.apply(tuple.parameter(0)) + "(" + String.join(", ", arguments) + ")";
    }
}
