package dev.backedge.image;

/// A field of a record kind.
///
/// @param name of the field
/// @param kind what it holds
/// @param word where it stands in the record, in words of 32 bits
/// @param target what its references may name
/// @param order which objects of the image its references may name
/// @param limit of a number: all are below; 0 where there is none
/// @param meaning for documentation
public record RecordField(
        String name,
        FieldKind kind,
        int word,
        Target target,
        Order order,
        int limit,
        String meaning) {
    /// Which objects of the image a reference may name.
    public enum Order {
        /// Those with a smaller number than the object whose record it is.
        BEFORE,
        /// All: the field is filled in after the objects are made.
        ANY
    }
}
