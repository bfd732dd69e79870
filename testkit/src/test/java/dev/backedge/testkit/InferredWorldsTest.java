package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.compile.Execution;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.Session;
import dev.backedge.invalidation.EdgeCheck;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Raised;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Random programs of the language are changed and run; all code that inference made is valid in
/// just the worlds that the literal rule says: where each of its edges, looked up there, gives the
/// answer of the code's first world, and all code that it relied on is valid. Code that is made for
/// an old world may say less, never more.
class InferredWorldsTest {
    private static final int STEPS = 60;
    private static final int CALLS = 4;
    private static final List<String> VALUES = List.of("A()", "B()", "P(1, 2)", "1", "M(2, 3)");
    private static final long FIRST = Long.getLong("backedge.seed", 0);

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"INTERPRET, 1", "INTERPRET, 2", "COMPILE, 3"})
    void codeIsValidWhereTheLiteralRuleSays(Execution execution, long number) {
        long seed = FIRST + number;
        Story story = new Story(execution, seed);
        story.run();

        Map<CodeInstance, Long> ends = literally(story);

        ends.forEach((code, last) -> {
            var compared =
                    assertThat(code.lastWorld())
                            .as("seed %d, %s, after\n%s", seed, describe(code), story.text);
            if (story.born.get(code).open) {
                compared.isEqualTo(last);
            } else {
                compared.isLessThanOrEqualTo(last);
            }
        });
        assertThat(ends.values().stream().filter(last -> last != Long.MAX_VALUE))
                .as("seed %d has code that became stale", seed)
                .hasSizeGreaterThan(20);
    }

    private static String describe(CodeInstance code) {
        return code + " with " + code.edges();
    }

    /// The last world of all code that was ever valid.
    private static Map<CodeInstance, Long> literally(Story story) {
        Map<CodeInstance, Long> ends = new HashMap<>();
        story.born.keySet().forEach(code -> ends.put(code, Long.MAX_VALUE));
        for (long world = story.begin + 1; world <= story.world(); world++) {
            for (CodeInstance code : endedIn(world, ends, story)) {
                ends.put(code, world - 1);
            }
        }
        return ends;
    }

    private static Set<CodeInstance> endedIn(
            long world, Map<CodeInstance, Long> ends, Story story) {
        EdgeCheck check = new EdgeCheck(new MethodLookup(story.session.universe()));
        List<CodeInstance> valid = new ArrayList<>();
        ends.forEach((code, last) -> {
            if (code.firstWorld() < world && last == Long.MAX_VALUE) {
                valid.add(code);
            }
        });
        Map<Edge, Boolean> known = new HashMap<>();
        Set<CodeInstance> ended = new HashSet<>();
        for (CodeInstance code : valid) {
            for (Edge edge : code.edges()) {
                boolean holds =
                        switch (edge) {
                            case Edge.Code _ -> true;
                            case Edge.Global _ -> check.holds(edge, code.firstWorld(), world);
                            case Edge.Call _, Edge.Invoke _ ->
                                    known.computeIfAbsent(
                                            edge,
                                            asked -> check.holds(asked, code.firstWorld(), world));
                        };
                if (!holds) {
                    ended.add(code);
                }
            }
        }
        boolean grows = true;
        while (grows) {
            grows = addCallers(valid, ended, story);
        }
        return ended;
    }

    private static boolean addCallers(
            List<CodeInstance> valid, Set<CodeInstance> ended, Story story) {
        boolean grows = false;
        for (CodeInstance code : valid) {
            if (story.born.get(code).reliedOn.stream().anyMatch(ended::contains)) {
                grows |= ended.add(code);
            }
        }
        return grows;
    }

    /// What is known of code when it was just made.
    ///
    /// @param open whether nothing had ended it: code that is made for an old world may be valid in
    ///   more worlds than it says
    /// @param reliedOn the code of the instances that its edges name
    private record Birth(boolean open, List<CodeInstance> reliedOn) {}

    /// A program that is written while it runs. Functions call those of larger numbers, so that all
    /// calls end.
    private static final class Story {
        private final WorldProgram program;
        private final Session session;
        private final Random random;
        private final RandomDefinitions definitions;
        private final StringBuilder text = new StringBuilder();
        private final long begin;
        private final Map<CodeInstance, Birth> born = new HashMap<>();

        Story(Execution execution, long seed) {
            program = WorldProgram.open(execution);
            session = program.session();
            random = new Random(seed);
            definitions = new RandomDefinitions(random);
            begin = world();
            noteBirths();
        }

        /// Takes notes of the code that was made since the last time.
        private void noteBirths() {
            for (Method method : session.universe().methods().methods()) {
                for (MethodInstance instance : method.instances()) {
                    for (CodeInstance code : instance.code()) {
                        if (code.firstWorld() <= code.lastWorld() && !born.containsKey(code)) {
                            born.put(code, new Birth(code.isOpen(), reliedOn(code)));
                        }
                    }
                }
            }
        }

        private static List<CodeInstance> reliedOn(CodeInstance code) {
            List<CodeInstance> found = new ArrayList<>();
            for (Edge edge : code.edges()) {
                if (edge instanceof Edge.Code(MethodInstance callee, _)) {
                    callee.codeAt(code.firstWorld()).ifPresent(found::add);
                }
            }
            return found;
        }

        long world() {
            return session.universe().clock().current();
        }

        void run() {
            evaluate(RandomDefinitions.LIBRARY);
            definitions.beginning().forEach(this::evaluate);
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(8)) {
                    case 0, 1, 2, 3 -> evaluate(definitions.define());
                    case 4, 5 -> evaluate(definitions.rebind());
                    case 6 -> definitions.delete().ifPresent(this::delete);
                    default -> callInOldWorld();
                }
                for (int call = 0; call < CALLS; call++) {
                    evaluate(definitions.call());
                }
            }
        }

        private void evaluate(String marked) {
            String form = marked.replace("§", "");
            text.append(world()).append(": ").append(form).append('\n');
            try {
                session.evaluate(form);
            } catch (EvaluationException e) {
                text.append("    ").append(e.getMessage()).append('\n');
            }
            noteBirths();
        }

        private void delete(RandomDefinitions.Definition definition) {
            String function = definition.function().replace("§", "");
            Method method = program.method(function, definition.types());
            text.append(world()).append(": delete ").append(method).append('\n');
            session.delete(method);
            noteBirths();
        }

        private void callInOldWorld() {
            long world = begin + 1 + random.nextLong(world() - begin);
            try {
                Object callee = session.value("f" + random.nextInt(5));
                Object argument = session.evaluate(VALUES.get(random.nextInt(VALUES.size())));
                text.append(world()).append(": call of ").append(callee).append(" with ");
                text.append(argument).append(" in ").append(world).append('\n');
                session.callInWorld(world, callee, argument);
            } catch (EvaluationException | Raised e) {
                text.append("    ").append(e.getMessage()).append('\n');
            }
            noteBirths();
        }
    }
}
