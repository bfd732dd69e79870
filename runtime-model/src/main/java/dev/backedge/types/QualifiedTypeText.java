package dev.backedge.types;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Escapes;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.PrimitiveValue;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Prints types in the qualified form, which [QualifiedTypes] reads: names with the path of their
/// modules, variables `T1`, `T2`, … in the order in which their bounds are complete, from the
/// outside in. The text of a type that was read is the text it was read from.
public final class QualifiedTypeText {
    private final Map<TypeVar, String> variables = new IdentityHashMap<>();
    private int bound;

    private QualifiedTypeText() {}

    /// {@return the text of a type or parameter}
    ///
    /// @param parameter a type without free variables, or a value
    /// @throws IllegalArgumentException if a variable is free, or a value has no text
    public static String print(Object parameter) {
        return new QualifiedTypeText().outermost(parameter);
    }

    private String outermost(Object parameter) {
        return parameter instanceof UnionAll unionAll ? where(unionAll) : inside(parameter);
    }

    private String inside(Object parameter) {
        return switch (parameter) {
            case DataType type -> instance(type);
            case UnionAll unionAll -> "(" + where(unionAll) + ")";
            case Union union -> applied("Union", union.members());
            case Bottom _ -> "Union{}";
            case Vararg vararg ->
                    applied(
                            "Vararg",
                            vararg.count()
                                    .<List<?>>map(count -> List.of(vararg.element(), count))
                                    .orElseGet(() -> List.of(vararg.element())));
            case TypeVar variable -> variable(variable);
            default -> value(parameter);
        };
    }

    private String variable(TypeVar variable) {
        String name = variables.get(variable);
        if (name == null) {
            throw new IllegalArgumentException(
                    "the variable " + variable + " is free, and has no text");
        }
        return name;
    }

    private String where(UnionAll unionAll) {
        TypeVar variable = unionAll.variable();
        String lower = variable.lower() == Bottom.BOTTOM ? "" : inside(variable.lower());
        String upper =
                variable.upper() instanceof DataType type && type.isAny()
                        ? ""
                        : inside(variable.upper());
        String name = "T" + ++bound;
        variables.put(variable, name);
        String bounded;
        if (upper.isEmpty()) {
            bounded = lower.isEmpty() ? name : name + ">:" + lower;
        } else {
            bounded = (lower.isEmpty() ? "" : lower + "<:") + name + "<:" + upper;
        }
        return outermost(unionAll.body()) + " where " + bounded;
    }

    private String applied(String base, List<?> parameters) {
        List<String> texts = new ArrayList<>();
        for (Object parameter : parameters) {
            texts.add(inside(parameter));
        }
        return base + "{" + String.join(", ", texts) + "}";
    }

    private String instance(DataType type) {
        TypeName name = type.typeName();
        if (name.isTuple()) {
            return type == name.wrapper() ? "Tuple" : applied("Tuple", type.parameters());
        }
        if (type.parameterCount() > 0) {
            return applied(qualified(name), type.parameters());
        }
        return name.functionName()
                .map(function ->
                        "typeof("
                                + QualifiedNames.path(name.module())
                                + "."
                                + QualifiedNames.symbol(function)
                                + ")")
                .orElseGet(() -> qualified(name));
    }

    private static String qualified(TypeName name) {
        return QualifiedNames.path(name.module()) + "." + QualifiedNames.symbol(name.name());
    }

    private String value(Object value) {
        return switch (value) {
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            case Symbol symbol -> ":" + QualifiedNames.symbol(symbol);
            case CharValue character -> "'" + Escapes.escape(character.toString(), '\'') + "'";
            case UnsignedValue number ->
                    "UInt" + number.bits() + "(" + Long.toUnsignedString(number.value()) + ")";
            case Integer number -> "Int32(" + number + ")";
            case Short number -> "Int16(" + number + ")";
            case Byte number -> "Int8(" + number + ")";
            case Double number -> "#value(Core.Float64, \"" + floating(number) + "\")";
            case PrimitiveValue primitive
                    when primitive.high() == primitive.low() >> 63 || primitive.high() == 0 ->
                    primitive.type().typeName().name() + "(" + primitive.low() + ")";
            case StructValue tuple when tuple.type().typeName().isTuple() -> tuple(tuple);
            default ->
                    throw new IllegalArgumentException(
                            "a "
                                    + value.getClass().getSimpleName()
                                    + " has no text in the qualified form: "
                                    + value);
        };
    }

    private static String floating(double number) {
        return Double.isInfinite(number) ? (number < 0 ? "-Inf" : "Inf") : Double.toString(number);
    }

    private String tuple(StructValue tuple) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < tuple.size(); i++) {
            Object element = tuple.field(i);
            elements.add(element instanceof Type ? inside(element) : value(element));
        }
        return "(" + String.join(", ", elements) + (elements.size() == 1 ? ",)" : ")");
    }
}
