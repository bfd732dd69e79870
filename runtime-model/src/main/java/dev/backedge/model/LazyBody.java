package dev.backedge.model;

import dev.backedge.ir.Body;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/// Code that is decoded when first asked for: once, from any thread. The way to decode it is let go
/// then.
final class LazyBody {
    private volatile @Nullable Supplier<Optional<Body>> source;
    private volatile @Nullable Optional<Body> body;

    LazyBody(Supplier<Optional<Body>> source) {
        this.source = source;
    }

    Optional<Body> get() {
        Optional<Body> known = body;
        return known != null ? known : decoded();
    }

    private synchronized Optional<Body> decoded() {
        Optional<Body> known = body;
        Supplier<Optional<Body>> from = source;
        if (known == null) {
            known = from == null ? Optional.empty() : from.get();
            body = known;
            source = null;
        }
        return known;
    }
}
