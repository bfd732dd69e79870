package dev.backedge.model;

import dev.backedge.ir.Symbol;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a running program is warned of, each text once. May be used from any thread.
public final class Warnings {
    private final BackdatedAccess backdated;
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<Symbol> ambiguous = new HashSet<>();

    /// What reading a constant in a world before its definition does.
    public enum BackdatedAccess {
        /// It gives the value, with a warning.
        WARNED,
        /// It is an error, as if there were nothing.
        REFUSED
    }

    /// Begins without warnings.
    ///
    /// @param backdated what reading a constant before its definition does
    public Warnings(BackdatedAccess backdated) {
        this.backdated = backdated;
    }

    /// {@return what reading a constant in a world before its definition does}
    public BackdatedAccess backdated() {
        return backdated;
    }

    /// Warns, unless the same was said before.
    ///
    /// @param text of the warning
    public synchronized void warn(String text) {
        texts.add(text);
    }

    /// Warns of a name that stands for nothing, since several modules give it.
    ///
    /// @param name that is ambiguous
    /// @param text of the warning
    public synchronized void warnOfAmbiguity(Symbol name, String text) {
        ambiguous.add(name);
        warn(text);
    }

    /// {@return whether a name was found to be ambiguous somewhere}
    ///
    /// @param name asked about
    public synchronized boolean isAmbiguous(Symbol name) {
        return ambiguous.contains(name);
    }

    /// {@return the warnings, in order}
    public synchronized List<String> texts() {
        return new ArrayList<>(texts);
    }
}
