package dev.backedge.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.tools.output.Terminal;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

class DemoTextTest {
    private final StringWriter printed = new StringWriter();
    private final DemoText text =
            new DemoText(new PrintWriter(printed, true), Terminal.NONE, DemoText.Detail.SHORT);

    private static PackagesRun run(String result, long millis) {
        List<PackagesRun.CallResult> calls =
                List.of(new PackagesRun.CallResult("Units", "3metre + 4metre", result, "7 m"));
        return new PackagesRun(List.of(), List.of(), calls, "", millis, millis + 10, millis + 20);
    }

    @Test
    void anUnexpectedResultIsShown() {
        text.printLoads(run("8 m", 100));

        assertThat(printed.toString())
                .contains("3metre + 4metre  8 m")
                .contains("expected 7 m")
                .contains("nothing became stale");
    }

    @Test
    void runsThatDifferAreSaidToDiffer() {
        text.printComparison(run("7 m", 100), run("8 m", 300));

        assertThat(printed.toString())
                .contains("the results DIFFER")
                .contains("and as the examples say");
    }

    @Test
    void timesAreComparedInColumns() {
        text.printComparison(run("7 m", 990), run("7 m", 1990));

        assertThat(printed.toString())
                .contains("all 1 results are the same")
                .contains("to the first result                 1.00 s   2.00 s  2.0 times");
    }

    @Test
    void aLongTreeIsCutShort() {
        String tree = "inserting f\n" + "  line\n".repeat(20);
        PackagesRun run =
                new PackagesRun(
                        List.of(),
                        List.of(new InvalidationTree("inserting f", List.of(), tree)),
                        List.of(),
                        "",
                        1,
                        1,
                        1);

        text.printLoads(run);

        assertThat(printed.toString()).contains("… and 9 more lines (--full)");
    }
}
