package dev.backedge.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/// A figure that has a goal.
///
/// @param name of the target, one word
/// @param figure what was measured, with its unit
/// @param goal what it should be, with its unit
/// @param outcome whether the figure reaches the goal
public record Target(String name, String figure, String goal, Outcome outcome) {
    /// Whether a figure reaches its goal.
    public enum Outcome {
        /// The figure reaches the goal.
        MET,
        /// The figure falls short of it.
        SHORT
    }

    /// Rejects a name that is not one word.
    public Target {
        if (name.isEmpty() || name.chars().anyMatch(Character::isWhitespace)) {
            throw new IllegalArgumentException(
                    "name of a target: expected one word, found \"" + name + "\"");
        }
    }

    /// {@return a target that greater figures reach}
    ///
    /// @param name one word
    /// @param figure what was measured
    /// @param goal the least figure that reaches it
    /// @param unit of both; a factor has the unit `x`, a count the empty one
    public static Target atLeast(String name, double figure, double goal, String unit) {
        Outcome outcome = figure >= goal ? Outcome.MET : Outcome.SHORT;
        return new Target(
                name,
                quantity(figure, unit, rounding(outcome, RoundingMode.FLOOR)),
                ">= " + exact(goal, unit),
                outcome);
    }

    /// {@return a target that smaller figures reach}
    ///
    /// @param name one word
    /// @param figure what was measured
    /// @param goal the greatest figure that reaches it
    /// @param unit of both; a factor has the unit `x`, a count the empty one
    public static Target atMost(String name, double figure, double goal, String unit) {
        Outcome outcome = figure <= goal ? Outcome.MET : Outcome.SHORT;
        return new Target(
                name,
                quantity(figure, unit, rounding(outcome, RoundingMode.CEILING)),
                "<= " + exact(goal, unit),
                outcome);
    }

    /// {@return this target with words after the figure, such as *faster*}
    ///
    /// @param words that say what the figure is
    public Target withWords(String words) {
        return new Target(name, figure + " " + words, goal, outcome);
    }

    /// {@return the line that a suite's output ends with, such as `target image-load: 3.1x faster
    /// (goal >= 3x) met`}
    public String text() {
        return "target "
                + name
                + ": "
                + figure
                + " (goal "
                + goal
                + ") "
                + outcome.name().toLowerCase(Locale.ROOT);
    }

    /// A figure that falls short is rounded away from the goal, so that it never reads as if it
    /// reached it.
    private static RoundingMode rounding(Outcome outcome, RoundingMode away) {
        return outcome == Outcome.SHORT ? away : RoundingMode.HALF_EVEN;
    }

    private static String exact(double number, String unit) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() + suffix(unit);
    }

    /// Two significant digits below ten, whole numbers above; a figure that is not a number stays
    /// one.
    private static String quantity(double number, String unit, RoundingMode rounding) {
        if (!Double.isFinite(number)) {
            return number + suffix(unit);
        }
        BigDecimal decimal = BigDecimal.valueOf(number);
        BigDecimal rounded =
                Math.abs(number) >= 10
                        ? decimal.setScale(0, rounding)
                        : decimal.round(new MathContext(2, rounding)).stripTrailingZeros();
        return rounded.toPlainString() + suffix(unit);
    }

    private static String suffix(String unit) {
        return unit.isEmpty() || unit.equals("x") ? unit : " " + unit;
    }
}
