package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Statement;
import dev.backedge.ir.Symbol;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Raised;
import dev.backedge.model.Task;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class WorldAgeTest {
    private static final String PROGRAM =
            """
            const limit 10
            f{Int64}
              block 0:
                return "old"
            caller{Any}
              block 0:
                %0 = call @f(_1)
                return %0
            latest{Any}
              block 0:
                %0 = call @_call_latest(@f, _1)
                return %0
            inworld{Any, Any}
              block 0:
                %0 = call @_call_in_world(_2, @f, _1)
                return %0
            constant{}
              block 0:
                return @limit
            again{Int64}
              block 0:
                %0 = call @slt_int(_1, 0)
                branch %0 1 2
              block 1:
                return 0
              block 2:
                %1 = call @sub_int(_1, 1)
                %2 = call @again(%1)
                return %2
            """;
    private static final String NEWER =
            """
            f{Int64}
              block 0:
                return "new"
            """;

    private final SmallProgram program = ProgramText.parse(PROGRAM);

    private Object call(Task task, String function, Object... arguments) {
        return task.call(program.named(function), arguments);
    }

    private CodeInstance code(String function) {
        DataType call = (DataType) program.signature(function, "Tuple{Int64}");
        MethodInstance instance =
                program.lookup
                        .invokeLookup(call, program.world())
                        .orElseThrow()
                        .method()
                        .findInstance(call)
                        .orElseThrow();
        return program.compiler.codeFor(instance, program.world());
    }

    @Test
    void runningTasksKeepCallingWhatWasTrueInTheirWorld() {
        Task old = program.task();
        assertThat(call(old, "caller", 1L)).isEqualTo("old");

        ProgramText.define(program, NEWER);

        assertThat(call(old, "caller", 1L)).isEqualTo("old");
        assertThat(call(program.task(), "caller", 1L)).isEqualTo("new");
        assertThat(call(old, "caller", 1L)).isEqualTo("old");
    }

    @Test
    void codeThatIsFirstNeededInAnOldWorldIsInferredForIt() {
        Task old = program.task();

        ProgramText.define(program, NEWER);

        assertThat(call(old, "caller", 1L)).isEqualTo("old");
        assertThat(call(program.task(), "caller", 1L)).isEqualTo("new");
    }

    @Test
    void knownCallsAreInvokesOfTheMethodInstance() {
        call(program.task(), "again", 1L);
        call(program.task(), "caller", 1L);

        List<Statement> statements = code("again").body().orElseThrow().statements();

        assertThat(statements)
                .extracting(Statement::instruction)
                .filteredOn(Instruction.Invoke.class::isInstance)
                .hasSize(1);
        assertThat(code("caller").constant()).contains("old");
    }

    @Test
    void onlyCallsInTheLatestWorldSeeWhatCameMeanwhile() {
        Task old = program.task();
        long before = program.world();

        ProgramText.define(program, NEWER);

        assertThat(call(old, "latest", 1L)).isEqualTo("new");
        assertThat(call(old, "inworld", 1L, program.world())).isEqualTo("new");
        assertThat(call(program.task(), "inworld", 1L, before)).isEqualTo("old");
        assertThat(call(program.task(), "inworld", 1L, Long.MAX_VALUE)).isEqualTo("new");
    }

    @Test
    void methodsThatCameLaterDoNotExistForATask() {
        Task old = program.task();

        ProgramText.define(program, "f{String}\n  block 0:\n    return 1");

        assertThat(call(program.task(), "caller", "a")).isEqualTo(1L);
        assertThatThrownBy(() -> call(old, "caller", "a"))
                .isInstanceOf(Raised.class)
                .hasMessage("MethodError: no method matching f(::String)");
    }

    @Test
    void constantsAreThoseOfTheWorld() {
        Task old = program.task();
        assertThat(call(old, "constant")).isEqualTo(10L);

        program.defineConstant("limit", 20L);

        assertThat(call(old, "constant")).isEqualTo(10L);
        assertThat(call(program.task(), "constant")).isEqualTo(20L);
    }

    @Test
    void variablesHaveOneValueInAllWorlds() {
        ProgramText.define(program, "global counter 1\nread{}\n  block 0:\n    return @counter");
        Task old = program.task();
        assertThat(call(old, "read")).isEqualTo(1L);

        ProgramText.define(program, NEWER);
        program.interpreter.globals().assign(program.main, Symbol.of("counter"), 2L);

        assertThat(call(old, "read")).isEqualTo(2L);
    }

    @Test
    void precompiledCodeIsThereBeforeTheFirstCall() {
        Optional<CodeInstance> known =
                program.compiler.precompile(
                        program.signature("caller", "Tuple{Int64}"), program.world());
        Optional<CodeInstance> unknown =
                program.compiler.precompile(
                        program.signature("caller", "Tuple{}"), program.world());

        assertThat(known).isPresent();
        assertThat(unknown).isEmpty();
        assertThat(code("caller").instance().code()).hasSize(1);
    }
}
