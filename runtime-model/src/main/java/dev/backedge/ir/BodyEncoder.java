package dev.backedge.ir;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compresses bodies to bytes: numbers of 7 bits a byte, the low ones first; small constants in
/// place, all others as roots of the method. Counterpart: `jl_compress_ir`, Julia 1.9,
/// `src/ircode.c`.
public final class BodyEncoder {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final RootIndex roots;

    private BodyEncoder(RootIndex roots) {
        this.roots = roots;
    }

    /// {@return the compressed form of a body}
    ///
    /// @param body to compress
    /// @param roots finds the root of each constant without a short form
    /// @throws IllegalArgumentException if a name or string is no Unicode text
    public static byte[] encode(Body body, RootIndex roots) {
        BodyEncoder encoder = new BodyEncoder(roots);
        encoder.number(body.argumentCount());
        encoder.number(body.slotNames().size());
        body.slotNames().forEach(name -> encoder.text(name.name()));
        encoder.number(body.blocks().size());
        int line = 0;
        for (Block block : body.blocks()) {
            encoder.number(block.statements().size());
            for (Statement statement : block.statements()) {
                encoder.signed(statement.line() - line);
                line = statement.line();
                encoder.instruction(statement.instruction());
            }
            encoder.terminator(block.terminator());
            encoder.number(block.handler().isPresent() ? block.handler().getAsInt() + 1 : 0);
        }
        encoder.number(body.types().isPresent() ? 1 : 0);
        body.types()
                .ifPresent(types -> {
                    types.values().forEach(encoder::operand);
                    types.slots().forEach(encoder::operand);
                });
        encoder.inlined(body.inlined());
        return encoder.bytes.toByteArray();
    }

    /// A text is written where it is needed first, after a 0; later ones say which it was.
    private void inlined(List<InlinedPlace> places) {
        number(places.size());
        Map<String, Integer> texts = new HashMap<>();
        for (InlinedPlace place : places) {
            known(place.function().name(), texts);
            known(place.location().file(), texts);
            number(place.location().line());
            signed(place.at());
        }
    }

    private void known(String text, Map<String, Integer> texts) {
        Integer number = texts.get(text);
        if (number != null) {
            number(number);
        } else {
            number(0);
            text(text);
            texts.put(text, texts.size() + 1);
        }
    }

    private void instruction(Instruction instruction) {
        switch (instruction) {
            case Instruction.Call(Operand callee, List<Operand> arguments) -> {
                tag(CodeTag.CALL);
                operand(callee);
                operands(arguments);
            }
            case Instruction.Invoke(
                            Operand.Constant instance,
                            Operand callee,
                            List<Operand> arguments) -> {
                tag(CodeTag.INVOKE);
                operand(instance);
                operand(callee);
                operands(arguments);
            }
            case Instruction.New(Operand type, List<Operand> fields) -> {
                tag(CodeTag.NEW);
                operand(type);
                operands(fields);
            }
            case Instruction.GetField(Operand object, Symbol field) -> {
                tag(CodeTag.GET_FIELD);
                operand(object);
                text(field.name());
            }
            case Instruction.SetField(Operand object, Symbol field, Operand value) -> {
                tag(CodeTag.SET_FIELD);
                operand(object);
                text(field.name());
                operand(value);
            }
            case Instruction.SetSlot(int slot, Operand value) -> {
                tag(CodeTag.SET_SLOT);
                number(slot);
                operand(value);
            }
            case Instruction.SetGlobal(Symbol name, Operand value) -> {
                tag(CodeTag.SET_GLOBAL);
                text(name.name());
                operand(value);
            }
            case Instruction.IsDefined(Operand operand) -> {
                tag(CodeTag.IS_DEFINED);
                operand(operand);
            }
            case Instruction.Phi(List<Instruction.Phi.Choice> choices) -> {
                tag(CodeTag.PHI);
                number(choices.size());
                for (Instruction.Phi.Choice choice : choices) {
                    number(choice.block());
                    operand(choice.value());
                }
            }
            case Instruction.Refine(Operand value, Operand.Constant type) -> {
                tag(CodeTag.REFINE);
                operand(value);
                operand(type);
            }
            case Instruction.Caught() -> tag(CodeTag.CAUGHT);
        }
    }

    private void terminator(Terminator terminator) {
        switch (terminator) {
            case Terminator.Goto(int block) -> {
                tag(CodeTag.GOTO);
                number(block);
            }
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) -> {
                tag(CodeTag.BRANCH);
                operand(condition);
                number(whenTrue);
                number(whenFalse);
            }
            case Terminator.Return(Operand value) -> {
                tag(CodeTag.RETURN);
                operand(value);
            }
            case Terminator.Unreachable() -> tag(CodeTag.UNREACHABLE);
        }
    }

    private void operands(List<Operand> operands) {
        number(operands.size());
        operands.forEach(this::operand);
    }

    private void operand(Operand operand) {
        switch (operand) {
            case Operand.Value(int number) -> tagged(CodeTag.VALUE, number);
            case Operand.Slot(int index) -> tagged(CodeTag.SLOT, index);
            case Operand.StaticParameter(int index) -> tagged(CodeTag.STATIC_PARAMETER, index);
            case Operand.Global(Symbol name) -> {
                tag(CodeTag.GLOBAL);
                text(name.name());
            }
            case Operand.Constant(Object value) -> constant(value);
        }
    }

    private void constant(Object value) {
        switch (value) {
            case Long number -> signedConstant(CodeTag.INT64, number);
            case Integer number -> signedConstant(CodeTag.INT32, number);
            case Short number -> signedConstant(CodeTag.INT16, number);
            case Byte number -> signedConstant(CodeTag.INT8, number);
            case Double number -> {
                tag(CodeTag.FLOAT64);
                fixed(Double.doubleToRawLongBits(number), 8);
            }
            case Float number -> {
                tag(CodeTag.FLOAT32);
                fixed(Float.floatToRawIntBits(number), 4);
            }
            case Boolean truth -> tag(truth ? CodeTag.TRUE : CodeTag.FALSE);
            case String text -> {
                tag(CodeTag.STRING);
                text(text);
            }
            case Symbol symbol -> {
                tag(CodeTag.SYMBOL);
                text(symbol.name());
            }
            case CharValue(int codePoint) -> tagged(CodeTag.CHAR, codePoint);
            case UnsignedValue(int bits, long number) -> {
                tagged(CodeTag.UNSIGNED, bits);
                fixed(number, bits / 8);
            }
            default -> {
                RootReference root = roots.indexOf(value);
                tagged(CodeTag.ROOT, root.key());
                number(root.index());
            }
        }
    }

    private void signedConstant(int tag, long value) {
        tag(tag);
        signed(value);
    }

    private void tagged(int tag, int number) {
        tag(tag);
        number(number);
    }

    private void tag(int tag) {
        bytes.write(tag);
    }

    private void fixed(long value, int count) {
        for (int i = 0; i < count; i++) {
            bytes.write((int) (value >>> 8 * i));
        }
    }

    private void text(String text) {
        if (text.codePoints().anyMatch(Escapes::isHalf)) {
            throw new IllegalArgumentException(
                    "a text with half of a surrogate pair has no compressed form");
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        number(utf8.length);
        bytes.writeBytes(utf8);
    }

    /// Small negative numbers become small: the sign is the lowest bit.
    private void signed(long value) {
        number(value << 1 ^ value >> 63);
    }

    private void number(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
