package dev.backedge.model;

import dev.backedge.ir.SourceLocation;

/// A call that was running when an error was raised.
///
/// @param function name of what was called; empty for the top level of a file
/// @param location of what it was doing
public record CallFrame(String function, SourceLocation location) {
    @Override
    public String toString() {
        return (function.isEmpty() ? "top-level scope" : function) + " at " + location;
    }
}
