package dev.backedge.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;

/// An error of the running program: a value of the language that was thrown, `MethodError(f, args)`
/// for example. Its Java stack trace has the frames of compiled code; those of interpreted code are
/// told to it while it passes them.
public class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_FRAMES = 256;

    private final transient Object value;
    private final transient Supplier<String> message;
    private transient @Nullable Object lastLeft;
    private final transient List<List<CallFrame>> interpreted = new ArrayList<>();

    /// Makes the error of a thrown value.
    ///
    /// @param value that was thrown
    /// @param message what the value says, made when somebody asks
    public Raised(Object value, Supplier<String> message) {
        super(null, null, false, true);
        this.value = Objects.requireNonNull(value, "value");
        this.message = message;
    }

    /// {@return what the value says, for readers of Java logs}
    @Override
    public final String getMessage() {
        return message.get();
    }

    /// {@return the value that was thrown}
    public final Object value() {
        return value;
    }

    /// Notes a call of interpreted code that the error leaves, or is caught in; once, even if it is
    /// thrown there again.
    ///
    /// @param call its identity
    /// @param frames the call, after those whose bodies stand in its code; none where it has no
    ///   place
    public final void leaves(Object call, List<CallFrame> frames) {
        if (call == lastLeft) {
            return;
        }
        lastLeft = call;
        if (interpreted.size() < MOST_FRAMES) {
            interpreted.add(frames);
        }
    }

    /// {@return the calls that were running, the innermost first, once the error has left them all}
    ///
    /// @param interpreter name of the class whose method `run` runs a call of interpreted code
    /// @param compiled gives the calls that a frame of the Java machine stands for; none where it
    ///   is not one of compiled code
    public final List<CallFrame> frames(
            String interpreter, Function<StackTraceElement, List<CallFrame>> compiled) {
        List<CallFrame> frames = new ArrayList<>();
        int next = 0;
        for (StackTraceElement element : getStackTrace()) {
            if (element.getClassName().equals(interpreter)
                    && element.getMethodName().equals("run")
                    && next < interpreted.size()) {
                frames.addAll(interpreted.get(next++));
            } else {
                frames.addAll(compiled.apply(element));
            }
        }
        return List.copyOf(frames);
    }
}
