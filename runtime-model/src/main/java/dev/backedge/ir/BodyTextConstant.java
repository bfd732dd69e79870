package dev.backedge.ir;

/// Reads the constants of the text form that begin with a word: `true`, `false`, and numbers that
/// name their type, like `Int32(5)`.
final class BodyTextConstant {
    private BodyTextConstant() {}

    static Object read(BodyTextTokens tokens) {
        int place = tokens.next();
        String word = tokens.findWord().orElseThrow(() -> tokens.expected("an operand"));
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "Int8",
                    "Int16",
                    "Int32",
                    "UInt8",
                    "UInt16",
                    "UInt32",
                    "UInt64",
                    "Float32",
                    "Float64" ->
                    number(tokens, word, place);
            default -> throw tokens.errorAt(place, "expected an operand, found '" + word + "'");
        };
    }

    private static Object number(BodyTextTokens tokens, String type, int place) {
        tokens.expect('(');
        String text = tokens.until(')');
        try {
            return switch (type) {
                case "Int8" -> Byte.valueOf(text);
                case "Int16" -> Short.valueOf(text);
                case "Int32" -> Integer.valueOf(text);
                case "Float32" ->
                        text.startsWith("0x")
                                ? Float.intBitsToFloat((int) bits(text))
                                : Float.parseFloat(text);
                case "Float64" ->
                        text.startsWith("0x")
                                ? Double.longBitsToDouble(bits(text))
                                : Double.parseDouble(text);
                default ->
                        new UnsignedValue(
                                Integer.parseInt(type.substring("UInt".length())), bits(text));
            };
        } catch (IllegalArgumentException _) {
            throw tokens.errorAt(
                    place, "expected a number of type " + type + ", found '" + text + "'");
        }
    }

    private static long bits(String text) {
        if (!text.startsWith("0x")) {
            throw new NumberFormatException(text);
        }
        return Long.parseUnsignedLong(text, 2, text.length(), 16);
    }
}
