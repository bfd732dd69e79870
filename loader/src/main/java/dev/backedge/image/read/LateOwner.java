package dev.backedge.image.read;

import java.util.Optional;
import java.util.function.Supplier;

/// The object whose code a decoder will decode, set once the object is made.
final class LateOwner<T> implements Supplier<T> {
    private Optional<T> owner = Optional.empty();

    void set(T made) {
        owner = Optional.of(made);
    }

    @Override
    public T get() {
        return owner.orElseThrow(
                () -> new IllegalStateException("the owner of the code is not made yet"));
    }
}
