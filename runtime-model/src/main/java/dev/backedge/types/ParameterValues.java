package dev.backedge.types;

import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.PrimitiveValue;
import dev.backedge.model.StructValue;

import java.math.BigInteger;
import java.util.List;

/// Makes the values that stand as parameters of types: `UInt8(1)`, `(:a, :b)`.
final class ParameterValues {
    private final CoreTypes core;

    ParameterValues(CoreTypes core) {
        this.core = core;
    }

    StructValue tuple(List<Object> elements) {
        Object[] types = elements.stream().map(core::typeOf).toArray();
        return StructValue.of(core.tuple(types), elements.toArray());
    }

    Object typed(DataType type, TypeExpression.TypedValue value) {
        String text = value.text();
        try {
            return switch (type.typeName().name().name()) {
                case "Int8" -> Byte.valueOf(text);
                case "Int16" -> Short.valueOf(text);
                case "Int32" -> Integer.valueOf(text);
                case "Int64" -> Long.valueOf(text);
                case "UInt8", "UInt16", "UInt32", "UInt64" ->
                        UnsignedValue.truncating(
                                type.typeName().bits().orElseThrow(),
                                new BigInteger(text).longValueExact());
                case "Float64" -> floating(text);
                case "Float32" -> (float) floating(text);
                default -> primitive(type, text);
            };
        } catch (ArithmeticException | NumberFormatException e) {
            throw new IllegalTypeException(text + " is no value of " + type);
        }
    }

    private static double floating(String text) {
        return switch (text) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }

    private static PrimitiveValue primitive(DataType type, String text) {
        if (type.typeName().bits().isEmpty()) {
            throw new IllegalTypeException("no value of " + type + " can be read from " + text);
        }
        BigInteger number = new BigInteger(text);
        return new PrimitiveValue(type, number.longValue(), number.shiftRight(64).longValue());
    }
}
