package dev.backedge.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The code of a method, of a code instance or of a top-level form: SSA values with slots, in basic
/// blocks.
///
/// Instructions are numbered from 0 in the order of blocks and statements; [Operand.Value] refers
/// to these numbers, and only to instructions that have run on every way to its use. Slots are
/// variables that may be written more than once; the first `argumentCount` hold the arguments.
///
/// @param argumentCount how many slots hold arguments, the function itself (slot 0) included, a
///   vararg's tuple counted once; 0 for top-level code
/// @param slotNames names of all slots, arguments first, then locals
/// @param blocks in order; block 0 is entered first, once
/// @param types of values and slots, where inference has found them
/// @param inlined places of callees whose bodies stand in this one, each after the one that it was
///   inlined at
public record Body(
        int argumentCount,
        List<Symbol> slotNames,
        List<Block> blocks,
        Optional<BodyTypes> types,
        List<InlinedPlace> inlined) {
    /// Copies the lists and checks all that can be checked without running: numbers in range, and
    /// what [BodyVerifier] checks.
    ///
    /// @throws IllegalArgumentException if the parts do not make a body; the message says where
    public Body {
        slotNames = List.copyOf(slotNames);
        blocks = List.copyOf(blocks);
        BodyCheck.check(argumentCount, slotNames.size(), blocks);
        new BodyVerifier(blocks).verify();
        types.ifPresent(new BodyCheck.TypeCount(slotNames.size(), blocks)::check);
        inlined = List.copyOf(inlined);
        InlinedPlace.check(inlined, blocks);
    }

    /// Makes a body whose types are not known yet.
    ///
    /// @param argumentCount how many slots hold arguments
    /// @param slotNames names of all slots
    /// @param blocks in order
    /// @throws IllegalArgumentException if the parts do not make a body; the message says where
    public Body(int argumentCount, List<Symbol> slotNames, List<Block> blocks) {
        this(argumentCount, slotNames, blocks, Optional.empty(), List.of());
    }

    /// {@return the number of instructions, terminators not counted}
    public int instructionCount() {
        int count = 0;
        for (Block block : blocks) {
            count += block.statements().size();
        }
        return count;
    }

    /// {@return the instructions in the order of their numbers}
    public List<Statement> statements() {
        List<Statement> all = new ArrayList<>(instructionCount());
        for (Block block : blocks) {
            all.addAll(block.statements());
        }
        return all;
    }

    /// {@return the text form, which [BodyText#parse] reads back}
    @Override
    public String toString() {
        return BodyText.print(this);
    }
}
