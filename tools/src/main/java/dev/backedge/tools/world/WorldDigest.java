package dev.backedge.tools.world;

import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Universe;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How much of each kind a world contains, and a digest of it: SHA-256 over sorted lines of text
/// that say everything that is kept of each object.
///
/// The digest of the records equals that of an image's objects if nothing was lost or changed. What
/// has no counterpart in the model is left out on both sides, and what the model holds once is
/// counted once: specializations whose types have no text (a free variable); which of two
/// specializations of one text it was; the order of callers; the table and the ambiguities of a
/// method; whether inferred code was kept; and which constant a result is, where its type has
/// several instances. Members of unions are sorted, since the model holds types once that name them
/// in another order.
///
/// @param parts one a kind
public record WorldDigest(Map<ContentKind, Part> parts) {
    /// Copies the parts.
    public WorldDigest {
        parts = new EnumMap<>(parts);
    }

    /// One kind's part.
    ///
    /// @param count how many there are
    /// @param sha256 of the sorted lines, in hexadecimal digits
    public record Part(int count, String sha256) {}

    /// {@return a kind's part}
    ///
    /// @param kind of content
    public Part part(ContentKind kind) {
        Part part = parts.get(kind);
        if (part == null) {
            throw new IllegalStateException("the digest has no part for " + kind.title());
        }
        return part;
    }

    /// {@return the digest of a directory's records}
    ///
    /// @param data the records
    public static WorldDigest ofRecords(WorldData data) {
        return new RecordedContent(data).read().digest();
    }

    /// {@return the digest of a runtime's objects}
    ///
    /// @param universe that holds a world made by [WorldBuilder], or loaded from an image of one
    /// @param roots the world's root modules besides `Core`
    public static WorldDigest ofObjects(Universe universe, List<RuntimeModule> roots) {
        return new UniverseContent(universe, roots).read().digest();
    }
}
