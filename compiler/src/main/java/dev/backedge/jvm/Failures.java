package dev.backedge.jvm;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Raised;
import dev.backedge.model.Task;
import dev.backedge.types.TypeDepthException;

import org.jspecify.annotations.Nullable;

/// Called by generated code: errors of the program, and tests that raise them.
public final class Failures {
    static final String NAME = "dev/backedge/jvm/Failures";

    private Failures() {}

    private static LanguageErrors errors(Task task) {
        return new LanguageErrors(task.universe().core());
    }

    static Raised divide(Task task) {
        return errors(task).divide();
    }

    static Raised undefinedReference(Task task) {
        return errors(task).undefinedReference();
    }

    /// {@return the error of what exceeded the runtime's limits; an error of the program as it is}
    ///
    /// @param thrown by the program
    /// @param task that runs it
    public static Raised raised(Throwable thrown, Task task) {
        return switch (thrown) {
            case Raised raised -> raised;
            case StackOverflowError _ -> errors(task).stackOverflow();
            case TypeDepthException _ -> errors(task).failure(String.valueOf(thrown.getMessage()));
            default -> throw new IllegalStateException("no error of the program", thrown);
        };
    }

    /// {@return the value that was thrown}
    ///
    /// @param thrown one of the kinds that handlers catch
    /// @param task that runs the program
    public static Object caught(Throwable thrown, Task task) {
        Raised raised = raised(thrown, task);
        task.caught().add(raised);
        return raised.value();
    }

    /// {@return the truth value of a condition}
    ///
    /// @param condition any value
    /// @param task that branches
    /// @throws Raised `TypeError` if it is no truth value
    public static boolean truth(Object condition, Task task) {
        if (condition instanceof Boolean truth) {
            return truth;
        }
        throw errors(task).type("if", "", task.universe().core().bool(), condition);
    }

    /// {@return the value of a variable}
    ///
    /// @param value null where it was not written
    /// @param name a [Symbol]
    /// @param task that reads
    /// @throws Raised `UndefVarError` if it was not written
    public static Object defined(@Nullable Object value, Object name, Task task) {
        if (value == null) {
            throw errors(task).undefinedVariable((Symbol) name);
        }
        return value;
    }

    /// Checks that a variable in primitive form was written.
    ///
    /// @param written whether it was
    /// @param name a [Symbol]
    /// @param task that reads
    /// @throws Raised `UndefVarError` if it was not written
    public static void checkDefined(boolean written, Object name, Task task) {
        if (!written) {
            throw errors(task).undefinedVariable((Symbol) name);
        }
    }

    /// {@return whether a variable was written}
    ///
    /// @param value null where it was not
    public static boolean isDefined(@Nullable Object value) {
        return value != null;
    }

    /// {@return the error of a place that is never reached}
    public static RuntimeException unreachable() {
        return new IllegalStateException("a place was reached that inference called unreachable");
    }
}
