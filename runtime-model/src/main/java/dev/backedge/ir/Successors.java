package dev.backedge.ir;

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
}
