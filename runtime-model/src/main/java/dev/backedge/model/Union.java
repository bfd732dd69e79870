package dev.backedge.model;

import java.util.ArrayList;
import java.util.List;

/// A union of two types; larger unions nest to the right. Made by [Unions], which flattens and
/// drops repeated members.
public final class Union implements Type {
    private final Type first;
    private final Type second;
    private final boolean hasFreeVariables;
    private final long freeVariableBits;
    private final int depth;

    Union(Type first, Type second) {
        this.first = first;
        this.second = second;
        hasFreeVariables = first.hasFreeVariables() || second.hasFreeVariables();
        freeVariableBits = first.freeVariableBits() | second.freeVariableBits();
        int rest = second instanceof Union union ? union.depth - 1 : second.depth();
        depth = Math.max(first.depth(), rest) + 1;
    }

    /// {@return the first member, never a union}
    public Type first() {
        return first;
    }

    /// {@return the second member, or the union of all members but the first}
    public Type second() {
        return second;
    }

    /// {@return all members, none of them a union}
    public List<Type> members() {
        List<Type> members = new ArrayList<>();
        Type rest = this;
        while (rest instanceof Union union) {
            members.add(union.first);
            rest = union.second;
        }
        members.add(rest);
        return members;
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
