package dev.backedge.compile.error;

import dev.backedge.compile.error.MethodCandidate.Fit;
import dev.backedge.compile.error.MethodCandidate.Visibility;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.FreeVariables;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.model.Vararg;
import dev.backedge.types.Intersection;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The methods that a failed call might have meant: those of its function by how many arguments
/// fit, each argument compared together with those before it. Counterpart:
/// `show_method_candidates`, Julia 1.12, `base/errorshow.jl`.
final class ClosestMethods {
    private final Universe universe;
    private final CoreTypes core;
    private final MethodLookup lookup;
    private final Intersection intersection;
    private final Subtyping subtyping;

    ClosestMethods(Universe universe, MethodLookup lookup) {
        this.universe = universe;
        this.lookup = lookup;
        core = universe.core();
        intersection = new Intersection(core);
        subtyping = new Subtyping(core);
    }

    /// Which methods of a function count.
    private enum Scope {
        ALL,
        /// Only those that the first argument fits.
        FIRST_FITS
    }

    /// The candidates of a call, the closest first.
    List<MethodCandidate> to(Object callee, DataType types, long world) {
        if (callee instanceof Builtin) {
            return List.of();
        }
        List<Object> arguments = types.parameters().subList(1, types.parameterCount());
        Scope scope = isSpecial(types) ? Scope.FIRST_FITS : Scope.ALL;
        List<MethodCandidate> found =
                new ArrayList<>(of((Type) types.parameter(0), arguments, scope, world));
        if (named(types, "convert")
                && !arguments.isEmpty()
                && arguments.getFirst() instanceof DataType target
                && target.isTypeType()) {
            List<Object> rest = arguments.subList(1, arguments.size());
            found.addAll(of(target, rest, Scope.FIRST_FITS, world));
        }
        if (found.isEmpty() && callee instanceof DataType type && !type.isDeclared()) {
            found.addAll(of(core.typeOfType(type.typeName().wrapper()), arguments, scope, world));
        }
        found.sort(Comparator.comparingInt(candidate -> -candidate.matches()));
        return found;
    }

    private static boolean isSpecial(DataType types) {
        return named(types, "convert") || named(types, "getindex") || named(types, "setindex!");
    }

    private static boolean named(DataType types, String function) {
        return types.parameter(0) instanceof DataType callee
                && callee.typeName().name().name().equals("#" + function)
                && callee.typeName().module().path().equals("Base");
    }

    private List<MethodCandidate> of(Type callee, List<Object> arguments, Scope scope, long world) {
        DataType all = core.tuple(callee, new Vararg(core.any(), Optional.empty()));
        long newest = universe.clock().current();
        return lookup.allMatches(all, newest).stream()
                .map(MethodMatch::method)
                .filter(method -> method.isVisibleIn(newest))
                .flatMap(method -> candidate(method, arguments, scope, world).stream())
                .toList();
    }

    private Optional<MethodCandidate> candidate(
            Method method, List<Object> arguments, Scope scope, long world) {
        DataType tuple = method.signatureTuple();
        List<Object> declared = tuple.parameters().subList(1, tuple.parameterCount());
        List<Object> compared = new ArrayList<>(arguments);
        List<Fit> fits = new ArrayList<>();
        int matches = 0;
        for (int i = 0; i < Math.min(declared.size(), compared.size()); i++) {
            boolean rest = declared.get(i) instanceof Vararg;
            Type mine = bound(declared.subList(0, i + 1), method);
            Type theirs = bound(compared.subList(0, rest ? compared.size() : i + 1), method);
            if (!intersection.isEmpty(mine, theirs)) {
                fits.add(Fit.MATCHED);
                matches += rest ? 0 : 1;
            } else if (scope == Scope.FIRST_FITS && i == 0) {
                return Optional.empty();
            } else {
                fits.add(Fit.UNMATCHED);
                if (!rest) {
                    // So that the next arguments are compared as if this one were right.
                    compared.set(i, declared.get(i));
                }
            }
        }
        if (scope == Scope.FIRST_FITS && matches == 0) {
            return Optional.empty();
        }
        addMissing(fits, declared, arguments.size());
        return Optional.of(
                new MethodCandidate(
                        method,
                        fits,
                        matches + inRest(method, declared, arguments),
                        visibility(method, world),
                        List.of(),
                        List.of()));
    }

    /// Arguments that the call lacks do not fit, but a vararg may be without any.
    private static void addMissing(List<Fit> fits, List<Object> declared, int given) {
        for (int i = fits.size(); i < declared.size(); i++) {
            boolean none = i == given && declared.get(i) instanceof Vararg;
            fits.add(none ? Fit.MATCHED : Fit.UNMATCHED);
        }
    }

    private static Visibility visibility(Method method, long world) {
        return world >= 0 && method.primaryWorld().orElse(0) > world
                ? Visibility.TOO_NEW
                : Visibility.VISIBLE;
    }

    /// How many arguments of a call with more arguments than parameters fit the vararg.
    private int inRest(Method method, List<Object> declared, List<Object> arguments) {
        if (declared.isEmpty()
                || arguments.size() <= declared.size()
                || !(declared.getLast() instanceof Vararg rest)) {
            return 0;
        }
        Type element = bound(List.of(rest.element()), method);
        return (int)
                arguments.subList(declared.size() - 1, arguments.size()).stream()
                        .filter(argument -> subtyping.isSubtype(core.tuple(argument), element))
                        .count();
    }

    /// A tuple type of elements from a signature, bound by the variables of that signature.
    private Type bound(List<Object> elements, Method method) {
        Type bound = core.tuple(elements.toArray());
        for (TypeVar variable : method.staticParameters().reversed()) {
            if (FreeVariables.occurs(variable, bound)) {
                bound = new UnionAll(variable, bound);
            }
        }
        return bound;
    }
}
