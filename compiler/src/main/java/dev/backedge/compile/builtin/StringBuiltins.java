package dev.backedge.compile.builtin;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.ByteArray;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.IntArray;
import dev.backedge.model.Task;

/// Strings as sequences of UTF-8 bytes, indexed from 1 at the first byte of a character; symbols
/// and characters.
final class StringBuiltins {
    private final BuiltinTable table;
    private final CoreTypes core;
    private final LanguageErrors errors;

    StringBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
        errors = table.errors();
    }

    void add() {
        counted();
        table.pure("string_sub", 3, ResultRules.STRING, this::part);
        table.pure(
                "string_part",
                3,
                ResultRules.STRING,
                (task, arguments) ->
                        Texts.bytesPart(
                                text(arguments[0]),
                                index(arguments[1]),
                                index(arguments[2]),
                                task));
        table.pure(
                "string_at",
                3,
                ResultRules.BOOL,
                (task, arguments) ->
                        Texts.stands(
                                text(arguments[0]), text(arguments[1]), index(arguments[2]), task));
        table.pureRest(
                "string_concat", ResultRules.STRING, (_, arguments) -> concatenation(arguments));
        // Not folded: the result may be of any size.
        table.reading(
                "string_repeat",
                2,
                ResultRules.STRING,
                (_, arguments) -> repeated(text(arguments[0]), index(arguments[1])));
        table.pure(
                "string_compare",
                2,
                ResultRules.INT,
                (_, arguments) -> Texts.compare(text(arguments[0]), text(arguments[1])));
        table.pure(
                "string_find",
                3,
                ResultRules.INT,
                (task, arguments) ->
                        Texts.find(
                                text(arguments[0]), text(arguments[1]), index(arguments[2]), task));
        table.pure(
                "string_findlast",
                2,
                ResultRules.INT,
                (task, arguments) -> Texts.findLast(text(arguments[0]), text(arguments[1]), task));
        table.pure(
                "string_hash",
                1,
                ResultRules.INT,
                (_, arguments) -> Texts.hash(text(arguments[0])));
        table.reading("string_join", 1, ResultRules.STRING, (_, arguments) -> joined(arguments[0]));
        table.reading(
                "string_bytes",
                1,
                (known, _) -> known.arrayName().instance(known.named("UInt8"), 1L),
                (_, arguments) -> bytes(text(arguments[0])));
        table.reading(
                "string_of_chars",
                1,
                ResultRules.STRING,
                (_, arguments) -> ofCharacters(arguments[0]));
        table.effect(
                "bytes_append",
                2,
                ResultRules.FIRST,
                (_, arguments) -> {
                    Texts.append(bytes(arguments[0]), text(arguments[1]));
                    return arguments[0];
                });
        table.reading(
                "string_of_bytes",
                1,
                ResultRules.STRING,
                (task, arguments) -> Texts.ofBytes(bytes(arguments[0]), task));
        symbols();
    }

    private void counted() {
        table.pure(
                "string_ncodeunits",
                1,
                ResultRules.INT,
                (task, arguments) -> Texts.length(text(arguments[0]), task));
        table.pure(
                "string_codeunit",
                2,
                ResultRules.of("UInt8"),
                (task, arguments) ->
                        UnsignedValue.truncating(
                                8, Texts.codeUnit(text(arguments[0]), index(arguments[1]), task)));
        table.pure(
                "string_length",
                1,
                ResultRules.INT,
                (task, arguments) -> Texts.characters(text(arguments[0]), task));
        table.pure(
                "string_isvalid",
                2,
                ResultRules.BOOL,
                (task, arguments) -> Texts.isStart(text(arguments[0]), index(arguments[1]), task));
        table.pure(
                "string_char",
                2,
                ResultRules.of("Char"),
                (task, arguments) ->
                        new CharValue(
                                Texts.character(text(arguments[0]), index(arguments[1]), task)));
        table.pure(
                "string_thisind",
                2,
                ResultRules.INT,
                (task, arguments) -> Texts.start(text(arguments[0]), index(arguments[1]), task));
    }

    private void symbols() {
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
                            case CharValue character -> Texts.ofCharacter(character.codePoint());
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

    private String part(Task task, Object[] arguments) {
        return Texts.part(text(arguments[0]), index(arguments[1]), index(arguments[2]), task);
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

    private DataType vectorOfBytes() {
        return core.arrayName().instance(core.named("UInt8"), 1L);
    }

    private String ofCharacters(Object value) {
        DataType vector = core.arrayName().instance(core.named("Char"), 1L);
        if (value instanceof IntArray array && array.type() == vector) {
            return new String(array.values, 0, array.length());
        }
        throw errors.type("String", "", vector, value);
    }

    private ArrayValue bytes(String text) {
        ByteArray array = (ByteArray) ArrayValue.of(vectorOfBytes(), 0);
        Texts.append(array, text);
        return array;
    }

    private ByteArray bytes(Object value) {
        if (value instanceof ByteArray array && array.type() == vectorOfBytes()) {
            return array;
        }
        throw errors.type("String", "", vectorOfBytes(), value);
    }
}
