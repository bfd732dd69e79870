package dev.backedge.model;

import java.util.ArrayList;
import java.util.List;

/// Lists the variables of a type's outermost `where`s.
public final class TypeVariables {
    private TypeVariables() {}

    /// {@return the variables, the outermost first}
    ///
    /// @param type any type
    public static List<TypeVar> outermost(Type type) {
        List<TypeVar> variables = new ArrayList<>();
        Type rest = type;
        while (rest instanceof UnionAll unionAll) {
            variables.add(unionAll.variable());
            rest = unionAll.body();
        }
        return variables;
    }
}
