package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.language.JuliaFrontEnd;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// The language's library, by a table of expressions and what Julia prints for them.
class StandardLibraryTest {
    private static Evaluations evaluations;

    @BeforeAll
    static void openSession() {
        evaluations =
                new Evaluations(
                        Engine.builder()
                                .frontEnd(new JuliaFrontEnd())
                                .images(ImagePolicy.NONE)
                                .build()
                                .openSession());
    }

    static Stream<Arguments> expressions() throws IOException {
        try (InputStream table =
                StandardLibraryTest.class.getResourceAsStream("standard-library.txt")) {
            List<String> lines =
                    new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            return lines.stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split("\t")));
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @MethodSource("expressions")
    void expressionsPrintAsInJulia(String expression, String expected) {
        String printed = evaluations.printed(expression);

        // What follows the first line of a MethodError is for MethodErrorTest.
        assertThat(
                        expected.startsWith("! MethodError")
                                ? printed.lines().findFirst().orElseThrow()
                                : printed.replace("\n", "\\n"))
                .isEqualTo(expected);
    }
}
