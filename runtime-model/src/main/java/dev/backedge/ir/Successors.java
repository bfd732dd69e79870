package dev.backedge.ir;

import java.util.BitSet;
import java.util.List;

/// Where blocks go on.
public final class Successors {
    private Successors() {}

    /// {@return the blocks that may come after one, without its handler; none twice}
    ///
    /// @param terminator how the block ends
    public static List<Integer> of(Terminator terminator) {
        return switch (terminator) {
            case Terminator.Goto(int target) -> List.of(target);
            case Terminator.Branch(Operand _, int whenTrue, int whenFalse) ->
                    whenTrue == whenFalse ? List.of(whenTrue) : List.of(whenTrue, whenFalse);
            case Terminator.Return _, Terminator.Unreachable _ -> List.of();
        };
    }

    /// {@return whether a block may go on with itself or one before it: whether there is a loop}
    ///
    /// @param blocks of a body
    public static boolean jumpBackwards(List<Block> blocks) {
        return !loops(blocks).isEmpty();
    }

    /// {@return the blocks that are gone on with from themselves or from one after them: the
    /// headers of loops}
    ///
    /// @param blocks of a body
    public static BitSet loops(List<Block> blocks) {
        BitSet headers = new BitSet();
        for (int i = 0; i < blocks.size(); i++) {
            for (int next : of(blocks.get(i).terminator())) {
                if (next <= i) {
                    headers.set(next);
                }
            }
        }
        return headers;
    }
}
