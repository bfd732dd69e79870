package dev.backedge.jvm;

import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.MethodShape;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.List;

/// How the static method of a code instance is called: with the task, the callee, and a value for
/// each argument, a vararg's tuple being one. Decided by the types of the method instance and of
/// the result alone, so that callers need not see the code.
///
/// @param arguments forms of the arguments, without the callee
/// @param isVararg whether the last argument is a tuple of all that are left
/// @param result form of the result
record CallForm(List<JavaForm> arguments, boolean isVararg, JavaForm result) {
    static final String TASK = "dev/backedge/model/Task";

    /// Most words of arguments that the Java machine passes, less task and callee.
    private static final int MOST_WORDS = 250;

    static CallForm of(CodeInstance code) {
        MethodShape shape = code.instance().method().shape();
        DataType types = (DataType) UnionAll.unwrap(code.instance().types());
        int declared = shape.argumentCount() - 1;
        List<JavaForm> arguments = new ArrayList<>();
        for (int i = 0; i < declared; i++) {
            boolean rest = shape.isVararg() && i == declared - 1;
            arguments.add(rest ? JavaForm.ANY : argument(types, i + 1));
        }
        return new CallForm(
                List.copyOf(arguments), shape.isVararg(), JavaForm.of(code.returnType()));
    }

    private static JavaForm argument(DataType types, int index) {
        return index < types.parameterCount()
                        && types.parameter(index) instanceof Type type
                        && !(type instanceof Vararg)
                ? JavaForm.of(type)
                : JavaForm.ANY;
    }

    /// {@return whether the Java machine can pass so many arguments}
    boolean isPossible() {
        return arguments.stream().mapToInt(JavaForm::size).sum() <= MOST_WORDS;
    }

    /// {@return whether a call may pass a number of arguments, without the callee}
    boolean takes(int count) {
        return isVararg ? count >= arguments.size() - 1 : count == arguments.size();
    }

    String descriptor() {
        StringBuilder text =
                new StringBuilder("(L")
                        .append(TASK)
                        .append(";L")
                        .append(JavaForm.OBJECT)
                        .append(';');
        arguments.forEach(argument -> text.append(argument.descriptor()));
        return text.append(')').append(result.descriptor()).toString();
    }
}
