package dev.backedge.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

class LessonsTest {
    @Test
    void anEmbeddedEngineRunsDefinitionsOfTheLanguage() {
        assertThat(printed(EmbedEngine::run))
                .isEqualTo(
                        """
                        area: 4.0
                        describe: a shape of area 4.0
                        describe: the number 7
                        after a new definition: a square of side 2.0
                        printed as the language prints it: Square(2.0)
                        """);
    }

    @Test
    void methodsBuiltByHandAreDispatchedOnAndInvalidateWhatReliedOnLess() {
        assertThat(printed(BuildIr::run))
                .startsWith("twice(\"word\") = 2\n")
                .contains("inserting size(::String) @ Main BuildIr.java:1 ended 1 code instance")
                .endsWith("twice(\"word\") = 8\ntwice(1) = 2\n");
    }

    @Test
    void callSitesOfJavaCodeSeeDefinitions() {
        assertThat(
                        printed(out -> {
                            try {
                                JavaCallSites.run(out);
                            } catch (Throwable e) {
                                throw new AssertionError(e);
                            }
                        }))
                .isEqualTo(
                        """
                        two circles: circles
                        circle and square: unknown
                        after a definition: fits in
                        by invokedynamic: fits in
                        """);
    }

    private static String printed(Consumer<PrintStream> lesson) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lesson.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
