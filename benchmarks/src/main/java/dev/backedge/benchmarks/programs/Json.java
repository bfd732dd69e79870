package dev.backedge.benchmarks.programs;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A reader and a writer of JSON.
final class Json implements JavaProgram {
    private static final class JsonException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        JsonException(String message, int position) {
            super("JsonError at " + position + ": " + message);
        }
    }

    private static final class Reader {
        private final String text;
        private int position;

        Reader(String text) {
            this.text = text;
        }

        private char peek() {
            return position < text.length() ? text.charAt(position) : '\0';
        }

        private void skipBlanks() {
            while (Character.isWhitespace(peek())) {
                position++;
            }
        }

        private static String shown(char c) {
            return c == '\0' ? "\\0" : String.valueOf(c);
        }

        private void expect(char c) {
            if (peek() != c) {
                throw new JsonException(
                        "expected '" + c + "', found '" + shown(peek()) + "'", position + 1);
            }
            position++;
        }

        @Nullable Object document() {
            Object value = value();
            if (peek() != '\0') {
                throw new JsonException(
                        "expected the end, found '" + shown(peek()) + "'", position + 1);
            }
            return value;
        }

        private @Nullable Object value() {
            skipBlanks();
            char c = peek();
            Object value =
                    switch (c) {
                        case '{' -> object();
                        case '[' -> array();
                        case '"' -> string();
                        default -> Character.isDigit(c) || c == '-' ? number() : word();
                    };
            skipBlanks();
            return value;
        }

        private Map<String, @Nullable Object> object() {
            expect('{');
            Map<String, @Nullable Object> object = new HashMap<>();
            skipBlanks();
            while (peek() != '}') {
                skipBlanks();
                String key = string();
                skipBlanks();
                expect(':');
                object.put(key, value());
                if (peek() != ',') {
                    break;
                }
                position++;
            }
            expect('}');
            return object;
        }

        private List<@Nullable Object> array() {
            expect('[');
            List<@Nullable Object> items = new ArrayList<>();
            skipBlanks();
            while (peek() != ']') {
                items.add(value());
                if (peek() != ',') {
                    break;
                }
                position++;
            }
            expect(']');
            return items;
        }

        private String string() {
            expect('"');
            StringBuilder string = new StringBuilder();
            while (peek() != '"') {
                char c = text.charAt(position++);
                if (c == '\\') {
                    c = text.charAt(position++);
                    c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
                }
                string.append(c);
            }
            position++;
            return string.toString();
        }

        private Object number() {
            int start = position;
            boolean whole = true;
            while (Character.isDigit(peek()) || "+-.eE".indexOf(peek()) >= 0) {
                whole &= ".eE".indexOf(peek()) < 0;
                position++;
            }
            String number = text.substring(start, position);
            if (whole) {
                return Long.valueOf(number);
            }
            return Double.valueOf(number);
        }

        private @Nullable Object word() {
            if (text.startsWith("true", position)) {
                position += 4;
                return true;
            }
            if (text.startsWith("false", position)) {
                position += 5;
                return false;
            }
            if (text.startsWith("null", position)) {
                position += 4;
                return null;
            }
            throw new JsonException(
                    "expected a value, found '" + shown(peek()) + "'", position + 1);
        }
    }

    private static void write(StringBuilder out, @Nullable Object value) {
        switch (value) {
            case String text ->
                    out.append('"')
                            .append(
                                    text.replace("\\", "\\\\")
                                            .replace("\"", "\\\"")
                                            .replace("\n", "\\n"))
                            .append('"');
            case List<?> items -> {
                out.append('[');
                for (int i = 0; i < items.size(); i++) {
                    out.append(i > 0 ? "," : "");
                    write(out, items.get(i));
                }
                out.append(']');
            }
            case Map<?, ?> object -> {
                out.append('{');
                String separator = "";
                for (Map.Entry<?, ?> entry : new TreeMap<>(object).entrySet()) {
                    out.append(separator);
                    separator = ",";
                    write(out, entry.getKey());
                    out.append(':');
                    write(out, entry.getValue());
                }
                out.append('}');
            }
            case null, default -> out.append(value);
        }
    }

    private static String toJson(@Nullable Object value) {
        StringBuilder out = new StringBuilder();
        write(out, value);
        return out.toString();
    }

    private static double total(@Nullable Object value) {
        return switch (value) {
            case Number number -> number.doubleValue();
            case List<?> items -> items.stream().mapToDouble(Json::total).sum();
            case Map<?, ?> object -> object.values().stream().mapToDouble(Json::total).sum();
            case null, default -> 0;
        };
    }

    private static String document(int n) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 1; i <= n; i++) {
            List<@Nullable Object> tags = new ArrayList<>();
            tags.add("a" + i % 3);
            tags.add(i % 2 == 0);
            tags.add(null);
            Map<String, @Nullable Object> item = new HashMap<>();
            item.put("id", (long) i);
            item.put("name", "item \"" + i + "\"\n");
            item.put("tags", tags);
            item.put("price", i * 0.5);
            items.add(item);
        }
        Map<String, @Nullable Object> all = new HashMap<>();
        all.put("items", items);
        all.put("empty", new ArrayList<>());
        all.put("n", (long) n);
        return toJson(all);
    }

    private static String problem(String text) {
        try {
            new Reader(text).document();
            return "fine";
        } catch (JsonException e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Override
    public String run(int n) {
        String text = document(n);
        Object value = new Reader(text).document();
        return "("
                + text.length()
                + ", "
                + toJson(value).equals(text)
                + ", "
                + total(value)
                + ", \""
                + problem("[1, 2")
                + "\", \""
                + problem("{\"a\": tru}")
                + "\")";
    }
}
