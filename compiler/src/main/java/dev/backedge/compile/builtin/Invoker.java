package dev.backedge.compile.builtin;

import dev.backedge.compile.error.FailedCall;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Task;
import dev.backedge.model.Type;

import java.util.List;

/// What the builtin functions `invoke`, `eval`, `applicable` and `precompile_call` need of whatever
/// runs code, beyond plain calls. The caller of a [Task] is one, unless only builtin functions are
/// ever called.
public interface Invoker extends Task.Caller {
    /// {@return the result of calling the method that a signature selects, whether or not the
    /// arguments would select another}
    ///
    /// @param task that calls
    /// @param callee a function, type or callable value
    /// @param argumentTypes a tuple type, without the callee
    /// @param arguments instances of these types
    Object invoke(Task task, Object callee, Type argumentTypes, Object... arguments);

    /// {@return the value of code that the program made, evaluated in the newest world}
    ///
    /// @param module in which it is evaluated
    /// @param code as the language has code as data
    Object evaluate(RuntimeModule module, Object code);

    /// {@return whether a call would find exactly one most specific method}
    ///
    /// @param task that calls
    /// @param callee a function, type or callable value
    /// @param arguments of the call
    boolean isApplicable(Task task, Object callee, Object... arguments);

    /// {@return the inferred result types of the methods that a call may select}
    ///
    /// @param callee a function, type or callable value
    /// @param argumentTypes a tuple type, without the callee
    /// @param world in which the call is made
    List<Type> resultTypes(Object callee, Type argumentTypes, long world);

    /// {@return why a call failed, and the methods that it might have meant}
    ///
    /// @param callee a function, type or callable value
    /// @param arguments a tuple of them; the tuple type that was asked for where the call was an
    ///   `invoke`
    /// @param world in which it was made; -1 if that is not known
    FailedCall failedCall(Object callee, Object arguments, long world);

    /// Infers the code of a call and of what it statically leads to.
    ///
    /// @param task that asks
    /// @param callee a function, type or callable value
    /// @param argumentTypes a tuple type, without the callee
    /// @return whether a method was found
    boolean precompile(Task task, Object callee, Type argumentTypes);
}
