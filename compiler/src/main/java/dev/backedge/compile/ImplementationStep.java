package dev.backedge.compile;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.model.Implementation;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/// Runs a method's code that is written in Java.
final class ImplementationStep extends Step {
    private final MethodHandle code;
    private final Target.Last last;

    private ImplementationStep(Implementation implementation) {
        code = implementation.forArray();
        last = implementation.shape().isVararg() ? Target.Last.REST : Target.Last.PLAIN;
    }

    /// A body whose result is that of the code.
    static PreparedBody body(Implementation implementation, LanguageErrors errors) {
        PreparedBody.PreparedBlock only =
                PreparedBody.PreparedBlock.returning(new ImplementationStep(implementation));
        return new PreparedBody(
                errors,
                PreparedBody.Origin.UNKNOWN,
                new PreparedBody.PreparedBlock[] {only},
                implementation.shape().argumentCount(),
                0);
    }

    @Override
    Object run(Frame frame) {
        @Nullable Object[] arguments = Arrays.copyOfRange(frame.slots, 1, frame.slots.length);
        if (last == Target.Last.REST) {
            int rest = arguments.length - 1;
            arguments[rest] = elements((StructValue) Steps.present(arguments[rest]));
        }
        return call(frame.task, Steps.present(frame.slots[0]), arguments);
    }

    private static Object[] elements(StructValue tuple) {
        Object[] elements = new Object[tuple.size()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = tuple.field(i);
        }
        return elements;
    }

    private Object call(Task task, Object callee, @Nullable Object[] arguments) {
        try {
            return (Object) code.invokeExact(task, callee, arguments);
        } catch (Throwable thrown) {
            throw ImplementationStep.<RuntimeException>asItIs(thrown);
        }
    }

    /// Throws what Java code threw, checked or not: the compiler takes it for unchecked.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Throwable> E asItIs(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
