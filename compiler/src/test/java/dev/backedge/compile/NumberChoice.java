package dev.backedge.compile;

import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;

import java.util.List;
import java.util.Random;

/// Types of numbers, and constants of them: small ones, and those at the ends of their ranges.
///
/// @param random decides
record NumberChoice(Random random) {
    private static final List<String> TYPES =
            List.of("Int8", "Int16", "Int32", "Int64", "UInt8", "UInt16", "UInt32", "UInt64");
    private static final List<Double> FLOATS =
            List.of(0.0, -0.0, 1.0, -1.5, 0.5, 1e300, 3e9, -1e19, Double.NaN, 1 / 0.0, -1 / 0.0);

    String type() {
        return TYPES.get(random.nextInt(TYPES.size()));
    }

    boolean isSigned(String type) {
        return !type.startsWith("U");
    }

    int width(String type) {
        return Integer.parseInt(type.substring(type.indexOf('t') + 1));
    }

    String sameWidth(String type) {
        return (isSigned(type) ? "UInt" : "Int") + width(type);
    }

    Operand constant(String type) {
        long bits =
                switch (random.nextInt(6)) {
                    case 0 -> Long.MIN_VALUE >> 64 - width64(type);
                    case 1 -> Long.MAX_VALUE >>> 64 - width64(type);
                    case 2 -> random.nextLong();
                    default -> random.nextInt(5) - 1L;
                };
        double number = FLOATS.get(random.nextInt(FLOATS.size()));
        return switch (type) {
            case "Bool" -> new Operand.Constant(bits % 2 == 0);
            case "Any" -> anything(bits);
            case "Float64" -> new Operand.Constant(number);
            case "Float32" -> new Operand.Constant((float) number);
            case "Int8" -> new Operand.Constant((byte) bits);
            case "Int16" -> new Operand.Constant((short) bits);
            case "Int32" -> new Operand.Constant((int) bits);
            case "Int64" -> new Operand.Constant(bits);
            default -> new Operand.Constant(UnsignedValue.truncating(width(type), bits));
        };
    }

    private int width64(String type) {
        return type.contains("Int") ? width(type) : 64;
    }

    private Operand anything(long bits) {
        return switch (random.nextInt(6)) {
            case 0 -> new Operand.Constant(Symbol.of("s"));
            case 1 -> new Operand.Constant("text");
            case 2 -> new Operand.Global(Symbol.of("nothing"));
            case 3 -> constant("Float64");
            default -> new Operand.Constant(bits);
        };
    }
}
