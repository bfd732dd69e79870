package dev.backedge.types;

/// Types that are nested deeper, or have more combinations of union members, than a comparison goes through.
public final class TypeDepthException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TypeDepthException(String message) {
        super(message);
    }
}
