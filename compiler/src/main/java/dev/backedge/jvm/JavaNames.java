package dev.backedge.jvm;

import dev.backedge.ir.Symbol;

/// Names of functions as the Java machine takes them.
final class JavaNames {
    private static final int LONGEST = 100;

    private JavaNames() {}

    static String of(Symbol name) {
        StringBuilder text = new StringBuilder();
        name.name()
                .codePoints()
                .limit(LONGEST)
                .forEach(point -> {
                    if (".;[/<>:".indexOf(point) >= 0 || point < ' ') {
                        text.append(
                                switch (point) {
                                    case '<' -> "less";
                                    case '>' -> "greater";
                                    case '/' -> "slash";
                                    case ':' -> "colon";
                                    default -> "_";
                                });
                    } else {
                        text.appendCodePoint(point);
                    }
                });
        return text.isEmpty() ? "_" : text.toString();
    }
}
