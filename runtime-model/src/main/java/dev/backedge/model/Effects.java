package dev.backedge.model;

import java.util.EnumSet;
import java.util.Set;

/// What a call surely does not do besides giving a result, in all worlds in which the code that
/// says so is valid. Counterpart: `Core.Compiler.Effects`, Julia 1.9, `base/compiler/effects.jl`.
///
/// @param bits of the promises that hold, by their ordinals
public record Effects(int bits) {
    /// Nothing is promised.
    public static final Effects UNKNOWN = new Effects(0);

    /// All is promised.
    public static final Effects TOTAL = of(Promise.values());

    /// The result depends on the arguments alone and can be known before the program runs; a call
    /// may throw.
    public static final Effects FOLDABLE =
            of(Promise.CONSISTENT, Promise.EFFECT_FREE, Promise.TERMINATES);

    /// What can change is read, and not changed; a call may throw.
    public static final Effects READING = of(Promise.EFFECT_FREE, Promise.TERMINATES);

    /// A call need not be made if nothing uses its result.
    public static final Effects REMOVABLE =
            of(Promise.EFFECT_FREE, Promise.NO_THROW, Promise.TERMINATES);

    /// One thing that a call promises.
    public enum Promise {
        /// Identical arguments give identical results, or both calls throw.
        CONSISTENT,
        /// Nothing that others see is changed.
        EFFECT_FREE,
        /// The call throws nothing.
        NO_THROW,
        /// The call ends.
        TERMINATES
    }

    /// Rejects bits that are no promises.
    ///
    /// @throws IllegalArgumentException if there are such
    public Effects {
        if (bits < 0 || bits >= 1 << Promise.values().length) {
            throw new IllegalArgumentException("no effects have the bits " + bits);
        }
    }

    /// {@return just these promises}
    ///
    /// @param promises that hold
    public static Effects of(Promise... promises) {
        int bits = 0;
        for (Promise promise : promises) {
            bits |= 1 << promise.ordinal();
        }
        return new Effects(bits);
    }

    /// {@return whether a promise holds}
    ///
    /// @param promise asked for
    public boolean has(Promise promise) {
        return (bits & 1 << promise.ordinal()) != 0;
    }

    /// {@return whether all that others promise is promised}
    ///
    /// @param others asked for
    public boolean include(Effects others) {
        return (bits & others.bits) == others.bits;
    }

    /// {@return what two calls promise together}
    ///
    /// @param other what the other call promises
    public Effects and(Effects other) {
        return new Effects(bits & other.bits);
    }

    /// {@return the same and one more promise}
    ///
    /// @param promise that holds, too
    public Effects with(Promise promise) {
        return new Effects(bits | 1 << promise.ordinal());
    }

    /// {@return the same without one promise}
    ///
    /// @param promise that may not hold
    public Effects without(Promise promise) {
        return new Effects(bits & ~(1 << promise.ordinal()));
    }

    /// {@return the promises that hold}
    public Set<Promise> promises() {
        Set<Promise> all = EnumSet.allOf(Promise.class);
        all.removeIf(promise -> !has(promise));
        return all;
    }

    /// {@return the promises as Julia prints them: `(+c,+e,!n,+t)`}
    @Override
    public String toString() {
        return "("
                + sign(Promise.CONSISTENT)
                + "c,"
                + sign(Promise.EFFECT_FREE)
                + "e,"
                + sign(Promise.NO_THROW)
                + "n,"
                + sign(Promise.TERMINATES)
                + "t)";
    }

    private char sign(Promise promise) {
        return has(promise) ? '+' : '!';
    }
}
