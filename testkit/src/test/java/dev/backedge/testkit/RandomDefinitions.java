package dev.backedge.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Random functions, constants and variables of a program that is written while it runs. Functions
/// call those of larger numbers, so that all calls end. Names of what changes end in `§`, which
/// stands for nothing or for what makes the names of a second copy.
final class RandomDefinitions {
    /// What every program begins with, and what stays.
    static final String LIBRARY =
            """
            abstract type Top end
            abstract type Left <: Top end
            struct A <: Left end
            struct B <: Left end
            struct C <: Top end
            struct P{T} <: Left
                x::T
                n::Int
            end
            mutable struct M <: Top
                n::Int
                any
            end
            weigh(x) = 1
            weigh(x::Int) = x
            weigh(x::P) = x.n
            weigh(x::M) = x.n + 1
            """;

    private static final int FUNCTIONS = 5;
    private static final int GLOBALS = 2;
    private static final List<String> TYPES =
            List.of("Any", "Top", "Left", "A", "B", "C", "Int", "P", "P{Int}", "M", "Union{A,Int}");
    private static final List<String> VALUES =
            List.of(
                    "A()",
                    "B()",
                    "C()",
                    "1",
                    "7",
                    "2.5",
                    "\"s\"",
                    "P(1, 2)",
                    "P(A(), 3)",
                    "M(4, 5)");

    private final Random random;
    private final Map<String, List<Definition>> functions = new LinkedHashMap<>();
    private final Map<String, String> globals = new LinkedHashMap<>();

    RandomDefinitions(Random random) {
        this.random = random;
    }

    /// A method.
    ///
    /// @param function name
    /// @param types of the arguments
    /// @param text of the definition
    record Definition(String function, String types, String text) {}

    /// The definitions that a program begins with.
    List<String> beginning() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < GLOBALS; i++) {
            all.add(rebound("const k" + i + "§"));
            all.add(rebound("v" + i + "§"));
        }
        for (int i = 0; i < FUNCTIONS; i++) {
            String body = i + 1 < FUNCTIONS ? "f" + (i + 1) + "§(x)" : "x";
            all.add(kept("f" + i + "§", "Any", "f" + i + "§(x) = " + body));
        }
        return all;
    }

    private String kept(String function, String types, String text) {
        functions
                .computeIfAbsent(function + types, _ -> new ArrayList<>())
                .add(new Definition(function, types, text));
        return text;
    }

    private String rebound(String name) {
        String text = name + " = " + any(VALUES);
        globals.put(name, text);
        return text;
    }

    /// Gives a constant or a variable another value.
    String rebind() {
        return rebound((random.nextBoolean() ? "const k" : "v") + random.nextInt(GLOBALS) + "§");
    }

    /// A method, new or in the place of another.
    String define() {
        int number = random.nextInt(FUNCTIONS);
        String function = "f" + number + "§";
        String wish = any(List.of("", "", "", "@inline ", "@noinline "));
        String type = any(TYPES);
        return switch (random.nextInt(8)) {
            case 0 -> {
                String other = any(TYPES);
                String head = function + "(x::" + type + ", y::" + other + ")";
                String body = expression(number + 1, List.of("x", "y"), 2);
                yield kept(function, type + ", " + other, wish + head + " = " + body);
            }
            case 1 -> {
                String head = function + "(x::" + type + ", r::" + type + "...)";
                String body = expression(number + 1, List.of("x", "r", "length(r)"), 2);
                yield kept(function, type + ", Vararg{" + type + "}", wish + head + " = " + body);
            }
            default -> {
                String head = function + "(x::" + type + ")";
                String body = expression(number + 1, List.of("x"), 3);
                yield kept(function, type, wish + head + " = " + body);
            }
        };
    }

    /// Leaves a method out: the one whose place it took is there again.
    Optional<Definition> delete() {
        if (functions.isEmpty()) {
            return Optional.empty();
        }
        String chosen = any(List.copyOf(functions.keySet()));
        List<Definition> present = functions.get(chosen);
        Definition deleted = present.removeLast();
        if (present.isEmpty()) {
            functions.remove(chosen);
        }
        return Optional.of(deleted);
    }

    /// All that is defined now.
    List<String> current() {
        Stream<String> names =
                IntStream.range(0, FUNCTIONS).mapToObj(i -> "function f" + i + "§ end");
        return Stream.concat(
                        Stream.concat(names, globals.values().stream()),
                        functions.values().stream().map(present -> present.getLast().text()))
                .toList();
    }

    /// The call of one of the first functions.
    String call() {
        String more = random.nextInt(6) == 0 ? ", " + any(VALUES) : "";
        return "f" + random.nextInt(3) + "§(" + any(VALUES) + more + ")";
    }

    private String expression(int level, List<String> variables, int depth) {
        int next = depth - 1;
        return switch (random.nextInt(depth <= 0 ? 4 : 18)) {
            case 0 -> any(VALUES);
            case 1, 2 -> any(variables);
            case 3 -> any(List.of("k", "k", "v")) + random.nextInt(GLOBALS) + "§";
            case 4 -> "(" + condition(level, variables, next) + ")";
            case 5 -> invoked(level, variables, next);
            case 6 -> "P(" + expression(level, variables, next) + ", 3)." + any(List.of("x", "n"));
            case 7 -> "(" + expression(level, variables, next) + ", 1)[1]";
            case 8 -> "weigh(" + expression(level, variables, next) + ")";
            case 9 -> "sum(i -> weigh(" + call(level, variables, "i") + "), 1:2)";
            case 10 -> "(y -> " + call(level, variables, "y") + ")(" + any(variables) + ")";
            case 11 ->
                    "try "
                            + expression(level, variables, next)
                            + " catch; "
                            + expression(level, variables, next)
                            + " end";
            case 12 -> "M(weigh(" + expression(level, variables, next) + "), k0§)";
            case 13 ->
                    "(weigh("
                            + expression(level, variables, next)
                            + ") + weigh("
                            + call(level, variables, any(variables))
                            + "))";
            default -> call(level, variables, expression(level + 1, variables, next));
        };
    }

    private String condition(int level, List<String> variables, int depth) {
        String condition =
                random.nextBoolean()
                        ? any(variables) + " isa " + any(TYPES)
                        : "weigh(" + expression(level, variables, depth) + ") > 2";
        return condition
                + " ? "
                + expression(level, variables, depth)
                + " : "
                + expression(level, variables, depth);
    }

    private String invoked(int level, List<String> variables, int depth) {
        String argument = expression(level, variables, depth);
        return level < FUNCTIONS
                ? "invoke(f"
                        + random.nextInt(level, FUNCTIONS)
                        + "§, Tuple{"
                        + any(TYPES)
                        + "}, "
                        + argument
                        + ")"
                : argument;
    }

    /// A call of a function from a number on.
    private String call(int level, List<String> variables, String argument) {
        if (level >= FUNCTIONS) {
            return argument;
        }
        String more = random.nextInt(8) == 0 ? ", " + expression(level + 1, variables, 1) : "";
        return "f" + random.nextInt(level, FUNCTIONS) + "§(" + argument + more + ")";
    }

    private <T> T any(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
