package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.compile.Execution;
import dev.backedge.engine.Engine;
import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.ir.SourceFile;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The classes that code is compiled to: the same in each session, and for code of any size.
class GeneratedClassesTest {
    private static final SourceFile PROGRAM =
            new SourceFile(
                    "program.jl",
                    """
                    struct Point
                        x::Float64
                        y::Float64
                    end
                    norm2(p::Point) = p.x * p.x + p.y * p.y
                    @noinline scale(p::Point, by) = Point(p.x * by, p.y * by)
                    function farthest(points)
                        best = Point(0.0, 0.0)
                        for p in points
                            if norm2(p) > norm2(best)
                                best = scale(p, 2)
                            end
                        end
                        best
                    end
                    """);
    private static final List<String> CALLS =
            List.of(
                    "farthest Tuple{Vector{Point}}",
                    "norm2 Tuple{Point}",
                    "scale Tuple{Point, Int64}",
                    "scale Tuple{Point, Float64}",
                    "string Tuple{Int64}",
                    "sort Tuple{Vector{Float64}}");

    private static Session session(Execution execution) {
        return Engine.builder().images(ImagePolicy.NONE).execution(execution).build().openSession();
    }

    private static byte[] classOf(Session session, String call) {
        String[] parts = call.split(" ", 2);
        List<CodeInstance> code =
                session.codeOf(session.value(parts[0]), (Type) session.evaluate(parts[1]));
        return session.classOf(code.getFirst());
    }

    @Test
    void equalCodeHasEqualClassesWhateverElseWasCompiledBefore() {
        Session first = session(Execution.COMPILE);
        first.evaluate(PROGRAM);
        Session second = session(Execution.MIXED);
        second.evaluate("h(x) = 3x + 1; [h(i) for i in 1:100]");
        second.evaluate(PROGRAM);
        second.evaluate("farthest([Point(1.0, 2.0)])");

        for (String call : CALLS.reversed()) {
            assertThat(classOf(second, call)).as(call).isEqualTo(classOf(first, call));
        }
        for (String call : CALLS) {
            assertThat(classOf(first, call)).as(call).isEqualTo(classOf(second, call));
        }
    }

    @ParameterizedTest
    @EnumSource
    void twentyThousandStatementsRun(Execution execution) {
        String statements =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "    x = xor(x, y + " + i + ")\n")
                        .collect(Collectors.joining());
        Session session = session(execution);
        session.evaluate("function huge(x, y)\n" + statements + "    x\nend");
        long expected = 7;
        for (int i = 0; i < 20_000; i++) {
            expected ^= 5L + i;
        }

        assertThat(session.call("huge", 7L, 5L)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void threeHundredParametersArePassed(Execution execution) {
        String names =
                IntStream.range(0, 300).mapToObj(i -> "x" + i).collect(Collectors.joining(", "));
        String values =
                IntStream.range(0, 300).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        Session session = session(execution);
        session.evaluate("@noinline wide(" + names + ") = x0 + x150 + x299");
        session.evaluate("call_wide() = (s = 0; for i in 1:3; s += wide(" + values + "); end; s)");

        assertThat(session.call("call_wide")).isEqualTo(3L * (150 + 299));
    }

    @ParameterizedTest
    @EnumSource
    void seventyThousandConstantsAreFound(Execution execution) {
        StringBuilder text = new StringBuilder("function constants()\n    a = Any[]\n");
        for (int i = 0; i < 7_000; i++) {
            text.append("    push!(a");
            for (int j = 0; j < 10; j++) {
                text.append(", \"c").append(10 * i + j).append('"');
            }
            text.append(")\n");
        }
        Session session = session(execution);
        session.evaluate(text.append("    a\nend").toString());

        assertThat(session.evaluate("a = constants(); (length(a), a[1], a[70000])"))
                .hasToString(session.evaluate("(70000, \"c0\", \"c69999\")").toString());
    }

    @ParameterizedTest
    @EnumSource
    void theStackThatOverflowsIsAnErrorOfTheProgramAndTheSessionGoesOn(Execution execution) {
        Session session = session(execution);
        session.evaluate("deep(n) = 1 + deep(n + 1)");
        session.evaluate("safe() = try; deep(1); catch e; e isa StackOverflowError; end");

        for (int i = 0; i < 3; i++) {
            assertThat(session.evaluate("safe()")).isEqualTo(true);
            assertThatThrownBy(() -> session.evaluate("deep(1)"))
                    .isInstanceOf(EvaluationException.class)
                    .hasMessageContaining("StackOverflowError");
        }
        assertThat(session.evaluate("sum([1, 2, 3])")).isEqualTo(6L);
    }
}
