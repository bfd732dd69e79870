package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backedge.compile.Execution;
import dev.backedge.engine.Engine;
import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.ir.SourceFile;
import dev.backedge.language.JuliaFrontEnd;
import dev.backedge.model.CallFrame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// Calls whose callee's body stands in the place of the call are frames of a stack trace as all
/// others, however the code is run.
@ExtendWith(PackageLabExtension.class)
class InlinedFramesTest {
    private static final String SHARES =
            """
            module Shares
            half(n) = divided(n,
                              2)

            function divided(n, parts)
                checked(parts)
                return n ÷ parts
            end

            checked(parts) =
                parts == 2 &&
                    throw(ArgumentError("two"))

            @noinline function outer(n)
                total = n
                for i in 1:3
                    total += half(i)
                end
                return total
            end

            twice(n) = outer(n) +
                outer(n)
            precompile(twice, (Int,))
            end
            """;

    private static final List<String> FRAMES =
            List.of(
                    "checked at Shares.jl:12",
                    "divided at Shares.jl:6",
                    "half at Shares.jl:2",
                    "outer at Shares.jl:17",
                    "twice at Shares.jl:22");

    private static List<String> lines(EvaluationException failed) {
        return failed.frames().stream()
                .map(frame -> {
                    String file = frame.location().file();
                    return frame.function()
                            + " at "
                            + file.substring(file.lastIndexOf('/') + 1)
                            + ":"
                            + frame.location().line();
                })
                .toList();
    }

    private static EvaluationException failure(Session session) {
        return catchThrowableOfType(
                EvaluationException.class, () -> session.evaluate("Shares.twice(1)"));
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void framesAreTheSameHoweverCodeIsRun(Execution execution) {
        Session session =
                Engine.builder()
                        .frontEnd(new JuliaFrontEnd())
                        .images(ImagePolicy.NONE)
                        .execution(execution)
                        .build()
                        .openSession();
        session.evaluate(new SourceFile("Shares.jl", SHARES));

        EvaluationException failed = failure(session);

        assertThat(lines(failed)).isEqualTo(FRAMES);
        if (execution != Execution.AS_WRITTEN) {
            assertThat(failed.frames())
                    .extracting(CallFrame::way)
                    .containsExactly(
                            CallFrame.Way.INLINED,
                            CallFrame.Way.INLINED,
                            CallFrame.Way.INLINED,
                            CallFrame.Way.CALLED,
                            CallFrame.Way.CALLED);
        }
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void codeOfAnImageHasItsFrames(Execution execution, PackageLab lab) {
        lab.write("Shares", SHARES);
        lab.precompile("Shares");
        Session session =
                lab.engineBuilder()
                        .images(ImagePolicy.BUILD)
                        .execution(execution)
                        .build()
                        .openSession();
        session.require("Shares");

        EvaluationException failed = failure(session);

        SessionAssert.assertThat(session).loadsFromImage("Shares");
        assertThat(lines(failed)).isEqualTo(FRAMES);
    }

    @Test
    void framesSayThatTheyWereInlined(PackageLab lab) {
        lab.write("Shares", SHARES);
        Session session = lab.load("Shares");

        EvaluationException failed = failure(session);

        assertThat(failed.frames().getFirst().toString()).endsWith("Shares.jl:12 [inlined]");
        assertThat(failed.frames().getLast().toString()).endsWith("Shares.jl:22");
    }
}
