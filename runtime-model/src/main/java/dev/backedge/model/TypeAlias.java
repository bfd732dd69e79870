package dev.backedge.model;

import dev.backedge.ir.Symbol;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Another name for some instances of a declaration: `Vector{T}` for `Array{T, 1}`. Found by
/// comparing structure, so an alias whose variables have bounds of their own is one for variables
/// of the same bounds only. Counterpart: `make_typealias`, Julia 1.9, `base/show.jl`.
///
/// @param module that exports the name
/// @param name of the alias
/// @param variables from the outermost on
/// @param pattern in which the variables stand for any parameter
record TypeAlias(RuntimeModule module, Symbol name, List<TypeVar> variables, DataType pattern) {
    /// The aliases of a declaration that a module exports now.
    static List<TypeAlias> exported(RuntimeModule module, TypeName declaration) {
        List<TypeAlias> all = new ArrayList<>();
        for (Symbol name : module.exports()) {
            module.findOwn(name)
                    .flatMap(binding -> binding.partitions().stream().findFirst())
                    .filter(partition -> partition.kind() == Binding.Kind.CONSTANT)
                    .map(Binding.Partition::value)
                    .flatMap(value -> of(module, name, value, declaration))
                    .ifPresent(all::add);
        }
        return all;
    }

    private static Optional<TypeAlias> of(
            RuntimeModule module, Symbol name, Object value, TypeName declaration) {
        return value instanceof Type type
                        && UnionAll.unwrap(type) instanceof DataType pattern
                        && pattern.typeName() == declaration
                        && !type.hasFreeVariables()
                        && !isWhole(type)
                ? Optional.of(new TypeAlias(module, name, TypeVariables.outermost(type), pattern))
                : Optional.empty();
    }

    /// Whether a type is all of a declaration: `Array`, not `Array{Int64}`.
    static boolean isWhole(Type type) {
        return UnionAll.unwrap(type) instanceof DataType body && body.typeName().wrapper() == type;
    }

    /// {@return the parameters with which the alias stands for a type, if it does for some}
    Optional<List<Object>> parametersFor(DataType type) {
        Map<TypeVar, Object> found = new IdentityHashMap<>();
        if (!matches(pattern, type, found)) {
            return Optional.empty();
        }
        Object[] parameters = variables.stream().map(found::get).toArray();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i] == null || !fits(variables.get(i), parameters[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(Arrays.asList(parameters));
    }

    private boolean matches(Object shape, Object parameter, Map<TypeVar, Object> found) {
        if (shape instanceof TypeVar variable && variables.contains(variable)) {
            Object before = found.putIfAbsent(variable, parameter);
            return before == null || TypeIdentity.same(before, parameter);
        }
        if (!(shape instanceof DataType instance) || !instance.hasFreeVariables()) {
            return TypeIdentity.same(shape, parameter);
        }
        if (!(parameter instanceof DataType other)
                || other.typeName() != instance.typeName()
                || other.parameterCount() != instance.parameterCount()) {
            return false;
        }
        for (int i = 0; i < instance.parameterCount(); i++) {
            if (!matches(instance.parameter(i), other.parameter(i), found)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(TypeVar variable, Object parameter) {
        boolean unbounded =
                variable.lower() == Bottom.BOTTOM
                        && variable.upper() instanceof DataType upper
                        && upper.isAny();
        return unbounded
                || parameter instanceof TypeVar other
                        && TypeIdentity.same(variable.lower(), other.lower())
                        && TypeIdentity.same(variable.upper(), other.upper());
    }
}
