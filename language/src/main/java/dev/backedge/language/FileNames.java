package dev.backedge.language;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/// Names that a file's lowering makes up or keeps in mind. Types of inner functions are named as in
/// Julia, with the file's name behind, so that two files of one module do not meet:
/// `#1#2@geometry`, `#g#3@geometry`.
final class FileNames {
    private final String suffix;
    private final Deque<Set<String>> globals = new ArrayDeque<>();
    private int counter;

    FileNames(String path) {
        String file = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        suffix = "@" + (file.endsWith(".jl") ? file.substring(0, file.length() - 3) : file);
        globals.push(new HashSet<>());
    }

    String anonymous() {
        int first = ++counter;
        return "#" + first + "#" + ++counter + suffix;
    }

    String localFunction(String name) {
        return "#" + name + "#" + ++counter + suffix;
    }

    void enterModule() {
        globals.push(new HashSet<>());
    }

    void leaveModule() {
        globals.pop();
    }

    void addGlobal(String name) {
        globals.element().add(name);
    }

    /// {@return whether the file has assigned this global variable of the current module so far}
    boolean isGlobal(String name) {
        return globals.element().contains(name);
    }
}
