package dev.backedge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A method specialised to one tuple of argument types. Made by [Method#instanceFor] alone.
/// Counterpart: `jl_method_instance_t`, Julia 1.9, `src/julia.h`.
public final class MethodInstance {
    private final Method method;
    private final Type types;
    private final List<Object> staticParameters;
    private volatile List<CodeInstance> code = List.of();

    MethodInstance(Method method, Type types, List<Object> staticParameters) {
        this.method = method;
        this.types = types;
        this.staticParameters = List.copyOf(staticParameters);
    }

    /// {@return the method}
    public Method method() {
        return method;
    }

    /// {@return the tuple type of all arguments, the function's type first}
    public Type types() {
        return types;
    }

    /// {@return the values of the method's static parameters; a [TypeVar] where one is not
    /// determined}
    public List<Object> staticParameters() {
        return staticParameters;
    }

    /// {@return all code instances, the newest first}
    public List<CodeInstance> code() {
        return code;
    }

    /// {@return the newest code instance that is valid in a world}
    ///
    /// @param world a world age
    public Optional<CodeInstance> codeAt(long world) {
        for (CodeInstance candidate : code) {
            if (candidate.isValidIn(world)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /// Adds a code instance in front of the others.
    ///
    /// @param instance of this method instance
    public synchronized void add(CodeInstance instance) {
        if (instance.instance() != this) {
            throw new IllegalArgumentException(instance + " is not code of " + this);
        }
        List<CodeInstance> all = new ArrayList<>(code.size() + 1);
        all.add(instance);
        all.addAll(code);
        code = List.copyOf(all);
    }

    @Override
    public String toString() {
        return "MethodInstance for " + TypeText.printCall(types);
    }
}
