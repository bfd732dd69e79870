package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.compile.SmallProgram.Bodies;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyText;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Random programs do the same interpreted and compiled. `-Dbackedge.programs=100000` runs more of
/// them, `-Dbackedge.seed` those of a seed.
class CompiledProgramsTest {
    private static final int PROGRAMS = Integer.getInteger("backedge.programs", 300);
    private static final int SIZES = 5;
    private static final List<String> ARGUMENTS =
            List.of("0", "true", "\"a\"", "Float64(0.5)", "@nothing", "@Int64");

    private static SmallProgram program(
            Bodies bodies,
            Execution execution,
            UnaryOperator<Body> form,
            List<RandomProgram.Definition> definitions) {
        SmallProgram program = new SmallProgram(bodies, execution);
        ProgramText.define(program, RandomProgram.LIBRARY);
        definitions.forEach(definition -> program.named(definition.function()));
        definitions.forEach(definition ->
                program.define(
                        definition.function(),
                        definition.argumentTypes(),
                        form.apply(definition.body())));
        return program;
    }

    /// Programs grow with their number, so that the first one that fails is small.
    @Test
    void compiledProgramsDoWhatInterpretedOnesDo() {
        long seed = Long.getLong("backedge.seed", System.nanoTime());
        for (int number = 0; number < PROGRAMS; number++) {
            List<RandomProgram.Definition> definitions =
                    RandomProgram.definitions(
                            new Random(seed + number), 1 + number * SIZES / PROGRAMS);
            SmallProgram interpreted =
                    program(
                            Bodies.AS_WRITTEN,
                            Execution.INTERPRET,
                            UnaryOperator.identity(),
                            definitions);
            List<SmallProgram> compiled =
                    List.of(
                            program(
                                    Bodies.INFERRED,
                                    Execution.COMPILE,
                                    UnaryOperator.identity(),
                                    definitions),
                            program(
                                    Bodies.INFERRED,
                                    Execution.MIXED,
                                    body -> BodyText.parse(BodyText.print(body)),
                                    definitions),
                            program(
                                    Bodies.COMPRESSED,
                                    Execution.COMPILE,
                                    UnaryOperator.identity(),
                                    definitions));
            for (String argument : ARGUMENTS) {
                String text = "f0(3, " + argument + ")";
                Body call = ProgramText.call(text);
                String expected = interpreted.shown(call);
                for (int form = 0; form < compiled.size(); form++) {
                    assertThat(compiled.get(form).shown(call))
                            .as(
                                    "%s, form %s, program %s of seed %s%n%s",
                                    text,
                                    form,
                                    number,
                                    seed,
                                    definitions.stream()
                                            .map(Object::toString)
                                            .collect(Collectors.joining("\n")))
                            .isEqualTo(expected);
                }
            }
        }
    }
}
