package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Operand;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.GeneratedBody;
import dev.backedge.model.Generator;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.world.WorldRange;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

/// What programs see of worlds, item by item: generated functions. See [WorldChecklistTest].
class GeneratorChecklistTest {
    private static WorldProgram program;

    @BeforeAll
    static void openSession() {
        program = WorldProgram.open();
    }

    private static Object run(String text) {
        return program.run(text);
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
}
