package dev.backedge.model;

import java.io.PrintStream;

/// A running program: it carries the world that its code sees. Handed as an argument to whatever
/// runs code; there are no thread locals.
///
/// @param universe in which it runs
/// @param caller dispatches and runs calls
/// @param output where `println` writes
/// @param world whose definitions the code sees
/// @param caught the errors that it caught
public record Task(
        Universe universe, Caller caller, PrintStream output, long world, CaughtErrors caught) {
    /// Makes a task that has caught nothing.
    ///
    /// @param universe in which it runs
    /// @param caller dispatches and runs calls
    /// @param output where `println` writes
    /// @param world whose definitions the code sees
    public Task(Universe universe, Caller caller, PrintStream output, long world) {
        this(universe, caller, output, world, new CaughtErrors());
    }

    /// Dispatches a call and runs it.
    @FunctionalInterface
    public interface Caller {
        /// {@return the result of a call, in the world of the task}
        ///
        /// @param task that calls
        /// @param callee a function, type or callable value
        /// @param arguments after the callee
        Object call(Task task, Object callee, Object... arguments);
    }

    /// {@return the result of a call, in this task's world}
    ///
    /// @param callee a function, type or callable value
    /// @param arguments after the callee
    public Object call(Object callee, Object... arguments) {
        return caller.call(this, callee, arguments);
    }

    /// {@return the same task in another world}
    ///
    /// @param other the world
    public Task inWorld(long other) {
        return other == world ? this : new Task(universe, caller, output, other, caught);
    }

    /// {@return the same task in the newest world, as `invokelatest` needs it}
    public Task inLatestWorld() {
        return inWorld(universe.clock().current());
    }
}
