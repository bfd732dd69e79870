package dev.backedge.tools.output;

import java.io.Console;

/// Whether a person watches: then colours and lines that change are shown.
///
/// @param isInteractive whether input and output are a terminal
/// @param hasColour whether colours are wanted there
public record Terminal(boolean isInteractive, boolean hasColour) {
    /// A terminal that nobody watches.
    public static final Terminal NONE = new Terminal(false, false);

    /// {@return what this process is connected to}
    @SuppressWarnings("SystemConsoleNull") // there is none where the default console does without
    public static Terminal ofThisProcess() {
        Console console = System.console();
        boolean interactive = console != null && console.isTerminal();
        return new Terminal(interactive, interactive && System.getenv("NO_COLOR") == null);
    }

    /// {@return a text emphasized}
    ///
    /// @param text to show
    public String bold(String text) {
        return hasColour ? "\u001b[1m" + text + "\u001b[0m" : text;
    }

    /// {@return a text in the colour of what is as it should be}
    ///
    /// @param text to show
    public String good(String text) {
        return hasColour ? "\u001b[32m" + text + "\u001b[0m" : text;
    }

    /// {@return a text in the colour of what is not}
    ///
    /// @param text to show
    public String bad(String text) {
        return hasColour ? "\u001b[31m" + text + "\u001b[0m" : text;
    }
}
