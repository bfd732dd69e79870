package dev.backedge.model;

/// `body where variable`: the union of the bodies over all values that the variable may have.
public final class UnionAll implements Type {
    private final TypeVar variable;
    private final Type body;
    private final boolean hasFreeVariables;
    private final long freeVariableBits;
    private final int depth;

    /// Binds a variable.
    ///
    /// @param variable that is bound
    /// @param body in which it occurs, as a rule
    public UnionAll(TypeVar variable, Type body) {
        this.variable = variable;
        this.body = body;
        long bits =
                variable.lower().freeVariableBits()
                        | variable.upper().freeVariableBits()
                        | body.freeVariableBits();
        hasFreeVariables = bits != 0 && FreeVariables.hasAny(variable, body);
        freeVariableBits = hasFreeVariables ? bits : 0;
        depth = Math.max(variable.depth(), body.depth()) + 1;
    }

    /// {@return the bound variable}
    public TypeVar variable() {
        return variable;
    }

    /// {@return the type in which the variable is bound}
    public Type body() {
        return body;
    }

    /// {@return the innermost body of nested `where`s, which is no [UnionAll]}
    public Type innermostBody() {
        Type type = body;
        while (type instanceof UnionAll inner) {
            type = inner.body;
        }
        return type;
    }

    /// {@return a type without its outermost `where`s}
    ///
    /// @param type any type
    public static Type unwrap(Type type) {
        return type instanceof UnionAll unionAll ? unionAll.innermostBody() : type;
    }

    /// {@return a type bound by the `where`s that [#unwrap] takes off another}
    ///
    /// @param body to bind
    /// @param like whose outermost `where`s are put around the body
    public static Type rewrap(Type body, Type like) {
        if (!(like instanceof UnionAll unionAll)) {
            return body;
        }
        return new UnionAll(unionAll.variable, rewrap(body, unionAll.body));
    }

    @Override
    public boolean hasFreeVariables() {
        return hasFreeVariables;
    }

    @Override
    public long freeVariableBits() {
        return freeVariableBits;
    }

    @Override
    public int depth() {
        return depth;
    }

    @Override
    public String toString() {
        return TypeText.print(this);
    }
}
