package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Substitution;
import dev.backedge.model.TupleTypes;
import dev.backedge.model.Type;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `base{parameters...}`: puts parameters in the place of a type's variables and checks that they
/// fit the bounds. Counterpart: `jl_f_apply_type`, Julia 1.5, `src/builtins.c`, and
/// `jl_apply_type`, `src/jltypes.c`.
public final class TypeApplication {
    private final CoreTypes core;
    private final Subtyping subtyping;
    private final UnionSimplification unions;
    private final TypeName vararg;
    private final DataType union;
    private final NamedTupleParameters namedTuples;

    /// Makes the operation for the types of one runtime.
    ///
    /// @param core its predefined types
    public TypeApplication(CoreTypes core) {
        this(core, new Subtyping(core));
    }

    TypeApplication(CoreTypes core, Subtyping subtyping) {
        this.core = core;
        this.subtyping = subtyping;
        unions = new UnionSimplification(subtyping);
        vararg = core.typeNamed("Vararg");
        union = core.named("Union");
        namedTuples = new NamedTupleParameters(core);
    }

    /// {@return the type that a type with variables gives for parameters; the variables that get
    /// none stay}
    ///
    /// @param base a `where` type, `Union` or `Tuple`
    /// @param parameters types, variables or values
    /// @throws IllegalTypeException if the base takes no parameters, takes fewer, or a parameter
    ///   does not fit
    public Object apply(Object base, List<?> parameters) {
        if (base == union) {
            return unions.of(parameters.stream().map(this::unionMember).toList());
        }
        if (base == core.tupleName().wrapper()) {
            return tuple(parameters);
        }
        if (base == vararg.wrapper()) {
            return rest(parameters);
        }
        if (base instanceof UnionAll where
                && where.innermostBody() instanceof DataType body
                && isWhole(where, body.typeName(), parameters)) {
            return checkedWhole(instance(body, parameters));
        }
        Object result = base;
        for (Object parameter : parameters) {
            if (!(result instanceof UnionAll where)) {
                throw notParametric(base, result);
            }
            Object checked = checked(where.variable(), where.innermostBody(), parameter);
            result = Substitution.instantiate(where, checked);
        }
        return checkedWhole(result);
    }

    private Object checkedWhole(Object type) {
        if (type instanceof DataType instance
                && instance.typeName().isNamedTuple()
                && !instance.hasFreeVariables()) {
            namedTuples.check(instance);
        }
        return type;
    }

    /// Whether a declaration gets all its parameters, and no variable occurs in them or in bounds.
    private static boolean isWhole(UnionAll base, TypeName name, List<?> parameters) {
        List<TypeVar> variables = name.variables();
        if (name.isTuple() || name.wrapper() != base || variables.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < variables.size(); i++) {
            TypeVar variable = variables.get(i);
            if (variable.lower().hasFreeVariables()
                    || variable.upper().hasFreeVariables()
                    || Occurrences.hasFree(parameters.get(i))) {
                return false;
            }
        }
        return true;
    }

    private DataType instance(DataType declared, List<?> parameters) {
        TypeName name = declared.typeName();
        Object[] checked = new Object[parameters.size()];
        for (int i = 0; i < checked.length; i++) {
            checked[i] = checked(name.variables().get(i), declared, parameters.get(i));
        }
        return name.instance(checked);
    }

    private static IllegalTypeException notParametric(Object base, Object result) {
        return base instanceof UnionAll
                ? new IllegalTypeException("too many parameters for type " + base)
                : new IllegalTypeException(
                        new IllegalTypeException.Mismatch(
                                Symbol.of("Type{...} expression"),
                                "",
                                Symbol.of("UnionAll"),
                                result));
    }

    /// {@return the union of types, simplified as the language does}
    ///
    /// @param types members
    public Type union(List<? extends Type> types) {
        return unions.of(types);
    }

    /// {@return `body where variable`, without the `where` if it says nothing}
    ///
    /// @param variable to bind
    /// @param body a type
    public static Type where(TypeVar variable, Type body) {
        return body instanceof Vararg ? body : Wheres.close(variable, body);
    }

    /// The instance of a name; `Union{}` where a parameter does not fit.
    Type instanceIfFits(TypeName name, Object[] parameters) {
        Object[] checked = parameters.clone();
        Object rest = name.wrapper();
        for (int i = 0; i < checked.length; i++) {
            if (!(rest instanceof UnionAll where) || !fits(where.variable(), parameters[i])) {
                return Bottom.BOTTOM;
            }
            checked[i] = normal(name, parameters[i]);
            rest =
                    hasDependentBound(where.body())
                            ? Substitution.instantiate(where, checked[i])
                            : where.body();
        }
        return name.instance(checked);
    }

    /// Whether a bound of an outermost variable depends on a variable further out.
    private static boolean hasDependentBound(Type type) {
        Type rest = type;
        while (rest instanceof UnionAll where) {
            if (where.variable().lower().hasFreeVariables()
                    || where.variable().upper().hasFreeVariables()) {
                return true;
            }
            rest = where.body();
        }
        return false;
    }

    private Object checked(TypeVar variable, Type body, Object parameter) {
        if (parameter instanceof Vararg) {
            throw new IllegalTypeException(
                    "a Vararg may stand in a Tuple type only, found " + parameter);
        }
        if (!fits(variable, parameter)) {
            Symbol name =
                    body instanceof DataType type ? type.typeName().name() : Symbol.of("Type");
            throw new IllegalTypeException(
                    new IllegalTypeException.Mismatch(
                            name, variable.name().name(), expected(variable), parameter));
        }
        return body instanceof DataType type ? normal(type.typeName(), parameter) : parameter;
    }

    private static Object expected(TypeVar variable) {
        return variable.lower() == Bottom.BOTTOM
                ? Symbol.of(variable + "<:" + variable.upper())
                : Symbol.of(variable.lower() + "<:" + variable + "<:" + variable.upper());
    }

    /// Whether a parameter is between a variable's bounds; what still has free variables is taken
    /// as it is.
    private boolean fits(TypeVar variable, Object parameter) {
        if (Occurrences.hasFree(parameter)) {
            return true;
        }
        if (!(parameter instanceof Type type)) {
            return isValue(parameter)
                    && variable.lower() == Bottom.BOTTOM
                    && Kinds.isAny(variable.upper());
        }
        return (variable.lower().hasFreeVariables() || subtyping.isSubtype(variable.lower(), type))
                && (variable.upper().hasFreeVariables()
                        || subtyping.isSubtype(type, variable.upper()));
    }

    /// Values that can be parameters are those that never change: bits, symbols, and tuples of
    /// such.
    private boolean isValue(Object parameter) {
        return parameter instanceof Symbol
                || !core.typeOf(parameter).isMutable() && core.typeOf(parameter) != core.string();
    }

    /// A parameter that equals the whole of a declaration is written as that, `Array` for `Array{T,
    /// N} where {T, N}`.
    private Object normal(TypeName name, Object parameter) {
        if (!(parameter instanceof UnionAll where)
                || where.hasFreeVariables()
                || !(where.innermostBody() instanceof DataType body)) {
            return parameter;
        }
        Type wrapper = body.typeName().wrapper();
        if (wrapper == parameter
                || !(wrapper instanceof UnionAll)
                || name.isType() && !(parameter instanceof UnionAll)) {
            return parameter;
        }
        return subtyping.areEqual(where, wrapper) ? wrapper : parameter;
    }

    private Type unionMember(Object member) {
        if (member instanceof Type type && !(member instanceof Vararg)) {
            return type;
        }
        throw new IllegalTypeException(
                new IllegalTypeException.Mismatch(
                        Symbol.of("Union"), "", Symbol.of("Type"), member));
    }

    private DataType tuple(List<?> parameters) {
        List<Object> elements = new ArrayList<>();
        for (Object parameter : parameters) {
            elements.add(
                    parameter == vararg.wrapper()
                            ? new Vararg(core.any(), Optional.empty())
                            : normal(core.tupleName(), parameter));
        }
        try {
            return TupleTypes.of(core.tupleName(), elements.toArray());
        } catch (IllegalArgumentException e) {
            throw new IllegalTypeException(String.valueOf(e.getMessage()));
        }
    }

    private Vararg rest(List<?> parameters) {
        Object element = parameters.isEmpty() ? core.any() : parameters.getFirst();
        if (parameters.size() > 2 || element instanceof Vararg) {
            throw new IllegalTypeException(
                    "Vararg takes the type of its elements and their number, found " + parameters);
        }
        if (parameters.size() < 2) {
            return new Vararg(element, Optional.empty());
        }
        Object count = parameters.get(1);
        if (!(count instanceof TypeVar) && !(count instanceof Long number && number >= 0)) {
            throw new IllegalTypeException("Vararg length is negative or no Int64: " + count);
        }
        return new Vararg(element, Optional.of(count));
    }
}
