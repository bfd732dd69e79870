package dev.backedge.benchmarks.programs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How often parts of a long text occur.
final class KNucleotide implements JavaProgram {
    private static String sequence(int n) {
        StringBuilder letters = new StringBuilder(n);
        long seed = 42;
        for (int i = 0; i < n; i++) {
            seed = Math.floorMod(seed * 3877 + 29573, 139968L);
            double x = seed / 139968.0;
            letters.append(
                    x < 0.3029549426680
                            ? 'A'
                            : x < 0.5009432431601 ? 'C' : x < 0.6984905497992 ? 'G' : 'T');
        }
        return letters.toString();
    }

    private static Map<String, Long> countParts(String text, int width) {
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i <= text.length() - width; i++) {
            counts.merge(text.substring(i, i + width), 1L, Long::sum);
        }
        return counts;
    }

    private static List<String> frequencies(String text, int width) {
        long total = text.length() - width + 1L;
        List<Map.Entry<String, Long>> ordered = new ArrayList<>(countParts(text, width).entrySet());
        ordered.sort(
                Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey));
        List<String> lines = new ArrayList<>();
        for (Map.Entry<String, Long> entry : ordered) {
            lines.add(
                    entry.getKey()
                            + " "
                            + String.format(Locale.ROOT, "%.3f", 100.0 * entry.getValue() / total));
        }
        return lines;
    }

    @Override
    public String run(int n) {
        String text = sequence(n);
        List<String> lines = new ArrayList<>(frequencies(text, 1));
        lines.addAll(frequencies(text, 2));
        for (String part : List.of("GGT", "GGTA", "GGTATT")) {
            lines.add(countParts(text, part.length()).getOrDefault(part, 0L) + " " + part);
        }
        return '"' + String.join("\\n", lines) + '"';
    }
}
