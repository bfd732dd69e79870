package dev.backedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Operand;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.ir.TypeExpression;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.model.Raised;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class SessionTest {
    @TempDir private Path packages;

    private Session byHand() {
        return Engine.builder().withoutFrontEnd().images(ImagePolicy.NONE).build().openSession();
    }

    private Session toy() {
        return Engine.builder()
                .frontEnd(new ToyFrontEnd())
                .images(ImagePolicy.NONE)
                .sourceRoot(packages)
                .build()
                .openSession();
    }

    private void write(String name, String file, String text) throws IOException {
        Path path = packages.resolve(name).resolve("src").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static TopLevel.MethodDefinition function(String name, String argumentType, Body body) {
        return new TopLevel.MethodDefinition(
                new TopLevel.Callee.Named(List.of(Symbol.of(name))),
                List.of(TypeExpression.Name.of(argumentType)),
                TopLevel.Arity.FIXED,
                List.of(),
                body,
                new SourceLocation("hand", 1));
    }

    private static Body returning(long value) {
        return new BodyBuilder(Symbol.of("#self#"), Symbol.of("x"))
                .returning(new Operand.Constant(value))
                .build();
    }

    @Test
    void methodsMadeByHandAreDispatchedOn() {
        Session session = byHand();
        session.evaluate(function("kind", "Any", returning(0)), session.main());
        session.evaluate(function("kind", "Int64", returning(1)), session.main());

        assertThat(session.call("kind", "text")).isEqualTo(0L);
        assertThat(session.call("kind", 5L)).isEqualTo(1L);
    }

    @Test
    void aNewMethodInvalidatesTheCallersOfTheOldOne() {
        Session session = byHand();
        session.evaluate(function("kind", "Any", returning(0)), session.main());
        var builder = new BodyBuilder(Symbol.of("#self#"), Symbol.of("x"));
        Body calling =
                builder.returning(
                                builder.call(
                                        new Operand.Global(Symbol.of("kind")), builder.argument(1)))
                        .build();
        session.evaluate(function("caller", "Int64", calling), session.main());
        assertThat(session.call("caller", 5L)).isEqualTo(0L);

        CoreTypes core = session.universe().core();
        DataType kind = core.typeOf(session.value("kind"));
        Method narrow =
                new Method(
                        Symbol.of("kind"),
                        session.main(),
                        new SourceLocation("hand", 2),
                        core.tuple(kind, core.int64()),
                        MethodShape.of(2),
                        () -> Optional.of(returning(1)));
        InvalidationReport report = session.define(narrow);

        assertThat(report.codeInstanceCount()).isEqualTo(1);
        assertThat(session.invalidations()).containsExactly(report);
        assertThat(session.call("caller", 5L)).isEqualTo(1L);
        session.delete(narrow);
        assertThat(session.call("caller", 5L)).isEqualTo(0L);
    }

    @Test
    void anEarlierWorldKeepsItsAnswers() {
        Session session = byHand();
        session.evaluate(function("kind", "Any", returning(0)), session.main());
        long before = session.universe().clock().current();
        session.evaluate(function("kind", "Any", returning(1)), session.main());

        assertThat(session.callInWorld(before, session.value("kind"), 5L)).isEqualTo(0L);
        assertThatThrownBy(() -> session.callInWorld(before + 1000, session.value("kind"), 5L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a world from 1 to");
    }

    @Test
    void anEngineWithoutAFrontEndReadsNoText() {
        assertThatThrownBy(() -> byHand().evaluate("1 + 1"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no front end");
    }

    @Test
    void sessionsShareNothing() {
        Session first = byHand();
        Session second = byHand();
        first.evaluate(function("kind", "Any", returning(0)), first.main());

        assertThatThrownBy(() -> second.value("kind"))
                .isInstanceOf(Raised.class)
                .hasMessageContaining("kind not defined");
    }

    @Test
    void packagesAreEvaluatedWithTheirIncludesAndDependencies() throws IOException {
        write("Low", "Low.toy", "module Low\nfun low 1\nend");
        write("High", "High.toy", "module High\nusing Low\ninclude parts/more.toy\nend");
        write("High", "parts/more.toy", "fun high 2\ninclude last.toy\n");
        write("High", "parts/last.toy", "const last 3\n");
        Session session = toy();

        session.require("High");

        assertThat(session.loads())
                .extracting(PackageLoad::packageName)
                .containsExactly("Low", "High");
        assertThat(session.call("High.high")).isEqualTo(2L);
        assertThat(session.value("High.last")).isEqualTo(3L);
        assertThat(session.value("High.Low")).isSameAs(session.require("Low"));
        assertThat(session.loads()).hasSize(2);
    }

    @Test
    void aFileThatIncludesItselfIsRefused() throws IOException {
        write("Loop", "Loop.toy", "module Loop\ninclude a.toy\nend");
        write("Loop", "a.toy", "include b.toy\n");
        write("Loop", "b.toy", "include a.toy\n");

        assertThatThrownBy(() -> toy().require("Loop"))
                .isInstanceOf(EvaluationException.class)
                .hasMessageStartingWith("Loop/src/b.toy:1: ")
                .hasMessageEndingWith("the file \"Loop/src/a.toy\" includes itself");
    }

    @Test
    void aMissingIncludeIsNamed() throws IOException {
        write("Gap", "Gap.toy", "module Gap\n\ninclude nothere.toy\nend");

        assertThatThrownBy(() -> toy().require("Gap"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(
                        "Gap/src/Gap.toy:3: opening file \""
                                + packages.resolve("Gap/src/nothere.toy")
                                + "\": No such file or directory");
    }

    @Test
    void anInitializerRunsAfterTheModuleEnded() throws IOException {
        write(
                "Start",
                "Start.toy",
                "module Start\nmodule Inner\nfun __init__ 1\nend\nfun __init__ 2\nend");

        assertThat(toy().require("Start").name()).isEqualTo(Symbol.of("Start"));
    }

    @Test
    void aVariableKeepsItsCellAndAConstantMayBeReplaced() {
        Session session = toy();
        session.evaluate("let x 1\nlet x 2\nconst c 1\nconst c 2");

        assertThat(session.value("x")).isEqualTo(2L);
        assertThat(session.value("c")).isEqualTo(2L);
        assertThatThrownBy(() -> session.evaluate("let c 3"))
                .isInstanceOf(EvaluationException.class)
                .hasMessageEndingWith("invalid redefinition of constant Main.c");
    }
}
