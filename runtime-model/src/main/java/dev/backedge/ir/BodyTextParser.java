package dev.backedge.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Parses the text form of bodies, a line at a time.
///
///     body        := "body" count "(" names ")" inlined* block*
///     inlined     := "inlined" name string number line?
///     block       := "block" number ("handler" number)? ":" statement* terminator
///     statement   := "%" number "=" instruction line?
///     line        := "@" number | "@" "in" number
///     instruction := "call" operand list | "invoke" operand operand list | "new" operand list | "getfield" operand name
///                  | "setfield" operand name operand | "setslot" "_" number operand | "setglobal" name operand
///                  | "isdefined" operand | "phi" "(" (number operand),* ")" | "refine" operand constant | "caught"
///     terminator  := "goto" number | "branch" operand number number | "return" operand | "unreachable"
///     operand     := "%" number | "_" number | "$" number | "@" name | constant
///
/// A line may end with a comment that begins with `#`.
final class BodyTextParser {
    private final String[] lines;
    private final List<Mention> mentions = new ArrayList<>();
    private int line;
    private BodyTextTokens tokens;

    /// A number whose meaning is known when the whole body is.
    ///
    /// @param what it numbers
    /// @param number that was written
    /// @param tokens of its line
    /// @param place in the line
    private record Mention(String what, int number, BodyTextTokens tokens, int place) {}

    BodyTextParser(String text) {
        lines = text.split("\n", -1);
        tokens = new BodyTextTokens(lines[0], 1);
    }

    Body parse() {
        tokens.expectWord("body");
        int arguments = tokens.number();
        int place = tokens.next();
        List<Symbol> names = names();
        if (arguments > names.size()) {
            throw tokens.errorAt(
                    place, arguments + " arguments do not fit in " + names.size() + " slots");
        }
        tokens.expectEnd();
        List<Block> blocks = new ArrayList<>();
        int instructions = 0;
        List<InlinedPlace> inlined = new ArrayList<>();
        while (nextLine()) {
            if (blocks.isEmpty() && tokens.takeWord("inlined")) {
                inlined.add(inlined());
                continue;
            }
            tokens.expectWord("block");
            tokens.expectNumber("block", blocks.size());
            OptionalInt handler =
                    tokens.take(':') ? OptionalInt.empty() : OptionalInt.of(handler());
            tokens.expectEnd();
            Block block = block(instructions, handler);
            instructions += block.statements().size();
            blocks.add(block);
        }
        if (blocks.isEmpty()) {
            throw tokens.expected("a block");
        }
        checkMentions(instructions, names.size(), blocks.size());
        try {
            return new Body(arguments, names, blocks, Optional.empty(), inlined);
        } catch (IllegalArgumentException e) {
            throw new SourceException("body", line + 1, 1, String.valueOf(e.getMessage()));
        }
    }

    private void checkMentions(int instructions, int slots, int blocks) {
        for (Mention mention : mentions) {
            int count =
                    switch (mention.what) {
                        case "value" -> instructions;
                        case "slot" -> slots;
                        default -> blocks;
                    };
            if (mention.number >= count) {
                throw mention.tokens.errorAt(
                        mention.place,
                        mention.what
                                + " "
                                + mention.number
                                + " does not exist: the body has "
                                + count);
            }
        }
    }

    private int mentioned(String what) {
        int place = tokens.next();
        int number = tokens.number();
        mentions.add(new Mention(what, number, tokens, place));
        return number;
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

    private int handler() {
        tokens.expectWord("handler");
        int handler = mentioned("block");
        tokens.expect(':');
        return handler;
    }

    private Block block(int firstNumber, OptionalInt handler) {
        List<Statement> statements = new ArrayList<>();
        while (nextLine()) {
            if (!tokens.take('%')) {
                Terminator terminator = terminator();
                tokens.expectEnd();
                return new Block(statements, terminator, handler);
            }
            tokens.expectNumber("instruction", firstNumber + statements.size());
            tokens.expect('=');
            Instruction instruction = instruction();
            int at = line();
            tokens.expectEnd();
            statements.add(new Statement(instruction, at));
        }
        throw tokens.errorAt(
                Integer.MAX_VALUE,
                "expected 'goto', 'branch', 'return' or 'unreachable' to end the block, found the"
                        + " end of the text");
    }

    private InlinedPlace inlined() {
        Symbol function = tokens.name();
        int place = tokens.next();
        if (!(tokens.literal().orElse(this) instanceof String file)) {
            throw tokens.errorAt(place, "expected the file of a place");
        }
        SourceLocation location = new SourceLocation(file, tokens.number());
        InlinedPlace inlined = new InlinedPlace(function, location, line());
        tokens.expectEnd();
        return inlined;
    }

    private int line() {
        if (!tokens.take('@')) {
            return 0;
        }
        return tokens.takeWord("in") ? -tokens.number() : tokens.number();
    }

    private Instruction instruction() {
        int place = tokens.next();
        String word = tokens.findWord().orElseThrow(() -> tokens.expected("an instruction"));
        return switch (word) {
            case "call" -> new Instruction.Call(operand(), list());
            case "invoke" ->
                    new Instruction.Invoke(constant("instance of an invoke"), operand(), list());
            case "new" -> new Instruction.New(operand(), list());
            case "getfield" -> new Instruction.GetField(operand(), tokens.name());
            case "setfield" -> new Instruction.SetField(operand(), tokens.name(), operand());
            case "setslot" -> {
                tokens.expect('_');
                yield new Instruction.SetSlot(mentioned("slot"), operand());
            }
            case "setglobal" -> new Instruction.SetGlobal(tokens.name(), operand());
            case "isdefined" -> new Instruction.IsDefined(operand());
            case "phi" -> new Instruction.Phi(choices());
            case "refine" -> new Instruction.Refine(operand(), constant("type of a refinement"));
            case "caught" -> new Instruction.Caught();
            default -> throw tokens.errorAt(place, "expected an instruction, found '" + word + "'");
        };
    }

    private Terminator terminator() {
        int place = tokens.next();
        String word =
                tokens.findWord()
                        .orElseThrow(() ->
                                tokens.expected("'goto', 'branch', 'return' or 'unreachable'"));
        return switch (word) {
            case "goto" -> new Terminator.Goto(mentioned("block"));
            case "branch" ->
                    new Terminator.Branch(operand(), mentioned("block"), mentioned("block"));
            case "return" -> new Terminator.Return(operand());
            case "unreachable" -> new Terminator.Unreachable();
            default ->
                    throw tokens.errorAt(
                            place,
                            "expected 'goto', 'branch', 'return' or 'unreachable', found '"
                                    + word
                                    + "'");
        };
    }

    private Operand.Constant constant(String what) {
        int place = tokens.next();
        if (operand() instanceof Operand.Constant constant) {
            return constant;
        }
        throw tokens.errorAt(place, "expected a constant as the " + what);
    }

    private List<Instruction.Phi.Choice> choices() {
        List<Instruction.Phi.Choice> choices = new ArrayList<>();
        tokens.expect('(');
        while (!tokens.take(')')) {
            if (!choices.isEmpty()) {
                tokens.expect(',');
            }
            choices.add(new Instruction.Phi.Choice(mentioned("block"), operand()));
        }
        return choices;
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
            return new Operand.Value(mentioned("value"));
        }
        if (tokens.take('_')) {
            return new Operand.Slot(mentioned("slot"));
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
        return new Operand.Constant(
                literal.isPresent() ? literal.get() : BodyTextConstant.read(tokens));
    }
}
