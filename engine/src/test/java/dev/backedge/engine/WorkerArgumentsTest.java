package dev.backedge.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.SourceException;
import dev.backedge.ir.SourceLocation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class WorkerArgumentsTest {
    @Test
    void printedArgumentsParseBack() {
        WorkerArguments arguments =
                new WorkerArguments(
                        "Units",
                        Path.of("/depot/Units.bki"),
                        List.of(
                                Depot.writable(Path.of("/depot")),
                                Depot.readOnly(Path.of("/shared"))),
                        List.of(Path.of("/packages")),
                        "some.FrontEnd");

        assertThat(WorkerArguments.parse(arguments.print())).isEqualTo(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "--package, --package has no value",
        "--speed 3, unknown argument --speed",
        "--package Units, --image is missing",
        "--package Units --image u.bki, --front-end is missing"
    })
    void wrongArgumentsAreRefused(String line, String message) {
        assertThatThrownBy(() -> WorkerArguments.parse(List.of(line.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aFailureIsFoundAmongOtherLines() {
        WorkerFailure failure =
                WorkerFailure.of(
                        new SourceException(
                                "Units/src/Units.toy", 3, 7, "expected 'end', found\nnothing"));

        Optional<WorkerFailure> found =
                WorkerFailure.find("WARNING: of the virtual machine\n" + failure.print() + "\n");

        assertThat(found).contains(failure);
        assertThat(failure.location()).contains(new SourceLocation("Units/src/Units.toy", 3));
        assertThat(failure.problem())
                .isEqualTo("Units/src/Units.toy:3:7: expected 'end', found\nnothing");
    }

    @Test
    void aFailureWithoutAPlaceIsFoundToo() {
        WorkerFailure failure = WorkerFailure.of(new IllegalStateException("no more\n\nmemory"));

        assertThat(WorkerFailure.find(failure.print())).contains(failure);
        assertThat(WorkerFailure.find("Killed")).isEmpty();
    }
}
