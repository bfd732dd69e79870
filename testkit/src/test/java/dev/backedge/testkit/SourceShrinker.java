package dev.backedge.testkit;

import java.util.List;
import java.util.function.Predicate;

/// Makes a failing program smaller while it fails.
final class SourceShrinker {
    private static final int MOST_RUNS = 600;

    private final Predicate<SourcePart> fails;
    private SourcePart program;
    private int runs;

    private SourceShrinker(SourcePart program, Predicate<SourcePart> fails) {
        this.program = program;
        this.fails = fails;
    }

    /// @param fails true of the program
    static SourcePart shrink(SourcePart program, Predicate<SourcePart> fails) {
        SourceShrinker shrinker = new SourceShrinker(program, fails);
        boolean smaller;
        do {
            smaller = shrinker.pass();
        } while (smaller);
        return shrinker.program;
    }

    /// Tries each part once, the larger before those inside.
    private boolean pass() {
        boolean found = false;
        for (int i = 0; runs < MOST_RUNS; i++) {
            List<SourcePart> parts = program.parts().toList();
            if (i >= parts.size()) {
                return found;
            }
            for (SourcePart smaller : parts.get(i).smaller()) {
                SourcePart candidate = program.with(parts.get(i), smaller);
                runs++;
                if (fails.test(candidate)) {
                    program = candidate;
                    found = true;
                    break;
                }
            }
        }
        return false;
    }
}
