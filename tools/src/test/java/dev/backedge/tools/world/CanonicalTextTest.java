package dev.backedge.tools.world;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTextTest {
    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Union{Core.Int64, Core.Nothing}              | Union{Core.Nothing, Core.Int64}              | true
                    Union{Core.Int64, (A.B{T1} where T1)}        | Union{(A.B{T2} where T2), Core.Int64}        | true
                    Union{A.A, A.B{T1}} where T1                 | Union{A.B{T9}, A.A} where T9                 | true
                    Union{A.A, A.B{T1}} where T1                 | Union{A.A, A.B{T1}} where T1<:A.A            | false
                    Union{A.C{T1, T2}, A.A} where T2 where T1    | Union{A.C{T1, T2}, A.A} where T1 where T2    | true
                    A.C{T1, T2} where T2 where T1                | A.C{T2, T1} where T2 where T1                | true
                    A.C{T1, T2} where T2<:A.A where T1           | A.C{T1, T2} where T2 where T1<:A.A           | false
                    A.C{T1, T2} where T2<:A.B{T1} where T1       | A.C{T2, T1} where T2<:A.B{T1} where T1       | false
                    A.C{T1, T2, T2} where T1 where T2            | A.C{T1, T1, T2} where T1 where T2            | false
                    Tuple{Union{A.A, A.B}, A.A}                  | Tuple{Union{A.A, A.B}, A.B}                  | false
                    A.V{Union{}, 1}                              | A.V{Union{}, 2}                              | false
                    """)
    void onlyOrderWithoutMeaningAndTheNamesOfVariablesAreLost(String a, String b, boolean same) {
        assertThat(CanonicalText.of(a).equals(CanonicalText.of(b))).isEqualTo(same);
    }
}
