package dev.backedge.model;

/// What an argument type of a signature or call is filed by.
sealed interface ArgumentKey {
    /// Values of a type name and, unless exact, of those below it.
    record Value(TypeName name, Reach reach) implements ArgumentKey {}

    /// Types whose own type name this is (`Type{T}`) or, unless exact, lies below.
    record Named(TypeName name, Reach reach) implements ArgumentKey {}

    /// Has no single name: a union, a vararg, or a type of types.
    record Unknown() implements ArgumentKey {}

    /// There is no such argument.
    record Absent() implements ArgumentKey {}

    /// Which names can have calls in common with a key.
    enum Reach {
        /// The name and those above it.
        EXACT,
        /// Also those below it.
        BELOW
    }

    /// The only one without a name.
    ArgumentKey UNKNOWN = new Unknown();

    /// The only one of no argument.
    ArgumentKey ABSENT = new Absent();

    /// The key at a position of a tuple type, which may have free variables.
    static ArgumentKey at(DataType tuple, int position) {
        int count = tuple.parameterCount();
        if (position >= count) {
            return count > 0 && tuple.parameter(count - 1) instanceof Vararg ? UNKNOWN : ABSENT;
        }
        if (!(UnionAllNames.unwrapped(tuple.parameter(position)) instanceof DataType type)
                || CoreTypes.isKind(type)) {
            return UNKNOWN;
        }
        if (type.isTypeType()) {
            return UnionAllNames.unwrapped(type.parameter(0)) instanceof DataType named
                    ? new Named(
                            named.typeName(), type.hasFreeVariables() ? Reach.BELOW : Reach.EXACT)
                    : UNKNOWN;
        }
        return new Value(
                type.typeName(),
                type.typeName().kind() == TypeKind.ABSTRACT ? Reach.BELOW : Reach.EXACT);
    }

    /// Whether a name is another one or below it.
    static boolean inherits(TypeName lower, TypeName upper) {
        DataType type = lower.declared();
        while (type.typeName() != upper && !type.isAny()) {
            type = type.supertype();
        }
        return type.typeName() == upper;
    }
}
