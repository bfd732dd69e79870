package dev.backedge.image;

/// A field of a record kind.
///
/// @param name of the field
/// @param kind what it holds
/// @param word where it stands in the record, in words of 32 bits
/// @param meaning for documentation
public record RecordField(String name, FieldKind kind, int word, String meaning) {}
