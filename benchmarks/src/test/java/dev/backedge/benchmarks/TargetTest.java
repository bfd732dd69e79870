package dev.backedge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    3.14  | 3    | x  | target t: 3.1x (goal >= 3x) met
                    3     | 3    | x  | target t: 3x (goal >= 3x) met
                    2.999 | 3    | x  | target t: 2.9x (goal >= 3x) short
                    125.4 | 100  | MB | target t: 125 MB (goal >= 100 MB) met
                    0     | 0.05 | x  | target t: 0x (goal >= 0.05x) short
                    NaN   | 1    | x  | target t: NaNx (goal >= 1x) short
                    """)
    void aGreaterFigureReachesALeastGoal(double figure, double goal, String unit, String expected) {
        assertThat(Target.atLeast("t", figure, goal, unit).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    299.6 | 300 | ms | target t: 300 ms (goal <= 300 ms) met
                    300.1 | 300 | ms | target t: 301 ms (goal <= 300 ms) short
                    """)
    void aSmallerFigureReachesAGreatestGoal(
            double figure, double goal, String unit, String expected) {
        assertThat(Target.atMost("t", figure, goal, unit).text()).isEqualTo(expected);
    }

    @Test
    void wordsFollowTheFigure() {
        Target target = Target.atLeast("image-load", 3.1, 3, "x").withWords("faster");

        assertThat(target.text()).isEqualTo("target image-load: 3.1x faster (goal >= 3x) met");
    }

    @Test
    void aNameIsOneWord() {
        assertThatThrownBy(() -> Target.atLeast("image load", 1, 1, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("name of a target: expected one word, found \"image load\"");
    }
}
