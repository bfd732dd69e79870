package dev.backedge.tools.records;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/// One JSON object of a record file, whose fields are asked for by name and type. An error names
/// file, line and field.
public final class RecordFields {
    private final Path file;
    private final long line;
    private final Map<String, @Nullable Object> values;

    RecordFields(Path file, long line, Map<String, @Nullable Object> values) {
        this.file = file;
        this.line = line;
        this.values = values;
    }

    /// {@return where the record stands: `dispatch:17`, the file's first name and the line}
    public String place() {
        String name = String.valueOf(file.getFileName());
        int dot = name.indexOf('.');
        return (dot < 0 ? name : name.substring(0, dot)) + ":" + line;
    }

    /// {@return whether a field has a value other than null}
    ///
    /// @param field its name
    public boolean has(String field) {
        return values.get(field) != null;
    }

    /// {@return whether a field is a text}
    ///
    /// @param field its name
    public boolean isText(String field) {
        return values.get(field) instanceof String;
    }

    /// {@return a text}
    ///
    /// @param field its name
    /// @throws RecordException if the field is none; so do the other methods
    public String text(String field) {
        return as(String.class, "a text", field, required(field));
    }

    /// {@return a text, where the field has a value}
    ///
    /// @param field its name
    public Optional<String> findText(String field) {
        return has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    /// {@return an integer}
    ///
    /// @param field its name
    public long number(String field) {
        return as(Long.class, "an integer", field, required(field));
    }

    /// {@return an integer of at most 31 bits}
    ///
    /// @param field its name
    /// @param least smallest value it may have
    public int count(String field, int least) {
        long number = number(field);
        if (number < least || number > Integer.MAX_VALUE) {
            throw error(field, "an integer from " + least + " to " + Integer.MAX_VALUE, number);
        }
        return (int) number;
    }

    /// {@return an integer, where the field has a value}
    ///
    /// @param field its name
    public OptionalLong findNumber(String field) {
        return has(field) ? OptionalLong.of(number(field)) : OptionalLong.empty();
    }

    /// {@return a truth value}
    ///
    /// @param field its name
    public boolean flag(String field) {
        return as(Boolean.class, "true or false", field, required(field));
    }

    /// {@return a list of texts}
    ///
    /// @param field its name
    public List<String> texts(String field) {
        return list(field, (name, element) -> as(String.class, "a text", name, element));
    }

    /// {@return a list of texts, some of which may be null}
    ///
    /// @param field its name
    public List<Optional<String>> optionalTexts(String field) {
        return list(
                field,
                (name, element) ->
                        element == null
                                ? Optional.empty()
                                : Optional.of(as(String.class, "a text or null", name, element)));
    }

    /// {@return a list of integers}
    ///
    /// @param field its name
    public List<Integer> integers(String field) {
        return list(field, this::integer);
    }

    private int integer(String field, @Nullable Object element) {
        long number = as(Long.class, "an integer", field, element);
        if (number != (int) number) {
            throw error(field, "an integer of 32 bits", number);
        }
        return (int) number;
    }

    /// {@return a list of lists}
    ///
    /// @param field its name
    public List<List<?>> lists(String field) {
        return list(field, (name, element) -> as(List.class, "a list", name, element));
    }

    /// {@return a list of lists of integers}
    ///
    /// @param field its name
    public List<List<Integer>> integerLists(String field) {
        List<List<Integer>> all = new ArrayList<>();
        for (List<?> list : lists(field)) {
            List<Integer> integers = new ArrayList<>();
            for (Object element : list) {
                integers.add(integer(field, element));
            }
            all.add(integers);
        }
        return all;
    }

    /// {@return a list of objects}
    ///
    /// @param field its name
    public List<RecordFields> objects(String field) {
        return list(field, (name, element) -> as(RecordFields.class, "an object", name, element));
    }

    private <T> List<T> list(String field, BiFunction<String, @Nullable Object, T> convert) {
        List<?> elements = as(List.class, "a list", field, required(field));
        List<T> converted = new ArrayList<>(elements.size());
        for (Object element : elements) {
            converted.add(convert.apply(field, element));
        }
        return converted;
    }

    private Object required(String field) {
        Object value = values.get(field);
        if (value == null) {
            throw new RecordException(
                    file,
                    line,
                    "field '"
                            + field
                            + "': expected a value, found "
                            + (values.containsKey(field) ? "null" : "none"));
        }
        return value;
    }

    private <T> T as(Class<T> type, String expected, String field, @Nullable Object value) {
        if (!type.isInstance(value)) {
            throw error(field, expected, value);
        }
        return type.cast(value);
    }

    /// {@return the error of a field whose value is refused}
    ///
    /// @param field its name
    /// @param expected what it should be
    /// @param found what it is
    public RecordException error(String field, String expected, @Nullable Object found) {
        return new RecordException(
                file,
                line,
                "field '"
                        + field
                        + "': expected "
                        + expected
                        + ", found "
                        + (found instanceof RecordFields ? "an object" : found));
    }

    /// {@return the error of the whole record}
    ///
    /// @param problem why it is refused
    public RecordException error(String problem) {
        return new RecordException(file, line, problem);
    }
}
