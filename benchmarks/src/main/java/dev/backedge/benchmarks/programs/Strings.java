package dev.backedge.benchmarks.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Texts put together, taken apart and changed.
final class Strings implements JavaProgram {
    private static String line(int i) {
        String word =
                i % 15 == 0
                        ? "FizzBuzz"
                        : i % 5 == 0 ? "Buzz" : i % 3 == 0 ? "Fizz" : String.valueOf(i);
        String number = String.valueOf(i);
        return " ".repeat(Math.max(0, 5 - number.length())) + number + ": " + word;
    }

    private static String shouted(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            words.add(
                    word.substring(0, 1).toUpperCase(Locale.ROOT)
                            + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return String.join(" ", words);
    }

    @Override
    public String run(int n) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= n; i++) {
            all.append(line(i)).append('\n');
        }
        String text = all.toString();
        String[] lines = text.strip().split("\n");
        long fizzes = 0;
        for (String line : lines) {
            fizzes += line.contains("Fizz") ? 1 : 0;
        }
        long digits = text.chars().filter(Character::isDigit).count();
        String replaced = text.replace("Buzz", "bee");
        long checksum = 0;
        for (int i = 0; i < replaced.length(); i++) {
            checksum = (checksum * 131 + replaced.charAt(i)) % 1_000_000_007;
        }
        return "("
                + text.length()
                + ", "
                + fizzes
                + ", "
                + digits
                + ", "
                + checksum
                + ", \""
                + shouted("the QUICK brown fox")
                + "\", \""
                + new StringBuilder(lines[0]).reverse()
                + "\")";
    }
}
