package dev.backedge.ir;

import java.util.Set;

/// How names are written in source text: identifiers as they are, operators bare where the language
/// reads them so, and `var"…"` around everything else.
public final class Identifiers {
    private static final Set<String> RESERVED =
            Set.of(
                    "baremodule",
                    "begin",
                    "break",
                    "catch",
                    "const",
                    "continue",
                    "do",
                    "else",
                    "elseif",
                    "end",
                    "export",
                    "false",
                    "finally",
                    "for",
                    "function",
                    "global",
                    "if",
                    "import",
                    "in",
                    "isa",
                    "let",
                    "local",
                    "macro",
                    "module",
                    "mutable",
                    "quote",
                    "return",
                    "struct",
                    "true",
                    "try",
                    "using",
                    "var",
                    "where",
                    "while");

    private Identifiers() {}

    /// {@return the name as an identifier: itself, or in `var"…"` where it is none or is reserved}
    ///
    /// @param symbol any name
    public static String quoted(Symbol symbol) {
        String name = symbol.name();
        return isIdentifier(name) && !RESERVED.contains(name) ? name : "var\"" + raw(name) + '"';
    }

    /// {@return whether the name is an operator, such as `+`, `==` or `÷`}
    ///
    /// @param symbol any name
    public static boolean isOperator(Symbol symbol) {
        String name = symbol.name();
        return !name.isEmpty() && name.codePoints().allMatch(Identifiers::isOperatorPart);
    }

    /// {@return whether operators are made of a character}
    ///
    /// @param point a code point
    public static boolean isOperatorPart(int point) {
        return point < 128
                ? "+-*/\\^%&|<>=!~$".indexOf(point) >= 0
                : Character.getType(point) == Character.MATH_SYMBOL;
    }

    private static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && isStart(name.codePointAt(0))
                && name.codePoints().allMatch(point -> point == '!' || isPart(point));
    }

    private static boolean isStart(int point) {
        return point == '_'
                || switch (Character.getType(point)) {
                    case Character.UPPERCASE_LETTER,
                            Character.LOWERCASE_LETTER,
                            Character.TITLECASE_LETTER,
                            Character.MODIFIER_LETTER,
                            Character.OTHER_LETTER,
                            Character.LETTER_NUMBER,
                            Character.CURRENCY_SYMBOL,
                            Character.OTHER_SYMBOL ->
                            point != '$';
                    default -> false;
                };
    }

    private static boolean isPart(int point) {
        return isStart(point)
                || switch (Character.getType(point)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.OTHER_NUMBER,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.CONNECTOR_PUNCTUATION ->
                            true;
                    default -> point == '\u2032';
                };
    }

    /// A raw string: backslashes are doubled before a quotation mark and at the end, and the mark
    /// gets one more.
    private static String raw(String content) {
        StringBuilder text = new StringBuilder();
        int slashes = 0;
        for (char character : content.toCharArray()) {
            if (character == '"') {
                text.append("\\".repeat(slashes + 1));
            }
            slashes = character == '\\' ? slashes + 1 : 0;
            text.append(character);
        }
        return text.append("\\".repeat(slashes)).toString();
    }
}
