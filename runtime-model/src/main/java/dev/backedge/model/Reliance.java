package dev.backedge.model;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// For what code relied on the code of a method instance. Code that takes the place of that code
/// makes its callers untrue only if what they relied on of it is no longer true.
///
/// @param bits of the kinds, by their ordinals
public record Reliance(int bits) {
    /// Nothing.
    public static final Reliance NONE = new Reliance(0);

    /// Everything that code can be relied on for.
    public static final Reliance ALL = of(Kind.values());

    /// One thing that code is relied on for.
    public enum Kind {
        /// The type of its result; that a call never returns is such a type, too.
        RESULT_TYPE("result type"),
        /// Its result, which is always the same; this says the type, too.
        CONSTANT("constant"),
        /// What a call promises: a call whose result nothing uses was left out, a call was made
        /// once instead of twice, or the caller itself promises something.
        EFFECTS("effects"),
        /// Its very code: it took the place of a call, or was run or read while inferring.
        BODY("body");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /// {@return the kind in words}
        @Override
        public String toString() {
            return text;
        }
    }

    /// Rejects bits that are no kinds.
    ///
    /// @throws IllegalArgumentException if there are such
    public Reliance {
        if (bits < 0 || bits >= 1 << Kind.values().length) {
            throw new IllegalArgumentException("no reliance has the bits " + bits);
        }
    }

    /// {@return reliance for just these kinds}
    ///
    /// @param kinds of reliance
    public static Reliance of(Kind... kinds) {
        return new Reliance(Arrays.stream(kinds).mapToInt(kind -> 1 << kind.ordinal()).sum());
    }

    /// {@return whether this is among what was relied on}
    ///
    /// @param kind asked for
    public boolean has(Kind kind) {
        return (bits & 1 << kind.ordinal()) != 0;
    }

    /// {@return this and what another one relies on}
    ///
    /// @param other on the same code
    public Reliance and(Reliance other) {
        return new Reliance(bits | other.bits);
    }

    /// {@return the kinds, in their order}
    public Set<Kind> kinds() {
        Set<Kind> all = EnumSet.allOf(Kind.class);
        all.removeIf(kind -> !has(kind));
        return all;
    }

    /// {@return whether what was relied on of code is still true of the code that took its place:
    /// the result type and the constant are the same, all that was promised is promised, and the
    /// body is that of the very same code}
    ///
    /// @param before what was relied on
    /// @param now code of the same method instance
    public boolean holds(CodeInstance before, CodeInstance now) {
        return before == now || !has(Kind.BODY) && holds(before.summary(), now.summary());
    }

    /// {@return whether what was relied on of code, but its body, is still true of the code that
    /// took its place}
    ///
    /// @param before of the code that was relied on
    /// @param now of the code that took its place
    public boolean holds(CodeSummary before, CodeSummary now) {
        return kinds().stream().allMatch(kind -> holds(kind, before, now));
    }

    private static boolean holds(Kind kind, CodeSummary before, CodeSummary now) {
        return switch (kind) {
            case RESULT_TYPE -> TypeIdentity.same(before.returnType(), now.returnType());
            case CONSTANT ->
                    before.constant().isPresent() == now.constant().isPresent()
                            && before.constant().stream()
                                    .allMatch(value ->
                                            Egal.egal(value, now.constant().orElseThrow()));
            case EFFECTS -> now.effects().include(before.effects());
            case BODY -> true;
        };
    }

    /// {@return the kinds in words: `result type, effects`}
    @Override
    public String toString() {
        List<String> texts = kinds().stream().map(Kind::toString).toList();
        return texts.isEmpty() ? "nothing" : texts.stream().collect(Collectors.joining(", "));
    }
}
