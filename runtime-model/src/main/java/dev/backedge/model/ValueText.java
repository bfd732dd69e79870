package dev.backedge.model;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Escapes;
import dev.backedge.ir.Identifiers;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Prints values as they stand in types: `:a`, `0x01`, `(:x, 2)`. Unlike Julia, an integer of
/// another type than `Int64` is written with its type, so that the text parses back.
final class ValueText {
    private ValueText() {}

    static String print(Object value, Function<Object, String> nested) {
        return switch (value) {
            case Symbol symbol -> symbol(symbol);
            case CharValue character -> "'" + Escapes.escape(character.toString(), '\'') + "'";
            case UnsignedValue number -> number.toString();
            case String text -> '"' + Escapes.escape(text, '"') + '"';
            case Byte number -> "Int8(" + number + ")";
            case Short number -> "Int16(" + number + ")";
            case Integer number -> "Int32(" + number + ")";
            case Double number -> floating(number, "");
            case Float number -> floating(number, "f0");
            case PrimitiveValue primitive -> primitive(primitive);
            case StructValue tuple when tuple.type().typeName().isTuple() -> tuple(tuple, nested);
            default -> value.toString();
        };
    }

    private static String symbol(Symbol symbol) {
        return ":" + (Identifiers.isOperator(symbol) ? symbol.name() : Identifiers.quoted(symbol));
    }

    private static String floating(double number, String suffix) {
        if (Double.isFinite(number)) {
            return number + suffix;
        }
        String name = Double.isNaN(number) ? "NaN" : number > 0 ? "Inf" : "-Inf";
        return suffix.isEmpty() ? name : name + "32";
    }

    private static String primitive(PrimitiveValue value) {
        BigInteger low = new BigInteger(Long.toUnsignedString(value.low()));
        BigInteger number = BigInteger.valueOf(value.high()).shiftLeft(64).add(low);
        int bits = value.type().typeName().bits().orElseThrow();
        if (isUnsigned(value.type())) {
            number = number.and(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE));
        }
        return value.type() + "(" + number + ")";
    }

    private static boolean isUnsigned(DataType primitive) {
        DataType type = primitive;
        while (!type.isAny()) {
            TypeName name = type.typeName();
            if (name.module().isCore() && name.name().name().equals("Unsigned")) {
                return true;
            }
            type = type.supertype();
        }
        return false;
    }

    private static String tuple(StructValue tuple, Function<Object, String> nested) {
        List<String> elements = new ArrayList<>();
        for (int i = 0; i < tuple.size(); i++) {
            elements.add(nested.apply(tuple.field(i)));
        }
        return "(" + String.join(", ", elements) + (elements.size() == 1 ? ",)" : ")");
    }
}
