package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backedge.compile.error.FailedCall;
import dev.backedge.compile.error.FailedCallException;
import dev.backedge.compile.error.MethodCandidate;
import dev.backedge.compile.error.MethodCandidate.Fit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// What a failed call says: that it has no method or several, which methods come close, what would
/// help.
class MethodErrorTest {
    private static WorldProgram program;

    @BeforeAll
    static void openSession() {
        program = WorldProgram.open();
        program.run(
                """
                f(a::Int, b::Int) = 1
                f(a::Int, b::Float64, c) = 2
                f(a::String) = 3
                f(a::Symbol, rest::Int...) = 4
                g(a::Int) = 1
                h(a::Vector{T}, b::T) where T = 1
                k(a::Int, b) = 1
                k(a, b::Int) = 2
                m(a::Vector{Int}, b) = 1
                m(a, b::Vector) = 2
                struct Pt
                    x::Int
                end
                struct Box{T}
                    x::T
                    Box(x::Int) = new{Int}(x)
                end
                abstract type Shape end
                (p::Pt)(a::Int) = p.x + a
                n(x::T) where {T<:Real} = x
                """);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(
                        "f(1, \"a\")",
                        """
                        MethodError: no method matching f(::Int64, ::String)
                        The function `f` exists, but no method is defined for this combination of argument types.

                        Closest candidates are:
                          f(::Int64, !Matched::Int64)
                           @ Main PLACE
                          f(::Int64, !Matched::Float64, !Matched::Any)
                           @ Main PLACE
                          f(!Matched::String)
                           @ Main PLACE
                          ...\
                        """),
                Arguments.of(
                        "f(:a, 1, 2.0, 3)",
                        """
                        MethodError: no method matching f(::Symbol, ::Int64, ::Float64, ::Int64)
                        The function `f` exists, but no method is defined for this combination of argument types.

                        Closest candidates are:
                          f(::Symbol, !Matched::Int64...)
                           @ Main PLACE
                          f(!Matched::Int64, ::Int64)
                           @ Main PLACE
                          f(!Matched::Int64, !Matched::Float64, ::Any)
                           @ Main PLACE
                          ...\
                        """),
                Arguments.of(
                        "g()",
                        """
                        MethodError: no method matching g()
                        The function `g` exists, but no method is defined for this combination of argument types.

                        Closest candidates are:
                          g(!Matched::Int64)
                           @ Main PLACE\
                        """),
                Arguments.of(
                        "h([1], 2.0)",
                        """
                        MethodError: no method matching h(::Vector{Int64}, ::Float64)
                        The function `h` exists, but no method is defined for this combination of argument types.

                        Closest candidates are:
                          h(::Vector{T}, !Matched::T) where T
                           @ Main PLACE\
                        """),
                Arguments.of(
                        "n(\"a\")",
                        """
                        MethodError: no method matching n(::String)
                        The function `n` exists, but no method is defined for this combination of argument types.

                        Closest candidates are:
                          n(!Matched::T) where T<:Real
                           @ Main PLACE\
                        """),
                Arguments.of(
                        "k(1, 2)",
                        """
                        MethodError: k(::Int64, ::Int64) is ambiguous.

                        Candidates:
                          k(::Int64, ::Any)
                            @ Main PLACE
                          k(::Any, ::Int64)
                            @ Main PLACE

                        Possible fix, define
                          k(::Int64, ::Int64)\
                        """),
                Arguments.of(
                        "m([1], [2])",
                        """
                        MethodError: m(::Vector{Int64}, ::Vector{Int64}) is ambiguous.

                        Candidates:
                          m(::Vector{Int64}, ::Any)
                            @ Main PLACE
                          m(::Any, ::Vector)
                            @ Main PLACE

                        Possible fix, define
                          m(::Vector{Int64}, ::Vector)\
                        """),
                Arguments.of(
                        "Pt(1, 2)",
                        """
                        MethodError: no method matching Pt(::Int64, ::Int64)
                        The type `Pt` exists, but no method is defined for this combination of argument types when trying to construct it.

                        Closest candidates are:
                          Pt(::Int64)
                           @ Main PLACE
                          Pt(::Any)
                           @ Main PLACE\
                        """),
                Arguments.of(
                        "Box{Float64}(1)",
                        """
                        MethodError: no method matching Box{Float64}(::Int64)
                        The type `Box{Float64}` exists, but no method is defined for this combination of argument types when trying to construct it.

                        Hint: constructors are defined for `Box`, but not for `Box{Float64}`:
                          Box(::Int64)
                           @ Main PLACE\
                        """),
                Arguments.of(
                        "Shape(1)",
                        """
                        MethodError: no constructors have been defined for Shape
                        The type `Shape` exists, but no method is defined for this combination of argument types when trying to construct it.\
                        """),
                Arguments.of(
                        "Pt(1)(2.0)",
                        """
                        MethodError: no method matching (::Pt)(::Float64)
                        The object of type `Pt` exists, but no method is defined for this combination of argument types when trying to treat it as a callable object.

                        Closest candidates are:
                          (::Pt)(!Matched::Int64)
                           @ Main PLACE\
                        """),
                Arguments.of(
                        "let number = 1; number(2); end",
                        """
                        MethodError: objects of type Int64 are not callable.
                        In case you did not try calling it explicitly, check if a Int64 has been passed as an argument to a method that expects a callable instead.
                        The object of type `Int64` exists, but no method is defined for this combination of argument types when trying to treat it as a callable object.\
                        """),
                Arguments.of(
                        "invoke(g, Tuple{Any}, 1)",
                        """
                        MethodError: no method matching invoke g(::Any)
                        The function `g` exists, but no method is defined for this combination of argument types.

                        Closest candidates are:
                          g(::Int64)
                           @ Main PLACE\
                        """),
                Arguments.of(
                        "throw(MethodError(g, (1,)))",
                        """
                        MethodError: no method matching g(::Int64)
                        This error has been manually thrown, explicitly, so the method may exist but be intentionally marked as unimplemented.

                        Closest candidates are:
                          g(::Int64)
                           @ Main PLACE\
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void errorsSayWhatComesClose(String call, String expected) {
        assertThat(program.error(call).replaceAll("session\\[\\d+]:\\d+", "PLACE"))
                .isEqualTo(expected);
    }

    @Test
    void convertShowsOnlyMethodsThatTheTypeFits() {
        assertThat(program.error("convert(Pt, \"a\")").replaceAll("[a-z]+\\.jl:\\d+", "PLACE"))
                .isEqualTo(
                        """
                        MethodError: Cannot `convert` an object of type String to an object of type Pt
                        The function `convert` exists, but no method is defined for this combination of argument types.

                        Closest candidates are:
                          convert(::Type{T}, !Matched::T) where T
                           @ Base base/PLACE
                          Pt(::Any)
                           @ Main session[1]:11\
                        """);
    }

    @Test
    void embeddersGetTheCallAsData() {
        FailedCallException error =
                catchThrowableOfType(
                        FailedCallException.class, () -> program.session().call("f", 1L, "a"));

        FailedCall.NoMethod call = (FailedCall.NoMethod) error.call();
        assertThat(call.types()).hasToString("Tuple{typeof(f), Int64, String}");
        assertThat(call.world()).isEqualTo(program.world());
        assertThat(call.reason()).isEqualTo(FailedCall.Reason.TYPES);
        assertThat(call.candidates()).hasSize(4);
        MethodCandidate closest = call.candidates().getFirst();
        assertThat(closest.method()).isSameAs(program.method("f", "Int, Int"));
        assertThat(closest.arguments()).containsExactly(Fit.MATCHED, Fit.UNMATCHED);
        assertThat(closest.matches()).isEqualTo(1);
    }

    @Test
    void embeddersGetAnAmbiguityAsData() {
        FailedCallException error =
                catchThrowableOfType(
                        FailedCallException.class, () -> program.session().call("k", 1L, 2L));

        FailedCall.Ambiguous call = (FailedCall.Ambiguous) error.call();
        assertThat(call.methods()).hasSize(2);
        assertThat(call.fix()).hasToString("Optional[Tuple{typeof(k), Int64, Int64}]");
    }
}
