package dev.backedge.image;

import dev.backedge.model.Effects;
import dev.backedge.model.Reliance;

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

    /// Hears of the references of an edge.
    @FunctionalInterface
    public interface ReferenceVisitor {
        /// One of them.
        ///
        /// @param reference may be [Reference#NONE] where one can be left out
        /// @param target what it may name
        void visit(int reference, Target target);
    }

    /// Names the references of an edge.
    ///
    /// @param words of a row
    /// @param at where the edge begins, which is known and complete
    /// @param visitor hears of them in order
    public static void visitReferences(int[] words, int at, ReferenceVisitor visitor) {
        switch (words[at]) {
            case CALL -> {
                visitor.visit(words[at + 1], Target.TYPE);
                for (int i = 0; i < words[at + 3]; i++) {
                    visitor.visit(words[at + CALL_WORDS + i], Target.METHOD);
                }
            }
            case INVOKE -> {
                visitor.visit(words[at + 1], Target.TYPE);
                visitor.visit(words[at + 2], Target.METHOD);
            }
            case CODE -> {
                visitor.visit(words[at + 1], Target.METHOD_INSTANCE);
                visitor.visit(words[at + 3], Target.TYPE);
                visitor.visit(words[at + 4], Target.VALUE);
            }
            default -> visitor.visit(words[at + 1], Target.BINDING);
        }
    }

    /// {@return whether the small numbers of an edge are among those that it can hold}
    ///
    /// @param words of a row
    /// @param at where the edge begins, which is known and complete
    public static boolean hasKnownNumbers(int[] words, int at) {
        return switch (words[at]) {
            case CALL -> words[at + 2] == FULL || words[at + 2] == PARTIAL;
            case CODE ->
                    (words[at + 2] & ~Reliance.ALL.bits()) == 0
                            && (words[at + 5] & ~Effects.TOTAL.bits()) == 0;
            default -> true;
        };
    }
}
