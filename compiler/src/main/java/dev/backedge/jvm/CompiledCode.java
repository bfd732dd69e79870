package dev.backedge.jvm;

import dev.backedge.model.Task;

/// The way into code for callers that know no types: takes and gives references.
///
/// Code of one to three arguments has a way in for that many, other code one for an array of them;
/// each way leads to the other.
public abstract class CompiledCode {
    static final String NAME = "dev/backedge/jvm/CompiledCode";

    /// The most arguments that are passed without an array.
    static final int MOST_PLAIN = 3;

    private static final String OBJECT = "Ljava/lang/Object;";

    /// Makes a way in.
    protected CompiledCode() {}

    /// Whether there is a way in for a number of arguments.
    static boolean isPlain(int arguments) {
        return arguments >= 1 && arguments <= MOST_PLAIN;
    }

    /// The name of the way in for a number of arguments.
    static String method(int arguments) {
        return isPlain(arguments) ? "call" + arguments : "call";
    }

    /// The form of the way in for a number of arguments.
    static String descriptor(int arguments) {
        return "(L"
                + CallForm.TASK
                + ";"
                + OBJECT
                + (isPlain(arguments) ? OBJECT.repeat(arguments) : "[" + OBJECT)
                + ")"
                + OBJECT;
    }

    /// {@return the result of a call}
    ///
    /// @param task that calls, in a world in which the code is valid
    /// @param callee what is called
    /// @param arguments after the callee; those of a vararg one after the other
    public Object call(Task task, Object callee, Object[] arguments) {
        return switch (arguments.length) {
            case 1 -> call1(task, callee, arguments[0]);
            case 2 -> call2(task, callee, arguments[0], arguments[1]);
            case 3 -> call3(task, callee, arguments[0], arguments[1], arguments[2]);
            default ->
                    throw new IllegalArgumentException(
                            "expected other than " + arguments.length + " arguments");
        };
    }

    /// {@return the result of a call with one argument}
    ///
    /// @param task as above
    /// @param callee what is called
    /// @param first argument
    public Object call1(Task task, Object callee, Object first) {
        return call(task, callee, new Object[] {first});
    }

    /// {@return the result of a call with two arguments}
    ///
    /// @param task as above
    /// @param callee what is called
    /// @param first argument
    /// @param second argument
    public Object call2(Task task, Object callee, Object first, Object second) {
        return call(task, callee, new Object[] {first, second});
    }

    /// {@return the result of a call with three arguments}
    ///
    /// @param task as above
    /// @param callee what is called
    /// @param first argument
    /// @param second argument
    /// @param third argument
    public Object call3(Task task, Object callee, Object first, Object second, Object third) {
        return call(task, callee, new Object[] {first, second, third});
    }
}
