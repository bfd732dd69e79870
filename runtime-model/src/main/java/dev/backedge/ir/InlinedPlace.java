package dev.backedge.ir;

import java.util.ArrayList;
import java.util.List;

/// A place in a callee whose body stands where it was called. Counterpart: `LineInfoNode`, Julia
/// 1.9, `base/boot.jl`, with its `inlined_at`.
///
/// @param function name of the callee
/// @param location of the place
/// @param at where the call stood, as [Statement#line] says it
public record InlinedPlace(Symbol function, SourceLocation location, int at) {
    /// Checks that places stand after those that they were inlined at, and that all lines name
    /// places that there are.
    ///
    /// @throws IllegalArgumentException if they do not; the message says where
    static void check(List<InlinedPlace> places, List<Block> blocks) {
        for (int i = 0; i < places.size(); i++) {
            check(places.get(i).at(), i);
        }
        for (Block block : blocks) {
            for (Statement statement : block.statements()) {
                check(statement.line(), places.size());
            }
        }
    }

    private static void check(int line, int count) {
        if (line < -count) {
            throw new IllegalArgumentException(
                    "place " + -line + " does not exist: the body has " + count);
        }
    }

    /// {@return the places that a line stands for, the innermost first; none for a line of the
    /// body's own file}
    ///
    /// @param line as [Statement#line] says it
    /// @param places of the body
    public static List<InlinedPlace> chain(int line, List<InlinedPlace> places) {
        List<InlinedPlace> chain = new ArrayList<>();
        int at = line;
        while (at < 0) {
            InlinedPlace place = places.get(-at - 1);
            chain.add(place);
            at = place.at();
        }
        return chain;
    }

    /// {@return the line of the body's own file that a line stands for; 0 where unknown}
    ///
    /// @param line as [Statement#line] says it
    /// @param places of the body
    public static int ownLine(int line, List<InlinedPlace> places) {
        int at = line;
        while (at < 0) {
            at = places.get(-at - 1).at();
        }
        return at;
    }
}
