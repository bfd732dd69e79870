package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.compile.Execution;
import dev.backedge.engine.EvaluationException;
import dev.backedge.model.Raised;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/// After each change of a random program all calls give what they give where the present
/// definitions are made at once and nothing was ever changed: in a second session, interpreted,
/// under names of their own. `backedge.seed` adds to the seeds.
class RedefinitionResultsTest {
    private static final int STEPS = 30;
    private static final int CALLS = 6;
    private static final String COPY = "_c";
    private static final long FIRST = Long.getLong("backedge.seed", 0);

    private final StringBuilder text = new StringBuilder();
    private int copies;

    @ParameterizedTest(name = "{0}, seed {1}")
    @CsvSource({"INTERPRET, 1", "COMPILE, 2", "MIXED, 3"})
    void callsGiveWhatTheyGiveInAProgramThatNeverChanged(Execution execution, long seed) {
        Random random = new Random(FIRST + seed);
        WorldProgram changing = WorldProgram.open(execution);
        WorldProgram fresh = WorldProgram.open(Execution.INTERPRET);
        RandomDefinitions definitions = new RandomDefinitions(random);
        changing.run(RandomDefinitions.LIBRARY);
        fresh.run(RandomDefinitions.LIBRARY);
        definitions.beginning().forEach(form -> change(changing, form));
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> change(changing, definitions.define());
                case 3, 4 -> change(changing, definitions.rebind());
                default -> definitions.delete().ifPresent(one -> delete(changing, one));
            }
            String copy = COPY + copies++ + "z";
            for (String form : definitions.current()) {
                fresh.run(form.replace("§", copy));
            }
            for (int call = 0; call < CALLS; call++) {
                String form = definitions.call();
                text.append("    ").append(form.replace("§", "")).append('\n');
                assertThat(result(changing, form.replace("§", "")))
                        .as("%s, seed %d:%n%s", execution, FIRST + seed, text)
                        .isEqualTo(result(fresh, form.replace("§", copy)).replace(copy, ""));
            }
        }
    }

    private void change(WorldProgram program, String form) {
        String plain = form.replace("§", "");
        text.append(plain).append('\n');
        program.run(plain);
    }

    private void delete(WorldProgram program, RandomDefinitions.Definition definition) {
        String function = definition.function().replace("§", "");
        text.append("delete ").append(function).append(" of ").append(definition.types());
        text.append('\n');
        program.session().delete(program.method(function, definition.types()));
    }

    /// What a call gives, or the first line of what is said of its error: the others name places.
    private static String result(WorldProgram program, String form) {
        try {
            return program.printed(form);
        } catch (EvaluationException e) {
            if (e.getCause() instanceof Raised raised) {
                Object said =
                        program.session()
                                .call(
                                        "Base.sprint",
                                        program.session().value("Base.showerror"),
                                        raised.value());
                return "! " + String.valueOf(said).lines().findFirst().orElse("");
            }
            throw e;
        }
    }
}
