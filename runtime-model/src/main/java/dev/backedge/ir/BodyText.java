package dev.backedge.ir;

import java.util.List;
import java.util.stream.Collectors;

/// The text form of bodies.
public final class BodyText {
    private BodyText() {}

    /// {@return the text of a body: a header, then a line an instruction and a line a terminator;
    /// types stand in comments, from `#` to the end of the line}
    ///
    /// @param body to print
    public static String print(Body body) {
        StringBuilder text = new StringBuilder("body ").append(body.argumentCount()).append(" (");
        text.append(
                body.slotNames().stream()
                        .map(name -> quotedUnlessPlain(name.name()))
                        .collect(Collectors.joining(", ")));
        text.append(")\n");
        body.inlined().forEach(place -> text.append(inlined(place)));
        int number = 0;
        int index = 0;
        for (Block block : body.blocks()) {
            text.append("block ").append(index++);
            block.handler().ifPresent(handler -> text.append(" handler ").append(handler));
            text.append(":\n");
            for (Statement statement : block.statements()) {
                text.append("  %")
                        .append(number)
                        .append(" = ")
                        .append(instruction(statement.instruction()));
                text.append(line(statement.line()));
                int typed = number++;
                body.types()
                        .ifPresent(types ->
                                text.append("  # ").append(types.values().get(typed).value()));
                text.append('\n');
            }
            text.append("  ").append(terminator(block.terminator())).append('\n');
        }
        return text.toString();
    }

    /// {@return the body of a text, as [#print] gives it}
    ///
    /// @param text of one body
    /// @throws SourceException if the text is no body, or names a constant that has no text form;
    ///   the file is called `body`
    public static Body parse(String text) {
        return new BodyTextParser(text).parse();
    }

    private static String inlined(InlinedPlace place) {
        return "inlined "
                + quotedUnlessPlain(place.function().name())
                + " "
                + quoted(place.location().file())
                + " "
                + place.location().line()
                + line(place.at())
                + "\n";
    }

    private static String line(int line) {
        return line < 0 ? " @in " + -line : line == 0 ? "" : " @" + line;
    }

    private static String instruction(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Call(Operand callee, List<Operand> arguments) ->
                    "call " + operand(callee) + list(arguments);
            case Instruction.Invoke(
                            Operand.Constant instance,
                            Operand callee,
                            List<Operand> arguments) ->
                    "invoke " + operand(instance) + " " + operand(callee) + list(arguments);
            case Instruction.New(Operand type, List<Operand> fields) ->
                    "new " + operand(type) + list(fields);
            case Instruction.GetField(Operand object, Symbol field) ->
                    "getfield " + operand(object) + " " + quotedUnlessPlain(field.name());
            case Instruction.SetField(Operand object, Symbol field, Operand value) ->
                    "setfield "
                            + operand(object)
                            + " "
                            + quotedUnlessPlain(field.name())
                            + " "
                            + operand(value);
            case Instruction.SetSlot(int slot, Operand value) ->
                    "setslot _" + slot + " " + operand(value);
            case Instruction.SetGlobal(Symbol name, Operand value) ->
                    "setglobal " + quotedUnlessPlain(name.name()) + " " + operand(value);
            case Instruction.IsDefined(Operand operand) -> "isdefined " + operand(operand);
            case Instruction.Phi(List<Instruction.Phi.Choice> choices) ->
                    choices.stream()
                            .map(choice -> choice.block() + " " + operand(choice.value()))
                            .collect(Collectors.joining(", ", "phi (", ")"));
            case Instruction.Refine(Operand value, Operand.Constant type) ->
                    "refine " + operand(value) + " " + operand(type);
            case Instruction.Caught() -> "caught";
        };
    }

    private static String terminator(Terminator terminator) {
        return switch (terminator) {
            case Terminator.Goto(int block) -> "goto " + block;
            case Terminator.Branch(Operand condition, int whenTrue, int whenFalse) ->
                    "branch " + operand(condition) + " " + whenTrue + " " + whenFalse;
            case Terminator.Return(Operand value) -> "return " + operand(value);
            case Terminator.Unreachable() -> "unreachable";
        };
    }

    private static String list(List<Operand> operands) {
        return operands.stream().map(BodyText::operand).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String operand(Operand operand) {
        return switch (operand) {
            case Operand.Value(int number) -> "%" + number;
            case Operand.Slot(int index) -> "_" + index;
            case Operand.Constant(Object value) -> constant(value);
            case Operand.Global(Symbol name) -> "@" + quotedUnlessPlain(name.name());
            case Operand.StaticParameter(int index) -> "$" + index;
        };
    }

    private static String constant(Object value) {
        return switch (value) {
            case String string -> quoted(string);
            case Symbol symbol -> ":" + quotedUnlessPlain(symbol.name());
            case CharValue(int codePoint) -> "'" + Integer.toHexString(codePoint) + "'";
            case Long number -> number.toString();
            case Integer number -> "Int32(" + number + ")";
            case Short number -> "Int16(" + number + ")";
            case Byte number -> "Int8(" + number + ")";
            case Float number -> "Float32(" + floatText(number) + ")";
            case Double number -> "Float64(" + doubleText(number) + ")";
            case Boolean truth -> truth.toString();
            case UnsignedValue number -> "UInt" + number.bits() + "(" + number + ")";
            default -> "<" + value + ">";
        };
    }

    /// Not-a-number has many bit patterns: those that Java's own is not are written as their bits.
    private static String floatText(float number) {
        int bits = Float.floatToRawIntBits(number);
        return Float.isNaN(number) && bits != Float.floatToIntBits(number)
                ? "0x" + Integer.toHexString(bits)
                : Float.toString(number);
    }

    private static String doubleText(double number) {
        long bits = Double.doubleToRawLongBits(number);
        return Double.isNaN(number) && bits != Double.doubleToLongBits(number)
                ? "0x" + Long.toHexString(bits)
                : Double.toString(number);
    }

    private static String quotedUnlessPlain(String name) {
        boolean plain = !name.isEmpty();
        for (int i = 0; i < name.length(); i += Character.charCount(name.codePointAt(i))) {
            plain &= isNamePart(name.codePointAt(i), i == 0);
        }
        return plain ? name : quoted(name);
    }

    /// Whether a character may stand in a name without quotation marks.
    static boolean isNamePart(int character, boolean isFirst) {
        return Character.isLetter(character)
                || character == '_'
                || !isFirst && (Character.isDigit(character) || character == '!');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
