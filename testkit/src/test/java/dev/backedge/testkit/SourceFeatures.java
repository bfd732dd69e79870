package dev.backedge.testkit;

import dev.backedge.testkit.SourcePart.Sort;

import java.util.List;
import java.util.Random;

/// Makes random statements that use the less usual parts of the language: unions, abstract fields
/// and elements, linked structs, matrices, recursion, static parameters, modules, worlds.
///
/// They use the variables of [SourceProgram], and what [#DEFINITIONS] defines.
final class SourceFeatures {
    /// What stands before the functions of a program.
    static final String DEFINITIONS =
            """
            mutable struct Node
                value::Union{Int,Nothing}
                next::Union{Node,Nothing}
            end
            mutable struct Mixed
                one::Union{Int,Float64,String}
                shape::Shape
                number::Number
            end
            struct Ring{T<:Number,N} <: Shape
                items::NTuple{N,T}
                width::Int16
            end
            weight(d::Dot) = d.y + d.x
            weight(c::Crate) = c.dot.y
            @noinline weight(r::Ring{T,N}) where {T,N} = N * 1.0 + r.width
            same(x::T, y::T) where {T} = (T, 1)
            same(x, y) = (typeof(x), 2)
            kinds(rest::T...) where {T<:Number} = (T, length(rest))
            kinds(rest...) = length(rest)
            options(x, y = x, z = y; k = z, more...) = (x, y, z, k, length(more))
            @inline either(n) = n > 2 ? n : n > 0 ? 0.5 : n == 0 ? nothing : "less"
            climb(n, step) = n <= 0 ? step : climb(n - 1, step + n) - 1
            even(n) = n <= 0 ? true : odd(n - 1)
            odd(n) = n <= 0 ? false : even(n - 1)
            deep(n) = 1 + deep(n + 1)
            late(y) = y
            const fixed = Ref(0)
            module Inner
                export bump, state
                state = 0
                bump(n) = (global state += n; state)
                module Innermost
                    import ..Inner: bump
                    twice(n) = bump(n) + bump(n)
                end
            end
            using .Inner
            """;

    private static final List<String> WIDTHS =
            List.of("Int8", "Int16", "Int32", "UInt8", "UInt16", "UInt32", "UInt64", "Int128");

    private final Random random;
    private final SourceExpressions some;
    private int names;

    SourceFeatures(Random random, SourceExpressions expressions) {
        this.random = random;
        some = expressions;
    }

    SourcePart statement() {
        return switch (random.nextInt(5)) {
            case 0 -> unions();
            case 1 -> containers();
            case 2 -> handlers();
            case 3 -> functions();
            default -> values();
        };
    }

    /// Calls of its own, between those of the program.
    SourcePart call() {
        return switch (random.nextInt(4)) {
            case 0 -> outcome("outcome(deep, 1)\n");
            case 1 ->
                    outcome(
                            "worlds(n) = (b = late(n); eval(:(late(y) = y + "
                                    + random.nextInt(9)
                                    + ")); (b, late(n), Base.invokelatest(late, n)))\noutcome(worlds, 1)\noutcome(late, 1)\n");
            case 2 ->
                    outcome(
                            "outcome(Inner.Innermost.twice, 2)\noutcome(() -> (state, Inner.state))\n");
            default ->
                    outcome(
                            "outcome(() -> (fixed[], weight.([Dot(1, 2.0), Crate(1, Dot(2, 3.0))])))\n");
        };
    }

    private static SourcePart outcome(String text) {
        return SourcePart.of(Sort.DEFINITION, text);
    }

    private static SourcePart of(String text, SourcePart... inner) {
        return SourcePart.of(Sort.STATEMENTS, text + "\n", inner);
    }

    private String name() {
        return "u" + names++;
    }

    private String width() {
        return WIDTHS.get(random.nextInt(WIDTHS.size()));
    }

    private SourcePart shape() {
        return switch (random.nextInt(3)) {
            case 0 -> SourcePart.of(Sort.ANY, "Dot(§, §)", some.integer(1), some.number(0));
            case 1 -> SourcePart.of(Sort.ANY, "Crate(§, Dot(1, §))", some.any(1), some.number(1));
            default ->
                    SourcePart.of(
                            Sort.ANY, "Ring((§, §), Int16(3))", some.integer(0), some.integer(1));
        };
    }

    private SourcePart unions() {
        String u = name();
        return switch (random.nextInt(8)) {
            case 0 ->
                    of(
                            u + " = § ? § : nothing\ni += " + u + " === nothing ? j : " + u,
                            some.truth(1),
                            some.integer(1));
            case 1 ->
                    of(
                            "for e in Union{Int,Nothing}[§, nothing, §]\n    e === nothing && continue\n    i += e\nend",
                            some.integer(1),
                            some.integer(1));
            case 2 ->
                    of(
                            "for q in Shape[§, §, §]\n    x += weight(q)\nend",
                            shape(),
                            shape(),
                            shape());
            case 3 ->
                    of(
                            u
                                    + " = Node(§, Node(nothing, Node(§, nothing)))\n"
                                    + u
                                    + ".next.value = §\n"
                                    + "while "
                                    + u
                                    + " !== nothing\n"
                                    + "    i += something("
                                    + u
                                    + ".value, 1)\n"
                                    + "    "
                                    + u
                                    + " = "
                                    + u
                                    + ".next\nend",
                            some.integer(1),
                            some.integer(0),
                            some.integer(1));
            case 4 ->
                    of(
                            u
                                    + " = Mixed(§, §, §)\n"
                                    + u
                                    + ".one = §\n"
                                    + u
                                    + ".number = §\n"
                                    + "a = ("
                                    + u
                                    + ".one, "
                                    + u
                                    + ".number, weight("
                                    + u
                                    + ".shape))",
                            some.integer(1),
                            shape(),
                            some.number(1),
                            some.any(1),
                            some.integer(1));
            case 5 -> of("a = either(§)\nx += a isa Number ? a : 1", some.integer(2));
            case 6 ->
                    of(
                            "for k in -1:3\n    "
                                    + u
                                    + " = either(k + §)\n"
                                    + "    "
                                    + u
                                    + " isa String && (s *= "
                                    + u
                                    + "; continue)\n"
                                    + "    "
                                    + u
                                    + " === nothing && break\n    x += "
                                    + u
                                    + "\nend",
                            some.integer(0));
            default ->
                    of(
                            u
                                    + " = § ? Dot(§, 1.0) : § ? Crate(1, Dot(2, §)) : Ring((1, §), Int16(2))\n"
                                    + "x = weight("
                                    + u
                                    + ") + ("
                                    + u
                                    + " isa Dot ? "
                                    + u
                                    + ".x : 0)",
                            some.truth(1),
                            some.integer(1),
                            some.truth(1),
                            some.number(1),
                            some.integer(0));
        };
    }

    private SourcePart containers() {
        String u = name();
        return switch (random.nextInt(10)) {
            case 0 ->
                    of(
                            u
                                    + " = [§ §; § §]\n"
                                    + u
                                    + "[§, §] = §\ni += "
                                    + u
                                    + "[§, §]\nj += sum("
                                    + u
                                    + ")",
                            some.integer(0),
                            some.integer(1),
                            some.integer(0),
                            some.integer(0),
                            some.index(0),
                            some.index(0),
                            some.integer(1),
                            some.index(0),
                            some.index(1));
            case 1 ->
                    of(
                            u
                                    + " = zeros(2, 3)\nfor p in 1:2, q in 1:3\n    "
                                    + u
                                    + "[p, q] = § * q\nend\nx += "
                                    + u
                                    + "[§]\na = size("
                                    + u
                                    + ")",
                            some.number(1),
                            some.index(1));
            case 2 -> of("t = § in Set([§, §])", some.integer(0), some.integer(1), some.integer(0));
            case 3 ->
                    of(
                            u
                                    + " = Dict{String,Int}()\n"
                                    + u
                                    + "[§] = §\n"
                                    + u
                                    + "[s] = get("
                                    + u
                                    + ", s, 0) + 1\ni += "
                                    + u
                                    + "[§]",
                            some.string(1),
                            some.integer(1),
                            some.string(0));
            case 4 -> of("for c in §\n    i += Int(c)\n    c == 'b' && break\nend", some.string(1));
            case 5 -> of("a = (§)[§]", some.string(1), some.index(1));
            case 6 -> of("a = sum(" + width() + "[§, 1, 2])", some.integer(1));
            case 7 -> of("a = tuple(v..., §)\ni += length(a)", some.any(1));
            case 8 ->
                    of(
                            "v = [p * q + § for p in 1:2 for q in p:3 if q != §]",
                            some.integer(0),
                            some.integer(0));
            default ->
                    of("a = (§ .> v, ifelse.(v .== §, 1, 0.5))", some.integer(1), some.integer(0));
        };
    }

    private SourcePart handlers() {
        String u = name();
        return switch (random.nextInt(5)) {
            case 0 ->
                    of(
                            "for "
                                    + u
                                    + " in 1:4\n    try\n        "
                                    + u
                                    + " == § && continue\n        i += §\n"
                                    + "        § && break\n    catch\n        j += 1\n        "
                                    + u
                                    + " > 2 && rethrow()\n    finally\n        x += 1\n    end\nend",
                            some.index(0),
                            some.integer(2),
                            some.truth(1));
            case 1 ->
                    of(
                            u
                                    + " = 0\ntry\n    "
                                    + u
                                    + " = 1\n    "
                                    + u
                                    + " += §\n    try\n        "
                                    + u
                                    + " += v[§]\n    finally\n        j += "
                                    + u
                                    + "\n    end\ncatch e\n    a = ("
                                    + u
                                    + ", sprint(showerror, e))\nend",
                            some.integer(1),
                            some.index(1));
            case 2 ->
                    of(
                            u
                                    + " = () -> try\n    return §\ncatch\n    i += 1\n    return j\nfinally\n    j += 1\nend\na = ("
                                    + u
                                    + "(), "
                                    + u
                                    + "())",
                            some.integer(2));
            case 3 ->
                    of(
                            "a = try\n    §\ncatch e\n    throw(DomainError(§, \"again\"))\nelse\n    §\nend",
                            some.integer(2),
                            some.any(0),
                            some.any(1));
            default ->
                    of(
                            "a = (§)::"
                                    + List.of("Int", "String", "Dot", "Union{Int,Nothing}")
                                            .get(random.nextInt(4)),
                            some.any(2));
        };
    }

    private SourcePart functions() {
        String u = name();
        return switch (random.nextInt(9)) {
            case 0 -> of("i = climb(min(9, §), §)", some.integer(1), some.integer(0));
            case 1 -> of("t = even(clamp(§, 0, 30))", some.integer(1));
            case 2 ->
                    of(
                            "a = (same(§, §), kinds(§, §))",
                            some.any(1),
                            some.any(0),
                            some.integer(0),
                            some.any(1));
            case 3 -> of("a = invoke(same, Tuple{Any,Any}, §, §)", some.any(1), some.any(1));
            case 4 -> of("a = options(§, (§)...; k = §)", some.any(0), some.vector(1), some.any(1));
            case 5 -> of("a = options(§; (n = §, m = 2)...)", some.any(1), some.any(0));
            case 6 ->
                    of(
                            u
                                    + " = [() -> (i += k; k + §) for k in 1:3]\nj = sum(p() for p in "
                                    + u
                                    + ")",
                            some.integer(0));
            case 7 ->
                    of(
                            "function "
                                    + u
                                    + "(n)\n    n <= 0 && return §\n    i += n\n    return "
                                    + u
                                    + "(n - 1)\nend\na = "
                                    + u
                                    + "(3)",
                            some.any(1));
            default ->
                    of("j += bump(§) + Inner.Innermost.twice(§)", some.integer(0), some.integer(0));
        };
    }

    private SourcePart values() {
        String u = name();
        return switch (random.nextInt(9)) {
            case 0 -> {
                String type = width();
                yield of(
                        u
                                + " = (§) % "
                                + type
                                + "\nfor k in 1:3\n    "
                                + u
                                + " "
                                + List.of("+=", "*=", "-=", "⊻=", "÷=").get(random.nextInt(5))
                                + " (§) % "
                                + type
                                + "\nend\na = ("
                                + u
                                + ", typeof("
                                + u
                                + "), "
                                + u
                                + " < 3)",
                        some.integer(1),
                        some.integer(1));
            }
            case 1 -> of("a = " + width() + "(§)", some.number(1));
            case 2 ->
                    of(
                            "local "
                                    + u
                                    + "::"
                                    + List.of("Int", "Float64", "Int8").get(random.nextInt(3))
                                    + " = §\n"
                                    + u
                                    + " = §\na = "
                                    + u,
                            some.any(1),
                            some.integer(1));
            case 3 ->
                    of(
                            u + " = Ref(§)\n" + u + "[] += §\nfixed[] += 1\ni = " + u + "[]",
                            some.integer(1),
                            some.integer(1));
            case 4 -> of("a = (Char(§), 'a' + §)", some.integer(1), some.index(0));
            case 5 -> of("i = parse(Int, §)", some.string(1));
            case 6 ->
                    of(
                            "a = (min(§, §), isless(§, §), x == x, isequal(x, §))",
                            some.number(1),
                            some.number(1),
                            some.number(0),
                            some.number(1),
                            some.number(0));
            case 7 ->
                    of("a = (p = §, q = §)\na = (a.q, a.p, keys(a))", some.any(1), some.integer(1));
            default -> of("a, b... = §\na = (b, length(b))", some.vector(1));
        };
    }
}
