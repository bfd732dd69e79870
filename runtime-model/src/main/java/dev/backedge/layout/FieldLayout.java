package dev.backedge.layout;

/// Where one field lies in an instance.
///
/// @param offsetBytes from the start of the instance
/// @param sizeBytes of the field; an inline union's size counts its selector byte, which is the
///   last one
/// @param isPointer whether the field holds a reference (8 bytes) instead of the value
public record FieldLayout(int offsetBytes, int sizeBytes, boolean isPointer) {
    /// Rejects places that no field can have.
    ///
    /// @throws IllegalArgumentException if offset or size is negative
    public FieldLayout {
        if (offsetBytes < 0 || sizeBytes < 0) {
            throw new IllegalArgumentException(
                    "no field lies at offset " + offsetBytes + " with size " + sizeBytes);
        }
    }
}
