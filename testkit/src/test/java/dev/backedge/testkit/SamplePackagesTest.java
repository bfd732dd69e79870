package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.engine.Engine;
import dev.backedge.engine.EngineBuilder;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.language.JuliaFrontEnd;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The sample packages, by the calls that stand beside them with their results.
class SamplePackagesTest {
    private static final Path PACKAGES = Path.of("..", "examples", "packages");

    /// A package's calls: its name with those of the packages used beside it, then each call with
    /// what it prints.
    record Section(String names, List<Call> calls) {
        @Override
        public String toString() {
            return names;
        }
    }

    record Call(String expression, String expected) {}

    static List<Section> sections() throws IOException {
        List<Section> sections = new ArrayList<>();
        for (String line : Files.readAllLines(PACKAGES.resolve("calls.txt"))) {
            if (line.startsWith("[")) {
                sections.add(new Section(line.substring(1, line.length() - 1), new ArrayList<>()));
            } else if (line.startsWith("    ")) {
                List<Call> calls = sections.getLast().calls();
                Call call = calls.removeLast();
                calls.add(
                        new Call(
                                call.expression(),
                                call.expected().isEmpty()
                                        ? line.substring(4)
                                        : call.expected() + "\n" + line.substring(4)));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                sections.getLast().calls().add(new Call(line, ""));
            }
        }
        return sections;
    }

    private static Session session;

    @BeforeAll
    static void openSession() {
        session = engine().build().openSession();
    }

    private static EngineBuilder engine() {
        return Engine.builder()
                .frontEnd(new JuliaFrontEnd())
                .images(ImagePolicy.NONE)
                .sourceRoot(PACKAGES);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sections")
    void callsGiveTheResultsBesideThem(Section section) {
        session.evaluate("using " + section.names());

        for (Call call : section.calls()) {
            assertThat(new Evaluations(session).printed(call.expression()))
                    .as(call.expression())
                    .isEqualTo(call.expected());
        }
    }

    @Test
    void mainPrintsTheReport() {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        Session printing =
                engine().output(new PrintStream(output, true, StandardCharsets.UTF_8))
                        .build()
                        .openSession();

        printing.require("Report");
        printing.call("Report.main");

        assertThat(output.toString(StandardCharsets.UTF_8))
                .startsWith(
                        "Rooms\n"
                                + "room     kind  width  depth  area\n"
                                + "hall     dry       6      5    30\n")
                .endsWith("Paint: [47.5, 73.5] litres\n\nForce: 19.0 kg m s^-2\n");
    }

    @Test
    void aPackageWithMoreShapesMakesCodeOfGeometryStale() {
        Session fresh = engine().build().openSession();
        fresh.require("Geometry");
        fresh.invalidations()
                .forEach(report -> assertThat(report.toString()).doesNotContain("total_corners"));

        fresh.require("Exotic");

        assertThat(fresh.invalidations())
                .extracting(InvalidationReport::toString)
                .anyMatch(text -> text.contains("total_corners"));
        assertThat(fresh.invalidations())
                .extracting(InvalidationReport::toString)
                .anyMatch(text -> text.contains("describe(::Circle{Float64})"));
    }
}
