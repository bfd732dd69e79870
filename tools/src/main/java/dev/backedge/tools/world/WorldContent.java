package dev.backedge.tools.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// What a world contains, as lines of text by kind, the same whether they come from the records
/// ([RecordedContent]) or from objects ([UniverseContent]).
final class WorldContent {
    private final Map<ContentKind, List<String>> lines = new EnumMap<>(ContentKind.class);

    WorldContent() {
        for (ContentKind kind : ContentKind.values()) {
            lines.put(kind, new ArrayList<>());
        }
    }

    void add(ContentKind kind, String line) {
        linesOf(kind).add(line);
    }

    void addAll(ContentKind kind, Iterable<String> all) {
        all.forEach(linesOf(kind)::add);
    }

    /// The lines of a kind, as they were added.
    List<String> linesOf(ContentKind kind) {
        List<String> all = lines.get(kind);
        return all == null ? List.of() : all;
    }

    WorldDigest digest() {
        Map<ContentKind, WorldDigest.Part> parts = new EnumMap<>(ContentKind.class);
        for (ContentKind kind : ContentKind.values()) {
            String[] sorted = linesOf(kind).toArray(new String[0]);
            Arrays.parallelSort(sorted);
            parts.put(kind, new WorldDigest.Part(sorted.length, sha256(sorted)));
        }
        return new WorldDigest(parts);
    }

    private static String sha256(String[] lines) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : lines) {
                digest.update(line.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
