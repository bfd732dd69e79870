package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The forms of arguments and callees other than keywords: optional ones, any number of them, types
/// and functions as arguments, constructors, callable values, closures, arguments that are not
/// specialised on.
class ArgumentFormsTest {
    private static WorldProgram program;

    @BeforeAll
    static void openSession() {
        program = WorldProgram.open();
        program.run(
                """
                rest(x, y...) = y
                count(x::Int...) = length(x)
                two(x::NTuple{2, Int}) = :two
                defaults(a, b = a + 1, c = b * 2) = (a, b, c)
                kind(::Type{Int}) = :int
                kind(::Type{T}) where {T<:AbstractFloat} = T
                kind(::Type{Vector{T}}) where T = (:vector, T)
                kind(::Type) = :other
                apply(f::Function, x) = f(x)
                applyany(f::Union{Function, Type}, x) = f(x)
                on(::typeof(sin)) = :sin
                on(::typeof(cos)) = :cos
                same(x::T, y::T) where T = true
                same(x, y) = false
                struct Poly
                    c::Vector{Float64}
                end
                (p::Poly)(x, y) = p.c[1] + x + y
                (p::Poly)() = p(1, 2)
                (::Type{T})(p::Poly) where {T<:AbstractFloat} = T(p.c[1])
                counter() = (n = 0; () -> (n += 1; n))
                struct R{T<:Real}
                    n::T
                    d::T
                    function R{T}(n, d) where {T<:Real}
                        d == 0 && error("zero")
                        new{T}(n, d)
                    end
                end
                R(n::T, d::T) where {T<:Real} = R{T}(n, d)
                R(n::Real, d::Real) = R(promote(n, d)...)
                any1(@nospecialize(x), y) = (typeof(x), y)
                any2(@nospecialize(x::Integer), y = 2; z = 3) = (x, y, z)
                """);
    }

    @Test
    void wishesAboutInliningAreKeptOnTheMethod() {
        program.run(
                """
                @inline wanted(x) = x
                @noinline function unwanted(x; k = 1)
                    x + k
                end
                plain(x) = x
                """);

        assertThat(program.method("wanted", "Int").shape().traits())
                .containsExactly(MethodShape.Trait.INLINE);
        assertThat(program.method("unwanted", "Int").shape().traits())
                .containsExactly(MethodShape.Trait.NO_INLINE);
        assertThat(program.method("plain", "Int").shape().traits()).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "(rest(1), rest(1, 2), rest(1, 2, 3)) | ((), (2,), (2, 3))",
                "(count(), count(1, 2)) | (0, 2)",
                "two((1, 2)) | :two",
                "(defaults(1), defaults(1, 5), defaults(1, 5, 0)) | ((1, 2, 4), (1, 5, 10), (1, 5,"
                        + " 0))",
                "(kind(Int), kind(Float64), kind(String)) | (:int, Float64, :other)",
                "(kind(Vector{Int}), kind(Vector)) | ((:vector, Int64), :other)",
                "(apply(sqrt, 4.0), apply(x -> x + 1, 1), applyany(Int, 4.0)) | (2.0, 2, 4)",
                "(on(sin), on(cos)) | (:sin, :cos)",
                "(same(1, 2), same(1, 2.0)) | (true, false)",
                "(Poly([1.0])(), Float32(Poly([3.0]))) | (4.0, 3.0f0)",
                "let c = counter(); (c(), c(), c()); end | (1, 2, 3)",
                "R(1, 2) | R{Int64}(1, 2)",
                "R(1, 2.5) | R{Float64}(1.0, 2.5)",
                "R{Float64}(1, 3) | R{Float64}(1.0, 3.0)",
                "(any1(1, 2), any1(\"a\", 2)) | ((Int64, 2), (String, 2))",
                "(any2(1), any2(0x01, 5; z = 6)) | ((1, 2, 3), (0x01, 5, 6))",
            })
    void callsGiveTheirResults(String call, String expected) {
        assertThat(program.printed(call)).isEqualTo(expected);
    }

    @Test
    void anArgumentThatIsNotSpecialisedOnHasItsDeclaredType() {
        program.run("any1(1, 2)\nany1(\"a\", 2)\nany1(:b, 2.0)");

        Method method = program.method("any1", "Int, Int");

        assertThat(method.instances())
                .extracting(instance -> instance.types().toString())
                .containsExactlyInAnyOrder(
                        "Tuple{typeof(any1), Any, Int64}", "Tuple{typeof(any1), Any, Float64}");
    }
}
