package dev.backedge.engine;

import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.ModulePath;
import dev.backedge.ir.TopLevel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Orders a package and all that it needs, dependencies first, before anything is loaded.
///
/// What a package needs is the list in its `Project.toml`; without such a list, the packages that
/// its files name in `using` and `import`.
final class PackageGraph {
    private final SourceRoots roots;
    private final FrontEnd frontEnd;
    private final Predicate<String> present;
    private final Map<String, ImageSubject.OfPackage> ordered = new LinkedHashMap<>();

    private record Visit(ImageSubject.OfPackage entry, Iterator<String> rest) {}

    /// @param roots where packages are found
    /// @param frontEnd reads their files
    /// @param present whether a package need not be loaded
    PackageGraph(SourceRoots roots, FrontEnd frontEnd, Predicate<String> present) {
        this.roots = roots;
        this.frontEnd = frontEnd;
        this.present = present;
    }

    /// {@return the packages to load, dependencies first, the named one last}
    ///
    /// @throws UnknownPackageException if one is not found
    /// @throws CyclicDependencyException if they need each other
    List<ImageSubject.OfPackage> inOrder(String name) {
        Deque<Visit> path = new ArrayDeque<>();
        path.addLast(visit(name));
        while (!path.isEmpty()) {
            Visit top = path.getLast();
            if (!top.rest().hasNext()) {
                ordered.put(top.entry().source().name(), top.entry());
                path.removeLast();
                continue;
            }
            String next = top.rest().next();
            requireNoCycle(path, next);
            if (!ordered.containsKey(next)) {
                path.addLast(visit(next));
            }
        }
        return List.copyOf(ordered.values());
    }

    private static void requireNoCycle(Deque<Visit> path, String next) {
        List<String> names =
                new ArrayList<>(path.stream().map(visit -> visit.entry().source().name()).toList());
        int start = names.indexOf(next);
        if (start >= 0) {
            names.add(next);
            throw new CyclicDependencyException(names.subList(start, names.size()));
        }
    }

    private Visit visit(String name) {
        PackageSource source = roots.locate(name);
        Set<String> needs =
                new LinkedHashSet<>(
                        source.declared()
                                .<Set<String>>map(Map::keySet)
                                .orElseGet(() -> named(source)));
        needs.remove(name);
        needs.removeIf(present);
        ImageSubject.OfPackage entry = new ImageSubject.OfPackage(source, needs);
        return new Visit(entry, needs.iterator());
    }

    private Set<String> named(PackageSource source) {
        SourceReader reader = SourceReader.ofPackage(source);
        Set<String> names = new LinkedHashSet<>();
        Set<String> files = new LinkedHashSet<>();
        Deque<TopLevel> waiting =
                new ArrayDeque<>(frontEnd.lower(reader.read(reader.nameOf(source.entry()))));
        while (!waiting.isEmpty()) {
            switch (waiting.removeFirst()) {
                case TopLevel.ModuleDefinition module -> module.forms().forEach(waiting::addLast);
                case TopLevel.UsingModule using -> addRoot(using.module(), names);
                case TopLevel.UsingNames using -> addRoot(using.module(), names);
                case TopLevel.ImportModule importing -> addRoot(importing.module(), names);
                case TopLevel.ImportNames importing -> addRoot(importing.module(), names);
                case TopLevel.Include include -> {
                    String file = reader.included(include.location().file(), include.file());
                    // A missing file is for the evaluation to report, with its place.
                    if (files.add(file) && reader.has(file)) {
                        frontEnd.lower(reader.read(file)).forEach(waiting::addLast);
                    }
                }
                case TopLevel.Documented documented -> waiting.addLast(documented.definition());
                case TopLevel.Export _,
                        TopLevel.Thunk _,
                        TopLevel.AssignGlobal _,
                        TopLevel.AbstractType _,
                        TopLevel.PrimitiveType _ -> {}
                case TopLevel.StructType _,
                        TopLevel.FunctionDeclaration _,
                        TopLevel.MethodDefinition _,
                        TopLevel.GeneratedMethod _ -> {}
            }
        }
        return names;
    }

    private static void addRoot(ModulePath path, Set<String> names) {
        if (path.dots() == 0) {
            names.add(path.names().getFirst().name());
        }
    }
}
