package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backedge.compile.error.FailedCall;
import dev.backedge.compile.error.FailedCallException;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Task;
import dev.backedge.world.WorldRange;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What programs see of worlds, item by item: calls, tasks, chosen worlds. The items (W01 to W20,
/// here and in the other checklists) are those of Julia's own tests of world ages,
/// `test/worlds.jl`.
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
    @DisplayName("W06: a method that a frame defined itself is too new for it")
    void aMethodOfTheRunningFrameIsTooNew() {
        run("function h06b end\nrunning06b() = (@eval h06b(x) = 1; h06b(1))");

        assertThat(program.error("running06b()"))
                .startsWith("MethodError: no method matching h06b(::Int64)")
                .contains("The applicable method may be too new: running in world age")
                .contains("(method too new to be called from this world context.)");
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
}
