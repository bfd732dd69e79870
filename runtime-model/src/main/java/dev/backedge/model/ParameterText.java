package dev.backedge.model;

import java.util.List;

/// Decides which parameters of an instance a text shows, and how: trailing ones that are variables
/// as the declaration has them are left out, and variables without a name of their own are shown as
/// their bounds, if nothing else mentions them. Counterpart: `show_typeparams` and
/// `show_can_elide`, Julia 1.9, `base/show.jl`.
final class ParameterText {
    private final List<Object> parameters;
    private final List<TypeVar> declared;

    /// How one parameter is shown.
    sealed interface Part {}

    record Whole(Object parameter) implements Part {}

    record Below(Type upper) implements Part {}

    record Above(Type lower) implements Part {}

    /// What is shown.
    ///
    /// @param parts the parameters, from the first on
    /// @param wheres how many of the `where`s, from the outermost on, are still to be written
    record Shown(List<Part> parts, int wheres) {
        int count() {
            return parts.size();
        }

        Part at(int index) {
            return parts.get(index);
        }
    }

    ParameterText(List<Object> parameters, List<TypeVar> declared) {
        this.parameters = parameters;
        this.declared = declared;
    }

    /// {@return what is shown inside some `where`s}
    ///
    /// @param wheres variables of the `where`s directly around the instance, the outermost first
    Shown shown(List<TypeVar> wheres) {
        int count = parameters.size();
        int open = wheres.size();
        for (int i = parameters.size() - 1; i >= 0; i--) {
            if (parameters.get(i) instanceof TypeVar variable
                    && isInnermost(variable, i, wheres, open)) {
                if (i == count - 1 && hasSameBounds(variable, declared.get(i))) {
                    count--;
                    open--;
                } else if (isAnonymous(variable)
                        && (isUnboundedBelow(variable) || isUnboundedAbove(variable))) {
                    open--;
                }
            }
        }
        List<TypeVar> said = wheres.subList(open, wheres.size());
        List<Part> parts =
                parameters.subList(0, count).stream()
                        .map(parameter -> part(parameter, said))
                        .toList();
        return new Shown(parts, open);
    }

    private static Part part(Object parameter, List<TypeVar> said) {
        if (!(parameter instanceof TypeVar variable) || !said.contains(variable)) {
            return new Whole(parameter);
        }
        return isUnboundedBelow(variable)
                ? new Below(variable.upper())
                : new Above(variable.lower());
    }

    private boolean isInnermost(TypeVar variable, int index, List<TypeVar> wheres, int open) {
        if (open == 0 || wheres.get(open - 1) != variable) {
            return false;
        }
        for (TypeVar inner : wheres.subList(open, wheres.size())) {
            if (FreeVariables.occurs(variable, inner.lower())
                    || FreeVariables.occurs(variable, inner.upper())) {
                return false;
            }
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (i != index && FreeVariables.occurs(variable, parameters.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasSameBounds(TypeVar variable, TypeVar declared) {
        return TypeIdentity.same(variable.lower(), declared.lower())
                && TypeIdentity.same(variable.upper(), declared.upper());
    }

    /// Made up for `Vector{<:Real}`, or by the runtime.
    private static boolean isAnonymous(TypeVar variable) {
        return variable.name().name().startsWith("#");
    }

    private static boolean isUnboundedBelow(TypeVar variable) {
        return variable.lower() == Bottom.BOTTOM;
    }

    private static boolean isUnboundedAbove(TypeVar variable) {
        return variable.upper() instanceof DataType upper && upper.isAny();
    }
}
