package dev.backedge.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Makes a failing program smaller while it fails.
final class ProgramShrinker {
    private ProgramShrinker() {}

    /// @param fails true of the program
    static List<Definition> shrink(List<Definition> program, Predicate<List<Definition>> fails) {
        List<Definition> smallest = new ArrayList<>(program);
        List<Definition> before;
        do {
            before = List.copyOf(smallest);
            for (int i = smallest.size() - 1; i >= 0; i--) {
                List<Definition> fewer = new ArrayList<>(smallest);
                fewer.remove(i);
                if (fails.test(fewer)) {
                    smallest = fewer;
                }
            }
            for (int i = 0; i < smallest.size(); i++) {
                int index = i;
                List<Definition> all = smallest;
                Definition definition = all.get(i);
                all.set(
                        i,
                        definition.withBody(
                                BodyShrinker.shrink(
                                        definition.body(),
                                        body -> {
                                            List<Definition> changed = new ArrayList<>(all);
                                            changed.set(index, definition.withBody(body));
                                            return fails.test(changed);
                                        })));
            }
        } while (!before.equals(smallest));
        return smallest;
    }
}
