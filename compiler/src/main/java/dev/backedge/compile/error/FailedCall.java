package dev.backedge.compile.error;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Method;
import dev.backedge.model.Type;

import java.util.List;
import java.util.Optional;

/// A call for which there is no method, or several of which none is preferred. Counterpart:
/// `MethodError`, Julia 1.12, with what `showerror` finds out about it.
public sealed interface FailedCall {
    /// {@return what was called: a function, type or callable value}
    Object callee();

    /// {@return tuple type of the arguments, the callee's type first}
    Type types();

    /// {@return the world in which the call was made; -1 where the program threw the error without
    /// saying}
    long world();

    /// No method takes the arguments.
    ///
    /// @param callee what was called
    /// @param types tuple type of the arguments, the callee's type first
    /// @param keywords the keyword arguments of the call, in order
    /// @param request how the method was asked for
    /// @param world in which the call was made
    /// @param newest the newest world when this was found out
    /// @param reason why there is none
    /// @param candidates the methods that come closest first
    record NoMethod(
            Object callee,
            Type types,
            List<Keyword> keywords,
            Request request,
            long world,
            long newest,
            Reason reason,
            List<MethodCandidate> candidates)
            implements FailedCall {
        /// Copies the lists.
        public NoMethod {
            keywords = List.copyOf(keywords);
            candidates = List.copyOf(candidates);
        }
    }

    /// Several methods take the arguments, and none of them is more specific than all others.
    ///
    /// @param callee what was called
    /// @param types tuple type of the arguments, the callee's type first
    /// @param world in which the call was made
    /// @param methods that no other one is more specific than, the oldest first
    /// @param fix signature of a method that would decide; empty where there is no such signature
    record Ambiguous(
            Object callee, Type types, long world, List<Method> methods, Optional<Type> fix)
            implements FailedCall {
        /// Copies the methods.
        public Ambiguous {
            methods = List.copyOf(methods);
        }
    }

    /// A keyword argument of the call.
    ///
    /// @param name of the keyword
    /// @param type of its value
    record Keyword(Symbol name, Type type) {}

    /// How a method was asked for.
    enum Request {
        /// By a plain call.
        CALL,
        /// By `invoke` with argument types.
        INVOKE
    }

    /// Why there is no method.
    enum Reason {
        /// No method takes arguments of these types.
        TYPES,
        /// A method takes them, but in newer worlds only.
        TOO_NEW,
        /// A method takes the positional arguments, but not the keywords.
        KEYWORDS,
        /// A method takes them; the program threw the error itself.
        THROWN_BY_PROGRAM
    }
}
