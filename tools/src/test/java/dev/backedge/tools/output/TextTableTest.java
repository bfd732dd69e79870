package dev.backedge.tools.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void numbersAreAlignedOnTheRightAndTextsOnTheLeft() {
        TextTable table = new TextTable("name", "count", "state");
        table.add("a", 7, "equal");
        table.add("longer", 12345, "no");

        assertThat(table.lines())
                .containsExactly(
                        "name     count  state", "a            7  equal", "longer  12,345  no");
    }

    @Test
    void aRowHasOneCellAColumn() {
        assertThatThrownBy(() -> new TextTable("a", "b").add(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected 2 cells, found 1");
    }
}
