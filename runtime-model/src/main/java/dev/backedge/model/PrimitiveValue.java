package dev.backedge.model;

/// An instance of a primitive type that Java has no box for: `Int128`, `UInt128`, `Float16`, `Ptr`,
/// and all that programs declare. Types up to 128 bits.
///
/// @param type primitive
/// @param low the low 64 bits; bits beyond the width are zero
/// @param high the next 64 bits; zero for types of up to 64 bits
public record PrimitiveValue(DataType type, long low, long high) {
    /// Rejects what is no instance of a primitive type.
    ///
    /// @throws IllegalArgumentException if the type is not primitive, or wider than 128 bits
    public PrimitiveValue {
        int bits =
                type.typeName()
                        .bits()
                        .orElseThrow(
                                () -> new IllegalArgumentException(type + " is not primitive"));
        if (bits > 128) {
            throw new IllegalArgumentException(
                    type + " has " + bits + " bits, values have at most 128");
        }
    }
}
