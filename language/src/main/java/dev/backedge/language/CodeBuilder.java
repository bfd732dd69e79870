package dev.backedge.language;

import dev.backedge.ir.Body;
import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;

import java.util.Optional;

/// Makes a body as [BodyBuilder] does, with regions whose blocks all have one handler.
final class CodeBuilder {
    private final BodyBuilder builder;
    private Optional<BodyBuilder.Label> handler = Optional.empty();

    CodeBuilder(Symbol... arguments) {
        builder = new BodyBuilder(arguments);
    }

    /// {@return the handler of the blocks that are started now}
    Optional<BodyBuilder.Label> handler() {
        return handler;
    }

    /// Ends the current block and goes on in one that is handled otherwise.
    void handleBy(Optional<BodyBuilder.Label> other) {
        handler = other;
        BodyBuilder.Label next = newBlock();
        jump(next);
        startBlock(next);
    }

    /// Changes what handles the blocks that are started from now on.
    void nextHandledBy(Optional<BodyBuilder.Label> other) {
        handler = other;
    }

    /// Starts a handler, which is itself handled as the blocks around the region are.
    ///
    /// @return what was thrown
    Operand startHandler(BodyBuilder.Label label) {
        startBlock(label);
        return builder.add(new Instruction.Caught());
    }

    void atLine(int line) {
        builder.atLine(line);
    }

    Operand.Slot newSlot(Symbol name) {
        return builder.newSlot(name);
    }

    Operand.Value add(Instruction instruction) {
        return builder.add(instruction);
    }

    Operand.Value call(Operand callee, Operand... arguments) {
        return builder.call(callee, arguments);
    }

    BodyBuilder.Label newBlock() {
        return builder.newBlock();
    }

    void startBlock(BodyBuilder.Label label) {
        builder.startBlock(label);
        handler.ifPresent(builder::handledBy);
    }

    void jump(BodyBuilder.Label target) {
        builder.jump(target);
    }

    void branch(Operand condition, BodyBuilder.Label whenTrue, BodyBuilder.Label whenFalse) {
        builder.branch(condition, whenTrue, whenFalse);
    }

    void returning(Operand value) {
        builder.returning(value);
    }

    void unreachable() {
        builder.unreachable();
    }

    Body build() {
        return builder.build();
    }
}
