package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Operand;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.model.Raised;
import dev.backedge.model.RuntimeModule;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// What names stand for, world by world: constants, types, imports and exports that come, hide each
/// other and are replaced.
class BindingWorldsTest {
    private WorldProgram program;

    @BeforeEach
    void openSession() {
        program = WorldProgram.open();
    }

    private Object run(String text) {
        return program.run(text);
    }

    private Object callIn(long world, String function) {
        return program.session().callInWorld(world, program.session().value(function));
    }

    private void defineConstant(String module, String name, long value) {
        program.session()
                .evaluate(
                        new TopLevel.AssignGlobal(
                                Symbol.of(name),
                                TopLevel.GlobalKind.CONSTANT,
                                new BodyBuilder().returning(new Operand.Constant(value)).build(),
                                SourceLocation.NONE),
                        (RuntimeModule) program.session().value(module));
    }

    @Test
    void aConstantHasItsOldValueInOldWorlds() {
        run("const c = 1\nread() = c\nread()");
        long old = program.world();

        run("const c = \"two\"");

        assertThat(run("read()")).isEqualTo("two");
        assertThat(callIn(old, "read")).isEqualTo(1L);
    }

    @Test
    void codeThatIsFirstRunInAnOldWorldReadsTheOldConstant() {
        run("const c = 1\nread() = c");
        long old = program.world();

        run("const c = \"two\"");

        assertThat(callIn(old, "read")).isEqualTo(1L);
    }

    @Test
    void aTypeUnderAnOldNameIsAnotherType() {
        run(
                "struct P\n  x::Int\nend\nmake(x) = P(x)\ntake(p::P) = p.x\nmake(1)\nconst before = make(2)");
        long old = program.world();

        run("struct P\n  x::Float64\nend");

        assertThat(program.printed("make(1).x")).isEqualTo("1.0");
        assertThat(program.printed("before.x")).isEqualTo("2");
        assertThat(program.printed("before isa P")).isEqualTo("false");
        assertThat(program.printed("take(before)")).isEqualTo("2");
        assertThat(program.error("take(P(1))")).startsWith("MethodError: no method matching take");
        assertThat(
                        program.session()
                                .print(
                                        program.session()
                                                .callInWorld(
                                                        old, program.session().value("make"), 1L)))
                .isEqualTo("P(1)");
    }

    @Test
    void theSameDeclarationAgainIsTheSameType() {
        run("struct P{T}\n  x::T\n  next::Vector{P{T}}\nend\nconst before = P");
        long world = program.world();

        run("struct P{T}\n  x::T\n  next::Vector{P{T}}\nend");

        assertThat(program.printed("P === before")).isEqualTo("true");
        assertThat(program.world()).isGreaterThan(world);
    }

    @Test
    void aNameThatCameByUsingIsHiddenByALaterOwnDefinition() {
        run(
                """
                module A
                export value, f
                const value = 1
                f() = :a
                end
                module B
                using ..A
                read() = value
                call() = f()
                later() = value
                end
                """);
        assertThat(program.printed("(B.read(), B.call())")).isEqualTo("(1, :a)");
        long old = program.world();

        defineConstant("B", "value", 2L);

        assertThat(program.printed("(B.read(), B.later())")).isEqualTo("(2, 2)");
        assertThat(callIn(old, "B.read")).isEqualTo(1L);
        assertThat(callIn(old, "B.later")).isEqualTo(1L);
    }

    @Test
    void aNameThatTwoModulesExportStandsForNothingFromTheLaterOneOn() {
        run("module A\nexport x\nconst x = 1\nend\nmodule B\nexport x\nconst x = 2\nend");
        run("using .A\nread() = x\nlate() = x");
        assertThat(run("read()")).isEqualTo(1L);
        long old = program.world();

        run("using .B");

        assertThat(program.error("read()"))
                .isEqualTo(
                        "UndefVarError: x not defined\n"
                                + "Hint: It looks like two or more modules export different bindings"
                                + " with this name, resulting in ambiguity. Try explicitly importing"
                                + " it from a particular module, or qualifying the name with the"
                                + " module it should come from.");
        assertThat(program.session().warnings())
                .containsExactly(
                        "both Main.A and Main.B export \"x\"; uses of it in module Main must be"
                                + " qualified");
        assertThat(callIn(old, "read")).isEqualTo(1L);
        assertThat(callIn(old, "late")).isEqualTo(1L);
        assertThat(program.printed("(A.x, B.x)")).isEqualTo("(1, 2)");
    }

    @Test
    void equalConstantsOfTwoModulesAreNoConflict() {
        run("module A\nexport x\nconst x = 1\nend\nmodule B\nexport x\nconst x = 1\nend");

        assertThat(run("using .A, .B\nx")).isEqualTo(1L);
    }

    @Test
    void anImportDecidesBetweenTwoModules() {
        run("module A\nexport x\nconst x = 1\nend\nmodule B\nexport x\nconst x = 2\nend");
        run("using .A, .B\nread() = x");
        assertThat(program.error("read()")).startsWith("UndefVarError: x not defined");

        run("import .B: x");

        assertThat(run("read()")).isEqualTo(2L);
    }

    @Test
    void aNameThatIsExportedLaterMayDisagree() {
        run("module A\nexport x\nconst x = 1\nend\nmodule B\nconst x = 2\nconst y = 3\nend");
        run("using .A, .B\nread() = x\nother() = y");
        assertThat(run("read()")).isEqualTo(1L);
        assertThat(program.error("other()")).startsWith("UndefVarError: y not defined");
        long old = program.world();

        program.session()
                .evaluate(
                        new TopLevel.Export(
                                List.of(Symbol.of("x"), Symbol.of("y")), SourceLocation.NONE),
                        (RuntimeModule) program.session().value("B"));

        assertThat(program.error("read()")).startsWith("UndefVarError: x not defined");
        assertThat(run("other()")).isEqualTo(3L);
        assertThat(callIn(old, "read")).isEqualTo(1L);
        assertThatThrownBy(() -> callIn(old, "other")).isInstanceOf(Raised.class);
    }

    @Test
    void anImportOfAReplacedConstantFollowsIt() {
        run("module A\nconst x = 1\nend\nimport .A: x\nimport .A: x as z\nread() = x + z\nread()");
        long old = program.world();

        defineConstant("A", "x", 5L);

        assertThat(run("read()")).isEqualTo(10L);
        assertThat(callIn(old, "read")).isEqualTo(2L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "const c = 1; c = 2 | invalid redefinition of constant Main.c",
                "v = 1; const v = 2 | cannot declare Main.v constant; it was already declared global",
                "v = 1; struct v end | cannot declare Main.v constant; it was already declared"
                        + " global",
                "import Base: sin; const sin = 1 | cannot declare Main.sin constant; it was already"
                        + " declared as an import",
                "import Base: sin; struct sin end | cannot declare Main.sin constant; it was already"
                        + " declared as an import",
                "import Base: sin; sin = 1 | cannot assign a value to imported variable Base.sin"
                        + " from module Main",
                "v = 1; v() = 2 | cannot define function v; it already has a value",
                "sin = 1; import Base: sin | importing sin into Main conflicts with an existing"
                        + " global",
            })
    void whatMayNotReplaceWhatIsRefused(String program, String message) {
        assertThat(this.program.error(program.replace("; ", "\n"))).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "const sin = 1; import Base: sin; sin | 1 | import of Base.sin into Main conflicts"
                        + " with an existing identifier; ignored.",
                "import Base: sin; import Base: cos as sin; sin === Base.sin | true | ignoring"
                        + " conflicting import of Base.cos into Main",
            })
    void importsThatConflictWithConstantsAreIgnored(String program, String value, String warning) {
        assertThat(this.program.printed(program.replace("; ", "\n"))).isEqualTo(value);
        assertThat(this.program.session().warnings()).containsExactly(warning);
    }
}
