package dev.backedge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.ir.SourceFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The programs in `examples/programs`, each in a module of its own, by the table `results.txt`.
class ProgramsTest {
    private static final Path PROGRAMS = Path.of("programs");

    private static Session session;

    @BeforeAll
    static void openSession() {
        session = Engine.builder().images(ImagePolicy.NONE).build().openSession();
    }

    static Stream<Arguments> results() throws IOException {
        return Files.readAllLines(PROGRAMS.resolve("results.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arguments.of((Object[]) line.split(" ", 3)));
    }

    @ParameterizedTest(name = "{0}({1})")
    @MethodSource("results")
    void programsGiveWhatIsKnown(String program, long size, String expected) throws IOException {
        String text = Files.readString(PROGRAMS.resolve(program + ".jl"));
        String module = "Program_" + program;

        session.evaluate(
                new SourceFile(program + ".jl", "module " + module + ";" + text + "\nend"));

        assertThat(session.print(session.call(module + ".run", size))).isEqualTo(expected);
    }
}
