package dev.backedge.jvm;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;

/// Names of functions and classes as the Java machine takes them.
final class JavaNames {
    private static final int LONGEST = 100;

    private JavaNames() {}

    /// {@return the name of the class of a method instance's code: the function's, and what tells
    /// its instances apart; the same in each process}
    static String of(MethodInstance instance) {
        Method method = instance.method();
        long hash = TypeHash.of(method.module(), method.signature(), instance.types());
        return of(method.name()) + "_" + Long.toUnsignedString(hash, Character.MAX_RADIX);
    }

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
