package dev.backedge.image;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What a verifier checked, and what it found broken.
public final class Verification {
    /// How many errors are kept: a damaged image may have one a record.
    public static final int MAX_ERRORS = 1000;

    private final EnumMap<Invariant, Long> checked = new EnumMap<>(Invariant.class);
    private final List<CorruptImageException> errors = new ArrayList<>();
    private long errorCount;

    Verification() {}

    void count(Invariant invariant, long places) {
        checked.merge(invariant, places, Long::sum);
    }

    /// Runs a check, and keeps its error.
    void run(Runnable check) {
        try {
            check.run();
        } catch (CorruptImageException e) {
            errorCount++;
            if (errors.size() < MAX_ERRORS) {
                errors.add(e);
            }
        }
    }

    /// The answer of a check; empty where it failed.
    <T> Optional<T> get(Supplier<T> check) {
        List<T> answer = new ArrayList<>();
        run(() -> answer.add(check.get()));
        return answer.stream().findFirst();
    }

    /// {@return whether nothing was found broken}
    public boolean isSound() {
        return errorCount == 0;
    }

    /// {@return what was found broken, in the order of the file; the first [#MAX_ERRORS] of it}
    public List<CorruptImageException> errors() {
        return List.copyOf(errors);
    }

    /// {@return how many errors were found}
    public long errorCount() {
        return errorCount;
    }

    /// {@return in how many places a rule was checked; 0 where the image has no such place, or an
    /// error before made the check meaningless}
    ///
    /// @param invariant the rule
    public long checked(Invariant invariant) {
        return checked.getOrDefault(invariant, 0L);
    }

    /// Makes an exception of the first error.
    ///
    /// @throws CorruptImageException if there is one
    public void throwFirst() {
        if (!errors.isEmpty()) {
            throw errors.getFirst();
        }
    }
}
