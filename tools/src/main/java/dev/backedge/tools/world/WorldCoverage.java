package dev.backedge.tools.world;

import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Universe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How much of a recorded world a runtime holds, kind by kind. What the records cannot say is
/// counted apart: specializations whose types have no text, since they have a free variable, with
/// their code and edges.
///
/// @param parts one a kind
public record WorldCoverage(List<Part> parts) {
    /// Copies the parts.
    public WorldCoverage {
        parts = List.copyOf(parts);
    }

    /// One kind's part.
    ///
    /// @param what is counted, in the plural
    /// @param recorded how many the records describe
    /// @param represented how many of these the runtime holds, with all that the records say of
    ///   them
    /// @param apart how many others the records only mention
    public record Part(String what, long recorded, long represented, long apart) {
        /// {@return whether the runtime holds all that the records describe}
        public boolean isFull() {
            return recorded == represented;
        }

        /// {@return one line: `27,807/27,807 methods`}
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%,d/%,d %s", represented, recorded, what)
                    + (apart == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT, " (%,d more without a text of a type)", apart));
        }
    }

    /// {@return how much of a directory's records a runtime holds}
    ///
    /// @param data the records
    /// @param universe made from them by [WorldBuilder]
    /// @param roots the world's root modules besides `Core`
    public static WorldCoverage of(WorldData data, Universe universe, List<RuntimeModule> roots) {
        WorldContent recorded = new RecordedContent(data).read();
        WorldContent held = new UniverseContent(universe, roots).read();
        Map<ContentKind, Long> apart = apart(data);
        List<Part> parts = new ArrayList<>();
        for (ContentKind kind : ContentKind.values()) {
            List<String> lines = recorded.linesOf(kind);
            parts.add(
                    new Part(
                            kind.title(),
                            lines.size(),
                            common(lines, held.linesOf(kind)),
                            apart.getOrDefault(kind, 0L)));
        }
        return new WorldCoverage(parts);
    }

    private static long common(List<String> recorded, List<String> held) {
        Map<String, Integer> left = new HashMap<>();
        held.forEach(line -> left.merge(line, 1, Integer::sum));
        return recorded.stream().filter(line -> left.merge(line, -1, Integer::sum) >= 0).count();
    }

    private static Map<ContentKind, Long> apart(WorldData data) {
        Map<ContentKind, Long> counts = new HashMap<>();
        Set<Integer> unnamed = new HashSet<>();
        data.specializations(record -> {
            if (record.types().isEmpty()) {
                unnamed.add(record.id());
                counts.merge(ContentKind.INSTANCES, 1L, Long::sum);
                counts.merge(ContentKind.CODE, (long) record.code().size(), Long::sum);
            }
        });
        data.backedges(
                record -> {
                    long callers =
                            record.callers().stream()
                                    .filter(caller ->
                                            unnamed.contains(caller)
                                                    || unnamed.contains(record.callee()))
                                    .count();
                    counts.merge(ContentKind.BACKEDGES, callers, Long::sum);
                },
                record -> {
                    if (unnamed.contains(record.caller())) {
                        counts.merge(ContentKind.UNCOVERED, 1L, Long::sum);
                    }
                });
        return counts;
    }
}
