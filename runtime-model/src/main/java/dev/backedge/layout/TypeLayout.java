package dev.backedge.layout;

import java.util.List;

/// The layout of a concrete type's instances, as a C compiler on a 64-bit machine would lay them
/// out, Julia's inline unions included. Counterpart: `jl_datatype_layout_t`, Julia 1.9,
/// `src/julia.h`.
///
/// @param sizeBytes of an instance, a multiple of the alignment for structs
/// @param alignmentBytes of an instance, a power of two, at least 1
/// @param hasPadding whether equality of instances is not that of their bytes: padding, an inline
///   union, or a reference to what may be immutable
/// @param pointerCount how many references to managed objects an instance holds, nested ones
///   included
/// @param fields one entry a field, in declaration order; empty for primitive types
public record TypeLayout(
        int sizeBytes,
        int alignmentBytes,
        boolean hasPadding,
        int pointerCount,
        List<FieldLayout> fields) {
    /// Copies the fields and rejects layouts that no type can have.
    ///
    /// @throws IllegalArgumentException if the size is negative or the alignment not a power of two
    public TypeLayout {
        if (sizeBytes < 0 || Integer.bitCount(alignmentBytes) != 1) {
            throw new IllegalArgumentException(
                    "no layout has size " + sizeBytes + " and alignment " + alignmentBytes);
        }
        fields = List.copyOf(fields);
    }

    /// {@return whether an instance holds no reference to a managed object}
    public boolean isPointerFree() {
        return pointerCount == 0;
    }
}
