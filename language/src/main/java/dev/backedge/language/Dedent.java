package dev.backedge.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Removes the indentation that all lines of a triple-quoted string share, and the line break after
/// the opening quotes. Works on the text as written: escapes make no indentation.
final class Dedent {
    private final List<Expression> parts;

    Dedent(List<Expression> parts) {
        this.parts = parts;
    }

    List<Expression> parts() {
        int indentation = indentation().map(String::length).orElse(0);
        List<Expression> result = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Expression.StringLiteral(int start, String text)) {
                result.add(new Expression.StringLiteral(start, dedented(i, text, indentation)));
            } else {
                result.add(parts.get(i));
            }
        }
        return result;
    }

    private static String dedented(int index, String text, int indentation) {
        StringBuilder result = new StringBuilder();
        List<String> lines = lines(text);
        result.append(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            result.append('\n')
                    .append(line.substring(Math.min(indentation, blanks(line).length())));
        }
        boolean opensWithBreak = index == 0 && !result.isEmpty() && result.charAt(0) == '\n';
        return opensWithBreak ? result.substring(1) : result.toString();
    }

    private Optional<String> indentation() {
        Optional<String> common = Optional.empty();
        for (int i = 0; i < parts.size(); i++) {
            if (!(parts.get(i) instanceof Expression.StringLiteral(int _, String text))) {
                continue;
            }
            List<String> lines = lines(text);
            for (int line = 1; line < lines.size(); line++) {
                boolean lastOfPart = line == lines.size() - 1;
                String blanks = blanks(lines.get(line));
                if (lastOfPart || blanks.length() < lines.get(line).length()) {
                    common = Optional.of(common.map(known -> shared(known, blanks)).orElse(blanks));
                }
            }
        }
        return common;
    }

    private static List<String> lines(String text) {
        return List.of(text.replace("\r\n", "\n").split("\n", -1));
    }

    private static String blanks(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            end++;
        }
        return line.substring(0, end);
    }

    private static String shared(String left, String right) {
        int end = 0;
        while (end < Math.min(left.length(), right.length())
                && left.charAt(end) == right.charAt(end)) {
            end++;
        }
        return left.substring(0, end);
    }
}
