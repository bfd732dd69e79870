package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Operand;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.language.JuliaFrontEnd;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Warnings;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// What programs see of worlds, item by item: constants and imports. See [WorldChecklistTest].
class BindingChecklistTest {
    private static WorldProgram program;

    @BeforeAll
    static void openSession() {
        program = WorldProgram.open();
    }

    private static Object run(String text) {
        return program.run(text);
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
    @DisplayName("W20: a path of dots and a name imports whatever the name stands for")
    void anyNameOfAModuleAroundIsImported() {
        run(
                """
                module P20
                bump(x) = x + 1
                limit = 3
                module Inner20
                import ..bump, ..limit as most
                bump(x::String) = x * "!"
                top() = bump(most)
                end
                end
                """);

        assertThat(program.printed("(P20.bump(1), P20.bump(\"a\"), P20.Inner20.top())"))
                .isEqualTo("(2, \"a!\", 4)");
    }

    @Test
    @DisplayName("W20: an import over a global is an error in the newest world")
    void anImportOverAGlobalIsRefused() {
        assertThat(program.error("module M20c\nsin = 1\nimport Base: sin\nend"))
                .isEqualTo("importing sin into Main.M20c conflicts with an existing global");
    }
}
