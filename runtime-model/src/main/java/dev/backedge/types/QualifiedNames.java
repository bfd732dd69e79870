package dev.backedge.types;

import dev.backedge.ir.Identifiers;
import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;

/// Writes names as the qualified form has them: with the path of their module, and `var"…"` around
/// what is no identifier.
final class QualifiedNames {
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
        return Identifiers.quoted(symbol);
    }
}
