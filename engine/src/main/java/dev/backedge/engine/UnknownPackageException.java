package dev.backedge.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// A package of which no source root has the files.
public final class UnknownPackageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<Path> roots;
    private final transient List<String> similar;

    /// Makes the error of one name.
    ///
    /// @param name that was required
    /// @param roots that were searched
    /// @param similar names of packages that exist there
    public UnknownPackageException(String name, List<Path> roots, List<String> similar) {
        super(message(name, roots, similar));
        this.name = name;
        this.roots = List.copyOf(roots);
        this.similar = List.copyOf(similar);
    }

    private static String message(String name, List<Path> roots, List<String> similar) {
        String searched =
                roots.isEmpty()
                        ? "there are no source roots to search"
                        : "searched "
                                + roots.stream()
                                        .map(Path::toString)
                                        .collect(Collectors.joining(", "));
        String hint = similar.isEmpty() ? "" : "; similar names: " + String.join(", ", similar);
        return "Package " + name + " not found: " + searched + hint;
    }

    /// {@return the name that was required}
    public String name() {
        return name;
    }

    /// {@return the source roots that were searched}
    public List<Path> roots() {
        return roots;
    }

    /// {@return names of packages that exist and look alike}
    public List<String> similar() {
        return similar;
    }
}
