package dev.backedge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class TypesSuiteTest {
    @Test
    void everyFigureOfTheTypesHasItsTarget() {
        String text = TypesSuite.report(lines(), measurements(40)).text();

        assertThat(text.lines().filter(line -> line.startsWith("target ")))
                .containsExactly(
                        "target leaf-subtype: 40 ns (goal <= 15 ns) short",
                        "target dispatch-tuple: 40 ns (goal <= 15 ns) short",
                        "target subtype-mean: 20 ns (goal <= 3058 ns) met",
                        "target subtype-median: 200 ns (goal <= 376 ns) met",
                        "target intersection-mean: 20 ns (goal <= 21456 ns) met",
                        "target intersection-median: 200 ns (goal <= 1537 ns) met",
                        "target specificity-mean: 20 ns (goal <= 5817 ns) met",
                        "target leaf-allocation: 16 B (goal <= 0 B) short",
                        "target slowest-question: 60 ms (goal <= 50 ms) short",
                        "target apply-type: 40 ns (goal <= 100 ns) met",
                        "target apply-type-two-threads: 2x the throughput of one (goal >= 1.7x)"
                                + " met");
    }

    @Test
    void juliaStandsBesideOurFigures() {
        String text = TypesSuite.report(lines(), measurements(40)).text();

        assertThat(text.lines().map(line -> line.replaceAll(" {2,}", " ").strip()))
                .contains(
                        "subtype all 2 1,529 200 300 400 60,000,000",
                        "subtype, Julia 1.5.3 134694 3,058 376 1,878 8,429 34,000,000",
                        "subtype, ratio 0.50x 0.53x 0.16x 0.05x 1.76x");
    }

    @Test
    void linesOfTheMeasuringProcessReadBack() {
        QuestionTimes.Line line = lines().getFirst();

        assertThat(QuestionTimes.Line.isOne(line.text())).isTrue();
        assertThat(QuestionTimes.Line.of(line.text())).isEqualTo(line);
    }

    @Test
    void dataThatIsMissingIsNamed() {
        assertThatThrownBy(() -> TypeData.directory(Optional.of(Path.of("nowhere")), List.of()))
                .isInstanceOf(BenchmarkFailure.class)
                .hasMessage(
                        "expected declarations.jsonl.gz in [nowhere], found none;"
                                + " BACKEDGE_TYPE_DATA may name a directory");
    }

    @Test
    void everyPairThatJuliaWasTimedWithIsAskedAbout() {
        AnchorBenchmark benchmark = new AnchorBenchmark();

        for (AnchorPair pair : AnchorPair.values()) {
            benchmark.build(pair);

            assertThat(benchmark.ask()).as(pair.title()).isEqualTo(pair.isAnsweredByYes());
        }
    }

    private static List<QuestionTimes.Line> lines() {
        List<QuestionTimes.Line> lines = new ArrayList<>();
        for (TypeQuestion question : TypeQuestion.values()) {
            lines.add(new QuestionTimes.Line(question, "all", 2, 1_529, 200, 300, 400, 60e6, "p1"));
        }
        return lines;
    }

    private static List<Measurement> measurements(double score) {
        List<Measurement> all = new ArrayList<>();
        for (String benchmark :
                List.of(
                        "LeafBenchmark.leafToLeaf",
                        "LeafBenchmark.dispatchTuple",
                        "ApplyTypeBenchmark.oneThread",
                        "ApplyTypeBenchmark.twoThreads",
                        "PairsBenchmark.subtype",
                        "PairsBenchmark.intersection",
                        "PairsBenchmark.specificity")) {
            all.add(new Measurement(benchmark, "", score, 0, "ns/op", 16));
        }
        return all;
    }
}
