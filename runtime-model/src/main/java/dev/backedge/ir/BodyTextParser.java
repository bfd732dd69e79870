package dev.backedge.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses the text form of bodies, a line at a time.
///
///     body        := "body" count "(" names ")" block*
///     block       := "block" number ":" statement* terminator
///     statement   := "%" number "=" instruction ("@" line)?
///     instruction := "call" operand list | "invoke" operand operand list | "new" operand list | "getfield" operand name
///                  | "setfield" operand name operand | "setslot" "_" number operand | "setglobal" name operand
///     terminator  := "goto" number | "branch" operand number number | "return" operand
///     operand     := "%" number | "_" number | "$" number | "@" name | constant
final class BodyTextParser {
    private final String[] lines;
    private int line;
    private BodyTextTokens tokens;

    BodyTextParser(String text) {
        lines = text.split("\n", -1);
        tokens = new BodyTextTokens(lines[0], 1);
    }

    Body parse() {
        tokens.expectWord("body");
        int arguments = tokens.number();
        List<Symbol> names = names();
        tokens.expectEnd();
        List<Block> blocks = new ArrayList<>();
        int instructions = 0;
        while (nextLine()) {
            tokens.expectWord("block");
            tokens.expectNumber("block", blocks.size());
            tokens.expect(':');
            tokens.expectEnd();
            Block block = block(instructions);
            instructions += block.statements().size();
            blocks.add(block);
        }
        try {
            return new Body(arguments, names, blocks);
        } catch (IllegalArgumentException e) {
            throw tokens.error(String.valueOf(e.getMessage()));
        }
    }

    /// Goes on to the next line that is not empty; stays on the last one when there is none.
    private boolean nextLine() {
        while (line + 1 < lines.length) {
            line++;
            if (!lines[line].isBlank()) {
                tokens = new BodyTextTokens(lines[line], line + 1);
                return true;
            }
        }
        return false;
    }

    private List<Symbol> names() {
        List<Symbol> names = new ArrayList<>();
        tokens.expect('(');
        while (!tokens.take(')')) {
            if (!names.isEmpty()) {
                tokens.expect(',');
            }
            names.add(tokens.name());
        }
        return names;
    }

    private Block block(int firstNumber) {
        List<Statement> statements = new ArrayList<>();
        while (nextLine()) {
            if (!tokens.take('%')) {
                Terminator terminator = terminator();
                tokens.expectEnd();
                return new Block(statements, terminator);
            }
            tokens.expectNumber("instruction", firstNumber + statements.size());
            tokens.expect('=');
            Instruction instruction = instruction();
            int at = tokens.take('@') ? tokens.number() : 0;
            tokens.expectEnd();
            statements.add(new Statement(instruction, at));
        }
        throw tokens.error("expected 'goto', 'branch' or 'return' to end the block, found the end of the text");
    }

    private Instruction instruction() {
        String word = tokens.word();
        return switch (word) {
            case "call" -> new Instruction.Call(operand(), list());
            case "invoke" -> {
                if (!(operand() instanceof Operand.Constant instance)) {
                    throw tokens.error("expected a constant as the instance of an invoke");
                }
                yield new Instruction.Invoke(instance, operand(), list());
            }
            case "new" -> new Instruction.New(operand(), list());
            case "getfield" -> new Instruction.GetField(operand(), tokens.name());
            case "setfield" -> new Instruction.SetField(operand(), tokens.name(), operand());
            case "setslot" -> {
                tokens.expect('_');
                yield new Instruction.SetSlot(tokens.number(), operand());
            }
            case "setglobal" -> new Instruction.SetGlobal(tokens.name(), operand());
            default -> throw tokens.error("expected an instruction, found '" + word + "'");
        };
    }

    private Terminator terminator() {
        String word = tokens.word();
        return switch (word) {
            case "goto" -> new Terminator.Goto(tokens.number());
            case "branch" -> new Terminator.Branch(operand(), tokens.number(), tokens.number());
            case "return" -> new Terminator.Return(operand());
            default -> throw tokens.error("expected 'goto', 'branch' or 'return', found '" + word + "'");
        };
    }

    private List<Operand> list() {
        List<Operand> operands = new ArrayList<>();
        tokens.expect('(');
        while (!tokens.take(')')) {
            if (!operands.isEmpty()) {
                tokens.expect(',');
            }
            operands.add(operand());
        }
        return operands;
    }

    private Operand operand() {
        if (tokens.take('%')) {
            return new Operand.Value(tokens.number());
        }
        if (tokens.take('$')) {
            return new Operand.StaticParameter(tokens.number());
        }
        if (tokens.take('@')) {
            return new Operand.Global(tokens.name());
        }
        if (tokens.take(':')) {
            return new Operand.Constant(tokens.name());
        }
        Optional<Object> literal = tokens.literal();
        if (literal.isPresent()) {
            return new Operand.Constant(literal.get());
        }
        if (tokens.take('_')) {
            return new Operand.Slot(tokens.number());
        }
        return new Operand.Constant(typed(tokens.word()));
    }

    /// A constant that names its type: `Int32(5)`.
    private Object typed(String type) {
        switch (type) {
            case "true" -> {
                return true;
            }
            case "false" -> {
                return false;
            }
            default -> tokens.expect('(');
        }
        String text = tokens.until(')');
        try {
            return switch (type) {
                case "Int32" -> Integer.valueOf(text);
                case "Int16" -> Short.valueOf(text);
                case "Int8" -> Byte.valueOf(text);
                case "Float32" -> Float.valueOf(text);
                case "Float64" -> Double.valueOf(text);
                case "UInt8", "UInt16", "UInt32", "UInt64" ->
                    new UnsignedValue(Integer.parseInt(type.substring(4)), Long.parseUnsignedLong(text.substring(2), 16));
                default -> throw tokens.error("expected an operand, found '" + type + "'");
            };
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException _) {
            throw tokens.error("expected a number of type " + type + ", found '" + text + "'");
        }
    }
}
