package dev.backedge.model;

import dev.backedge.ir.SourceLocation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// An error of the running program: a value of the language that was thrown, `MethodError(f, args)`
/// for example. Its Java stack trace has the frames of compiled code; those of interpreted code are
/// told to it while it passes them.
public class Raised extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int MOST_FRAMES = 256;

    private final transient Object value;
    private final transient List<CallFrame> interpreted = new ArrayList<>();

    /// Makes the error of a thrown value.
    ///
    /// @param value that was thrown
    /// @param message what the value says, for readers of Java logs
    public Raised(Object value, String message) {
        super(message, null, false, true);
        this.value = Objects.requireNonNull(value, "value");
    }

    /// {@return the value that was thrown}
    public final Object value() {
        return value;
    }

    /// Notes a call of interpreted code that the error leaves.
    ///
    /// @param frame the call
    public final void leaves(CallFrame frame) {
        if (interpreted.size() < MOST_FRAMES) {
            interpreted.add(frame);
        }
    }

    /// {@return the calls that were running, the innermost first, once the error has left them all}
    ///
    /// @param interpreter name of the class whose method `run` runs a call of interpreted code
    /// @param compiled what the names of classes of compiled code begin with
    public final List<CallFrame> frames(String interpreter, String compiled) {
        List<CallFrame> frames = new ArrayList<>();
        int next = 0;
        for (StackTraceElement element : getStackTrace()) {
            if (element.getClassName().equals(interpreter)
                    && element.getMethodName().equals("run")
                    && next < interpreted.size()) {
                CallFrame frame = interpreted.get(next++);
                if (!frame.location().equals(SourceLocation.NONE)) {
                    frames.add(frame);
                }
            } else if (element.getClassName().startsWith(compiled)
                    && element.getLineNumber() > 0
                    && element.getFileName() != null) {
                frames.add(
                        new CallFrame(
                                element.getMethodName(),
                                new SourceLocation(
                                        element.getFileName(), element.getLineNumber())));
            }
        }
        return List.copyOf(frames);
    }
}
