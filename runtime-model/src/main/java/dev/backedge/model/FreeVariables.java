package dev.backedge.model;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Finds the variables of a type that no `where` inside it binds.
public final class FreeVariables {
    private FreeVariables() {}

    /// Whether `body where variable` has a free variable.
    static boolean hasAny(TypeVar variable, Type body) {
        return variable.lower().hasFreeVariables()
                || variable.upper().hasFreeVariables()
                || hasOther(body, new Bound(variable, null));
    }

    /// Variables that `where`s bind, the innermost first.
    private record Bound(TypeVar variable, @Nullable Bound outer) {
        static boolean has(@Nullable Bound bound, TypeVar variable) {
            for (Bound one = bound; one != null; one = one.outer) {
                if (one.variable == variable) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Whether another variable than those bound occurs free.
    private static boolean hasOther(Object parameter, Bound bound) {
        if (!(parameter instanceof Type type) || !type.hasFreeVariables()) {
            return false;
        }
        return switch (type) {
            case TypeVar variable -> !Bound.has(bound, variable);
            case DataType data -> {
                for (int i = 0; i < data.parameterCount(); i++) {
                    if (hasOther(data.parameter(i), bound)) {
                        yield true;
                    }
                }
                yield false;
            }
            case Union union -> hasOther(union.first(), bound) || hasOther(union.second(), bound);
            case UnionAll where ->
                    hasOther(where.variable().lower(), bound)
                            || hasOther(where.variable().upper(), bound)
                            || hasOther(where.body(), new Bound(where.variable(), bound));
            case Vararg rest ->
                    hasOther(rest.element(), bound)
                            || rest.count().isPresent() && hasOther(rest.count().get(), bound);
            case Bottom _ -> false;
        };
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
