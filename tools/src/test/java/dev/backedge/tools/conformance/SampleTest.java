package dev.backedge.tools.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The records in `examples/julia-types`, a sample of what a real Julia was asked.
class SampleTest {
    private static final Path SAMPLE = Path.of("..", "examples", "julia-types");

    /// How many answers are known to differ, by kind; all others are as recorded.
    private static final Map<String, Long> KNOWN = Map.of("intersection", 1L, "join", 8L);

    @Test
    void theAnswersAreJulias() {
        Examination examination =
                new Examination(Examination.Progress.silent(), 20, Duration.ofSeconds(20));

        Conformance.Report report = new Conformance(SAMPLE, examination).ask();

        assertThat(report.data()).isEqualTo("types");
        assertThat(report.missing()).isEmpty();
        assertThat(report.kinds())
                .extracting(Agreement::kind)
                .isEqualTo(
                        List.of(
                                "subtype",
                                "equality",
                                "intersection",
                                "specificity",
                                "join",
                                "isa",
                                "dispatch",
                                "ambiguous",
                                "layouts",
                                "concrete",
                                "dispatchtuple",
                                "applicable"));
        for (Agreement kind : report.kinds()) {
            assertThat(kind.asked()).as(kind.kind()).isGreaterThan(1000);
            assertThat(kind.wrong()).as("%s", kind.differences()).isZero();
            assertThat(kind.asked() - kind.agreed())
                    .as("%s: %s", kind, kind.differences())
                    .isLessThanOrEqualTo(KNOWN.getOrDefault(kind.kind(), 0L));
        }
    }
}
