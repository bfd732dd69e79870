package dev.backedge.compile.error;

import dev.backedge.dispatch.DispatchResult;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.types.Intersection;
import dev.backedge.types.Specificity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds out why calls failed. Counterpart: `showerror(::IO, ::MethodError)`, Julia 1.12,
/// `base/errorshow.jl`.
public final class FailedCalls {
    private final Universe universe;
    private final CoreTypes core;
    private final MethodLookup lookup;
    private final Intersection intersection;
    private final Specificity specificity;
    private final ClosestMethods closest;
    private final MethodKeywords keywords;

    /// Asks about the calls of a runtime.
    ///
    /// @param universe the runtime
    /// @param lookup answers calls in it
    public FailedCalls(Universe universe, MethodLookup lookup) {
        this.universe = universe;
        this.lookup = lookup;
        core = universe.core();
        intersection = new Intersection(core);
        specificity = new Specificity(core);
        closest = new ClosestMethods(universe, lookup);
        keywords = new MethodKeywords(universe, lookup);
    }

    /// {@return what is known of a call that failed}
    ///
    /// @param callee a function, type or callable value
    /// @param arguments a tuple of them; the tuple type that was asked for where the call was an
    ///   `invoke`
    /// @param world in which it was made; -1 if that is not known
    public FailedCall find(Object callee, Object arguments, long world) {
        if (!(arguments instanceof StructValue tuple)) {
            DataType types = withCallee(callee, (Type) arguments);
            return noMethod(callee, types, FailedCall.Request.INVOKE, world);
        }
        if (keywords.isKeywordCall(callee)
                && tuple.size() > 1
                && tuple.field(0) instanceof StructValue given
                && given.type().typeName().isNamedTuple()) {
            return withKeywords(given, tuple, world);
        }
        DataType call = core.tuple(types(callee, tuple, 0));
        long asked = isKnown(world) ? world : universe.clock().current();
        return lookup.find(call, asked) instanceof DispatchResult.Ambiguous(List<Method> methods)
                ? new FailedCall.Ambiguous(callee, call, world, methods, fix(methods))
                : noMethod(callee, call, FailedCall.Request.CALL, world);
    }

    private Object[] types(Object callee, StructValue arguments, int first) {
        List<Object> types = new ArrayList<>(List.of(core.dispatchTypeOf(callee)));
        for (int i = first; i < arguments.size(); i++) {
            types.add(core.dispatchTypeOf(arguments.field(i)));
        }
        return types.toArray();
    }

    /// A call of `kwcall` is shown as the call with keywords that it stands for.
    private FailedCall withKeywords(StructValue named, StructValue arguments, long world) {
        Object callee = arguments.field(1);
        DataType call = core.tuple(types(callee, arguments, 2));
        List<FailedCall.Keyword> given = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            given.add(
                    new FailedCall.Keyword(named.type().fieldName(i), core.typeOf(named.field(i))));
        }
        long newest = universe.clock().current();
        FailedCall.Reason reason = reason(call, world, newest);
        return new FailedCall.NoMethod(
                callee,
                call,
                given,
                FailedCall.Request.CALL,
                world,
                newest,
                reason == FailedCall.Reason.THROWN_BY_PROGRAM ? FailedCall.Reason.KEYWORDS : reason,
                closest.to(callee, call, world).stream()
                        .map(candidate -> keywords.of(candidate, given))
                        .toList());
    }

    private boolean isKnown(long world) {
        return world >= 1 && world <= universe.clock().current();
    }

    private DataType withCallee(Object callee, Type types) {
        List<Object> all = new ArrayList<>(List.of(core.dispatchTypeOf(callee)));
        if (UnionAll.unwrap(types) instanceof DataType tuple) {
            all.addAll(tuple.parameters());
        }
        return core.tuple(all.toArray());
    }

    private FailedCall noMethod(
            Object callee, DataType types, FailedCall.Request request, long world) {
        long newest = universe.clock().current();
        return new FailedCall.NoMethod(
                callee,
                types,
                List.of(),
                request,
                world,
                newest,
                reason(types, world, newest),
                closest.to(callee, types, world).stream()
                        .map(candidate -> keywords.of(candidate, List.of()))
                        .toList());
    }

    private FailedCall.Reason reason(DataType types, long world, long newest) {
        if (!isKnown(world) || hasMethod(types, world)) {
            return FailedCall.Reason.THROWN_BY_PROGRAM;
        }
        return hasMethod(types, newest) ? FailedCall.Reason.TOO_NEW : FailedCall.Reason.TYPES;
    }

    private boolean hasMethod(DataType types, long world) {
        return lookup.invokeLookup(types, world).isPresent();
    }

    /// What all candidates have in common, if a method of that signature would be more specific
    /// than each of them.
    private Optional<Type> fix(List<Method> methods) {
        Type common = core.any();
        for (Method method : methods) {
            common = intersection.intersect(method.signature(), common);
        }
        Type fix = common;
        boolean decides =
                fix != Bottom.BOTTOM
                        && UnionAll.unwrap(fix) instanceof DataType tuple
                        && tuple.typeName().isTuple()
                        && methods.stream()
                                .allMatch(method ->
                                        specificity.isMoreSpecific(fix, method.signature()));
        return decides ? Optional.of(fix) : Optional.empty();
    }
}
