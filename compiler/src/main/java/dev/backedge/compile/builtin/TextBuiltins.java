package dev.backedge.compile.builtin;

import dev.backedge.ir.CharValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;

/// Numbers as text and back, upper and lower case, classes of characters, and output.
final class TextBuiltins {
    private final BuiltinTable table;
    private final CoreTypes core;
    private final LanguageErrors errors;

    TextBuiltins(BuiltinTable table) {
        this.table = table;
        core = table.core();
        errors = table.errors();
    }

    void add() {
        table.pure(
                "integer_string",
                2,
                ResultRules.STRING,
                (_, arguments) -> integerText(arguments[0], arguments[1]));
        table.pure(
                "float_string",
                1,
                ResultRules.STRING,
                (_, arguments) ->
                        switch (arguments[0]) {
                            case Double number -> NumberText.of(number);
                            case Float number -> NumberText.of(number);
                            default ->
                                    throw errors.type(
                                            "string",
                                            "",
                                            core.named("AbstractFloat"),
                                            arguments[0]);
                        });
        table.pure(
                "float_format",
                3,
                ResultRules.STRING,
                (_, arguments) ->
                        FloatFormat.of(
                                        code(arguments[1]),
                                        Integers.toLong(errors, "float_format", arguments[2]))
                                .text(number(arguments[0])));
        table.pure("parse_integer", 3, ResultRules.ANY, (_, arguments) -> parseInteger(arguments));
        table.pure(
                "parse_float",
                1,
                ResultRules.ANY,
                (_, arguments) ->
                        NumberText.parseFloat(text(arguments[0]))
                                .map(Object.class::cast)
                                .orElse(core.nothing()));
        table.pure(
                "string_uppercase",
                1,
                ResultRules.STRING,
                (_, arguments) -> text(arguments[0]).toUpperCase(Locale.ROOT));
        table.pure(
                "string_lowercase",
                1,
                ResultRules.STRING,
                (_, arguments) -> text(arguments[0]).toLowerCase(Locale.ROOT));
        table.pure(
                "char_uppercase",
                1,
                ResultRules.of("Char"),
                (_, arguments) -> new CharValue(Character.toUpperCase(code(arguments[0]))));
        table.pure(
                "char_lowercase",
                1,
                ResultRules.of("Char"),
                (_, arguments) -> new CharValue(Character.toLowerCase(code(arguments[0]))));
        table.pure(
                "string_escape",
                2,
                ResultRules.STRING,
                (_, arguments) -> TextEscapes.escape(text(arguments[0]), code(arguments[1])));
        question("char_isletter", Characters::isLetter);
        question("char_isdigit", Characters::isDigit);
        question("char_isuppercase", Characters::isUpperCase);
        question("char_islowercase", Characters::isLowerCase);
        question("char_isspace", Characters::isSpace);
        question("char_ispunct", Characters::isPunctuation);
        question("char_isprint", TextEscapes::isPrintable);
        table.effect(
                "print_string",
                1,
                ResultRules.NOTHING,
                (task, arguments) -> {
                    task.output().print(text(arguments[0]));
                    return core.nothing();
                });
        table.effect(
                "flush_output",
                0,
                ResultRules.NOTHING,
                (task, _) -> {
                    task.output().flush();
                    return core.nothing();
                });
    }

    private interface CharacterTest {
        boolean test(int code);
    }

    private void question(String name, CharacterTest test) {
        table.pure(name, 1, ResultRules.BOOL, (_, arguments) -> test.test(code(arguments[0])));
    }

    private String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw errors.type("string", "", core.string(), value);
    }

    private int code(Object value) {
        if (value instanceof CharValue character) {
            return character.codePoint();
        }
        throw errors.type("Char", "", core.named("Char"), value);
    }

    private String integerText(Object number, Object base) {
        int radix = (int) Integers.toLong(errors, "string", base);
        if (radix < Character.MIN_RADIX || radix > Character.MAX_RADIX) {
            throw errors.argument("base must be 2 ≤ base ≤ 36, got " + radix);
        }
        long value = Integers.toLong(errors, "string", number);
        return Integers.isSigned(number)
                ? Long.toString(value, radix)
                : Long.toUnsignedString(value, radix);
    }

    /// The number as an instance of a type; `nothing` if the text is no integer, or one that does
    /// not fit.
    private Object parseInteger(Object[] arguments) {
        if (!(arguments[0] instanceof DataType type)) {
            throw errors.type("parse", "", core.named("DataType"), arguments[0]);
        }
        Object zero = Integers.zero(core, type);
        int base = (int) Integers.toLong(errors, "parse", arguments[2]);
        Optional<BigInteger> parsed = NumberText.parseInteger(text(arguments[1]), base);
        int bits = Integers.width(zero);
        return parsed.filter(number ->
                        Integers.isSigned(zero)
                                ? number.bitLength() < bits
                                : number.signum() >= 0 && number.bitLength() <= bits)
                .map(number -> Integers.like(zero, number.longValue()))
                .orElse(core.nothing());
    }

    private double number(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        throw errors.type("float_format", "", core.float64(), value);
    }
}
