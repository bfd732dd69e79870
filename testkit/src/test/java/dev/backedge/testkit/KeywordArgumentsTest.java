package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Keyword arguments and named tuples: what calls give, by default and otherwise, in all kinds of
/// functions.
class KeywordArgumentsTest {
    private static WorldProgram program;

    @BeforeAll
    static void openSession() {
        program = WorldProgram.open();
        program.run(
                """
                f(a; b = 2, c::Int = a + b) = (a, b, c)
                g(x; required) = x + required
                h(xs...; scale = 1, rest...) = (sum(xs) * scale, rest)
                opt(a, b = 2; k = a) = (a, b, k)
                x = 100
                outer(; x = x) = x
                function typed(a::T; k::T = a) where T
                    k
                end
                with(f, x; k = 1) = f(x) + k
                struct S
                    x::Int
                    S(x; twice = false) = new(twice ? 2x : x)
                end
                S(; x = 1) = S(x)
                (s::S)(y; z = 10) = s.x + y + z
                struct P{T}
                    x::T
                    P{T}(x; add = 0) where T = new{T}(x + add)
                end
                early(a; k = 1) = (a > 0 && return k; -k)
                result(a; k = 1)::Float64 = a + k
                """);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "f(1) | (1, 2, 3)",
                "f(1; b = 5) | (1, 5, 6)",
                "f(1, c = 7) | (1, 2, 7)",
                "f(1, b = 8; c = 7) | (1, 8, 7)",
                "let b = 4; f(1; b); end | (1, 4, 5)",
                "let n = (b = 4,); f(1; n.b); end | (1, 4, 5)",
                "let kw = (b = 2,); f(1; kw..., c = 9); end | (1, 2, 9)",
                "let kw = (c = 2,); f(1; kw..., c = 9); end | (1, 2, 9)",
                "f(1; Dict(:b => 3)...) | (1, 3, 4)",
                "f(1; [:b => 3, :c => 0]...) | (1, 3, 0)",
                "f(1; NamedTuple[]...) | (1, 2, 3)",
                "f((1,)...; b = 0) | (1, 0, 1)",
                "g(1; required = 2) | 3",
                "h(1, 2) | (3, pairs(NamedTuple()))",
                "h(1, 2; scale = 3, z = 4) | (9, pairs((z = 4,)))",
                "h(1; z = 4)[2][:z] | 4",
                "let kw = h(1; z = 4, scale = 0)[2]; h(2; kw..., scale = 5); end | (10, pairs((z ="
                        + " 4,)))",
                "(opt(1), opt(1, 3), opt(1; k = 9), opt(1, 4; k = 8)) | ((1, 2, 1), (1, 3, 1), (1, 2,"
                        + " 9), (1, 4, 8))",
                "(outer(), outer(; x = 1)) | (100, 1)",
                "(typed(1), typed(1; k = 2)) | (1, 2)",
                "with(y -> 10y, 3; k = 2) | 32",
                "(with(3; k = 2) do y; 10y; end) | 32",
                "(S(1).x, S(2; twice = true).x, S().x, S(; x = 7).x) | (1, 4, 1, 7)",
                "(S(1)(2), S(1)(2; z = 3)) | (13, 6)",
                "(P{Int}(1).x, P{Int}(1; add = 4).x) | (1, 5)",
                "(early(1; k = 5), early(-1; k = 5)) | (5, -5)",
                "(result(1), result(1; k = 2)) | (2.0, 3.0)",
                "let n = 5; inner(a; k = n) = a + k; (inner(1), inner(1; k = 2)); end | (6, 3)",
                "((x; k = 2) -> x + k)(1; k = 10) | 11",
                "let v = function (x, y; k = 3) x + y + k end; (v(1, 2), v(1, 2; k = 0)); end | (6,"
                        + " 3)",
                "map((x; k = 2) -> x * k, [1, 2]) | [2, 4]",
                "invokelatest(f, 1; b = 5) | (1, 5, 6)",
                "(a = 1, b = \"x\") | (a = 1, b = \"x\")",
                "(; a = 1) | (a = 1,)",
                "let n = (a = 1, b = 2.0); (n.a, n[2], n[:b], keys(n), values(n), length(n)); end |"
                        + " (1, 2.0, 2.0, (:a, :b), (1, 2.0), 2)",
                "merge((a = 1, b = 2), (b = 3, c = 4)) | (a = 1, b = 3, c = 4)",
                "(a = 1, b = 2) == (a = 1, b = 2) | true",
                "typeof((a = 1,)) | NamedTuple{(:a,), Tuple{Int64}}",
            })
    void callsGiveTheirResults(String call, String expected) {
        assertThat(program.printed(call)).isEqualTo(expected);
    }

    @Test
    void aCallOfKeywordsIsACallOfOneFunction() {
        assertThat(program.printed("Base.kwcall((b = 5,), f, 1)")).isEqualTo("(1, 5, 6)");
        assertThat(program.method("f", "Int").shape().argumentCount()).isEqualTo(2);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "g(1) | UndefKeywordError: keyword argument required not assigned",
                "f(1; c = \"a\") | TypeError: in keyword argument c, expected Int64, got a value of"
                        + " type String",
                "typed(1; k = 2.0) | TypeError: in keyword argument k, expected Int64, got a value of"
                        + " type Float64",
            })
    void errorsNameTheKeyword(String call, String expected) {
        assertThat(program.error(call)).isEqualTo(expected);
    }

    @Test
    void keywordsThatAreNotSupportedAreNamed() {
        assertThat(program.error("f(1; b = 1, d = 2, e = 3)").replaceAll("\\[\\d+]", ""))
                .isEqualTo(
                        """
                        MethodError: no method matching f(::Int64; b::Int64, d::Int64, e::Int64)
                        This method does not support all of the given keyword arguments (and may not support any).

                        Closest candidates are:
                          f(::Any; b, c) got unsupported keyword arguments "d", "e"
                           @ Main session:1\
                        """);
    }

    @Test
    void candidatesShowTheirKeywords() {
        assertThat(program.error("h(1; z = 2)[2][:y]")).isEqualTo("KeyError: key :y not found");
        assertThat(program.error("opt(; k = 1)").replaceAll("\\[\\d+]", ""))
                .isEqualTo(
                        """
                        MethodError: no method matching opt(; k::Int64)
                        The function `opt` exists, but no method is defined for this combination of argument types.

                        Closest candidates are:
                          opt(!Matched::Any; k)
                           @ Main session:4
                          opt(!Matched::Any, !Matched::Any; k)
                           @ Main session:4\
                        """);
    }
}
