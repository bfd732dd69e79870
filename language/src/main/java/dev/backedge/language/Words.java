package dev.backedge.language;

import java.util.HashSet;
import java.util.Set;

/// Which character sequences are names, keywords and operators.
final class Words {
    static final Set<String> KEYWORDS =
            Set.of(
                    "begin",
                    "while",
                    "if",
                    "for",
                    "try",
                    "return",
                    "break",
                    "continue",
                    "function",
                    "macro",
                    "quote",
                    "let",
                    "local",
                    "global",
                    "const",
                    "do",
                    "struct",
                    "module",
                    "baremodule",
                    "using",
                    "import",
                    "export",
                    "end",
                    "else",
                    "elseif",
                    "catch",
                    "finally",
                    "true",
                    "false");

    static final Set<String> UPDATES =
            Set.of(
                    "+=", "-=", "*=", "/=", "\\=", "//=", "^=", "÷=", "%=", "<<=", ">>=", ">>>=",
                    "|=", "&=", "⊻=");

    static final Set<String> PREFIXES =
            Set.of("+", "-", "!", "~", "¬", "√", "∛", "∜", "±", "∓", "<:", ">:");

    private static final Set<String> OTHER_OPERATORS =
            Set.of("=", "^", "↑", "↓", "::", ".", "...", "->", "!", "~", "¬", "√", "∛", "∜", "$");
    private static final Set<String> OPERATORS = operators();

    private static final int LONGEST_OPERATOR = 4;

    private Words() {}

    private static Set<String> operators() {
        Set<String> all = new HashSet<>(OTHER_OPERATORS);
        all.addAll(Precedence.infixOperators());
        all.addAll(UPDATES);
        return Set.copyOf(all);
    }

    static boolean startsName(int c) {
        return Character.isLetter(c)
                || c == '_'
                || switch (Character.getType(c)) {
                    case Character.LETTER_NUMBER,
                            Character.CURRENCY_SYMBOL,
                            Character.OTHER_SYMBOL ->
                            c != '$';
                    default -> c == '∂' || c == '∇' || c == '∞' || c == '∅' || c == '∑' || c == '∏';
                };
    }

    static boolean continuesName(int c) {
        return startsName(c)
                || c == '!'
                || switch (Character.getType(c)) {
                    case Character.DECIMAL_DIGIT_NUMBER,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.CONNECTOR_PUNCTUATION,
                            Character.OTHER_NUMBER ->
                            true;
                    default -> c >= '′' && c <= '‷';
                };
    }

    /// {@return the longest operator that stands at an offset; empty if none does}
    static String operatorAt(String text, int offset) {
        for (int length = Math.min(LONGEST_OPERATOR, text.length() - offset);
                length > 0;
                length--) {
            String candidate = text.substring(offset, offset + length);
            if (OPERATORS.contains(candidate)) {
                return candidate;
            }
        }
        return "";
    }

    /// {@return whether a text is the name of an operator that may be called or defined as a
    /// function}
    static boolean isFunctionOperator(String text) {
        return PREFIXES.contains(text)
                || text.equals("^")
                || text.equals("↑")
                || text.equals("↓")
                || Precedence.infixOperators().contains(text)
                        && !text.equals("?")
                        && !text.equals("||")
                        && !text.equals("&&");
    }
}
