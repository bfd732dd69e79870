package dev.backedge.model;

import java.util.EnumSet;
import java.util.Set;

/// Number and treatment of a method's arguments.
///
/// @param argumentCount arguments with the function itself, a vararg counted once
/// @param nospecialize bit i is set when argument i + 1 after the function is not specialized on;
///   -1 for all
/// @param called bit i is set when argument i + 1 after the function is called in the body
/// @param keywordCount keyword arguments, of the method that has the body of a keyword function
/// @param traits what else is known
public record MethodShape(
        int argumentCount, int nospecialize, int called, int keywordCount, Set<Trait> traits) {
    /// A property of a method.
    public enum Trait {
        /// The last argument takes any number of values.
        VARARG,
        /// The body is made by a generator from the argument types.
        GENERATED,
        /// Promised to have no effects.
        PURE,
        /// Its body is to take the place of calls.
        INLINE,
        /// Its body is to take the place of no call.
        NO_INLINE
    }

    /// Copies the traits.
    public MethodShape {
        traits = Set.copyOf(traits);
    }

    /// {@return the shape of a plain method}
    ///
    /// @param argumentCount arguments with the function itself, a vararg counted once
    /// @param traits of the method
    public static MethodShape of(int argumentCount, Trait... traits) {
        EnumSet<Trait> set = EnumSet.noneOf(Trait.class);
        set.addAll(Set.of(traits));
        return new MethodShape(argumentCount, 0, 0, 0, set);
    }

    /// {@return the same shape, not specialised on some arguments; more than 31 after the callee
    /// cannot be told apart, and those beyond are specialised on}
    ///
    /// @param arguments their indexes after the callee of the definition
    /// @param before how many arguments stand before that callee
    public MethodShape withoutSpecializing(Set<Integer> arguments, int before) {
        int mask = nospecialize;
        for (int argument : arguments) {
            mask |= argument + before < Integer.SIZE - 1 ? 1 << argument + before : 0;
        }
        return new MethodShape(argumentCount, mask, called, keywordCount, traits);
    }

    /// {@return whether code is made for the declared type of an argument alone}
    ///
    /// @param argument its index in the signature, the callee counted
    public boolean isUnspecialized(int argument) {
        return argument > 0
                && (nospecialize == -1
                        || argument < Integer.SIZE && (nospecialize >> argument - 1 & 1) == 1);
    }

    /// {@return the same shape with one trait more}
    ///
    /// @param trait of the method
    public MethodShape with(Trait trait) {
        EnumSet<Trait> all = EnumSet.of(trait);
        all.addAll(traits);
        return new MethodShape(argumentCount, nospecialize, called, keywordCount, all);
    }

    /// {@return whether the last argument takes any number of values}
    public boolean isVararg() {
        return traits.contains(Trait.VARARG);
    }
}
