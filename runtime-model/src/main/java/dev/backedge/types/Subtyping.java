package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeIdentity;
import dev.backedge.model.TypeVar;
import dev.backedge.model.TypeVariables;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// `<:`, `==` and `isa`. Answers that need no search are given first; [SubtypeSearch] is the
/// general algorithm. Has no state of its own and may be used from any thread. Counterpart:
/// `jl_subtype`, `jl_types_equal`, `jl_isa`, Julia 1.5, `src/subtype.c`.
public final class Subtyping {
    private final CoreTypes core;
    private final Bounds bounds;
    private final LeafSubtype leaves;
    private final OwnVariables own;
    private final TypeApplication application;
    private final DataType typeofBottom;
    private final Type allTypes;

    /// Makes the relation for the types of one runtime.
    ///
    /// @param core its predefined types
    public Subtyping(CoreTypes core) {
        this.core = core;
        bounds = new Bounds(this);
        leaves = new LeafSubtype(this);
        own = new OwnVariables(this);
        typeofBottom = core.named("TypeofBottom");
        allTypes = core.typeNamed("Type").wrapper();
        application = new TypeApplication(core, this);
    }

    /// {@return whether every value of one type is a value of another}
    ///
    /// @param a the smaller type
    /// @param b the larger type
    /// @throws TypeDepthException if the types are nested too deep
    public boolean isSubtype(Type a, Type b) {
        return isBelow(a, b);
    }

    boolean isBelow(Object a, Object b) {
        if (a == b || a == Bottom.BOTTOM || Kinds.isAny(b)) {
            return true;
        }
        if (a instanceof DataType left) {
            if (b instanceof DataType right) {
                QuickSubtype.Answer answer = leaves.ask(left, right);
                if (answer != QuickSubtype.Answer.UNKNOWN) {
                    return answer == QuickSubtype.Answer.YES;
                }
            } else if (b instanceof Union union
                    && !union.hasFreeVariables()
                    && LeafSubtype.isWhole(left)) {
                return isBelowMember(left, union);
            }
        }
        return isBelowGeneral(a, b);
    }

    private boolean isBelowGeneral(Object a, Object b) {
        TypeDepthException.check(a, b);
        if (a instanceof Union union && !union.hasFreeVariables() && !Occurrences.hasFree(b)) {
            return areMembersBelow(union, b);
        }
        if (a instanceof DataType left
                && b instanceof Union union
                && !left.hasFreeVariables()
                && !union.hasFreeVariables()) {
            return searchFor(left, union, 0).isPresent();
        }
        if (areAlike(a, b) && TypeIdentity.same(a, b)) {
            return true;
        }
        QuickSubtype.Answer answer = own.ask(a, b);
        if (answer == QuickSubtype.Answer.UNKNOWN) {
            answer = new QuickSubtype(this, b).ask(a, b);
        }
        return switch (answer) {
            case YES -> true;
            case NO -> false;
            case UNKNOWN -> searchFor(a, b, 0).isPresent();
        };
    }

    /// Whether two wheres or unions may be the same but for names and order: those that are have
    /// the same depth.
    private static boolean areAlike(Object a, Object b) {
        return a instanceof UnionAll x && b instanceof UnionAll y && x.depth() == y.depth()
                || a instanceof Union first
                        && b instanceof Union second
                        && first.depth() == second.depth();
    }

    private boolean isBelowMember(DataType type, Union union) {
        if (Kinds.inUnion(union, type)) {
            return true;
        }
        TypeDepthException.check(type, union);
        Type rest = union;
        while (rest instanceof Union more) {
            if (isBelow(type, more.first())) {
                return true;
            }
            rest = more.second();
        }
        return isBelow(type, rest);
    }

    private boolean areMembersBelow(Union union, Object type) {
        Type rest = union;
        while (rest instanceof Union more) {
            if (!isBelow(more.first(), type)) {
                return false;
            }
            rest = more.second();
        }
        return isBelow(rest, type);
    }

    /// {@return the values of the upper type's outermost variables, the variable itself where one
    /// is not determined; empty if the lower type is not below the upper one}
    ///
    /// @param a the smaller type, of a call as a rule
    /// @param b the larger type, a method's signature as a rule
    public Optional<List<Object>> findParameters(Type a, Type b) {
        return solve(a, b);
    }

    Optional<List<Object>> solve(Type a, Type b) {
        TypeDepthException.check(a, b);
        int count = variableCount(b);
        if (count == 0) {
            return isSubtype(a, b) ? Optional.of(List.of()) : Optional.empty();
        }
        if (a instanceof UnionAll && TypeIdentity.same(a, b)) {
            return Optional.of(List.copyOf(TypeVariables.outermost(a).subList(0, count)));
        }
        return new QuickSubtype(this, b).ask(a, b) == QuickSubtype.Answer.NO
                ? Optional.empty()
                : searchFor(a, b, count);
    }

    /// The same inside an intersection: variables that nothing binds are compatible with
    /// everything.
    Optional<List<Object>> solveIgnoringFree(Object a, Type b) {
        SearchState state = new SearchState(core);
        state.ignoresFree = true;
        state.solutions = new Object[variableCount(b)];
        return search(a, b, state);
    }

    private Optional<List<Object>> searchFor(Object a, Object b, int count) {
        SearchState state = new SearchState(core);
        state.solutions = new Object[count];
        return search(a, b, state);
    }

    private Optional<List<Object>> search(Object a, Object b, SearchState state) {
        SubtypeSearch search =
                new SubtypeSearch(this, state, (bound, type, _) -> bounds.meet(bound, type));
        if (!search.forAllExists(a, b, Position.OUTSIDE)) {
            return Optional.empty();
        }
        return Optional.of(state.solutions.length == 0 ? List.of() : solutions(state, (Type) b));
    }

    private static List<Object> solutions(SearchState state, Type type) {
        Object[] values = new Object[state.solutions.length];
        Type rest = type;
        for (int i = 0; i < values.length && rest instanceof UnionAll where; i++) {
            Object value = state.solutions[i];
            values[i] = value == null ? where.variable() : value;
            rest = where.body();
        }
        return Arrays.asList(values);
    }

    private static int variableCount(Type type) {
        int count = 0;
        Type rest = type;
        while (rest instanceof UnionAll where) {
            count++;
            rest = where.body();
        }
        return count;
    }

    /// {@return whether two types have the same values}
    ///
    /// @param a a type
    /// @param b a type
    /// @throws TypeDepthException if the types are nested too deep
    public boolean areEqual(Type a, Type b) {
        return areSame(a, b);
    }

    boolean areSame(Object a, Object b) {
        if (a == b) {
            return true;
        }
        TypeDepthException.check(a, b);
        if (Resemblance.areEqual(a, b)) {
            return true;
        }
        if (Resemblance.areUnequal(a, b)) {
            return false;
        }
        return isBelow(a, b) && isBelow(b, a);
    }

    /// {@return whether a value is an instance of a type}
    ///
    /// @param value any value; of types, each is an instance of its kind and of `Type{T}`
    /// @param type any type
    public boolean isInstance(Object value, Type type) {
        if (Kinds.isAny(type)) {
            return true;
        }
        DataType exact = core.typeOf(value);
        if (exact == type) {
            return true;
        }
        if (!(value instanceof Type named)
                || value instanceof TypeVar
                || named.hasFreeVariables()) {
            return !Kinds.isConcrete(type) && isBelow(exact, type);
        }
        if (type instanceof DataType typeType && typeType.typeName().isType()) {
            return areSame(named, typeType.parameter(0));
        }
        return !Kinds.isConcrete(type)
                && (isBelow(exact, type) || isBelow(core.typeOfType(named), type));
    }

    CoreTypes core() {
        return core;
    }

    TypeApplication application() {
        return application;
    }

    LeafSubtype leaves() {
        return leaves;
    }

    Bounds bounds() {
        return bounds;
    }

    /// `Type`, as `Type{T} where T`.
    Type allTypes() {
        return allTypes;
    }

    /// `Type{Union{}}` is another word for the type of `Union{}`.
    Object withoutAlias(Object type) {
        return type == typeofBottom.supertype() ? typeofBottom : type;
    }

    boolean isTypeofBottom(DataType type) {
        return type == typeofBottom;
    }
}
