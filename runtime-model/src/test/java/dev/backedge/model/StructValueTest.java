package dev.backedge.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.UnsignedValue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class StructValueTest {
    private final CoreTypes core = CoreTypes.create();
    private final List<Object> values =
            List.of(
                    -1L,
                    new UnsignedValue(64, -1),
                    -1,
                    new UnsignedValue(32, 0xFFFFFFFFL),
                    new CharValue('ß'),
                    (short) -1,
                    new UnsignedValue(16, 0xFFFF),
                    (byte) -1,
                    new UnsignedValue(8, 0xFF),
                    true,
                    Float.NaN,
                    -0.0,
                    "text");

    @Test
    void instancesOfAllShapesGiveBackWhatTheyAreMadeOf() {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            List<Object> fields = new ArrayList<>();
            for (int size = random.nextInt(8); size > 0; size--) {
                fields.add(values.get(random.nextInt(values.size())));
            }
            DataType type = core.tuple(fields.stream().map(core::typeOf).toArray());

            StructValue made = StructValue.of(type, fields.toArray());

            for (int field = 0; field < fields.size(); field++) {
                assertThat(made.field(field)).as("%s", type).isEqualTo(fields.get(field));
            }
            assertThat(Egal.egal(made, StructValue.of(type, fields.toArray()))).isTrue();
        }
    }

    @Test
    void typesOfOneShapeShareAClass() {
        DataType signed = core.tuple(core.string(), core.int64(), core.int64());
        DataType unsigned = core.tuple(core.any(), core.named("UInt64"), core.int64());

        assertThat(signed.shape().instanceClass()).isSameAs(unsigned.shape().instanceClass());
        assertThat(signed.shape().kinds()).isEqualTo("LJJ");
    }

    @Test
    void numbersAreZeroUntilWrittenAndReferencesUndefined() {
        DataType type = core.tuple(core.int64(), core.string(), core.tuple(core.float64()));

        StructValue made = StructValue.of(type);

        assertThat(made.field(0)).isEqualTo(0L);
        assertThat(made.isDefined(1)).isFalse();
        assertThat(((StructValue) made.field(2)).field(0)).isEqualTo(0.0);
    }

    @Test
    void aTypeHasNoMoreFieldsThanItDeclares() {
        DataType type = core.tuple(core.int64());

        assertThatThrownBy(() -> StructValue.of(type, 1L, 2L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Tuple{Int64} has 1 fields, found 2");
    }
}
