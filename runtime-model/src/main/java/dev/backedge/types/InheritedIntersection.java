package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;

import java.util.List;
import java.util.Optional;

/// Intersects a type with one whose declaration it inherits: the supertype is met first, then the
/// parameters are read off it again. Counterpart: `intersect_sub_datatype`, Julia 1.5,
/// `src/subtype.c`.
final class InheritedIntersection {
    private final IntersectionSearch search;

    InheritedIntersection(IntersectionSearch search) {
        this.search = search;
    }

    Object meet(DataType lower, DataType upper, Side side, Position position) {
        DataType above = lower.supertype();
        Object common =
                side == Side.RIGHT
                        ? search.meet(upper, above, position)
                        : search.meet(above, upper, position);
        if (common == Bottom.BOTTOM) {
            return Bottom.BOTTOM;
        }
        if (lower.parameterCount() == 0
                || above.parameterCount() == 0
                || !lower.hasFreeVariables()) {
            return lower;
        }
        Type wrapper = lower.typeName().wrapper();
        Type pattern = UnionAll.rewrap(lower.typeName().declared().supertype(), wrapper);
        Optional<List<Object>> solutions = search.subtyping.solveIgnoringFree(common, pattern);
        if (solutions.isEmpty()) {
            return Bottom.BOTTOM;
        }
        Object[] parameters = new Object[lower.parameterCount()];
        List<TypeVar> declared = lower.typeName().variables();
        for (int i = 0; i < parameters.length; i++) {
            Object value = solutions.get().get(i);
            // What the supertype leaves open stays as it was.
            boolean open =
                    value == declared.get(i)
                            || value instanceof TypeVar variable
                                    && search.state.find(variable) == null;
            parameters[i] = open ? lower.parameter(i) : value;
        }
        return search.instance(lower, parameters);
    }
}
