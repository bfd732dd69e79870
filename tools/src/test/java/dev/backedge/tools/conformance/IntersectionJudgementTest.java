package dev.backedge.tools.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.types.QualifiedTypes;
import dev.backedge.types.Subtyping;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.TreeSet;

class IntersectionJudgementTest {
    private final Universe universe = Universe.create();
    private final QualifiedTypes types = new QualifiedTypes(universe);

    private Verdict judge(String a, String b, String expected, String found) {
        List<Type> recorded = List.of(types.type("Core.Int8"), types.type("Core.String"));
        IntersectionJudgement judgement =
                new IntersectionJudgement(
                        new Subtyping(universe.core()),
                        new Witnesses(universe.core(), () -> recorded));
        return judgement
                .of(types.type(a), types.type(b), types.type(expected))
                .apply(types.type(found));
    }

    @ParameterizedTest(name = "{0} and {1}: {2} was recorded, {3} found")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Core.Int64                  | Core.Real      | Core.Int64     | Core.Int64
                    Union{Core.Int8, Core.Char} | Core.Any       | Union{Core.Int8, Core.Char} | Union{Core.Char, Core.Int8}
                    """)
    void anEqualTypeAgrees(String a, String b, String expected, String found) {
        assertThat(judge(a, b, expected, found)).isEqualTo(new Verdict.Agrees());
    }

    @ParameterizedTest(name = "{0} and {1}: {2} was recorded, {3} found: {4} {5}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Core.Int64 | Core.Real | Core.Int64 | Core.Real | SOUND | looser not-below
                    Core.Integer | Core.Real | Core.Signed | Core.Integer | SOUND | looser
                    Core.Int64 | Core.Real | Core.Int64 | Union{} | WRONG | wrong
                    Core.Integer | Core.Real | Core.Integer | Core.Unsigned | WRONG | wrong
                    Tuple{Core.Int64, Vararg{Core.Any}} | Tuple{Core.Any, Core.Char} | Tuple{Core.Int64, Core.Char} | Tuple{Core.Int64, Union{}} | WRONG | wrong
                    Core.Ref{T1} where T1<:Core.Signed | Core.Ref{T1} where T1>:Core.Int8 | Core.Ref{T1} where Core.Int8<:T1<:Core.Signed | Core.Ref{Core.Int8} | DIFFERENT | tighter
                    Core.Number | Core.Any | Core.Number | Core.Real | DIFFERENT | tighter
                    Core.AbstractFloat | Core.Any | Core.AbstractFloat | Core.Unsigned | DIFFERENT | not-below unrelated
                    """)
    void anotherTypeDiffers(
            String a,
            String b,
            String expected,
            String found,
            Verdict.Degree degree,
            String labels) {
        Verdict verdict = judge(a, b, expected, found);

        assertThat(verdict).isInstanceOf(Verdict.Differs.class);
        Verdict.Differs differs = (Verdict.Differs) verdict;
        assertThat(differs.degree()).isEqualTo(degree);
        assertThat(String.join(" ", new TreeSet<>(differs.labels()))).isEqualTo(labels);
    }
}
