package dev.backedge.model;

import dev.backedge.ir.InlinedPlace;
import dev.backedge.ir.SourceLocation;

import java.util.ArrayList;
import java.util.List;

/// A call that was running when an error was raised.
///
/// @param function name of what was called; empty for the top level of a file
/// @param location of what it was doing
/// @param way how it was called
public record CallFrame(String function, SourceLocation location, Way way) {
    /// How a call was made.
    public enum Way {
        /// As the program says.
        CALLED,
        /// Not at all: the body of what was called stood in the place of the call.
        INLINED
    }

    /// {@return the calls that were running at a place of code, the innermost first: those whose
    /// bodies stand in the code, and that of the code; only those that stand in a file}
    ///
    /// @param function whose code it is; empty for the top level, which counts as none
    /// @param definition of that function
    /// @param inlined places of the code
    /// @param line of a statement
    public static List<CallFrame> at(
            String function, SourceLocation definition, List<InlinedPlace> inlined, int line) {
        List<CallFrame> frames = new ArrayList<>();
        for (InlinedPlace place : InlinedPlace.chain(line, inlined)) {
            if (!place.location().file().isEmpty()) {
                frames.add(new CallFrame(place.function().name(), place.location(), Way.INLINED));
            }
        }
        if (!function.isEmpty() && !definition.file().isEmpty()) {
            int own = InlinedPlace.ownLine(line, inlined);
            SourceLocation location =
                    own == 0 ? definition : new SourceLocation(definition.file(), own);
            frames.add(new CallFrame(function, location, Way.CALLED));
        }
        return List.copyOf(frames);
    }

    @Override
    public String toString() {
        String text = (function.isEmpty() ? "top-level scope" : function) + " at " + location;
        return switch (way) {
            case CALLED -> text;
            case INLINED -> text + " [inlined]";
        };
    }
}
