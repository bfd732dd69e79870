package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.model.DataType;
import dev.backedge.model.Raised;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InferredBodyTest {
    private static final String PROGRAM =
            """
            const limit 10
            global counter 1
            known{Int64}
              block 0:
                %0 = getfield @Core add_int
                %1 = call %0(@limit, 1)
                %2 = call @mul_int(%1, _1)
                %3 = call @sub_int(%2, %1)
                return %3
            later{Int64}
              block 0:
                %0 = call @add_int(@limit, 1)
                %1 = call @slt_int(_1, 0)
                branch %1 1 2
              block 1:
                return %0
              block 2:
                %2 = call @add_int(_1, %0)
                return %2
            never{Int64}
              block 0:
                %0 = call @slt_int(@limit, 5)
                branch %0 1 2
              block 1:
                %1 = call @add_int(_1, 1)
                return %1
              block 2:
                return _1
            maybe{Bool}; x
              block 0:
                branch _1 1 2
              block 1:
                %0 = setslot _2 1
                goto 2
              block 2:
                %1 = call @add_int(_2, 1)
                return %1
            fails{}
              block 0:
                %0 = call @checked_sdiv_int(@limit, 0)
                return %0
            reads{}
              block 0:
                %0 = getfield @Main counter
                return %0
            splat{Any, Float64}
              block 0:
                %0 = call @tuple(_2)
                %1 = call @_apply(@three, _1, %0)
                return %1
            twice{Int64, Int64}
              block 0:
                %0 = call @mul_int(_1, _2)
                %1 = call @slt_int(_1, _2)
                branch %1 1 2
              block 1:
                %2 = call @slt_int(_1, _2)
                branch %2 3 2
              block 2:
                return _1
              block 3:
                %3 = call @mul_int(_1, _2)
                %4 = call @sub_int(%3, %0)
                %5 = call @add_int(%0, %3)
                %6 = call @sub_int(%5, _2)
                return %6
            counters{Int64}; i, j
              block 0:
                %0 = setslot _2 0
                %1 = setslot _3 0
                goto 1
              block 1:
                %2 = call @slt_int(_2, _1)
                branch %2 2 3
              block 2:
                %3 = call @add_int(_2, 1)
                %4 = setslot _2 %3
                %5 = call @add_int(_3, 1)
                %6 = setslot _3 %5
                goto 1
              block 3:
                %7 = call @sub_int(_2, _3)
                return %7
            large{Int64}
              block 0:
                %0 = call @counters(_1)
                return %0
            large{Float64}
              block 0:
                return "float"
            eitherOf{Union{Int64,Float64}}
              block 0:
                %0 = call @large(_1)
                return %0
            three{Int64, Int64, Float64}
              block 0:
                %0 = call @add_int(_1, _2)
                return %0
            f{Int64}
              block 0:
                return 5
            calls{Int64}
              block 0:
                %0 = call @f(_1)
                %1 = call @add_int(%0, 1)
                return %1
            """;

    private final SmallProgram program = ProgramText.parse(PROGRAM);

    @BeforeEach
    void nameTheModules() {
        program.defineConstant("Core", program.core.module());
        program.defineConstant("Main", program.main);
    }

    private String inferred(String function, String argument) {
        DataType call = (DataType) program.signature(function, "Tuple{" + argument + "}");
        var match = program.lookup.invokeLookup(call, program.world()).orElseThrow();
        var instance = match.method().instanceFor(call, match.staticParameters());
        String text =
                program.compiler.codeFor(instance, program.world()).body().orElseThrow().toString();
        return text.substring(text.indexOf('\n') + 1).replaceAll("(?m)( @\\d+)?(  # .*)?$", "");
    }

    private Object call(String function, Object... arguments) {
        return program.task().call(program.named(function), arguments);
    }

    @Test
    void whatOnlyComputesAKnownValueIsLeftOut() {
        assertThat(inferred("known", "Int64"))
                .isEqualTo(
                        """
                        block 0:
                          %0 = call <mul_int>(11, _1)
                          %1 = call <sub_int>(%0, 11)
                          return %1
                        """);
        assertThat(call("known", 3L)).isEqualTo(22L);
    }

    @Test
    void aCallWithTheElementsOfTuplesIsAPlainCall() {
        assertThat(inferred("splat", "Tuple{Int64,Int64}, Float64"))
                .isEqualTo(
                        """
                        inlined three "small.jl" 13
                        block 0:
                          %0 = call <getfield>(_1, 1)
                          %1 = call <getfield>(_1, 2)
                          %2 = call <add_int>(%0, %1) @in 1
                          return %2
                        """);
    }

    @Test
    void usesInOtherBlocksHaveTheValueToo() {
        assertThat(inferred("later", "Int64"))
                .isEqualTo(
                        """
                        block 0:
                          %0 = call <slt_int>(_1, 0)
                          branch %0 1 2
                        block 1:
                          return 11
                        block 2:
                          %1 = call <add_int>(_1, 11)
                          return %1
                        """);
        assertThat(call("later", -1L)).isEqualTo(11L);
        assertThat(call("later", 1L)).isEqualTo(12L);
    }

    @Test
    void blocksThatAreNeverReachedAreLeftOut() {
        assertThat(inferred("never", "Int64"))
                .isEqualTo(
                        """
                        block 0:
                          return _1
                        """);
        assertThat(call("never", 7L)).isEqualTo(7L);
    }

    @Test
    void aVariableThatMayBeUndefinedIsStillRead() {
        assertThat(inferred("maybe", "Bool")).contains("refine _2 <Int64>");
        assertThat(call("maybe", true)).isEqualTo(2L);
        assertThatThrownBy(() -> call("maybe", false))
                .isInstanceOf(Raised.class)
                .hasMessage("UndefVarError: x not defined");
    }

    @Test
    void whatAlwaysFailsIsStillDone() {
        assertThat(inferred("fails", "")).contains("<checked_sdiv_int>(10, 0)");
        assertThatThrownBy(() -> call("fails")).isInstanceOf(Raised.class);
    }

    @Test
    void variablesAreReadWhenTheCodeRuns() {
        assertThat(inferred("reads", "")).contains("getfield <Main> counter");
    }

    @Test
    void smallCalleesTakeThePlaceOfTheirCalls() {
        assertThat(inferred("calls", "Int64"))
                .isEqualTo(
                        """
                        block 0:
                          return 6
                        """);
        assertThat(call("calls", 1L)).isEqualTo(6L);
    }

    @Test
    void whatWasComputedOrTestedBeforeIsNotAgain() {
        assertThat(inferred("twice", "Int64, Int64"))
                .isEqualTo(
                        """
                        block 0:
                          %0 = call <mul_int>(_1, _2)
                          %1 = call <slt_int>(_1, _2)
                          branch %1 1 2
                        block 1:
                          %2 = call <add_int>(%0, %0)
                          %3 = call <sub_int>(%2, _2)
                          return %3
                        block 2:
                          return _1
                        """);
        assertThat(call("twice", 2L, 5L)).isEqualTo(15L);
        assertThat(call("twice", 5L, 2L)).isEqualTo(5L);
    }

    @Test
    void twoCountersOfTheSameStepsAreOne() {
        assertThat(inferred("counters", "Int64")).containsOnlyOnce("phi").contains("sub_int");
        assertThat(call("counters", 4L)).isEqualTo(0L);
    }

    @Test
    void aCallOfAnArgumentOfOneOfTwoTypesIsTwoCalls() {
        assertThat(inferred("eitherOf", "Union{Int64,Float64}"))
                .contains("call <isa>(_1, <Float64>)")
                .doesNotContain("call <large>");
        assertThat(call("eitherOf", 4L)).isEqualTo(0L);
        assertThat(call("eitherOf", 4.0)).isEqualTo("float");
    }
}
