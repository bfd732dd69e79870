package dev.backedge.language;

import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;

import java.util.Optional;

/// A place where several ways of control flow meet, each with its value.
final class Join {
    private final CodeBuilder builder;
    private final Use use;
    private Optional<BodyBuilder.Label> label = Optional.empty();
    private Optional<Operand.Slot> slot = Optional.empty();

    Join(CodeBuilder builder, Use use) {
        this.builder = builder;
        this.use = use;
    }

    /// Ends the current block with a jump to the meeting place.
    void arrive(Operand value) {
        if (use == Use.VALUE) {
            if (slot.isEmpty()) {
                slot = Optional.of(builder.newSlot(Symbol.of("#value#")));
            }
            builder.add(new Instruction.SetSlot(slot.get().index(), value));
        }
        if (label.isEmpty()) {
            label = Optional.of(builder.newBlock());
        }
        builder.jump(label.get());
    }

    /// Ends the current block, unless its expression never gives a value.
    void arrive(Optional<Operand> value) {
        value.ifPresent(this::arrive);
    }

    /// {@return the value, with the block of the meeting place started; empty if no way leads here}
    Optional<Operand> meet() {
        label.ifPresent(builder::startBlock);
        return label.map(_ -> slot.<Operand>map(place -> place).orElse(BodyLowering.NOTHING));
    }
}
