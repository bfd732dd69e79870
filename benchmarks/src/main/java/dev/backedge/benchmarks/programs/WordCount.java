package dev.backedge.benchmarks.programs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Words are counted, sorted by how often they occur, and grouped by length.
final class WordCount implements JavaProgram {
    private static final List<String> SYLLABLES =
            List.of("ka", "lo", "mi", "nu", "re", "sa", "to", "vi");

    private record Pair(String first, String second) {}

    private static String word(int start) {
        int seed = start;
        int n = seed % 3 + 1;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            text.append(SYLLABLES.get(seed % 8));
            seed = (seed * 7 + 3) % 1009;
        }
        return text.toString();
    }

    private static List<String> words(int n) {
        int seed = 17;
        List<String> words = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            seed = (seed * 421 + 1663) % 7875;
            words.add(word(seed % 240));
        }
        return words;
    }

    @Override
    public String run(int n) {
        List<String> text = words(n);
        Map<String, Long> counts = new HashMap<>();
        text.forEach(word -> counts.merge(word, 1L, Long::sum));
        List<Map.Entry<String, Long>> ranking = new ArrayList<>(counts.entrySet());
        ranking.sort(
                Comparator.comparingLong((Map.Entry<String, Long> entry) -> -entry.getValue())
                        .thenComparing(Map.Entry::getKey));
        Map<Integer, List<String>> byLength = new TreeMap<>();
        counts.keySet()
                .forEach(word ->
                        byLength.computeIfAbsent(word.length(), _ -> new ArrayList<>()).add(word));
        Set<Pair> pairs = new HashSet<>();
        for (int i = 1; i < text.size(); i++) {
            pairs.add(new Pair(text.get(i - 1), text.get(i)));
        }
        String lengths =
                byLength.entrySet().stream()
                        .map(entry -> entry.getKey() + " => " + entry.getValue().size())
                        .collect(Collectors.joining(", ", "[", "]"));
        return "("
                + counts.size()
                + ", \""
                + ranking.getFirst().getKey()
                + "\", "
                + ranking.getFirst().getValue()
                + ", "
                + lengths
                + ", "
                + pairs.size()
                + ")";
    }
}
