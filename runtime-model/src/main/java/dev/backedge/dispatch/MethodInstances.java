package dev.backedge.dispatch;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.FreeVariables;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Type;
import dev.backedge.model.Vararg;
import dev.backedge.types.Intersection;
import dev.backedge.types.TypeJoin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Chooses the method instance that a call runs.
///
/// A method is specialised on the exact types of its arguments, but for those that it declares to
/// be of no interest (`@nospecialize`). Of a method with a vararg, calls of different lengths share
/// an instance beyond a length: from [#SEPARATE_REST] arguments in the vararg on, the instance is
/// for any number of arguments of the types' join, so that the number of instances stays bounded
/// (Julia widens long varargs too, by the longest signature of the function).
public final class MethodInstances {
    /// The number of arguments in a vararg from which instances are shared.
    public static final int SEPARATE_REST = 4;

    private final CoreTypes core;
    private final TypeJoin join;
    private final Intersection intersection;

    /// Makes the choice for the types of one runtime.
    ///
    /// @param core its predefined types
    public MethodInstances(CoreTypes core) {
        this.core = core;
        join = new TypeJoin(core);
        intersection = new Intersection(core);
    }

    /// {@return the method instance that a call runs, made if need be}
    ///
    /// @param match what the lookup of the call found
    /// @param argumentTypes the dispatch tuple of the call
    public MethodInstance instanceFor(MethodMatch match, DataType argumentTypes) {
        Method method = match.method();
        DataType signature = method.signatureTuple();
        int fixed = signature.parameterCount() - 1;
        boolean sharesRest =
                fixed >= 0
                        && signature.parameter(fixed) instanceof Vararg
                        && argumentTypes.parameterCount() - fixed >= SEPARATE_REST;
        if (!sharesRest && method.shape().nospecialize() == 0) {
            return method.instanceFor(argumentTypes, match.staticParameters());
        }
        DataType declared = unspecialized(method, argumentTypes);
        DataType widened = sharesRest ? widened(declared, fixed) : declared;
        if (widened == argumentTypes) {
            return method.instanceFor(argumentTypes, match.staticParameters());
        }
        Intersection.Meet meet = intersection.intersectWithParameters(widened, method.signature());
        // A signature whose elements depend on their number or on each other is specialised
        // exactly.
        if (meet.type() != widened) {
            return method.instanceFor(argumentTypes, match.staticParameters());
        }
        return method.instanceFor(widened, meet.staticParameters());
    }

    /// The types of the arguments, the declared ones where the method is not specialised on them
    /// and they do not depend on others.
    private DataType unspecialized(Method method, DataType types) {
        if (method.shape().nospecialize() == 0) {
            return types;
        }
        DataType signature = method.signatureTuple();
        Object[] elements = types.parameters().toArray();
        for (int i = 1; i < elements.length && i < signature.parameterCount(); i++) {
            if (method.shape().isUnspecialized(i)
                    && signature.parameter(i) instanceof Type declared
                    && !(declared instanceof Vararg)
                    && FreeVariables.of(declared).isEmpty()) {
                elements[i] = declared;
            }
        }
        return core.tuple(elements);
    }

    private DataType widened(DataType types, int fixed) {
        List<Object> elements = new ArrayList<>(types.parameters().subList(0, fixed));
        Type rest = (Type) types.parameter(fixed);
        for (int i = fixed; i < types.parameterCount(); i++) {
            elements.addAll(
                    i < fixed + SEPARATE_REST - 1 ? List.of(types.parameter(i)) : List.of());
            rest = join.join(rest, (Type) types.parameter(i));
        }
        elements.add(new Vararg(rest, Optional.empty()));
        return core.tuple(elements.toArray());
    }
}
