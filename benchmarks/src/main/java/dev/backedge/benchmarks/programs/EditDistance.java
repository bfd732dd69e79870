package dev.backedge.benchmarks.programs;

/// The edit distance of two texts, and the longest text that both contain in order.
final class EditDistance implements JavaProgram {
    private static long levenshtein(String a, String b) {
        long[] previous = new long[b.length() + 1];
        for (int j = 0; j < previous.length; j++) {
            previous[j] = j;
        }
        long[] current = new long[previous.length];
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                long cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                current[j] =
                        Math.min(
                                Math.min(previous[j] + 1, current[j - 1] + 1),
                                previous[j - 1] + cost);
            }
            long[] swapped = previous;
            previous = current;
            current = swapped;
        }
        return previous[b.length()];
    }

    private static String longestCommon(String a, String b) {
        long[][] lengths = new long[a.length() + 1][b.length() + 1];
        for (int i = a.length() - 1; i >= 0; i--) {
            for (int j = b.length() - 1; j >= 0; j--) {
                lengths[i][j] =
                        a.charAt(i) == b.charAt(j)
                                ? lengths[i + 1][j + 1] + 1
                                : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        StringBuilder found = new StringBuilder();
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            if (a.charAt(i) == b.charAt(j)) {
                found.append(a.charAt(i++));
                j++;
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return found.toString();
    }

    private static String text(int n, int seed) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            text.append((char) ('a' + (seed * i * i + i) % 7));
        }
        return text.toString();
    }

    @Override
    public String run(int n) {
        String a = text(n, 3);
        String b = text(n, 5);
        String common = longestCommon(a, b);
        return "("
                + levenshtein("kitten", "sitting")
                + ", \""
                + longestCommon("AGGTAB", "GXTXAYB")
                + "\", "
                + levenshtein(a, b)
                + ", "
                + common.length()
                + ")";
    }
}
