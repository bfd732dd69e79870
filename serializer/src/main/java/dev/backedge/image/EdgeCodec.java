package dev.backedge.image;

/// The words of EDGES. A code instance's row is its edges on end; each edge begins with its kind.
///
/// | kind | words after it |
/// |------|----------------|
/// | 0 call | signature, coverage (0 full, 1 partial), count of matches, the matches |
/// | 1 invoke | signature, method |
/// | 2 code | method instance, the result type that was relied on, the constant that was relied on (or none), the effects that were relied on (as of a code instance) |
/// | 3 global | binding |
public final class EdgeCodec {
    /// A call of a signature with its matches.
    public static final int CALL = 0;

    /// An `invoke`.
    public static final int INVOKE = 1;

    /// Another method instance's result.
    public static final int CODE = 2;

    /// A binding.
    public static final int GLOBAL = 3;

    /// Coverage of a call whose matches leave nothing uncovered.
    public static final int FULL = 0;

    /// Coverage of a call that may find no method.
    public static final int PARTIAL = 1;

    private EdgeCodec() {}
}
