package dev.backedge.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Replaces type variables by types or values. Bounds of the variables are not checked. A `where`
/// inside hides its variable, and gets a new one where a replacement mentions its own. Counterpart:
/// `jl_instantiate_type_with`, Julia 1.9, `src/jltypes.c`.
public final class Substitution {
    private final List<TypeVar> variables;
    private final Object[] replacements;

    private Substitution(List<TypeVar> variables, Object[] replacements) {
        this.variables = variables;
        this.replacements = replacements;
    }

    /// {@return the substitution of variables, one after the other}
    ///
    /// @param variables to replace
    /// @param replacements types or values, one a variable
    public static Substitution of(List<TypeVar> variables, Object... replacements) {
        if (variables.size() != replacements.length) {
            throw new IllegalArgumentException(
                    variables.size() + " variables and " + replacements.length + " replacements");
        }
        return new Substitution(variables, replacements);
    }

    /// {@return the type that a `where` gives for one value of its variable}
    ///
    /// @param unionAll the `where`
    /// @param replacement of its variable
    public static Object instantiate(UnionAll unionAll, Object replacement) {
        return of(List.of(unionAll.variable()), replacement).apply(unionAll.body());
    }

    /// {@return a type or parameter with the variables replaced; the same object where none occurs}
    ///
    /// @param parameter a type or value
    public Object apply(Object parameter) {
        return switch (parameter) {
            case TypeVar variable -> {
                int index = variables.indexOf(variable);
                yield index < 0 ? variable : replacements[index];
            }
            case DataType type -> type.hasFreeVariables() ? instance(type) : type;
            case Union union -> union.hasFreeVariables() ? union(union) : union;
            case UnionAll unionAll -> unionAll.hasFreeVariables() ? inside(unionAll) : unionAll;
            case Vararg vararg -> vararg.hasFreeVariables() ? rest(vararg) : vararg;
            default -> parameter;
        };
    }

    private DataType instance(DataType type) {
        Object[] parameters = new Object[type.parameterCount()];
        boolean changed = false;
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = apply(type.parameter(i));
            changed |= parameters[i] != type.parameter(i);
        }
        if (!changed) {
            return type;
        }
        return type.typeName().isTuple()
                ? TupleTypes.of(type.typeName(), parameters)
                : type.typeName().instance(parameters);
    }

    private Type union(Union union) {
        List<Type> members = new ArrayList<>();
        boolean changed = false;
        for (Type member : union.members()) {
            Object replaced = apply(member);
            members.add(type(replaced, "a member of a union"));
            changed |= replaced != member;
        }
        return changed ? Unions.of(members) : union;
    }

    private UnionAll inside(UnionAll unionAll) {
        TypeVar variable = unionAll.variable();
        Type lower = type(apply(variable.lower()), "a bound");
        Type upper = type(apply(variable.upper()), "a bound");
        Substitution inner = hiding(variable);
        if (lower == variable.lower() && upper == variable.upper() && !inner.brings(variable)) {
            Type body = type(inner.apply(unionAll.body()), "the body of a where");
            return body == unionAll.body() ? unionAll : new UnionAll(variable, body);
        }
        TypeVar fresh = new TypeVar(variable.name(), lower, upper);
        Object body =
                new Substitution(List.of(variable), new Object[] {fresh}).apply(unionAll.body());
        return new UnionAll(fresh, type(inner.apply(body), "the body of a where"));
    }

    /// The same for the inside of a `where` of a variable, which hides one of that identity
    /// outside.
    private Substitution hiding(TypeVar variable) {
        int index = variables.indexOf(variable);
        if (index < 0) {
            return this;
        }
        List<TypeVar> others = new ArrayList<>(variables);
        others.remove(index);
        List<Object> values = new ArrayList<>(Arrays.asList(replacements));
        values.remove(index);
        return new Substitution(others, values.toArray());
    }

    /// Whether a replacement has the variable free, so that its `where` would capture it.
    private boolean brings(TypeVar variable) {
        for (Object replacement : replacements) {
            if (replacement instanceof Type type
                    && type.hasFreeVariables()
                    && FreeVariables.occurs(variable, type)) {
                return true;
            }
        }
        return false;
    }

    private static Type type(Object replaced, String place) {
        if (replaced instanceof Type type) {
            return type;
        }
        throw new IllegalArgumentException(place + " is a type, found " + replaced);
    }

    private Vararg rest(Vararg vararg) {
        return new Vararg(apply(vararg.element()), vararg.count().map(this::apply));
    }
}
