package dev.backedge.image;

import java.util.stream.IntStream;

/// The words of EDGES: a code instance's row is its edges on end. Each edge begins with its kind;
/// [FormatDocument] prints what comes after it.
public final class EdgeCodec {
    /// A call of a signature with its matches.
    public static final int CALL = 0;

    /// An `invoke`.
    public static final int INVOKE = 1;

    /// Another method instance's code.
    public static final int CODE = 2;

    /// A binding.
    public static final int GLOBAL = 3;

    /// Coverage of a call whose matches leave nothing uncovered.
    public static final int FULL = 0;

    /// Coverage of a call that may find no method.
    public static final int PARTIAL = 1;

    /// The words after each kind, as Markdown.
    static final String DOCUMENT =
            """
            | kind | edge | words after the kind |
            | --- | --- | --- |
            | 0 | call | signature; coverage (0 full, 1 partial); count of matches; the matches |
            | 1 | invoke | signature; method |
            | 2 | code | method instance; for what its code was relied on (bit 0 result type, bit 1 constant, bit 2 effects, bit 3 body); that code's result type, or none where it had no code; its constant, or none where that was not relied on; its effects (bits as in CODE_INSTANCE), 0 where they were not relied on |
            | 3 | global | binding |
            """;

    private static final int CALL_WORDS = 4;
    private static final int INVOKE_WORDS = 3;
    private static final int CODE_WORDS = 6;
    private static final int GLOBAL_WORDS = 2;

    private EdgeCodec() {}

    /// {@return how many words an edge takes; 0 for an unknown one, and one that goes beyond the
    /// row}
    ///
    /// @param words of a row
    /// @param at where the edge begins
    public static int sizeAt(int[] words, int at) {
        int size =
                switch (words[at]) {
                    case CALL ->
                            at + CALL_WORDS <= words.length
                                            && words[at + 3] >= 0
                                            && words[at + 3] <= words.length
                                    ? CALL_WORDS + words[at + 3]
                                    : 0;
                    case INVOKE -> INVOKE_WORDS;
                    case CODE -> CODE_WORDS;
                    case GLOBAL -> GLOBAL_WORDS;
                    default -> 0;
                };
        return at + size <= words.length ? size : 0;
    }

    /// {@return the references of an edge, [Reference#NONE] among them where one is left out}
    ///
    /// @param words of a row
    /// @param at where the edge begins, which is known and complete
    public static IntStream referencesAt(int[] words, int at) {
        return switch (words[at]) {
            case CALL ->
                    IntStream.concat(
                            IntStream.of(words[at + 1]),
                            IntStream.range(0, words[at + 3]).map(i -> words[at + CALL_WORDS + i]));
            case INVOKE -> IntStream.of(words[at + 1], words[at + 2]);
            case CODE -> IntStream.of(words[at + 1], words[at + 3], words[at + 4]);
            default -> IntStream.of(words[at + 1]);
        };
    }
}
