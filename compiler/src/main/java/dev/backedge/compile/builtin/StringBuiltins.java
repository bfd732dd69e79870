package dev.backedge.compile.builtin;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Strings as sequences of UTF-8 bytes, indexed from 1 at the first byte of a character; symbols
/// and characters.
final class StringBuiltins {
    private final BuiltinTable table;
    private final CoreTypes core;
    private final LanguageErrors errors;
    private final Utf8Indexes indexes = new Utf8Indexes();

    StringBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
        errors = table.errors();
    }

    void add() {
        table.pure(
                "string_ncodeunits",
                1,
                ResultRules.INT,
                (_, arguments) -> indexes.of(text(arguments[0])).length());
        table.pure(
                "string_codeunit",
                2,
                ResultRules.of("UInt8"),
                (_, arguments) -> codeUnit(text(arguments[0]), index(arguments[1])));
        table.pure(
                "string_length",
                1,
                ResultRules.INT,
                (_, arguments) -> indexes.of(text(arguments[0])).characters());
        table.pure(
                "string_isvalid",
                2,
                ResultRules.BOOL,
                (_, arguments) -> isStart(text(arguments[0]), index(arguments[1])));
        table.pure(
                "string_char",
                2,
                ResultRules.of("Char"),
                (_, arguments) -> character(text(arguments[0]), index(arguments[1])));
        table.pure(
                "string_thisind",
                2,
                ResultRules.INT,
                (_, arguments) -> thisIndex(text(arguments[0]), index(arguments[1])));
        table.pure(
                "string_sub",
                3,
                ResultRules.STRING,
                (_, arguments) ->
                        part(text(arguments[0]), index(arguments[1]), index(arguments[2])));
        table.pureRest(
                "string_concat", ResultRules.STRING, (_, arguments) -> concatenation(arguments));
        table.pure(
                "string_repeat",
                2,
                ResultRules.STRING,
                (_, arguments) -> repeated(text(arguments[0]), index(arguments[1])));
        table.pure(
                "string_compare",
                2,
                ResultRules.INT,
                (_, arguments) -> compare(text(arguments[0]), text(arguments[1])));
        table.pure(
                "string_find",
                3,
                ResultRules.INT,
                (_, arguments) ->
                        find(text(arguments[0]), text(arguments[1]), index(arguments[2])));
        table.pure(
                "string_findlast",
                2,
                ResultRules.INT,
                (_, arguments) -> {
                    int found = text(arguments[0]).lastIndexOf(text(arguments[1]));
                    return found < 0 ? 0L : indexes.of(text(arguments[0])).indexOf(found);
                });
        table.effect("string_join", 1, ResultRules.STRING, (_, arguments) -> joined(arguments[0]));
        table.effect(
                "string_bytes", 1, ResultRules.ANY, (_, arguments) -> bytes(text(arguments[0])));
        table.effect(
                "string_of_bytes", 1, ResultRules.STRING, (_, arguments) -> ofBytes(arguments[0]));
        table.pure(
                "string_symbol",
                1,
                ResultRules.of("Symbol"),
                (_, arguments) -> Symbol.of(text(arguments[0])));
        table.pure(
                "symbol_string",
                1,
                ResultRules.STRING,
                (_, arguments) ->
                        switch (arguments[0]) {
                            case Symbol symbol -> symbol.name();
                            default ->
                                    throw errors.type(
                                            "String", "", core.named("Symbol"), arguments[0]);
                        });
        table.pure(
                "char_string",
                1,
                ResultRules.STRING,
                (_, arguments) ->
                        switch (arguments[0]) {
                            case CharValue character -> character.toString();
                            default ->
                                    throw errors.type(
                                            "string", "", core.named("Char"), arguments[0]);
                        });
    }

    private String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw errors.type("String", "", core.string(), value);
    }

    private long index(Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw errors.type("String", "index", core.int64(), value);
    }

    private UnsignedValue codeUnit(String text, long index) {
        Utf8Index bytes = indexes.of(text);
        if (index < 1 || index > bytes.length()) {
            throw errors.bounds(text, index);
        }
        return UnsignedValue.truncating(8, bytes.byteAt((int) index));
    }

    private boolean isStart(String text, long index) {
        int offset = index < 1 ? -1 : indexes.of(text).offsetOf(index);
        return offset >= 0 && offset < text.length();
    }

    private int offset(String text, long index) {
        if (index < 1 || index > indexes.of(text).length()) {
            throw errors.bounds(text, index);
        }
        int offset = indexes.of(text).offsetOf(index);
        if (offset < 0) {
            throw errors.argument(
                    "invalid index [" + index + "] of \"" + text + "\": no character begins there");
        }
        return offset;
    }

    private CharValue character(String text, long index) {
        return new CharValue(text.codePointAt(offset(text, index)));
    }

    private long thisIndex(String text, long index) {
        Utf8Index bytes = indexes.of(text);
        long length = bytes.length();
        if (index < 0 || index > length + 1) {
            throw errors.bounds(text, index);
        }
        return index == 0 || index == length + 1 ? index : bytes.startOf(index);
    }

    private String part(String text, long first, long last) {
        if (first > last) {
            return "";
        }
        int begin = offset(text, first);
        int end = offset(text, last);
        return text.substring(begin, end + Character.charCount(text.codePointAt(end)));
    }

    private String concatenation(Object[] parts) {
        StringBuilder result = new StringBuilder();
        for (Object part : parts) {
            result.append(text(part));
        }
        return result.toString();
    }

    private String repeated(String text, long count) {
        if (count < 0 || count * text.length() > Integer.MAX_VALUE - 8) {
            throw errors.argument("can't repeat a string " + count + " times");
        }
        return text.repeat((int) count);
    }

    /// In the order of code points, which is that of the UTF-8 bytes.
    private static long compare(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int first = a.codePointAt(i);
            int second = b.codePointAt(i);
            if (first != second) {
                return first < second ? -1 : 1;
            }
            i += Character.charCount(first);
        }
        return Integer.signum(a.length() - b.length());
    }

    private long find(String text, String part, long from) {
        int start = indexes.of(text).offsetOf(from);
        int found = start < 0 ? -1 : text.indexOf(part, start);
        return found < 0 ? 0 : indexes.of(text).indexOf(found);
    }

    private String joined(Object parts) {
        if (!(parts instanceof ArrayValue array)) {
            throw errors.type("join", "", core.arrayName().wrapper(), parts);
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < array.length(); i++) {
            result.append(text(array.get(i)));
        }
        return result.toString();
    }

    private ArrayValue bytes(String text) {
        byte[] bytes = indexes.of(text).bytes();
        DataType type = core.arrayName().instance(core.named("UInt8"), 1L);
        ArrayValue array = ArrayValue.of(type, bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            array.set(i, UnsignedValue.truncating(8, bytes[i]));
        }
        return array;
    }

    private String ofBytes(Object value) {
        if (!(value instanceof ArrayValue array)
                || ResultRules.elementType(array) != core.named("UInt8")) {
            throw errors.type(
                    "String", "", core.arrayName().instance(core.named("UInt8"), 1L), value);
        }
        byte[] bytes = new byte[array.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) ((UnsignedValue) array.get(i)).value();
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw errors.argument("invalid UTF-8 sequence: " + e.getMessage());
        }
    }
}
