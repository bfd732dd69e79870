package dev.backedge.testkit;

import dev.backedge.testkit.SourcePart.Sort;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes random programs of the language: types, functions of several methods that call those after
/// them, calls, and definitions again between the calls. All programs end.
///
/// Every function has the same variables, of a type each: `i` and `j` (Int), `x` (Float64), `t`
/// (Bool), `s` (String), `v` (Vector{Int}), `a` (anything).
final class SourceProgram {
    private static final int FUNCTIONS = 4;

    private final Random random;
    private final SourceStatements statements;
    private final SourceExpressions expressions;

    private SourceProgram(Random random) {
        this.random = random;
        expressions = new SourceExpressions(random, FUNCTIONS);
        statements = new SourceStatements(random, expressions);
    }

    /// The program of a seed: text of the inside of a module.
    static SourcePart program(long seed) {
        return new SourceProgram(new Random(seed)).program(2 + (int) Math.floorMod(seed, 5L));
    }

    private SourcePart program(int size) {
        List<SourcePart> forms = new ArrayList<>();
        forms.add(
                SourcePart.of(
                        Sort.STATEMENTS,
                        """
                        abstract type Shape end
                        struct Dot <: Shape
                            x::Int
                            y::Float64
                        end
                        struct Crate{T} <: Shape
                            item::T
                            dot::Dot
                        end
                        mutable struct Counter
                            n::Int
                            label::String
                            rest
                        end
                        const limit = 3
                        total = 0
                        """));
        forms.add(SourcePart.of(Sort.STATEMENTS, SourceFeatures.DEFINITIONS));
        expressions.within(FUNCTIONS);
        for (String argument : List.of("a::Dot", "a::Crate", "a::Crate{Int}", "a::Number", "a")) {
            if (argument.equals("a") || random.nextBoolean()) {
                forms.add(oneLine("measure(" + argument + ")"));
            }
        }
        for (int i = FUNCTIONS - 1; i >= 0; i--) {
            forms.add(function(i, size, "i, x, a"));
            if (random.nextInt(3) == 0) {
                forms.add(function(i, size, typed()));
            }
        }
        calls(forms);
        for (int again = random.nextInt(3); again > 0; again--) {
            switch (random.nextInt(4)) {
                case 0 ->
                        forms.add(
                                SourcePart.of(
                                        Sort.DEFINITION,
                                        "const limit = " + random.nextInt(9) + "\n"));
                case 1 -> forms.add(SourcePart.of(Sort.DEFINITION, "total = 2.5\n"));
                case 2 -> {
                    expressions.within(FUNCTIONS);
                    forms.add(oneLine("measure(a::" + typeName() + ")"));
                }
                default ->
                        forms.add(
                                function(
                                        random.nextInt(FUNCTIONS),
                                        size,
                                        random.nextBoolean() ? "i, x, a" : typed()));
            }
            calls(forms);
        }
        return SourcePart.sequence(Sort.DEFINITION, forms);
    }

    private void calls(List<SourcePart> forms) {
        for (String arguments :
                List.of("1, 2.5, nothing", "-3, 0.0, Dot(1, 2.0)", "0, 1.0e10, \"text\"")) {
            forms.add(
                    SourcePart.of(
                            Sort.DEFINITION,
                            "outcome(f" + random.nextInt(2) + ", " + arguments + ")\n"));
        }
        if (random.nextInt(3) == 0) {
            forms.add(statements.call());
        }
    }

    private String typeName() {
        List<String> names = List.of("Int", "Float64", "String", "Dot", "Shape", "Bool", "Real");
        return names.get(random.nextInt(names.size()));
    }

    /// With the variables that expressions use, in a `let`.
    private SourcePart oneLine(String head) {
        return SourcePart.of(
                Sort.DEFINITION,
                head
                        + " = let i = 1, j = 2, x = 0.5, t = true, s = \"m\", v = [4, 5]\n    §\nend\n",
                expressions.any(2));
    }

    private String typed() {
        return "i::Int, x::Float64, a::" + typeName();
    }

    private SourcePart function(int number, int size, String types) {
        expressions.within(number);
        String head =
                switch (number) {
                    case 1 -> types + "; k = 1, s = \"k\"";
                    case 2 -> types + ", rest...";
                    default -> types;
                };
        String more =
                number == 1
                        ? "    j = k\n"
                        : number == 2 ? "    j = length(rest)\n" : "    j = 0\n";
        String text = number == 1 ? "" : "    s = \"\"\n";
        return SourcePart.of(
                Sort.DEFINITION,
                "function f"
                        + number
                        + "("
                        + head
                        + ")\n"
                        + more
                        + text
                        + "    t = false\n    v = [i, 2, 3]\n§    return §\nend\n",
                statements.block(size, 2),
                expressions.result());
    }
}
