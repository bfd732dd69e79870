package dev.backedge.model;

import org.jspecify.annotations.Nullable;

/// The byte indexes of the strings of a runtime. Those of long strings that were used lately are
/// kept: programs go through a string for a while. May be used from any thread.
public final class TextIndexes {
    private static final int KEPT = 16;
    private static final int SHORT = 16;
    private static final int LONG = 512;

    /// By the string's hash; long strings apart, so that short ones do not drive them out. Indexes
    /// are immutable, so it does not matter which thread wins.
    private final @Nullable Utf8Index[] kept = new @Nullable Utf8Index[2 * KEPT];

    /// Keeps none yet.
    public TextIndexes() {}

    /// {@return the index of a string}
    ///
    /// @param text the string
    @SuppressWarnings("ReferenceEquality") // the very string is asked for; comparing others costs
    public Utf8Index of(String text) {
        if (text.length() <= SHORT) {
            return Utf8Index.of(text);
        }
        int hash = text.hashCode();
        int place = ((hash ^ hash >>> 15) & (KEPT - 1)) + (text.length() < LONG ? 0 : KEPT);
        Utf8Index known = kept[place];
        if (known == null || known.text() != text) {
            known = Utf8Index.of(text);
            kept[place] = known;
        }
        return known;
    }
}
