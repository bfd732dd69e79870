package dev.backedge.compile.builtin;

import dev.backedge.model.ArrayValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Task;
import dev.backedge.model.Utf8Index;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Regular expressions, which are those of Java: patterns and flags as strings. Compiled patterns
/// are kept.
final class RegexBuiltins {
    private static final int MOST_KEPT = 256;

    private final BuiltinTable table;
    private final CoreTypes core;
    private final LanguageErrors errors;
    private final Map<Expression, Pattern> kept = new ConcurrentHashMap<>();

    private record Expression(String pattern, String flags) {}

    RegexBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
        errors = table.errors();
    }

    void add() {
        table.pure(
                "regex_check",
                2,
                ResultRules.NOTHING,
                (_, arguments) -> {
                    compiled(arguments);
                    return core.nothing();
                });
        table.effect("regex_names", 2, ResultRules.ANY, (_, arguments) -> names(arguments));
        table.effect("regex_find", 4, ResultRules.ANY, this::find);
    }

    private String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw errors.type("Regex", "", core.string(), value);
    }

    private Pattern compiled(Object[] arguments) {
        Expression expression = new Expression(text(arguments[0]), text(arguments[1]));
        Pattern known = kept.get(expression);
        if (known != null) {
            return known;
        }
        if (kept.size() >= MOST_KEPT) {
            kept.clear();
        }
        try {
            Pattern pattern = Pattern.compile(expression.pattern, flags(expression.flags));
            kept.put(expression, pattern);
            return pattern;
        } catch (PatternSyntaxException e) {
            throw errors.failure(
                    "PCRE compilation error: "
                            + e.getDescription()
                            + " at offset "
                            + Math.max(e.getIndex(), 0));
        }
    }

    private int flags(String letters) {
        int flags = 0;
        for (int i = 0; i < letters.length(); i++) {
            flags |=
                    switch (letters.charAt(i)) {
                        case 'i' -> Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
                        case 'm' -> Pattern.MULTILINE;
                        case 's' -> Pattern.DOTALL;
                        case 'x' -> Pattern.COMMENTS;
                        default ->
                                throw errors.argument("unknown regex flag: " + letters.charAt(i));
                    };
        }
        return flags;
    }

    /// The names of groups in the order of their numbers.
    private ArrayValue names(Object[] arguments) {
        Object[] names =
                compiled(arguments).namedGroups().entrySet().stream()
                        .sorted(Comparator.comparing(Map.Entry::getValue))
                        .map(Map.Entry::getKey)
                        .toArray();
        ArrayValue array =
                ArrayValue.of(core.arrayName().instance(core.string(), 1L), names.length);
        for (int i = 0; i < names.length; i++) {
            array.set(i, names[i]);
        }
        return array;
    }

    /// Where the expression is found from a byte index on: the first byte of the match and of each
    /// group, each with the number of bytes; 0 and -1 for groups without a match. `nothing` if it
    /// is not found.
    private Object find(Task task, Object[] arguments) {
        String text = text(arguments[2]);
        Utf8Index index = task.universe().texts().of(text);
        long from = Integers.toLong(errors, "match", arguments[3]);
        if (from < 1 || from > index.length() + 1) {
            throw errors.bounds(text, arguments[3]);
        }
        Matcher matcher = compiled(arguments).matcher(text);
        boolean isStart = index.isStart(from) || from == index.length() + 1;
        if (!isStart || !matcher.find(index.offsetOf(from))) {
            return core.nothing();
        }
        int groups = matcher.groupCount() + 1;
        ArrayValue found = ArrayValue.of(core.arrayName().instance(core.int64(), 1L), 2L * groups);
        for (int i = 0; i < groups; i++) {
            boolean matches = matcher.start(i) >= 0;
            long first = matches ? index.indexOf(matcher.start(i)) : 0;
            found.set(2 * i, first);
            found.set(2 * i + 1, matches ? index.indexOf(matcher.end(i)) - first : -1L);
        }
        return found;
    }
}
