package dev.backedge.types;

import dev.backedge.model.DataType;

/// Types that are nested deeper, or have more combinations of union members, than a comparison goes
/// through.
public final class TypeDepthException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// How deep types may be nested in types that are compared, so that no comparison overflows the
    /// stack.
    static final int MAX_DEPTH = 200;

    /// How many comparisons may be under way inside each other in one search.
    static final int MAX_NESTING = 600;

    /// Refuses types that are nested too deep.
    static void check(Object a, Object b) {
        int depth = Math.max(DataType.depthOf(a), DataType.depthOf(b));
        if (depth > MAX_DEPTH) {
            throw new TypeDepthException(
                    "types are nested " + depth + " deep, at most " + MAX_DEPTH + " are compared");
        }
    }

    TypeDepthException(String message) {
        super(message);
    }
}
