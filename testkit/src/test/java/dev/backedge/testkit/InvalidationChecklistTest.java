package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.invalidation.Cause;
import dev.backedge.invalidation.EdgeAnswer;
import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.model.Method;
import dev.backedge.model.TypeText;
import dev.backedge.world.WorldRange;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What programs see of worlds, item by item: which code a definition makes stale, and the record
/// of it. See [WorldChecklistTest].
class InvalidationChecklistTest {
    private static WorldProgram program;

    @BeforeAll
    static void openSession() {
        program = WorldProgram.open();
    }

    private static Object run(String text) {
        return program.run(text);
    }

    @Test
    @DisplayName("W09: a third method that decides an ambiguity updates callers that had the error")
    void aDecidedAmbiguityUpdatesItsCallers() {
        run("f09(::Int, ::Any) = 1\nf09(::Any, ::Int) = 2\ng09(x) = f09(x, x)");
        assertThat(program.error("g09(1)")).contains("f09(::Int64, ::Int64) is ambiguous.");

        run("f09(::Int, ::Int) = 3.0");

        assertThat(run("g09(1)")).isEqualTo(3.0);
    }

    @Test
    @DisplayName("W10: new methods change a union-split caller just when they end its code")
    void unionSplitCallersChangeUpToTheLimit() {
        run("f10(::Int) = 1\nf10(::Float64) = 2\ng10(c) = f10(c[1])");
        run("g10([1])\ng10([1.0])\ng10(Any[1])");
        List<WorldRange> exact = program.worlds("g10", "Vector{Int}");
        List<WorldRange> two = program.worlds("g10", "Vector{Any}");

        run("f10(::String) = 3\ng10(Any[1])");
        List<WorldRange> three = program.worlds("g10", "Vector{Any}");
        run("f10(::AbstractVector) = 4\ng10(Any[1])");
        List<WorldRange> four = program.worlds("g10", "Vector{Any}");
        run("f10(::Dict) = 5\ng10(Any[1])");
        List<WorldRange> five = program.worlds("g10", "Vector{Any}");

        assertThat(program.worlds("g10", "Vector{Int}")).isEqualTo(exact);
        assertThat(three).hasSize(two.size() + 1);
        assertThat(four).hasSize(three.size() + 1);
        // Beyond the limit the caller relies on nothing, so nothing ends it.
        assertThat(five).isEqualTo(four);
    }

    @Test
    @DisplayName("W11: unrelated ambiguous or wider methods leave the worlds of code as they are")
    void unrelatedMethodsEndNothing() {
        run("f11(c, n) = c + n\nf11('a', 0x01)\nh11() = convert(Nothing, nothing)\nh11()");
        List<WorldRange> sum = program.worlds("f11", "Char, UInt8");
        List<WorldRange> conversion = program.worlds("h11", "");

        run(
                """
                abstract type FixedPoint11{T<:Integer} <: Real end
                struct Normed11 <: FixedPoint11{UInt8}
                    i::UInt8
                    Normed11(i::Integer, _) = new(i % UInt8)
                end
                (::Type{X})(x::Real) where {T, X<:FixedPoint11{T}} = X(round(x), 0)
                abstract type Colorant11 end
                Base.convert(::Type{C}, c) where {C<:Colorant11} = false
                abstract type Container11{T} end
                Base.eltype(::Type{C}) where {T, C<:Container11{T}} = T
                """);

        assertThat(program.worlds("f11", "Char, UInt8")).isEqualTo(sum);
        assertThat(program.worlds("h11", "")).isEqualTo(conversion);
    }

    @Test
    @DisplayName("W12: only a new definition of the invoked method ends the code of an invoke")
    void onlyTheInvokedMethodMatters() {
        run(
                """
                f12(a::Int) = a > 0 ? :int : :less
                f12(a::Integer) = a > 0 ? :integer : :less
                g12(a) = invoke(f12, Tuple{Integer}, a)
                h12() = invoke(f12, Tuple{Integer}, 42)
                """);
        assertThat(program.printed("(g12(42), h12())")).isEqualTo("(:integer, :integer)");
        List<WorldRange> worlds = program.worlds("g12", "Int");
        List<WorldRange> constant = program.worlds("h12", "");

        run("f12(a::Int) = a > 0 ? :int2 : :less\nf12(a::UInt) = a > 0 ? :uint2 : :less");
        assertThat(program.printed("(g12(42), h12())")).isEqualTo("(:integer, :integer)");
        assertThat(program.worlds("g12", "Int")).isEqualTo(worlds);
        assertThat(program.worlds("h12", "")).isEqualTo(constant);

        run("f12(a::Integer) = a > 0 ? :integer2 : :less");
        assertThat(program.printed("(g12(42), h12())")).isEqualTo("(:integer2, :integer2)");
        assertThat(program.worlds("g12", "Int")).isNotEqualTo(worlds);
        assertThat(program.worlds("h12", "")).isNotEqualTo(constant);
    }

    @Test
    @DisplayName("W14: the record of a caller without a method: the edge, then the caller")
    void theRecordNamesTheEdgeOfACallWithoutMethod() {
        run(
                """
                f14(x, y) = false
                f14(x::Int, y::Int) = x == y
                f14(x::Symbol, y::Symbol) = x == y
                g14(container, y) = f14(container[1], y)
                g14(Any[1], 1)
                """);

        List<InvalidationReport> stale =
                program.invalidations("f14(x::AbstractFloat, y::Int) = x == y");

        assertThat(stale)
                .singleElement()
                .extracting(Object::toString)
                .asString()
                .matches(
                        """
                        inserting f14\\(::AbstractFloat, ::Int64\\) @ Main session\\[\\d+]:1 ended 1 code instance in world \\d+
                          call f14\\(::Any, ::Int64\\)
                            before f14\\(::Int64, ::Int64\\), f14\\(::Any, ::Any\\)
                            after  f14\\(::Int64, ::Int64\\), f14\\(::AbstractFloat, ::Int64\\), f14\\(::Any, ::Any\\)
                            g14\\(::Vector\\{Any}, ::Int64\\)
                        """);
    }

    @Test
    @DisplayName("W14: callers by dispatch are recorded with the method that took their call")
    void theRecordTellsDispatchedFromInvokedCallers() {
        run(
                """
                f14b(::Integer) = 1
                f14b(::Signed) = 2
                const x14b = Any[1]
                dispatched14b() = f14b(x14b[1]::Signed)
                invoked14b(x) = invoke(f14b, Tuple{Signed}, x)
                dispatched14b()
                invoked14b(1)
                """);

        List<InvalidationReport> narrower = program.invalidations("f14b(::Int) = 3");
        List<InvalidationReport> same = program.invalidations("f14b(::Signed) = 4");

        assertThat(roots(narrower)).containsExactly("dispatched14b()");
        assertThat(roots(same)).contains("invoked14b(::Int64)");
        assertThat(same.getFirst().trees().getFirst().cause())
                .isInstanceOf(Cause.MethodReplaced.class);
    }

    private static List<String> roots(List<InvalidationReport> reports) {
        return reports.stream()
                .flatMap(report -> report.trees().stream())
                .flatMap(tree -> tree.edges().stream())
                .flatMap(edge -> edge.code().stream())
                .filter(ended -> ended.depth() == 0)
                .map(ended -> TypeText.printCall(ended.code().instance().types()))
                .toList();
    }

    @Test
    @DisplayName("W15: the record of a redefined struct: the old partition, then the code it ended")
    void theRecordOfARedefinedStructShowsTheOldOne() {
        run(
                """
                struct L15
                    x::Int
                end
                make15(x) = L15(x)
                const global15 = make15(1)
                read15() = global15.x
                read15()
                """);
        Object oldType = program.session().value("L15");
        Object oldValue = program.session().value("global15");

        List<InvalidationReport> type = program.invalidations("struct L15\n  x::Float64\nend");
        List<InvalidationReport> value = program.invalidations("const global15 = make15(2.0)");

        assertThat(run("read15()")).isEqualTo(2.0);
        assertThat(type.getFirst().toString())
                .matches(
                        "(?s)rebinding Main\\.L15 ended .* global Main\\.L15\n"
                                + "    before const L15\n.*make15\\(::Int64\\)\n.*");
        assertThat(valueBefore(type)).isSameAs(oldType);
        assertThat(valueBefore(value)).isSameAs(oldValue);
        assertThat(roots(value)).containsExactly("read15()");
    }

    private static Object valueBefore(List<InvalidationReport> reports) {
        EdgeAnswer before = reports.getFirst().trees().getFirst().edges().getFirst().before();
        return ((EdgeAnswer.Bound) before).partition().orElseThrow().value();
    }

    @Test
    @DisplayName("W16: a new method reaches callers through a callee that is not specialised")
    void aMethodBehindAGeneralCalleeReachesTheCallers() {
        run(
                """
                const result16 = Bool[]
                struct X16
                    x
                end
                unwrap16(@nospecialize(e)) = e
                unwrap16(e::KeyError) = e.key
                function summarize16(kws, @nospecialize(e))
                    push!(result16, unwrap16(e) === e)
                    unwrap16(e) !== e && return summarize16(kws, unwrap16(e))
                    return nothing
                end
                outer16(e) = (summarize16((1,), e); nothing)
                outer16(X16(nothing))
                """);
        assertThat(program.printed("result16")).isEqualTo("Bool[1]");

        run("unwrap16(e::X16) = e.x\nempty!(result16)\nouter16(X16(nothing))");

        assertThat(program.printed("result16")).isEqualTo("Bool[0, 1]");
    }

    @Test
    @DisplayName("W17: deleting the newest of equal definitions reveals the one before")
    void deletingADefinitionRevealsTheOneBefore() {
        run("f17() = 1\ng17() = f17()\ng17()");
        Method first = program.method("f17", "");
        run("f17() = 2");
        Method second = program.method("f17", "");
        run("f17() = 3");
        Method third = program.method("f17", "");
        assertThat(program.printed("(f17(), g17())")).isEqualTo("(3, 3)");

        program.session().delete(first);
        assertThat(program.printed("(f17(), g17())")).isEqualTo("(3, 3)");
        program.session().delete(third);
        assertThat(program.method("f17", "")).isSameAs(second);
        assertThat(program.printed("(f17(), g17())")).isEqualTo("(2, 2)");
        program.session().delete(second);

        assertThat(program.error("g17()")).startsWith("MethodError: no method matching f17()");
        assertThatThrownBy(() -> program.session().delete(second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is deleted already");
    }
}
