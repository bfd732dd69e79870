package dev.backedge.model;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// The code of a method that is written in Java.
///
/// The handle takes the arguments of the call after the callee; or all of them, the callee first,
/// as closures need it. A parameter of type [Task] before these gets the task that calls. The last
/// parameter of a method with a vararg is an `Object[]` and gets all values that are left.
/// Parameters may be typed, `long` or [StructValue] for example, where the method's signature lets
/// nothing else through. Static parameters are not passed.
///
/// An image keeps the method without this code.
///
/// @param handle that is called
/// @param shape of the method
public record Implementation(MethodHandle handle, MethodShape shape) {
    /// Rejects a handle that does not fit the method.
    ///
    /// @throws IllegalArgumentException if it takes another number of arguments, gives nothing, or
    ///   takes a vararg in another way
    public Implementation {
        MethodType type = handle.type();
        int declared = shape.argumentCount();
        int taken = type.parameterCount() - (takesTask(type) ? 1 : 0);
        if (taken != declared && taken != declared - 1) {
            throw new IllegalArgumentException(
                    "expected a handle of "
                            + (declared - 1)
                            + " arguments, or one more with the callee, found "
                            + type);
        }
        if (type.returnType() == void.class) {
            throw new IllegalArgumentException("expected a handle with a result, found " + type);
        }
        if (shape.isVararg() && (taken == 0 || type.lastParameterType() != Object[].class)) {
            throw new IllegalArgumentException(
                    "expected Object[] as the last parameter, found " + type);
        }
    }

    private static boolean takesTask(MethodType type) {
        return type.parameterCount() > 0 && type.parameterType(0) == Task.class;
    }

    /// {@return the handle for calls with a number of arguments: it takes the task, the callee and
    /// each argument, the last three as objects, and gives an object}
    ///
    /// @param arguments how many follow the callee; as many as the method takes
    public MethodHandle forCall(int arguments) {
        MethodHandle code = withTaskAndCallee();
        if (shape.isVararg()) {
            code = code.asCollector(Object[].class, arguments - (shape.argumentCount() - 2));
        }
        return code.asType(typeOfCall(arguments));
    }

    /// {@return the handle for calls with any number of arguments: it takes the task, the callee,
    /// and an array of as many values as the method declares arguments; the last of them is an
    /// array itself for a method with a vararg}
    public MethodHandle forArray() {
        int declared = shape.argumentCount() - 1;
        return withTaskAndCallee()
                .asType(typeOfCall(declared))
                .asSpreader(Object[].class, declared);
    }

    private MethodHandle withTaskAndCallee() {
        MethodHandle code = handle.asFixedArity();
        if (!takesTask(code.type())) {
            code = MethodHandles.dropArguments(code, 0, Task.class);
        }
        return code.type().parameterCount() == shape.argumentCount()
                ? MethodHandles.dropArguments(code, 1, Object.class)
                : code;
    }

    private static MethodType typeOfCall(int arguments) {
        return MethodType.genericMethodType(arguments + 1).insertParameterTypes(0, Task.class);
    }
}
