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
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/// What constructs of the language mean: the table `language.txt` beside this class has programs
/// and what their last form prints as in Julia.
class LanguageTest {
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

    static Stream<Arguments> programs() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(LanguageTest.class.getResourceAsStream("language.txt"))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== "))
                    .filter(entry -> !entry.isBlank() && !entry.startsWith("#"))
                    .map(LanguageTest::program);
        }
    }

    private static Arguments program(String entry) {
        String name = entry.substring(0, entry.indexOf('\n'));
        String[] parts = entry.substring(entry.indexOf('\n') + 1).split("\n---\n");
        return Arguments.of(name, parts[0], parts[1].strip());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void programsMeanWhatTheyMeanInJulia(String name, String program, String expected) {
        assertThat(evaluations.printed(program).replaceAll("eval\\[\\d+]", "eval[n]"))
                .as(name)
                .isEqualTo(expected);
    }
}
