package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backedge.compile.error.FailedCall;
import dev.backedge.compile.error.FailedCallException;
import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.invalidation.Cause;
import dev.backedge.invalidation.EdgeAnswer;
import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Operand;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.language.JuliaFrontEnd;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.GeneratedBody;
import dev.backedge.model.Generator;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Task;
import dev.backedge.model.TypeText;
import dev.backedge.model.Warnings;
import dev.backedge.world.WorldRange;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What programs see of worlds, item by item; the items are those of Julia's own tests of world
/// ages, `test/worlds.jl`.
class WorldChecklistTest {
    private static WorldProgram program;

    @BeforeAll
    static void openSession() {
        program = WorldProgram.open();
    }

    private static Object run(String text) {
        return program.run(text);
    }

    @Test
    @DisplayName("W01: the counter grows by every definition, and top-level code runs in its world")
    void topLevelCodeRunsInTheNewestWorld() {
        long before = program.world();

        run("f01() = 1");

        assertThat(program.world()).isGreaterThan(before);
        assertThat(program.printed("Base.tls_world_age() == Base.get_world_counter()"))
                .isEqualTo("true");
    }

    @Test
    @DisplayName("W01: a call in the newest world needs something to call")
    void nothingIsNoCallInTheNewestWorld() {
        assertThat(program.error("invokelatest()"))
                .isEqualTo("ArgumentError: invokelatest: too few arguments (expected 1)");
        assertThat(program.error("Base.invoke_in_world(Base.get_world_counter())"))
                .isEqualTo("ArgumentError: invoke_in_world: too few arguments (expected 2)");
    }

    @Test
    @DisplayName("W02: a callee that is replaced gives its callers new results and result types")
    void aReplacedCalleeUpdatesItsCallers() {
        run("f02a(x::Any) = 1\ng02a() = f02a(0)");
        assertThat(run("g02a()")).isEqualTo(1L);
        long before = program.world();

        run("f02a(x::Any) = 2.0");

        assertThat(run("g02a()")).isEqualTo(2.0);
        assertThat(program.resultIn(before, "g02a", "")).isEqualTo("Int64");
        assertThat(program.resultIn(program.world(), "g02a", "")).isEqualTo("Float64");
    }

    @Test
    @DisplayName("W02: a callee that takes more gives its callers new results and result types")
    void aWidenedCalleeUpdatesItsCallers() {
        run("f02b(x::Int) = 1\nconst ty02b = Any[1, 2.0]\ng02b(i::Int) = f02b(ty02b[i])");
        assertThat(run("g02b(1)")).isEqualTo(1L);
        assertThat(program.error("g02b(2)"))
                .startsWith("MethodError: no method matching f02b(::Float64)");
        long before = program.world();
        assertThat(program.resultIn(before, "g02b", "Int")).isEqualTo("Int64");

        run("f02b(x::Any) = 2.0");

        assertThat(run("g02b(1)")).isEqualTo(1L);
        assertThat(run("g02b(2)")).isEqualTo(2.0);
        assertThat(program.resultIn(program.world(), "g02b", "Int"))
                .isEqualTo("Union{Int64, Float64}");
    }

    @Test
    @DisplayName("W02: a more specific callee gives its callers new results and result types")
    void aNarrowedCalleeUpdatesItsCallers() {
        run("f02c(x::Any) = 1\ng02c() = f02c(2.0)");
        assertThat(run("g02c()")).isEqualTo(1L);

        run("f02c(x::Float64) = 2.0");

        assertThat(run("g02c()")).isEqualTo(2.0);
        assertThat(program.resultIn(program.world(), "g02c", "")).isEqualTo("Float64");
    }

    @Test
    @DisplayName("W03: a narrower constructor is taken by those who constructed before")
    void aNarrowerConstructorUpdatesItsCallers() {
        run("mutable struct A03{T}\n  field1::T\nend\nA03_() = A03(1)");
        assertThat(program.printed("A03_().field1")).isEqualTo("1");

        run("A03(fld::Int) = A03(Float64(fld))");

        assertThat(program.printed("A03_().field1")).isEqualTo("1.0");
        assertThat(program.printed("typeof(A03_())")).isEqualTo("A03{Float64}");
    }

    @Test
    @DisplayName("W03: an outer constructor with a wider argument takes the MethodErrors away")
    void aWiderConstructorUpdatesItsCallers() {
        run(
                """
                mutable struct B03{T}
                    field1::T
                    B03{T}(field1, dummy::Nothing) where T = new{T}(field1)
                end
                B03(x::Int, dummy::Nothing) = B03{Int}(x, dummy)
                const ty03 = Any[1, 2.0, 3]
                B03_(i::Int) = B03(ty03[i], nothing)
                """);
        assertThat(program.printed("B03_(1).field1")).isEqualTo("1");
        assertThat(program.error("B03_(2)")).startsWith("MethodError: no method matching B03(");

        run("B03(x::Any, dummy::Nothing) = B03{Any}(x, dummy)");

        assertThat(program.printed("typeof(B03_(1))")).isEqualTo("B03{Int64}");
        assertThat(program.printed("typeof(B03_(2))")).isEqualTo("B03{Any}");
    }

    @Test
    @DisplayName("W04: a task keeps the world of its creation; invokelatest gives the newest")
    void aTaskKeepsTheWorldOfItsCreation() {
        long before = program.world();
        run("task04a = Task(Base.tls_world_age)");
        long made = program.world();
        run("f04(x) = 1.0\ntask04b = Task(() -> Base.tls_world_age())");
        run("task04c = Task(() -> invokelatest(Base.tls_world_age))\nf04(x) = 2.0");
        Task java = program.session().task();
        long newest = program.world();
        run("f04(x::Int) = 3");

        assertThat(run("Int(fetch(task04a))")).isIn(before, made);
        assertThat((long) run("Int(fetch(task04b))")).isGreaterThan(made).isLessThan(newest);
        assertThat(run("Int(fetch(task04c))")).isEqualTo(program.world());
        assertThat(java.world()).isEqualTo(newest);
        assertThat(java.call(program.session().value("f04"), 1L)).isEqualTo(2.0);
        assertThat(java.inLatestWorld().call(program.session().value("f04"), 1L)).isEqualTo(3L);
    }

    @Test
    @DisplayName("W04: a running frame keeps its world; what it defines is seen by invokelatest")
    void aRunningFrameDoesNotSeeWhatItDefines() {
        run(
                """
                f04b(x) = :old
                caller04b() = f04b(1)
                function running04b()
                    before = Base.tls_world_age()
                    @eval f04b(x::Int) = :new
                    eval(:(g04b() = 1))
                    return (
                        f04b(1),
                        caller04b(),
                        invokelatest(f04b, 1),
                        invokelatest(caller04b),
                        invokelatest(getproperty, @__MODULE__, :g04b) isa Function,
                        Base.tls_world_age() === before,
                        Base.get_world_counter() > before,
                    )
                end
                """);

        assertThat(program.printed("running04b()"))
                .isEqualTo("(:old, :old, :new, :new, true, true, true)");
        assertThat(program.printed("(f04b(1), caller04b(), g04b())")).isEqualTo("(:new, :new, 1)");
    }

    @Test
    @DisplayName("W06: a method that a frame defined itself is too new for it")
    void aMethodOfTheRunningFrameIsTooNew() {
        run("function h06b end\nrunning06b() = (@eval h06b(x) = 1; h06b(1))");

        assertThat(program.error("running06b()"))
                .startsWith("MethodError: no method matching h06b(::Int64)")
                .contains("The applicable method may be too new: running in world age")
                .contains("(method too new to be called from this world context.)");
    }

    @Test
    @DisplayName(
            "W05: a task of an old world keeps results and inferred types; reflection does not")
    void anOldTaskKeepsResultsAndInferredTypes() {
        run("f05(x) = 1.0\ng05() = map(f05, [1.0, 2.0])\nreturn05(t) = Base.return_type(f05, t)");
        run("reflect05(t) = Base.return_types(f05, t)");
        Task old = program.session().task();
        Object any = run("Tuple{Any}");
        Object returns = program.session().value("return05");
        Object reflects = program.session().value("reflect05");
        assertThat(program.session().print(old.call(returns, any))).isEqualTo("Float64");

        run("f05(x::Float64) = 1");

        assertThat(program.printed("g05()")).isEqualTo("[1, 1]");
        assertThat(program.printed("return05((Float64,))")).isEqualTo("Int64");
        assertThat(program.printed("return05(Tuple{Any}) == Union{Float64, Int64}"))
                .isEqualTo("true");
        assertThat(program.session().print(old.call(program.session().value("g05"))))
                .isEqualTo("[1.0, 1.0]");
        assertThat(program.session().print(old.call(returns, any))).isEqualTo("Float64");
        assertThat(program.session().print(old.call(returns, run("Tuple{Float64}"))))
                .isEqualTo("Float64");
        assertThat(program.printed("reflect05(Tuple{Any})")).isEqualTo("Any[Int64, Float64]");
        assertThat(program.session().print(old.call(reflects, any)))
                .isEqualTo("Any[Int64, Float64]");
    }

    @Test
    @DisplayName("W06: a method that is too new: both worlds are told, and the candidate is marked")
    void aTooNewMethodIsListedAsSuch() {
        run("f06() = 1\ng06() = h06(1)\nfunction h06 end\nlate06(e) = sprint(showerror, e)");
        long old = program.world();
        Object caller = program.session().value("g06");
        run("h06(x::Int) = true");

        FailedCallException error =
                catchThrowableOfType(
                        FailedCallException.class,
                        () -> program.session().callInWorld(old, caller));

        assertThat(((FailedCall.NoMethod) error.call()).reason())
                .isEqualTo(FailedCall.Reason.TOO_NEW);
        assertThat(String.valueOf(program.session().call("late06", error.value())))
                .startsWith("MethodError: no method matching h06(::Int64)")
                .contains(
                        "The applicable method may be too new: running in world age "
                                + old
                                + ", while current world is "
                                + program.world()
                                + ".")
                .contains(
                        "\n  h06(::Int64) (method too new to be called from this world context.)\n"
                                + "   @ Main session[");
    }

    @Test
    @DisplayName("W07: generators run in their definition's world, what they make in the call's")
    void generatorsRunInTheWorldOfTheirDefinition() {
        run("f07(x) = 1\nfunction g07 end\nfunction h07 end\nfunction late07 end");
        Object f = program.session().value("f07");
        generated("g07", (instance, definition, call) -> constant(callIn(definition, f)));
        generated(
                "h07",
                (instance, definition, call) -> {
                    BodyBuilder body = new BodyBuilder(Symbol.of("#self#"), Symbol.of("x"));
                    return GeneratedBody.everywhere(
                            body.returning(
                                            body.call(
                                                    new Operand.Global(Symbol.of("f07")),
                                                    new Operand.Slot(1)))
                                    .build());
                });

        run("f07(x::Int) = 2\nf07(x::Type{Int}) = 3");
        generated("late07", (instance, definition, call) -> constant(callIn(definition, f)));

        assertThat(run("h07(0)")).isEqualTo(2L);
        assertThat(run("g07(0)")).isEqualTo(1L);
        assertThat(run("f07(Int)")).isEqualTo(3L);
        assertThat(run("late07(0)")).isEqualTo(3L);
        run("f07(x::Int) = 4");
        assertThat(run("h07(0)")).isEqualTo(4L);
        assertThat(run("late07(0)")).isEqualTo(3L);
    }

    private static Object callIn(long world, Object function) {
        return program.session()
                .callInWorld(world, function, program.session().universe().core().int64());
    }

    private static GeneratedBody constant(Object value) {
        return GeneratedBody.everywhere(
                new BodyBuilder(Symbol.of("#self#"), Symbol.of("x"))
                        .returning(new Operand.Constant(value))
                        .build());
    }

    private static void generated(String name, Generator generator) {
        CoreTypes core = program.session().universe().core();
        program.session()
                .define(
                        Method.generated(
                                Symbol.of(name),
                                program.session().main(),
                                SourceLocation.NONE,
                                core.tuple(core.typeOf(program.session().value(name)), core.any()),
                                MethodShape.of(2),
                                generator));
    }

    @Test
    @DisplayName("W07: the language's generated functions run in their definition's world")
    void generatedFunctionsRunInTheWorldOfTheirDefinition() {
        run(
                """
                helper07(x) = 1
                callee07(x) = :old
                @generated made07(x) = :(($(helper07(x)), callee07(x), $x))
                helper07(x::Type{Int}) = 2
                """);
        assertThat(program.printed("made07(0)")).isEqualTo("(1, :old, Int64)");

        run("callee07(x::Int) = :new");

        assertThat(program.printed("made07(0)")).isEqualTo("(1, :new, Int64)");
        assertThat(program.printed("made07(1.0)")).isEqualTo("(1, :old, Float64)");
    }

    @Test
    @DisplayName("W08: code that was closed once stays as it was, whatever is added later")
    void closedCodeIsNeverOpenedAgain() {
        run(
                """
                f08(x) = 1
                f08(x::Int) = 2
                const z08 = Any["ABC"]
                g08(z) = f08(z[1])
                """);
        assertThat(run("g08(z08)")).isEqualTo(1L);
        MethodInstance first = program.instance("f08", "String");
        long old = program.world();

        run("f08(x::String) = 3");
        List<WorldRange> closed = WorldProgram.worlds(first);
        assertThat(run("g08(z08)")).isEqualTo(3L);
        long middle = program.world();
        run("f08(x::Float64) = 4");

        assertThat(WorldProgram.worlds(first)).isEqualTo(closed);
        assertThat(
                        program.session()
                                .callInWorld(
                                        middle,
                                        program.session().value("g08"),
                                        program.session().value("z08")))
                .isEqualTo(3L);
        assertThat(
                        program.session()
                                .callInWorld(
                                        old,
                                        program.session().value("g08"),
                                        program.session().value("z08")))
                .isEqualTo(1L);
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
    @DisplayName("W13: a call in a chosen world runs any earlier definition, with keywords too")
    void earlierDefinitionsRunInTheirWorlds() {
        run("f13(x) = \"world one; x=$x\"\ng13(x; y) = \"world one; x=$x, y=$y\"");
        long one = program.world();
        run("f13(x) = \"world two; x=$x\"\ng13(x; y) = \"world two; x=$x, y=$y\"");
        long two = program.world();

        assertThat(run("Base.invoke_in_world(" + one + ", f13, 2)")).isEqualTo("world one; x=2");
        assertThat(run("Base.invoke_in_world(" + two + ", f13, 2)")).isEqualTo("world two; x=2");
        assertThat(run("Base.invoke_in_world(" + one + ", g13, 2, y=3)"))
                .isEqualTo("world one; x=2, y=3");
        assertThat(run("Base.invoke_in_world(" + two + ", g13, 2; y=3)"))
                .isEqualTo("world two; x=2, y=3");
        assertThat(run("invokelatest(g13, 2; y=3)")).isEqualTo("world two; x=2, y=3");
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

    @Test
    @DisplayName("W18: a generated body that relies on nothing must begin in world 1")
    void aGeneratedBodyWithoutEdgesMustBeginInTheFirstWorld() {
        run("function f18 end");
        generated(
                "f18",
                (instance, definition, call) ->
                        new GeneratedBody(
                                constant(1L).body(), List.of(), WorldRange.from(definition)));

        assertThatThrownBy(() -> run("f18(1)"))
                .hasMessageContaining(
                        "Generated function result with `edges == nothing` and"
                                + " `max_world == typemax(UInt)` must have `min_world == 1`");
    }

    @Test
    @DisplayName("W18: a generated body that ends is made again in later worlds")
    void aGeneratedBodyThatEndsIsMadeAgain() {
        run("function g18 end");
        generated(
                "g18",
                (instance, definition, call) ->
                        new GeneratedBody(
                                constant(call).body(), List.of(), new WorldRange(call, call)));
        long one = (long) run("g18(1)");

        run("other18() = 1");

        assertThat((long) run("g18(1)")).isGreaterThan(one);
    }

    @Test
    @DisplayName("W19: a constant is there in worlds before its definition, with a warning")
    void constantsAreVisibleBeforeTheirDefinition() {
        long before = program.world();
        run(
                """
                struct Foo19
                    x::Vector{Foo19}
                    Foo19() = new(Foo19[])
                end
                """);
        Object main = program.session().main();

        Object defined =
                program.session()
                        .callInWorld(
                                before,
                                program.session().value("isdefined"),
                                main,
                                Symbol.of("Foo19"));

        assertThat(defined).isEqualTo(true);
        assertThat(program.session().warnings())
                .anyMatch(text ->
                        text.startsWith(
                                "Detected access to binding `Main.Foo19` in a world prior to its"
                                        + " definition world."));
    }

    @Test
    @DisplayName("W19: where that is refused, there is nothing before the definition")
    void constantsMayBeRefusedBeforeTheirDefinition() {
        Session strict =
                Engine.builder()
                        .frontEnd(new JuliaFrontEnd())
                        .images(ImagePolicy.NONE)
                        .backdatedConstants(Warnings.BackdatedAccess.REFUSED)
                        .build()
                        .openSession();
        long before = strict.universe().clock().current();
        strict.evaluate("const c19 = 1");

        Object defined =
                strict.callInWorld(
                        before, strict.value("isdefined"), strict.main(), Symbol.of("c19"));

        assertThat(defined).isEqualTo(false);
        assertThatThrownBy(() ->
                        strict.callInWorld(
                                before,
                                strict.value("getproperty"),
                                strict.main(),
                                Symbol.of("c19")))
                .hasMessageContaining("c19 not defined");
    }

    @Test
    @DisplayName("W20: an import is ambiguous from the later of the two exports on")
    void anAmbiguousImportBeginsAtTheLaterExport() {
        run("module M20a\nexport x20\nend\nmodule M20b\nexport x20\nend\nusing .M20a, .M20b");
        RuntimeModule main = program.session().main();
        Symbol name = Symbol.of("x20");
        define("M20a", "x20", 1);
        long one = program.world();
        define("M20b", "x20", 2);
        long two = program.world();

        assertThat(program.error("x20")).startsWith("UndefVarError: x20 not defined");
        assertThat(main.findUsed(name, one)).hasSize(1);
        assertThat(main.findUsed(name, two - 1)).hasSize(1);
        assertThat(main.findUsed(name, two)).hasSize(2);
    }

    private static void define(String module, String name, long value) {
        program.session()
                .evaluate(
                        new TopLevel.AssignGlobal(
                                Symbol.of(name),
                                TopLevel.GlobalKind.VARIABLE,
                                new BodyBuilder().returning(new Operand.Constant(value)).build(),
                                SourceLocation.NONE),
                        (RuntimeModule) program.session().value(module));
    }

    @Test
    @DisplayName("W20: names of nested modules stand for the same module whichever way they came")
    void nestedImportsGiveTheSameModule() {
        run(
                """
                module X20
                module Y20
                end
                end
                module A20
                using ..X20.Y20, .Y20.Y20
                end
                module B20
                import ..X20.Y20, .Y20.Y20
                end
                module C20
                import ..X20.Y20 as Z, .Z.Y20 as W
                end
                """);

        assertThat(program.printed("X20.Y20 === A20.Y20 === B20.Y20 === C20.Z === C20.W"))
                .isEqualTo("true");
        assertThat(
                        program.printed(
                                "(isdefined(A20, :X20), isdefined(B20, :X20), isdefined(C20, :X20),"
                                        + " isdefined(C20, :Y20))"))
                .isEqualTo("(false, false, false, false)");
    }

    @Test
    @DisplayName("W20: an import over a global is an error in the newest world")
    void anImportOverAGlobalIsRefused() {
        assertThat(program.error("module M20c\nsin = 1\nimport Base: sin\nend"))
                .isEqualTo("importing sin into Main.M20c conflicts with an existing global");
    }
}
