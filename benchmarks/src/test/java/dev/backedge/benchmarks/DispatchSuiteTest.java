package dev.backedge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class DispatchSuiteTest {
    private static final TableFigures.Line TABLE =
            new TableFigures.Line(7_000, 90_000, 250_000, 300);

    @Test
    void everyFigureWithAGoalHasItsTarget() {
        String text = DispatchSuite.report(TABLE, measurements()).text();

        assertThat(text.lines().filter(line -> line.startsWith("target ")))
                .containsExactly(
                        "target one-type: 2x the time of Java's double dispatch (goal <= 1.2x)"
                                + " short",
                        "target eight-pairs: 4 ns (goal <= 6 ns) met",
                        "target lookup: 30 ns (goal <= 40 ns) met",
                        "target lookup-of-many: 1x the time with one method (goal <= 1.25x) met",
                        "target multifn: 15x faster (goal >= 10x) met",
                        "target insertion: 250000 methods/s (goal >= 200000 methods/s) met");
    }

    @Test
    void peersAndJuliaStandBesideOurFigures() {
        String text = DispatchSuite.report(TABLE, measurements()).text();

        assertThat(text.lines().map(line -> line.replaceAll(" {2,}", " ").strip()))
                .contains(
                        "call at a site, pairs of types: 64 4.00 2.00 3.00 20 60 77",
                        "lookup, 64 pairs of types, methods: 16 30 20 60",
                        "matches of Any, all methods: 64 500 66,938",
                        "insert Base's methods, methods/s, warm 250,000",
                        "memory a method, bytes 300");
    }

    @Test
    void lineOfTheMeasuringProcessReadsBack() {
        assertThat(TableFigures.Line.isOne(TABLE.text())).isTrue();
        assertThat(TableFigures.Line.of(TABLE.text())).isEqualTo(TABLE);
    }

    @Test
    void theMethodsOfTheRecordedWorldAreFound() {
        assertThat(WorldMethods.directory()).exists();
        assertThatThrownBy(() -> WorldMethods.directory(Optional.of(Path.of("nowhere")), List.of()))
                .isInstanceOf(BenchmarkFailure.class)
                .hasMessage(
                        "expected methods.jsonl.gz in [nowhere], found none;"
                                + " BACKEDGE_WORLD_DATA may name a directory");
    }

    @Test
    void ourSiteAndItsPeersGiveTheSameAnswers() throws Throwable {
        DispatchProgram program = DispatchProgram.ofAllPairs();
        PlainChain chain = new PlainChain();
        for (int i = 0; i < Receiver.CLASSES; i++) {
            for (int j = 0; j < Receiver.CLASSES; j++) {
                Receiver first = Receiver.of(i);
                Receiver second = Receiver.of(j);
                assertThat(
                                List.of(
                                        program.session()
                                                .call(
                                                        program.meet(),
                                                        program.value(i),
                                                        program.value(j)),
                                        first.meet(second),
                                        chain.getTarget().invoke((Object) first, (Object) second)))
                        .containsOnly(Receiver.answer(i, j));
            }
        }
    }

    private static List<Measurement> measurements() {
        List<Measurement> measured = new ArrayList<>();
        for (int pairs : List.of(1, 4, 8, 64)) {
            add(measured, "SiteBenchmark.site", "pairs=" + pairs, 4);
            add(measured, "SiteBenchmark.java", "pairs=" + pairs, 2);
            add(measured, "SiteBenchmark.chain", "pairs=" + pairs, 3);
            add(measured, "SiteBenchmark.hashMap", "pairs=" + pairs, 20);
            add(measured, "SiteBenchmark.multiFn", "pairs=" + pairs, 60);
        }
        for (int methods : List.of(1, 16, 100, 1000)) {
            add(measured, "LookupBenchmark.lookup", "methods=" + methods, 30);
            add(measured, "LookupBenchmark.hashMap", "methods=" + methods, 20);
            add(measured, "LookupBenchmark.multiFn", "methods=" + methods, 60);
        }
        for (int methods : List.of(1, 4, 16, 64)) {
            add(measured, "MatchesBenchmark.leaf", "methods=" + methods, 500);
            add(measured, "MatchesBenchmark.any", "methods=" + methods, 500);
        }
        add(measured, "RecordedMatchesBenchmark.plus", "", 500);
        add(measured, "RecordedMatchesBenchmark.convert", "", 500);
        return measured;
    }

    private static void add(
            List<Measurement> measured, String benchmark, String parameters, double score) {
        measured.add(new Measurement(benchmark, parameters, score, 0, "ns/op", 0));
    }
}
