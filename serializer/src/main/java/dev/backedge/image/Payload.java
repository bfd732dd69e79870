package dev.backedge.image;

import java.util.List;

/// What follows the header of an image that is being written.
///
/// @param bytes all of it
/// @param sections where each section stands in the bytes
public record Payload(byte[] bytes, List<SectionEntry> sections) {
    /// Copies the list.
    public Payload {
        sections = List.copyOf(sections);
    }

    /// {@return other bytes with sections in the same places, with checksums that fit}
    ///
    /// @param other as long as these
    public Payload withBytes(byte[] other) {
        return new Payload(
                other,
                sections.stream()
                        .map(entry ->
                                SectionEntry.of(
                                        entry.id(), entry.offset(), entry.sizeBytes(), other))
                        .toList());
    }
}
