package dev.backedge.image;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.layout.FieldLayout;
import dev.backedge.layout.TypeLayout;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.PrimitiveValue;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.Union;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/// Writes and reads instances in the layout of their type. A pointer field holds a [Reference] in
/// its first 4 bytes; padding is zero. The selector byte of an inline union is the index of the
/// value's type among the members.
public final class InstanceData {
    private final CoreTypes core;

    /// Makes a codec.
    ///
    /// @param core of the runtime
    public InstanceData(CoreTypes core) {
        this.core = core;
    }

    /// {@return an instance in its layout}
    ///
    /// @param value an instance of a struct, tuple or named tuple type
    /// @param references gives the reference of what a pointer field holds
    public byte[] encode(StructValue value, ToIntFunction<Object> references) {
        TypeLayout layout = layoutOf(value.type());
        ByteBuffer data = ByteBuffer.allocate(layout.sizeBytes()).order(ByteOrder.LITTLE_ENDIAN);
        encodeFields(value, 0, data, references);
        return data.array();
    }

    static TypeLayout layoutOf(DataType type) {
        return type.layout()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no layout"));
    }

    private void encodeFields(
            StructValue value, int base, ByteBuffer data, ToIntFunction<Object> references) {
        List<FieldLayout> fields = layoutOf(value.type()).fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldLayout field = fields.get(i);
            int at = base + field.offsetBytes();
            if (field.isPointer()) {
                data.putInt(
                        at,
                        value.isDefined(i)
                                ? references.applyAsInt(value.field(i))
                                : Reference.NONE);
            } else if (field.sizeBytes() > 0) {
                if (value.type().fieldTypes().get(i) instanceof Union union) {
                    data.put(at + field.sizeBytes() - 1, (byte) memberIndex(union, value.field(i)));
                }
                encodeInline(value.field(i), at, data, references);
            }
        }
    }

    private int memberIndex(Union union, Object value) {
        return union.members().indexOf(core.typeOf(value));
    }

    private void encodeInline(
            Object value, int at, ByteBuffer data, ToIntFunction<Object> references) {
        switch (value) {
            case StructValue struct -> encodeFields(struct, at, data, references);
            case Long number -> data.putLong(at, number);
            case Integer number -> data.putInt(at, number);
            case Short number -> data.putShort(at, number);
            case Byte number -> data.put(at, number);
            case Boolean truth -> data.put(at, (byte) (truth ? 1 : 0));
            case Double number -> data.putLong(at, Double.doubleToRawLongBits(number));
            case Float number -> data.putInt(at, Float.floatToRawIntBits(number));
            case CharValue(int codePoint) -> data.putInt(at, codePoint);
            case UnsignedValue(int bits, long number) -> putBits(at, bits, number, data);
            case PrimitiveValue(DataType type, long low, long high) -> {
                int bits = type.typeName().bits().orElseThrow();
                putBits(at, Math.min(64, bits), low, data);
                putBits(at + 8, bits - 64, high, data);
            }
            default -> throw new IllegalArgumentException("not stored in place: " + value);
        }
    }

    private static void putBits(int at, int bits, long value, ByteBuffer data) {
        for (int i = 0; i < bits; i += 8) {
            data.put(at + i / 8, (byte) (value >>> i));
        }
    }

    /// Fills an instance from its layout.
    ///
    /// @param value whose fields are set
    /// @param bytes as [#encode] gave them
    /// @param objects gives the object of a reference
    /// @throws IllegalArgumentException if the bytes are no instance of the type
    public void decode(StructValue value, byte[] bytes, IntFunction<Object> objects) {
        TypeLayout layout = layoutOf(value.type());
        if (bytes.length != layout.sizeBytes()) {
            throw new IllegalArgumentException(
                    "an instance of "
                            + value.type()
                            + " takes "
                            + layout.sizeBytes()
                            + " bytes, found "
                            + bytes.length);
        }
        decodeFields(value, 0, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN), objects);
    }

    private void decodeFields(
            StructValue value, int base, ByteBuffer data, IntFunction<Object> objects) {
        List<FieldLayout> fields = layoutOf(value.type()).fields();
        for (int i = 0; i < fields.size(); i++) {
            FieldLayout field = fields.get(i);
            int at = base + field.offsetBytes();
            if (field.isPointer()) {
                int reference = data.getInt(at);
                if (reference != Reference.NONE) {
                    value.setField(i, objects.apply(reference));
                }
                continue;
            }
            Type type = value.type().fieldTypes().get(i);
            if (type instanceof Union union) {
                int selector = field.sizeBytes() == 0 ? 0 : data.get(at + field.sizeBytes() - 1);
                if (selector < 0 || selector >= union.members().size()) {
                    throw new IllegalArgumentException(
                            "the selector of a union of "
                                    + union.members().size()
                                    + " is "
                                    + selector);
                }
                type = union.members().get(selector);
            }
            value.setField(i, decodeInline((DataType) type, at, data, objects));
        }
    }

    private Object decodeInline(
            DataType type, int at, ByteBuffer data, IntFunction<Object> objects) {
        if (type.typeName().bits().isPresent()) {
            return primitive(type, at, data);
        }
        if (type.isSingleton()) {
            return type.instance().orElseThrow();
        }
        StructValue struct = StructValue.of(type);
        decodeFields(struct, at, data, objects);
        return struct;
    }

    private Object primitive(DataType type, int at, ByteBuffer data) {
        int bits = type.typeName().bits().orElseThrow();
        long low = bits(at, Math.min(64, bits), data);
        if (!type.typeName().module().isCore()) {
            return new PrimitiveValue(type, low, bits(at + 8, bits - 64, data));
        }
        return switch (type.typeName().name().name()) {
            case "Int64" -> low;
            case "Int32" -> (int) low;
            case "Int16" -> (short) low;
            case "Int8" -> (byte) low;
            case "Bool" -> low != 0;
            case "Float64" -> Double.longBitsToDouble(low);
            case "Float32" -> Float.intBitsToFloat((int) low);
            case "Char" -> new CharValue((int) low);
            case "UInt8", "UInt16", "UInt32", "UInt64" -> new UnsignedValue(bits, low);
            default -> new PrimitiveValue(type, low, bits(at + 8, bits - 64, data));
        };
    }

    private static long bits(int at, int bits, ByteBuffer data) {
        long value = 0;
        for (int i = 0; i < bits; i += 8) {
            value |= Byte.toUnsignedLong(data.get(at + i / 8)) << i;
        }
        return value;
    }
}
