package dev.backedge.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;

class TableTest {
    @Test
    void figuresAreAlignedToTheRight() {
        Table table =
                new Table(
                        List.of("what", "ms"),
                        List.of(List.of("a longer name", "7"), List.of("b", "1234")));

        assertThat(table.text())
                .isEqualTo(
                        """
                        what             ms
                        a longer name     7
                        b              1234
                        """);
    }

    @Test
    void aRowFitsTheHeader() {
        assertThatThrownBy(() -> new Table(List.of("what", "ms"), List.of(List.of("a"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("row [a]: expected 2 cells, found 1");
    }
}
