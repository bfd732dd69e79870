package dev.backedge.ir;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads what [BodyEncoder] wrote. Every length is checked against the bytes that are left before
/// memory is taken for it.
public final class BodyDecoder {
    private final byte[] bytes;
    private final RootLookup roots;
    private int offset;

    private BodyDecoder(byte[] bytes, RootLookup roots) {
        this.bytes = bytes;
        this.roots = roots;
    }

    /// {@return the body that bytes hold}
    ///
    /// @param bytes of compressed code
    /// @param roots finds the constants that are named as roots
    /// @throws CorruptCodeException if the bytes are no compressed code
    public static Body decode(byte[] bytes, RootLookup roots) {
        BodyDecoder decoder = new BodyDecoder(bytes, roots);
        try {
            Body body = decoder.body();
            if (decoder.offset != bytes.length) {
                throw decoder.corrupt(
                        "the end of the code", bytes.length - decoder.offset + " more bytes");
            }
            return body;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw decoder.corrupt(
                    "code whose numbers fit each other", String.valueOf(e.getMessage()));
        }
    }

    private CorruptCodeException corrupt(String expected, Object found) {
        return new CorruptCodeException(offset, expected, found);
    }

    private Body body() {
        int arguments = number();
        int slots = count();
        List<Symbol> names = new ArrayList<>();
        for (int i = 0; i < slots; i++) {
            names.add(Symbol.of(text()));
        }
        int blockCount = count();
        List<Block> blocks = new ArrayList<>();
        int line = 0;
        int instructions = 0;
        for (int i = 0; i < blockCount; i++) {
            int count = count();
            List<Statement> statements = new ArrayList<>();
            for (int j = 0; j < count; j++) {
                line = line(line + signed());
                statements.add(new Statement(instruction(), line));
            }
            instructions += count;
            blocks.add(new Block(statements, terminator(), handler()));
        }
        return new Body(arguments, names, blocks, types(instructions, slots), inlined());
    }

    private List<InlinedPlace> inlined() {
        int count = count();
        List<InlinedPlace> places = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Symbol function = Symbol.of(known(texts));
            SourceLocation location = new SourceLocation(known(texts), number());
            places.add(new InlinedPlace(function, location, line(signed())));
        }
        return places;
    }

    private String known(List<String> texts) {
        int number = number();
        if (number == 0) {
            texts.add(text());
        }
        return texts.get(number == 0 ? texts.size() - 1 : number - 1);
    }

    private Optional<BodyTypes> types(int values, int slots) {
        return number() == 0
                ? Optional.empty()
                : Optional.of(new BodyTypes(types(values), types(slots)));
    }

    private List<Operand.Constant> types(int count) {
        List<Operand.Constant> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(constant("type"));
        }
        return types;
    }

    private Operand.Constant constant(String what) {
        if (operand() instanceof Operand.Constant constant) {
            return constant;
        }
        throw corrupt("a constant as the " + what, "another operand");
    }

    private Instruction instruction() {
        int tag = next();
        return switch (tag) {
            case CodeTag.CALL -> new Instruction.Call(operand(), operands());
            case CodeTag.INVOKE ->
                    new Instruction.Invoke(constant("method instance"), operand(), operands());
            case CodeTag.NEW -> new Instruction.New(operand(), operands());
            case CodeTag.GET_FIELD -> new Instruction.GetField(operand(), Symbol.of(text()));
            case CodeTag.SET_FIELD ->
                    new Instruction.SetField(operand(), Symbol.of(text()), operand());
            case CodeTag.SET_SLOT -> new Instruction.SetSlot(number(), operand());
            case CodeTag.SET_GLOBAL -> new Instruction.SetGlobal(Symbol.of(text()), operand());
            case CodeTag.IS_DEFINED -> new Instruction.IsDefined(operand());
            case CodeTag.PHI -> {
                int count = count();
                List<Instruction.Phi.Choice> choices = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    choices.add(new Instruction.Phi.Choice(number(), operand()));
                }
                yield new Instruction.Phi(choices);
            }
            case CodeTag.REFINE -> new Instruction.Refine(operand(), constant("type"));
            case CodeTag.CAUGHT -> new Instruction.Caught();
            default -> throw corrupt("the tag of an instruction", tag);
        };
    }

    private int line(long line) {
        if (line < Integer.MIN_VALUE + 1L || line > Integer.MAX_VALUE) {
            throw corrupt("a line of the source", line);
        }
        return (int) line;
    }

    private Terminator terminator() {
        int tag = next();
        return switch (tag) {
            case CodeTag.GOTO -> new Terminator.Goto(number());
            case CodeTag.BRANCH -> new Terminator.Branch(operand(), number(), number());
            case CodeTag.RETURN -> new Terminator.Return(operand());
            case CodeTag.UNREACHABLE -> new Terminator.Unreachable();
            default -> throw corrupt("the tag of a terminator", tag);
        };
    }

    private OptionalInt handler() {
        int handler = number();
        return handler == 0 ? OptionalInt.empty() : OptionalInt.of(handler - 1);
    }

    private List<Operand> operands() {
        int count = count();
        List<Operand> operands = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            operands.add(operand());
        }
        return operands;
    }

    private Operand operand() {
        int tag = next();
        return switch (tag) {
            case CodeTag.VALUE -> new Operand.Value(number());
            case CodeTag.SLOT -> new Operand.Slot(number());
            case CodeTag.STATIC_PARAMETER -> new Operand.StaticParameter(number());
            case CodeTag.GLOBAL -> new Operand.Global(Symbol.of(text()));
            case CodeTag.ROOT -> new Operand.Constant(roots.root(number(), number()));
            case CodeTag.INT64 -> new Operand.Constant(signed());
            case CodeTag.INT32 -> new Operand.Constant((int) signed(32));
            case CodeTag.INT16 -> new Operand.Constant((short) signed(16));
            case CodeTag.INT8 -> new Operand.Constant((byte) signed(8));
            case CodeTag.FLOAT64 -> new Operand.Constant(Double.longBitsToDouble(fixed(8)));
            case CodeTag.FLOAT32 -> new Operand.Constant(Float.intBitsToFloat((int) fixed(4)));
            case CodeTag.TRUE -> new Operand.Constant(true);
            case CodeTag.FALSE -> new Operand.Constant(false);
            case CodeTag.STRING -> new Operand.Constant(text());
            case CodeTag.SYMBOL -> new Operand.Constant(Symbol.of(text()));
            case CodeTag.CHAR -> new Operand.Constant(new CharValue(number()));
            case CodeTag.UNSIGNED -> {
                int bits = number();
                if (bits < 8 || bits > 64 || Integer.bitCount(bits) != 1) {
                    throw corrupt("8, 16, 32 or 64 bits", bits);
                }
                yield new Operand.Constant(new UnsignedValue(bits, fixed(bits / 8)));
            }
            default -> throw corrupt("the tag of an operand", tag);
        };
    }

    private int next() {
        if (offset >= bytes.length) {
            throw corrupt("another byte", "the end of the code");
        }
        return Byte.toUnsignedInt(bytes[offset++]);
    }

    private long fixed(int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value |= (long) next() << 8 * i;
        }
        return value;
    }

    private long signed() {
        long raw = unsigned();
        return raw >>> 1 ^ -(raw & 1);
    }

    private long signed(int bits) {
        long value = signed();
        if (value << 64 - bits >> 64 - bits != value) {
            throw corrupt("an integer of " + bits + " bits", value);
        }
        return value;
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int part = next();
            if (shift == 63 && part > 1) {
                break;
            }
            value |= (long) (part & 0x7F) << shift;
            if (part < 0x80) {
                return value;
            }
        }
        throw corrupt("a number of at most 64 bits", "a longer one");
    }

    private int number() {
        long value = unsigned();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw corrupt("a number of at most 31 bits", value);
        }
        return (int) value;
    }

    /// A count of things that take at least a byte each.
    private int count() {
        int count = number();
        if (count > bytes.length - offset) {
            throw corrupt("a count of at most " + (bytes.length - offset), count);
        }
        return count;
    }

    private String text() {
        int length = count();
        try {
            CharBuffer text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, offset, length));
            offset += length;
            return text.toString();
        } catch (CharacterCodingException e) {
            throw corrupt("UTF-8", String.valueOf(e.getMessage()));
        }
    }
}
