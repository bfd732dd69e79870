package dev.backedge.compile.builtin;

/// The indexes of strings. Programs go through one string for a while: that of the last one is
/// kept. May be used from any thread.
final class Utf8Indexes {
    private volatile Utf8Index last = Utf8Index.of("");

    /// {@return the index of a string}
    @SuppressWarnings("StringEquality") // the very string is asked for; comparing others costs
    Utf8Index of(String text) {
        Utf8Index known = last;
        if (known.text() != text) {
            known = Utf8Index.of(text);
            last = known;
        }
        return known;
    }
}
