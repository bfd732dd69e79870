package dev.backedge.compile.builtin;

/// Strings and characters as they are written in programs.
final class TextEscapes {
    private TextEscapes() {}

    /// {@return the text with backslashes before the quote, and before `$` inside of double quotes,
    /// and with names for what cannot be printed}
    static String escape(String text, int quote) {
        StringBuilder result = new StringBuilder();
        int[] codes = text.codePoints().toArray();
        for (int i = 0; i < codes.length; i++) {
            int code = codes[i];
            if (code == quote || code == '\\' || code == '$' && quote == '"') {
                result.append('\\').appendCodePoint(code);
            } else if (isPrintable(code)) {
                result.appendCodePoint(code);
            } else {
                boolean hexFollows = i + 1 < codes.length && Character.digit(codes[i + 1], 16) >= 0;
                result.append(named(code, hexFollows));
            }
        }
        return result.toString();
    }

    private static String named(int code, boolean hexFollows) {
        return switch (code) {
            case 0 -> hexFollows ? "\\x00" : "\\0";
            case 7 -> "\\a";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case 11 -> "\\v";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            case 27 -> "\\e";
            default -> {
                String digits = Integer.toHexString(code);
                if (code < 0x80) {
                    yield "\\x" + (digits.length() < 2 ? "0" : "") + digits;
                }
                int width = code < 0x10000 ? 4 : 8;
                yield (width == 4 ? "\\u" : "\\U")
                        + (hexFollows ? "0".repeat(width - digits.length()) : "")
                        + digits;
            }
        };
    }

    static boolean isPrintable(int code) {
        return switch (Character.getType(code)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            case Character.SPACE_SEPARATOR -> code == ' ';
            default -> true;
        };
    }
}
