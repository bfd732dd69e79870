package dev.backedge.testkit;

import dev.backedge.testkit.SourcePart.Sort;

import java.util.List;
import java.util.Random;

/// Makes random expressions over the variables of [SourceProgram].
final class SourceExpressions {
    private static final List<String> INTEGERS =
            List.of(
                    "0",
                    "1",
                    "2",
                    "-1",
                    "7",
                    "255",
                    "-128",
                    "typemax(Int)",
                    "typemin(Int)",
                    "limit");
    private static final List<String> FLOATS =
            List.of("0.0", "-0.0", "1.5", "-2.25", "1.0e10", "NaN", "Inf", "1.0e-3");
    private static final List<String> WIDTHS =
            List.of("Int8", "Int16", "Int32", "UInt8", "UInt16", "UInt32", "UInt64");
    private static final List<String> TYPES =
            List.of("Int", "Float64", "Number", "Shape", "Dot", "Nothing", "String", "Vector");

    private final Random random;
    private final int functions;
    private int function;

    SourceExpressions(Random random, int functions) {
        this.random = random;
        this.functions = functions;
        function = functions;
    }

    /// Says whose expressions are made next: it may call the functions of larger numbers.
    void within(int number) {
        function = number;
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String pick(String... list) {
        return list[random.nextInt(list.length)];
    }

    private boolean leaf(int depth) {
        return depth <= 0 || random.nextInt(4) == 0;
    }

    private static SourcePart integerOf(String text, SourcePart... inner) {
        return SourcePart.of(Sort.INTEGER, text, inner);
    }

    SourcePart integer(int depth) {
        int d = depth - 1;
        if (leaf(depth)) {
            return integerOf(
                    random.nextInt(3) == 0 ? pick(INTEGERS) : pick("i", "j", "i", "length(v)"));
        }
        return switch (random.nextInt(20)) {
            case 0, 1, 2 ->
                    integerOf(
                            "(§ " + pick("+", "-", "*", "+", "-", "&", "|", "⊻") + " §)",
                            integer(d),
                            integer(d));
            case 3 ->
                    integerOf(
                            pick("div", "rem", "mod", "fld", "min", "max", "gcd") + "(§, §)",
                            integer(d),
                            integer(d));
            case 4 ->
                    integerOf(
                            "(§ " + pick("÷", "%", "<<", ">>", ">>>") + " §)",
                            integer(d),
                            integer(d));
            case 5 -> integerOf("v[§]", index(d));
            case 6 -> integerOf("(§)[end]", vector(d));
            case 7 -> {
                String type = pick(WIDTHS);
                yield integerOf(
                        "Int(("
                                + type
                                + "(§) "
                                + pick("+", "*", "-")
                                + " "
                                + type
                                + "("
                                + random.nextInt(100)
                                + ")) % Int)",
                        integer(d));
            }
            case 8 -> {
                String type = pick(WIDTHS);
                yield integerOf(
                        "((§ % "
                                + type
                                + ") "
                                + pick("+", "*", "-", "÷", ">>")
                                + " (§ % "
                                + type
                                + ")) % Int",
                        integer(d),
                        integer(d));
            }
            case 9 -> integerOf("(§ ? § : §)", truth(d), integer(d), integer(d));
            case 10 -> integerOf(pick("round", "floor", "trunc", "ceil") + "(Int, §)", number(d));
            case 11 -> integerOf("sum(§)", vector(d));
            case 12 -> integerOf("sum(k * § for k in 1:4 if k != §)", integer(d), integer(0));
            case 13 -> integerOf("length(§)", string(d));
            case 14 -> integerOf("Dot(§, §).x", integer(d), number(d));
            case 15 -> integerOf("(§, §, §)[§]", integer(d), integer(0), integer(0), index(0));
            case 16 -> integerOf("(p = §, q = §).q", any(d), integer(d));
            case 17 ->
                    integerOf(
                            "get(Dict(§ => §, 2 => 5), §, -1)", integer(0), integer(d), integer(0));
            case 18 -> integerOf("(y -> y " + pick("+", "*") + " §)(§)", integer(d), integer(d));
            default ->
                    integerOf(
                            pick("abs", "-", "~", "sign", "count_ones", "trailing_zeros") + "(§)",
                            integer(d));
        };
    }

    /// Usually one of the first three.
    SourcePart index(int depth) {
        return random.nextInt(3) > 0 ? integerOf(pick("1", "2", "3")) : integer(depth);
    }

    private static SourcePart floatOf(String text, SourcePart... inner) {
        return SourcePart.of(Sort.FLOAT, text, inner);
    }

    SourcePart number(int depth) {
        int d = depth - 1;
        if (leaf(depth)) {
            return floatOf(random.nextInt(3) == 0 ? pick(FLOATS) : "x");
        }
        return switch (random.nextInt(10)) {
            case 0, 1, 2 -> floatOf("(§ " + pick("+", "-", "*", "/") + " §)", number(d), number(d));
            case 3 -> floatOf("(§ / §)", integer(d), integer(d));
            case 4 -> floatOf(pick("abs", "floor", "-", "sin", "float") + "(§)", number(d));
            case 5 -> floatOf("Float64(§)", integer(d));
            case 6 -> floatOf("Float64(Float32(§) * 3)", number(d));
            case 7 -> floatOf("sqrt(§)", number(d));
            case 8 -> floatOf("Dot(§, §).y", integer(d), number(d));
            default -> floatOf("(§ ? § : §)", truth(d), number(d), number(d));
        };
    }

    private static SourcePart truthOf(String text, SourcePart... inner) {
        return SourcePart.of(Sort.TRUTH, text, inner);
    }

    SourcePart truth(int depth) {
        int d = depth - 1;
        if (leaf(depth)) {
            return truthOf(
                    pick(
                            "t",
                            "i < j",
                            "a isa " + pick(TYPES),
                            "isempty(s)",
                            "a === nothing",
                            "x > 1"));
        }
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                    truthOf(
                            "(§ " + pick("<", "<=", "==", "!=", ">", ">=") + " §)",
                            integer(d),
                            integer(d));
            case 2 ->
                    truthOf(
                            "(§ " + pick("<", "<=", "==", "!=", "===") + " §)",
                            number(d),
                            number(d));
            case 3 -> truthOf("(§ " + pick("&&", "||") + " §)", truth(d), truth(d));
            case 4 -> truthOf("!(§)", truth(d));
            case 5 -> truthOf("(§ === §)", any(d), any(d));
            case 6 -> truthOf("(§ < § <= §)", integer(d), integer(d), integer(d));
            case 7 -> truthOf("(§ in §)", integer(d), vector(d));
            default -> truthOf("(§ == §)", string(d), string(d));
        };
    }

    private static SourcePart stringOf(String text, SourcePart... inner) {
        return SourcePart.of(Sort.STRING, text, inner);
    }

    SourcePart string(int depth) {
        int d = depth - 1;
        if (leaf(depth)) {
            return stringOf(pick("s", "\"\"", "\"ab\"", "\"größe\""));
        }
        return switch (random.nextInt(7)) {
            case 0 -> stringOf("\"<$(§)>\"", any(d));
            case 1 -> stringOf("string(§, §)", integer(d), number(d));
            case 2 -> stringOf("(§ * §)", string(d), string(d));
            case 3 -> stringOf(pick("uppercase", "reverse", "strip") + "(§)", string(d));
            case 4 -> stringOf("join(§, \",\")", vector(d));
            case 5 -> stringOf("repr(§)", any(d));
            default -> stringOf("string((§)[1])", string(d));
        };
    }

    private static SourcePart vectorOf(String text, SourcePart... inner) {
        return SourcePart.of(Sort.VECTOR, text, inner);
    }

    SourcePart vector(int depth) {
        int d = depth - 1;
        if (leaf(depth)) {
            return vectorOf(pick("v", "v", "[i, j]", "Int[]"));
        }
        return switch (random.nextInt(9)) {
            case 0 -> vectorOf("[§ for k in 1:3]", integer(d));
            case 1 -> vectorOf("[k + § for k in § if k > §]", integer(0), vector(d), integer(0));
            case 2 -> vectorOf("(§ .+ §)", vector(d), integer(d));
            case 3 -> vectorOf("(§ .* 2 .- §)", vector(d), integer(d));
            case 4 -> vectorOf("sort(§)", vector(d));
            case 5 -> vectorOf("filter(y -> y > §, §)", integer(d), vector(d));
            case 6 -> vectorOf("map(y -> y + §, §)", integer(d), vector(d));
            case 7 -> vectorOf("vcat(§, §)", vector(d), integer(d));
            default -> vectorOf("collect(1:min(4, §))", integer(d));
        };
    }

    private static SourcePart anyOf(String text, SourcePart... inner) {
        return SourcePart.of(Sort.ANY, text, inner);
    }

    SourcePart any(int depth) {
        int d = depth - 1;
        if (leaf(depth)) {
            return anyOf(pick("a", "nothing", ":sym", "'c'", "a", "total"));
        }
        return switch (random.nextInt(20)) {
            case 0 -> anyOf("§", integer(d));
            case 1 -> anyOf("§", number(d));
            case 2 -> anyOf("§", string(d));
            case 3 -> anyOf("(§, §)", any(d), integer(d));
            case 4 -> anyOf("Dot(§, §)", integer(d), number(d));
            case 5 -> anyOf("Crate(§, Dot(§, 1.0))", any(d), integer(d));
            case 6 -> function < functions ? anyOf("measure(§)", any(d)) : anyOf("§", integer(d));
            case 7, 8, 9 -> call(d);
            case 10 -> anyOf("(§ ? § : §)", truth(d), any(d), any(d));
            case 11 -> anyOf("(n = §, m = §)", integer(d), any(d));
            case 12 -> anyOf("[§, §]", any(d), integer(d));
            case 13 -> anyOf("typeof(§)", any(d));
            case 14 -> anyOf("(§ + §)", any(d), integer(d));
            case 15 -> anyOf("(§).x", any(d));
            case 16 -> anyOf("[(§, y) for y in §]", any(d), vector(d));
            case 17 -> anyOf("Dict(§ => §)", string(d), any(d));
            case 18 ->
                    anyOf("convert(" + pick("Int", "Float64", "String", "Int8") + ", §)", any(d));
            default -> anyOf("§", vector(d));
        };
    }

    private SourcePart call(int d) {
        if (function + 1 >= functions) {
            return anyOf("string(§)", any(d));
        }
        int callee = function + 1 + random.nextInt(functions - function - 1);
        SourcePart[] arguments = {integer(d), number(d), any(d)};
        return switch (callee) {
            case 1 ->
                    random.nextBoolean()
                            ? anyOf(
                                    "f1(§, §, §; k = §)",
                                    arguments[0],
                                    arguments[1],
                                    arguments[2],
                                    integer(d))
                            : anyOf(
                                    "f1(§, §, §; s = §)",
                                    arguments[0],
                                    arguments[1],
                                    arguments[2],
                                    string(d));
            case 2 ->
                    random.nextBoolean()
                            ? anyOf(
                                    "f2(§, §, §, (§)...)",
                                    arguments[0],
                                    arguments[1],
                                    arguments[2],
                                    vector(d))
                            : anyOf(
                                    "f2(§, §, §, §)",
                                    arguments[0],
                                    arguments[1],
                                    arguments[2],
                                    any(d));
            default -> anyOf("f" + callee + "(§, §, §)", arguments);
        };
    }

    /// What a function gives: usually all of its variables.
    SourcePart result() {
        return switch (random.nextInt(4)) {
            case 0 -> integer(2);
            case 1 -> any(2);
            default -> anyOf("(i, j, x, t, s, v, a)");
        };
    }
}
