package dev.backedge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

class MainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void withoutArgumentsTheSuitesAreListed() {
        assertThat(run(new Fixed())).isZero();

        assertThat(out).hasToString("Suites:\n  fixed  Gives the same figure every time.\n");
    }

    @Test
    void aRunEndsWithItsTargets() {
        assertThat(run(new Fixed(), "fixed", "--quick")).isZero();

        assertThat(out)
                .hasToString(
                        "effort  iterations\n"
                                + "QUICK            2\n\n"
                                + "target iterations: 2 (goal >= 5) short\n");
    }

    @Test
    void anUnknownSuiteIsRefusedWithThoseThatExist() {
        assertThat(run(new Fixed(), "nothing")).isEqualTo(2);

        assertThat(problems)
                .hasToString(
                        "backedge bench: unknown suite nothing\n"
                                + "Suites:\n"
                                + "  fixed  Gives the same figure every time.\n");
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThat(run(new Fixed(), "fixed", "--fast")).isEqualTo(2);

        assertThat(problems.toString(StandardCharsets.UTF_8))
                .startsWith("backedge bench: unknown option --fast; the only one is --quick\n");
    }

    @Test
    void aSuiteThatFailsSaysWhy() {
        assertThat(run(new Failing(), "failing")).isEqualTo(1);

        assertThat(problems.toString(StandardCharsets.UTF_8))
                .endsWith("backedge bench: failing: no data\n");
    }

    private int run(Suite suite, String... arguments) {
        return Main.run(
                List.of(arguments), new Suites(List.of(suite)), stream(out), stream(problems));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private record Fixed() implements Suite {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public String description() {
            return "Gives the same figure every time.";
        }

        @Override
        public SuiteReport run(Effort effort) {
            int iterations = effort.measurements();
            Table table =
                    new Table(
                            List.of("effort", "iterations"),
                            List.of(List.of(effort.name(), Integer.toString(iterations))));
            return new SuiteReport(table, List.of(Target.atLeast("iterations", iterations, 5, "")));
        }
    }

    private record Failing() implements Suite {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public String description() {
            return "Fails.";
        }

        @Override
        public SuiteReport run(Effort effort) throws IOException {
            throw new IOException("no data");
        }
    }
}
