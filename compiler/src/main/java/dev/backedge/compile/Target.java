package dev.backedge.compile;

import dev.backedge.model.CodeInstance;
import dev.backedge.model.MethodShape;

import java.util.List;

/// What a call runs: the body of a code instance, prepared, and what its frames need.
///
/// @param body prepared
/// @param staticParameters of the method instance
/// @param argumentCount arguments with the function itself, a vararg counted once
/// @param last how the last argument is passed
record Target(PreparedBody body, List<Object> staticParameters, int argumentCount, Last last) {
    /// How the last argument is passed.
    enum Last {
        /// As it is.
        PLAIN,
        /// In a tuple of all values that are left.
        REST
    }

    static Target of(CodeInstance code, PreparedBody body) {
        MethodShape shape = code.instance().method().shape();
        return new Target(
                body,
                code.instance().staticParameters(),
                shape.argumentCount(),
                shape.isVararg() ? Last.REST : Last.PLAIN);
    }
}
