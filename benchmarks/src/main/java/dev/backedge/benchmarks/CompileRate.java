package dev.backedge.benchmarks;

import dev.backedge.compile.CompileTimes;
import dev.backedge.compile.Execution;
import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// How fast code is inferred, optimized and compiled, over all that the twenty programs need: in
/// one process, session after session, so that the compiler itself is warm.
final class CompileRate {
    /// A program has so much less to do than where its speed is measured.
    private static final int LESS = 50;

    private CompileRate() {}

    /// {@return what the fastest of some sessions needed to run all programs}
    ///
    /// @param depot with the image of the library
    /// @param sessions how many
    static CompileTimes measure(Path depot, int sessions) throws IOException {
        CompileTimes best = new CompileTimes(0, Long.MAX_VALUE, 0, 0, 0);
        for (int i = 0; i < sessions; i++) {
            CompileTimes times = once(depot);
            best = times.nanos() < best.nanos() ? times : best;
        }
        return best;
    }

    private static CompileTimes once(Path depot) throws IOException {
        Session session =
                Engine.builder()
                        .depot(depot)
                        .images(ImagePolicy.BUILD)
                        .execution(Execution.COMPILE)
                        .build()
                        .openSession();
        CompileTimes before = session.compileTimes();
        for (Map.Entry<String, Integer> program :
                new TreeMap<>(ProgramBenchmark.SIZES).entrySet()) {
            session.evaluate(
                    "module "
                            + "Of_"
                            + program.getKey()
                            + "\n"
                            + Files.readString(ProgramBenchmark.source(program.getKey()))
                            + "\nend");
            session.call(
                    "Of_" + program.getKey() + ".run", Math.max(2L, program.getValue() / LESS));
        }
        return session.compileTimes().since(before);
    }
}
