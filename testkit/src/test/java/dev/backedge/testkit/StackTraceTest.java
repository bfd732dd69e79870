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

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Errors of a program name the calls that were running, in the lines of its own files.
class StackTraceTest {
    @ParameterizedTest
    @EnumSource(Execution.class)
    void framesStandInTheLinesOfTheProgram(Execution execution) {
        Session session =
                Engine.builder()
                        .frontEnd(new JuliaFrontEnd())
                        .images(ImagePolicy.NONE)
                        .execution(execution)
                        .build()
                        .openSession();
        SourceFile file =
                new SourceFile(
                        "bank.jl",
                        """
                        @noinline function withdraw(balance, amount)
                            amount > balance &&
                                throw(ArgumentError("only $balance there"))
                            return balance - amount
                        end

                        macro same(x)
                            esc(x)
                        end

                        @noinline function spend(balance, amounts)
                            for amount in amounts
                                balance = @same withdraw(balance, amount)
                            end
                            return balance
                        end

                        spend(10, [1, 2, 100])
                        """);

        EvaluationException failed =
                catchThrowableOfType(EvaluationException.class, () -> session.evaluate(file));

        assertThat(failed.location()).hasToString("bank.jl:18");
        assertThat(failed.frames())
                .extracting(Object::toString)
                .containsExactly("withdraw at bank.jl:3", "spend at bank.jl:13");
    }

    @ParameterizedTest
    @EnumSource(Execution.class)
    void whatIsThrownAgainKeepsItsFrames(Execution execution) {
        Session session =
                Engine.builder()
                        .frontEnd(new JuliaFrontEnd())
                        .images(ImagePolicy.NONE)
                        .execution(execution)
                        .build()
                        .openSession();
        SourceFile file =
                new SourceFile(
                        "again.jl",
                        """
                        @noinline fails(x) = throw(ArgumentError("no"))

                        @noinline function cleans(x)
                            try
                                fails(x)
                            finally
                                print()
                            end
                        end

                        @noinline function again(x)
                            try
                                cleans(x)
                            catch e
                                try
                                    error("another")
                                catch
                                end
                                rethrow()
                            end
                        end

                        again(1)
                        """);

        EvaluationException failed =
                catchThrowableOfType(EvaluationException.class, () -> session.evaluate(file));

        assertThat(failed.frames())
                .extracting(Object::toString)
                .containsExactly(
                        "fails at again.jl:1", "cleans at again.jl:5", "again at again.jl:13");
    }
}
