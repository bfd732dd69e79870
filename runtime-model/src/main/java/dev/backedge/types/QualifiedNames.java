package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;

import java.util.Set;

/// Writes names as the qualified form has them: with the path of their module, and `var"…"` around
/// what is no identifier.
final class QualifiedNames {
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

    private QualifiedNames() {}

    static String path(RuntimeModule module) {
        StringBuilder path = new StringBuilder(symbol(module.name()));
        RuntimeModule inner = module;
        while (inner.parent().isPresent()) {
            inner = inner.parent().get();
            path.insert(0, symbol(inner.name()) + ".");
        }
        return path.toString();
    }

    static String symbol(Symbol symbol) {
        String name = symbol.name();
        return isIdentifier(name) && !RESERVED.contains(name) ? name : "var\"" + raw(name) + '"';
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
