package dev.backedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.world.WorldRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class RelianceTest {
    private final CoreTypes core = Universe.create().core();
    private final Method method =
            new Method(
                    Symbol.of("f"),
                    core.module(),
                    SourceLocation.NONE,
                    core.tuple(core.any()),
                    MethodShape.of(1),
                    Optional::empty);

    private CodeInstance code(Type type, Optional<Object> constant, Effects effects) {
        return new CodeInstance(
                method.instanceFor(method.signature(), List.of()),
                WorldRange.from(1),
                type,
                constant,
                effects,
                List.of(),
                Optional::empty);
    }

    @ParameterizedTest(name = "{0}: same {1}, other type {2}, other constant {3}, {4}, {5}")
    @CsvSource({
        "'', true, true, true, true, true",
        "RESULT_TYPE, true, false, true, true, true",
        "CONSTANT, true, true, false, true, true",
        "EFFECTS, true, true, true, false, true",
        "BODY, false, false, false, false, false",
        "RESULT_TYPE EFFECTS, true, false, true, false, true",
        "RESULT_TYPE BODY, false, false, false, false, false",
    })
    void whatWasReliedOnIsStillTrueUnlessItHasChanged(
            String kinds,
            boolean equal,
            boolean otherType,
            boolean otherConstant,
            boolean fewerPromises,
            boolean morePromises) {
        Reliance reliance = reliance(kinds);
        CodeInstance before = code(core.int64(), Optional.of(1L), Effects.FOLDABLE);

        assertThat(reliance.holds(before, before)).isTrue();
        assertThat(reliance.holds(before, code(core.int64(), Optional.of(1L), Effects.FOLDABLE)))
                .isEqualTo(equal);
        assertThat(reliance.holds(before, code(core.any(), Optional.of(1L), Effects.FOLDABLE)))
                .isEqualTo(otherType);
        assertThat(reliance.holds(before, code(core.int64(), Optional.of(2L), Effects.FOLDABLE)))
                .isEqualTo(otherConstant);
        assertThat(reliance.holds(before, code(core.int64(), Optional.empty(), Effects.FOLDABLE)))
                .isEqualTo(otherConstant);
        assertThat(reliance.holds(before, code(core.int64(), Optional.of(1L), Effects.READING)))
                .isEqualTo(fewerPromises);
        assertThat(reliance.holds(before, code(core.int64(), Optional.of(1L), Effects.TOTAL)))
                .isEqualTo(morePromises);
    }

    @Test
    void constantsAreComparedByIdentityOfTheLanguage() {
        CodeInstance zero = code(core.float64(), Optional.of(0.0), Effects.TOTAL);
        Reliance constant = Reliance.of(Reliance.Kind.CONSTANT);

        assertThat(constant.holds(zero, code(core.float64(), Optional.of(0.0), Effects.TOTAL)))
                .isTrue();
        assertThat(constant.holds(zero, code(core.float64(), Optional.of(-0.0), Effects.TOTAL)))
                .isFalse();
    }

    @Test
    void kindsJoinAndAreNamed() {
        Reliance both = reliance("EFFECTS").and(reliance("RESULT_TYPE"));

        assertThat(both.kinds()).containsExactly(Reliance.Kind.RESULT_TYPE, Reliance.Kind.EFFECTS);
        assertThat(both).hasToString("result type, effects");
        assertThat(Reliance.NONE).hasToString("nothing");
        assertThat(
                        EdgeText.printAnswered(
                                new Edge.Code(
                                        code(core.any(), Optional.empty(), Effects.UNKNOWN)
                                                .instance(),
                                        both)))
                .endsWith(": result type, effects");
        assertThatThrownBy(() -> new Reliance(16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no reliance has the bits 16");
    }

    private static Reliance reliance(String kinds) {
        Reliance reliance = Reliance.NONE;
        for (String kind : kinds.isEmpty() ? new String[0] : kinds.split(" ")) {
            reliance = reliance.and(Reliance.of(Reliance.Kind.valueOf(kind)));
        }
        return reliance;
    }
}
