package dev.backedge.lattice;

import dev.backedge.model.Bottom;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.Type;
import dev.backedge.model.TypeIdentity;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Unions;
import dev.backedge.model.Vararg;

import java.util.List;

/// Joins what is known of a value on several ways, and turns it into types. Bounded: unions of few
/// members, types of little depth that stand for few types without unions, so that a fixpoint over
/// loops and recursion ends, and soon.
public final class LatticeOperations {
    private static final int MAX_UNION = 4;
    private static final int MAX_DEPTH = 5;
    private static final int MAX_CASES = 32;

    private final CoreTypes core;

    /// Works with the types of a runtime.
    ///
    /// @param core types of the runtime
    public LatticeOperations(CoreTypes core) {
        this.core = core;
    }

    /// {@return a value's type as a call sees it: `Type{T}` where the value is known to be the type
    /// `T`}
    ///
    /// @param lattice what is known
    public Type callType(Lattice lattice) {
        return switch (lattice) {
            case Lattice.Constant(Object value) -> core.dispatchTypeOf(value);
            case Lattice.OfType(Type type) -> type;
        };
    }

    /// {@return a value's type as `typeof` gives it}
    ///
    /// @param lattice what is known
    public Type widened(Lattice lattice) {
        return switch (lattice) {
            case Lattice.Constant(Object value) -> core.typeOf(value);
            case Lattice.OfType(Type type) -> type;
        };
    }

    /// {@return the type of truth values}
    public Type bool() {
        return core.bool();
    }

    /// {@return what is known of a value of a type: the value itself where the type has only one}
    ///
    /// @param type that it is an instance of
    public Lattice ofType(Type type) {
        if (type instanceof DataType data && !data.hasFreeVariables()) {
            if (data.isTypeType()
                    && data.parameter(0) instanceof Type named
                    && !(named instanceof TypeVar)) {
                return new Lattice.Constant(named);
            }
            if (data.isSingleton()) {
                return new Lattice.Constant(data.instance().orElseThrow());
            }
        }
        return new Lattice.OfType(isTooLarge(type) ? core.any() : type);
    }

    /// {@return what is known of any value}
    public Lattice any() {
        return new Lattice.OfType(core.any());
    }

    /// {@return whether the same is known}
    ///
    /// @param a of one value
    /// @param b of another
    public boolean same(Lattice a, Lattice b) {
        return switch (a) {
            case Lattice.Constant(Object value) ->
                    b instanceof Lattice.Constant(Object other) && Egal.egal(value, other);
            case Lattice.OfType(Type type) ->
                    b instanceof Lattice.OfType(Type other) && TypeIdentity.same(type, other);
        };
    }

    /// {@return what is known of a value that is one of two}
    ///
    /// @param a of the one
    /// @param b of the other
    public Lattice join(Lattice a, Lattice b) {
        if (a.isNever() || same(a, b)) {
            return b;
        }
        if (b.isNever()) {
            return a;
        }
        Type first = joinable(a);
        Type second = joinable(b);
        Type union = Unions.of(List.of(first, second));
        if (union instanceof Union members && members.members().size() > MAX_UNION) {
            return any();
        }
        return new Lattice.OfType(isTooLarge(union) ? core.any() : union);
    }

    /// Functions keep their own type when joined; types that are known lose that they are known.
    private Type joinable(Lattice lattice) {
        return lattice instanceof Lattice.Constant(Builtin builtin)
                ? builtin.type()
                : widened(lattice);
    }

    /// {@return what remains of a value that is an instance of a type, too: members of a union, or
    /// the narrower of the two}
    ///
    /// @param lattice what is known without that
    /// @param possible the types that remain
    public Lattice narrowed(Lattice lattice, List<Type> possible) {
        return lattice instanceof Lattice.Constant ? lattice : ofType(Unions.of(possible));
    }

    private static boolean isTooLarge(Type type) {
        return isDeeper(type, MAX_DEPTH) || cases(type) > MAX_CASES;
    }

    /// How many types without unions a type stands for, as far as [#MAX_CASES] and one more: a
    /// tuple of unions of tuples of unions stands for very many, and each may have to be compared
    /// with each.
    private static int cases(Object parameter) {
        return switch (parameter) {
            case DataType type -> {
                int product = 1;
                for (int i = 0; i < type.parameterCount() && product <= MAX_CASES; i++) {
                    product *= cases(type.parameter(i));
                }
                yield Math.min(product, MAX_CASES + 1);
            }
            case Union union -> {
                int sum = 0;
                for (Type member : union.members()) {
                    sum += cases(member);
                }
                yield Math.min(sum, MAX_CASES + 1);
            }
            case UnionAll unionAll -> cases(unionAll.body());
            case Vararg vararg -> cases(vararg.element());
            case Bottom _ -> 1;
            default -> 1;
        };
    }

    /// Whether a type is nested deeper than some levels. Looks no deeper: a type may hold another
    /// one in many places, level by level.
    private static boolean isDeeper(Object parameter, int levels) {
        return switch (parameter) {
            case DataType type -> {
                boolean deeper = levels == 0 && type.parameterCount() > 0;
                for (int i = 0; i < type.parameterCount() && !deeper; i++) {
                    deeper = isDeeper(type.parameter(i), levels - 1);
                }
                yield deeper;
            }
            case Union union ->
                    union.members().stream().anyMatch(member -> isDeeper(member, levels));
            case UnionAll unionAll -> isDeeper(unionAll.body(), levels);
            case Vararg vararg -> isDeeper(vararg.element(), levels);
            case Bottom _ -> false;
            default -> false;
        };
    }
}
