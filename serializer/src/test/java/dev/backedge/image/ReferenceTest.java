package dev.backedge.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferenceTest {
    @ParameterizedTest
    @EnumSource(Reference.Tag.class)
    void tagAndNumberComeBack(Reference.Tag tag) {
        for (int number : new int[] {0, 1, 77, Reference.MAX_NUMBER}) {
            int reference = Reference.of(tag, number);

            assertThat(Reference.tag(reference)).isEqualTo(tag);
            assertThat(Reference.number(reference)).isEqualTo(number);
            assertThat(reference).isNotEqualTo(Reference.NONE);
        }
    }

    @Test
    void noneHasNoTag() {
        assertThat(Reference.hasTag(Reference.NONE)).isFalse();
    }

    @Test
    void aNumberThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Reference.of(Reference.Tag.DATA, Reference.MAX_NUMBER + 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at most " + Reference.MAX_NUMBER);
    }
}
