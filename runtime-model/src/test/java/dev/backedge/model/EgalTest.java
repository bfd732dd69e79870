package dev.backedge.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalInt;

class EgalTest {
    private final CoreTypes core = Universe.create().core();
    private final DataType cell = struct("Cell", TypeKind.STRUCT, 1);
    private final DataType box = struct("Box", TypeKind.MUTABLE_STRUCT, 0);

    private DataType struct(String name, TypeKind kind, int definedFields) {
        TypeName made =
                new TypeName(core.module(), Symbol.of(name), kind, OptionalInt.empty(), List.of());
        made.completeSupertype(core.any());
        made.completeFields(
                List.of(Symbol.of("head"), Symbol.of("tail")),
                List.of(core.any(), core.any()),
                definedFields);
        return made.declared();
    }

    private Object list(int length, Object last) {
        Object list = last;
        for (long i = 0; i < length; i++) {
            list = StructValue.of(cell, i, list);
        }
        return list;
    }

    @Test
    void numbersAreTheSameWhenTypeAndBitsAre() {
        assertThat(Egal.egal(1L, Long.valueOf("1"))).isTrue();
        assertThat(Egal.egal(1L, 1)).isFalse();
        assertThat(Egal.egal(0.0, -0.0)).isFalse();
        assertThat(Egal.egal(Double.NaN, Double.longBitsToDouble(0x7ff8000000000001L))).isFalse();
        assertThat(Egal.egal(Double.NaN, 0.0 / 0.0)).isTrue();
        assertThat(Egal.egal(1.0f, 1.0)).isFalse();
        assertThat(Egal.egal(new UnsignedValue(8, 1), new UnsignedValue(16, 1))).isFalse();
        assertThat(Egal.egal(new CharValue('a'), Symbol.of("a"))).isFalse();
        assertThat(Egal.egal("ab", "a".concat("b"))).isTrue();
    }

    @Test
    void immutableStructsAreTheSameWhenTheirFieldsAre() {
        assertThat(Egal.egal(StructValue.of(cell, 1L, "a"), StructValue.of(cell, 1L, "a")))
                .isTrue();
        assertThat(Egal.egal(StructValue.of(cell, 1L, "a"), StructValue.of(cell, 1L, "b")))
                .isFalse();
        assertThat(Egal.egal(StructValue.of(cell, 1L), StructValue.of(cell, 1L))).isTrue();
        assertThat(Egal.egal(StructValue.of(cell, 1L), StructValue.of(cell, 1L, 2L))).isFalse();
        assertThat(
                        Egal.egal(
                                StructValue.of(cell, 1L, StructValue.of(cell, 2L)),
                                StructValue.of(cell, 1L, 2L)))
                .isFalse();
        assertThat(Egal.egal(StructValue.of(cell, 1L, 2L), 1L)).isFalse();
    }

    @Test
    void whatCanChangeIsTheSameOnlyAsItself() {
        Object one = StructValue.of(box, 1L, 2L);

        assertThat(Egal.egal(one, one)).isTrue();
        assertThat(Egal.egal(one, StructValue.of(box, 1L, 2L))).isFalse();
        assertThat(Egal.egal(StructValue.of(cell, 1L, one), StructValue.of(cell, 1L, one)))
                .isTrue();
        assertThat(
                        Egal.egal(
                                StructValue.of(cell, 1L, one),
                                StructValue.of(cell, 1L, StructValue.of(box, 1L, 2L))))
                .isFalse();
    }

    @Test
    void deepValuesAreComparedToTheirEnd() {
        assertThat(Egal.egal(list(200_000, "end"), list(200_000, "end"))).isTrue();
        assertThat(Egal.egal(list(200_000, "end"), list(200_000, "other"))).isFalse();
    }
}
