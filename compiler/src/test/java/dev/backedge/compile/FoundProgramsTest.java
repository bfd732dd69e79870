package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.BodyText;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Programs that [DifferentialTest] found, made small: the table `found.txt` beside this class. All
/// forms of them do the same.
class FoundProgramsTest {
    static Stream<Arguments> programs() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(FoundProgramsTest.class.getResourceAsStream("found.txt"))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== ")).skip(1).map(FoundProgramsTest::program);
        }
    }

    private static Arguments program(String entry) {
        String[] parts = entry.split("\n", 3);
        List<Definition> definitions =
                Arrays.stream(parts[2].strip().split("\n\n"))
                        .map(FoundProgramsTest::definition)
                        .toList();
        return Arguments.of(parts[0], ProgramKind.valueOf(parts[1]), definitions);
    }

    private static Definition definition(String text) {
        int types = text.indexOf('{');
        int end = text.indexOf('\n');
        return new Definition(
                text.substring(0, types),
                "Tuple" + text.substring(types, end),
                BodyText.parse(text.substring(end + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void programsDoTheSameInAllForms(String name, ProgramKind kind, List<Definition> program) {
        assertThat(ProgramRuns.differences(kind, program)).as(name).isEmpty();
    }
}
