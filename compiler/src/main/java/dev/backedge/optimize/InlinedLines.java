package dev.backedge.optimize;

import dev.backedge.ir.InlinedPlace;
import dev.backedge.ir.SourceLocation;
import dev.backedge.model.Method;

import java.util.List;

/// The lines of a callee's body as lines of the code that it is put into.
final class InlinedLines {
    private final Code code;
    private final Method callee;
    private final List<InlinedPlace> places;
    private final int call;
    private int last = Integer.MIN_VALUE;
    private int lastResult;

    /// @param code that the body is put into
    /// @param callee whose body it is
    /// @param places of the body
    /// @param call line of the call
    InlinedLines(Code code, Method callee, List<InlinedPlace> places, int call) {
        this.code = code;
        this.callee = callee;
        this.places = places;
        this.call = call;
    }

    int of(int line) {
        if (line != last) {
            lastResult = found(line);
            last = line;
        }
        return lastResult;
    }

    private int found(int line) {
        int at = ofCallee(InlinedPlace.ownLine(line, places));
        for (InlinedPlace inner : InlinedPlace.chain(line, places).reversed()) {
            at = code.lineOf(new InlinedPlace(inner.function(), inner.location(), at));
        }
        return at;
    }

    /// A callee that stands in no file is not noted.
    private int ofCallee(int line) {
        SourceLocation definition = callee.location();
        if (definition.file().isEmpty()) {
            return call;
        }
        SourceLocation location =
                line == 0 ? definition : new SourceLocation(definition.file(), line);
        return code.lineOf(new InlinedPlace(callee.name(), location, call));
    }
}
