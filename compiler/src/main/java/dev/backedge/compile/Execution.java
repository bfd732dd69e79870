package dev.backedge.compile;

import java.util.Locale;

/// How the code of methods is run.
public enum Execution {
    /// The bodies of methods are interpreted as they are, without inference: what all other ways
    /// are compared with. Only the code of generated methods is inferred.
    AS_WRITTEN,
    /// All code is interpreted.
    INTERPRET,
    /// All code is compiled for the Java machine before it first runs, that of top-level forms if
    /// it has a loop.
    COMPILE,
    /// Code is interpreted in its first ten calls, and compiled then; code with a loop is compiled
    /// before it first runs, and so is what compiled code calls directly, and what was precompiled.
    MIXED;

    private static final String PROPERTY = "backedge.execution";

    /// {@return what the system property `backedge.execution` names, else [#MIXED]}
    ///
    /// @throws IllegalArgumentException if it names something else
    public static Execution chosen() {
        return valueOf(System.getProperty(PROPERTY, MIXED.name()).toUpperCase(Locale.ROOT));
    }
}
