package dev.backedge.language;

import java.util.List;

/// Expressions that constructs of the language stand for.
final class Desugaring {
    private Desugaring() {}

    /// {@return a value of the module `Base`}
    static Expression base(int start, String name) {
        return new Expression.FieldAccess(start, new Expression.Name(start, "Base"), name);
    }

    /// {@return a call of a function of `Base`}
    static Expression call(int start, String name, List<Expression> arguments) {
        return new Expression.Call(start, base(start, name), arguments);
    }
}
