package dev.backedge.testkit;

import dev.backedge.testkit.SourcePart.Sort;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes random statements over the variables of [SourceProgram].
final class SourceStatements {
    private final Random random;
    private final SourceExpressions some;
    private final SourceFeatures features;
    private int loops;
    private int names;

    SourceStatements(Random random, SourceExpressions expressions) {
        this.random = random;
        some = expressions;
        features = new SourceFeatures(random, expressions);
    }

    /// @param count of statements, about
    /// @param depth how far they are nested
    SourcePart block(int count, int depth) {
        List<SourcePart> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(
                    random.nextInt(3) == 0
                            ? features.statement()
                            : depth == 0 || random.nextInt(3) > 0 ? simple() : nested(depth - 1));
        }
        return SourcePart.sequence(Sort.STATEMENTS, all);
    }

    /// Calls that test something of their own.
    SourcePart call() {
        return features.call();
    }

    private SourcePart of(String text, SourcePart... inner) {
        return SourcePart.of(Sort.STATEMENTS, text + "\n", inner);
    }

    private SourcePart simple() {
        return switch (random.nextInt(24)) {
            case 0 -> of("i = §", some.integer(2));
            case 1 -> of("j += §", some.integer(1));
            case 2 -> of("x = §", some.number(2));
            case 3 -> of("t = §", some.truth(2));
            case 4 -> of("s = §", some.string(2));
            case 5 -> of("v = §", some.vector(2));
            case 6, 7 -> of("a = §", some.any(2));
            case 8 -> of("i, j = §, §", some.integer(1), some.integer(1));
            case 9 -> of("a, (j, x) = §, (§, §)", some.any(1), some.integer(1), some.number(1));
            case 10 -> of("push!(v, §)", some.integer(2));
            case 11 -> of("v[§] = §", some.index(1), some.integer(1));
            case 12 -> of("println(§, \" \", §)", some.string(1), some.any(1));
            case 13 -> of("§ && return §", some.truth(2), some.any(1));
            case 14 -> of("§ || (i -= §)", some.truth(1), some.integer(1));
            case 15 -> of("v .+= §", some.integer(1));
            case 16 -> of("global total += §", some.integer(1));
            case 17 -> counter();
            case 18 -> of("§ && error(§)", some.truth(2), some.string(1));
            case 19 -> of("x, y... = (§, §, §)", some.number(1), some.any(0), some.integer(0));
            case 20 -> of("(; x, y) = Dot(§, §); i += x; x = y", some.integer(1), some.number(0));
            default ->
                    loops > 0
                            ? of(
                                    "§ && " + (random.nextBoolean() ? "break" : "continue"),
                                    some.truth(1))
                            : of("i += §", some.integer(1));
        };
    }

    private SourcePart counter() {
        String name = "c" + names++;
        return of(
                name
                        + " = Counter(§, §, §); "
                        + name
                        + ".n += §; "
                        + name
                        + ".rest = §; "
                        + (random.nextBoolean() ? "i = " + name + ".n" : "a = " + name + ".rest"),
                some.integer(1),
                some.string(1),
                some.any(1),
                some.integer(0),
                some.any(1));
    }

    private SourcePart nested(int depth) {
        return switch (random.nextInt(11)) {
            case 0, 1 -> of("if §\n§else\n§end", some.truth(2), block(2, depth), block(1, depth));
            case 2 ->
                    of(
                            "if §\n§elseif §\n§end",
                            some.truth(2),
                            block(1, depth),
                            some.truth(1),
                            block(2, depth));
            case 3 -> of("for k in 1:3\n    j += k\n§end", inLoop(depth));
            case 4 ->
                    of(
                            "for (k, e) in enumerate(§)\n    k > 4 && break\n    i += e\n§end",
                            some.vector(1),
                            inLoop(depth));
            case 5 -> {
                String name = "w" + names++;
                yield of(
                        name + " = 0\nwhile " + name + " < 3\n    " + name + " += 1\n§end",
                        inLoop(depth));
            }
            case 6 ->
                    of(
                            "try\n§catch e\n    a = "
                                    + (random.nextBoolean() ? "e" : "typeof(e)")
                                    + "\n§end",
                            block(2, depth),
                            block(1, depth));
            case 7 -> of("try\n§finally\n§end", block(2, depth), of("j += §", some.integer(1)));
            case 8 ->
                    of(
                            "try\n§catch e\n    e isa ErrorException || rethrow()\n§finally\n    i += 1\nend",
                            block(2, depth),
                            block(1, depth));
            case 9 -> closure();
            default -> of("let i = §, q = i\n§    j += q\nend", some.integer(1), block(2, depth));
        };
    }

    private SourcePart inLoop(int depth) {
        loops++;
        SourcePart made = block(2, depth);
        loops--;
        return made;
    }

    /// A function inside a function: some change the variables that they capture.
    private SourcePart closure() {
        String name = "h" + names++;
        return switch (random.nextInt(4)) {
            case 0 -> of(name + "(y) = y + §\ni = " + name + "(j)", some.integer(1));
            case 1 ->
                    of(
                            name + " = y -> (i += §; j = y; §)\na = " + name + "(§)",
                            some.integer(1),
                            some.any(1),
                            some.integer(1));
            case 2 ->
                    of(
                            "function "
                                    + name
                                    + "(y, z = §; w = §)\n    t = §\n    return (y, z, w)\nend\na = "
                                    + name
                                    + "(§; w = §)",
                            some.integer(1),
                            some.any(1),
                            some.truth(1),
                            some.integer(1),
                            some.any(1));
            default ->
                    of("v = map(§) do y\n    x += y\n    §\nend", some.vector(1), some.integer(2));
        };
    }
}
