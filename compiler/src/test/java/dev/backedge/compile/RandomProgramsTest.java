package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.Body;
import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Instruction;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Egal;
import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class RandomProgramsTest {
    private static final int PROGRAMS = 60;
    private static final List<String> ARGUMENTS =
            List.of("0", "true", "\"a\"", "Float64(0.5)", "@nothing", "@Int64", "@Number");

    private static SmallProgram program(
            SmallProgram.Bodies execution, List<Definition> definitions) {
        SmallProgram program = new SmallProgram(execution);
        ProgramText.define(program, RandomProgram.LIBRARY);
        definitions.forEach(definition -> program.named(definition.function()));
        definitions.forEach(definition ->
                program.define(
                        definition.function(), definition.argumentTypes(), definition.body()));
        return program;
    }

    /// Programs grow with their number, so that the first one that fails is small.
    @Test
    void inferredCodeDoesWhatTheMethodsSayAndItsResultsAreOfTheInferredTypes() {
        long seed = System.nanoTime();
        for (int number = 0; number < PROGRAMS; number++) {
            List<Definition> definitions =
                    RandomProgram.definitions(new Random(seed + number), 1 + number % 60 / 6);
            String shown =
                    definitions.stream().map(Object::toString).collect(Collectors.joining("\n"));
            String description = "program " + number + " of seed " + seed + "\n" + shown;
            SmallProgram inferred = program(SmallProgram.Bodies.INFERRED, definitions);
            SmallProgram written = program(SmallProgram.Bodies.AS_WRITTEN, definitions);
            for (String argument : ARGUMENTS) {
                Body call = ProgramText.call("f0(3, " + argument + ")");

                String result = inferred.shown(call);

                assertThat(result)
                        .as("f0(3, " + argument + "), " + description)
                        .isEqualTo(written.shown(call));
                assertThat(result.contains("Error: ") || admits(inferred, call))
                        .as("the inferred type of f0(3, " + argument + "), " + description)
                        .isTrue();
            }
        }
    }

    private static boolean admits(SmallProgram program, Body call) {
        Object value = program.interpreter.run(call, program.main, program.task());
        DataType argument =
                program.core.dispatchTypeOf(
                        program.interpreter.run(argumentOf(call), program.main, program.task()));
        DataType signature =
                program.core.tuple(
                        program.core.typeOf(program.named("f0")), program.core.int64(), argument);
        CodeInstance code =
                program.published.stream()
                        .filter(known -> known.instance().types() == signature)
                        .findFirst()
                        .orElseThrow();
        Type type = code.returnType();
        return new Subtyping(program.core).isInstance(value, type)
                && code.constant().map(known -> Egal.egal(known, value)).orElse(true);
    }

    private static Body argumentOf(Body call) {
        Instruction.Call made = (Instruction.Call) call.statements().getFirst().instruction();
        return new BodyBuilder().returning(made.arguments().get(1)).build();
    }
}
