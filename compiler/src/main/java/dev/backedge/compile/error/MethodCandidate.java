package dev.backedge.compile.error;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Method;

import java.util.List;

/// A method that a failed call might have meant.
///
/// @param method of the function that was called
/// @param arguments of its signature after the callee, whether the call's arguments fit them
/// @param matches how many of the call's arguments fit
/// @param visibility whether the call's world sees the method
/// @param keywords that the method takes
/// @param unsupported keywords of the call that it does not take
public record MethodCandidate(
        Method method,
        List<Fit> arguments,
        int matches,
        Visibility visibility,
        List<Symbol> keywords,
        List<Symbol> unsupported) {
    /// Copies the lists.
    public MethodCandidate {
        arguments = List.copyOf(arguments);
        keywords = List.copyOf(keywords);
        unsupported = List.copyOf(unsupported);
    }

    /// Whether an argument of the call fits one of the method.
    public enum Fit {
        /// It does.
        MATCHED,
        /// It does not, or the call has none for it.
        UNMATCHED
    }

    /// Whether the world of the call sees the method.
    public enum Visibility {
        /// It does.
        VISIBLE,
        /// The method came later.
        TOO_NEW
    }
}
