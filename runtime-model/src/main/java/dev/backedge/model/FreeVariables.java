package dev.backedge.model;

import java.util.ArrayList;
import java.util.List;

/// Finds the variables of a type that no `where` inside it binds.
public final class FreeVariables {
    private FreeVariables() {}

    /// {@return whether a type or parameter has a free variable; unlike [Type#hasFreeVariables],
    /// this looks through every `where`}
    ///
    /// @param parameter a type or a value
    public static boolean hasAny(Object parameter) {
        return !of(parameter).isEmpty();
    }

    /// {@return the free variables in the order of their first occurrence}
    ///
    /// @param parameter a type or a value
    public static List<TypeVar> of(Object parameter) {
        List<TypeVar> found = new ArrayList<>();
        collect(parameter, new ArrayList<>(), found);
        return found;
    }

    /// {@return whether a variable occurs free}
    ///
    /// @param variable looked for
    /// @param parameter a type or a value
    public static boolean occurs(TypeVar variable, Object parameter) {
        return of(parameter).contains(variable);
    }

    private static void collect(Object parameter, List<TypeVar> bound, List<TypeVar> found) {
        switch (parameter) {
            case TypeVar variable -> {
                if (!bound.contains(variable) && !found.contains(variable)) {
                    found.add(variable);
                }
            }
            case DataType type when type.hasFreeVariables() -> {
                for (int i = 0; i < type.parameterCount(); i++) {
                    collect(type.parameter(i), bound, found);
                }
            }
            case Union union when union.hasFreeVariables() -> {
                collect(union.first(), bound, found);
                collect(union.second(), bound, found);
            }
            case UnionAll unionAll -> {
                collect(unionAll.variable().lower(), bound, found);
                collect(unionAll.variable().upper(), bound, found);
                bound.addLast(unionAll.variable());
                collect(unionAll.body(), bound, found);
                bound.removeLast();
            }
            case Vararg vararg -> {
                collect(vararg.element(), bound, found);
                vararg.count().ifPresent(count -> collect(count, bound, found));
            }
            default -> {}
        }
    }
}
