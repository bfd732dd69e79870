package dev.backedge.model;

import dev.backedge.layout.TypeLayout;

/// How a field of a union's type lies in memory: in place, the largest member followed by one byte
/// that says which member it is; or as a reference. Counterpart: `jl_islayout_inline`, Julia 1.5,
/// `src/datatype.c`.
///
/// @param isInline whether values lie in place
/// @param sizeBytes of the largest member, without the selector; of a reference where values do not
///   lie in place
/// @param alignmentBytes the strictest of the members', or a reference's
public record UnionStorage(boolean isInline, int sizeBytes, int alignmentBytes) {
    /// {@return the storage of a union}
    ///
    /// @param union any
    public static UnionStorage of(Union union) {
        if (!InlineStorage.isInline(union)) {
            return new UnionStorage(false, Layouts.POINTER_BYTES, Layouts.POINTER_BYTES);
        }
        int size = 0;
        int alignment = 1;
        for (Type member : union.members()) {
            TypeLayout layout = ((DataType) member).layout().orElseThrow();
            size = Math.max(size, layout.sizeBytes());
            alignment = Math.max(alignment, layout.alignmentBytes());
        }
        return new UnionStorage(true, size, alignment);
    }

    /// {@return the distance of elements in an array, in bytes, without the selectors}
    public int elementBytes() {
        return Layouts.roundedUp(sizeBytes, alignmentBytes);
    }
}
