package dev.backedge.engine;

import dev.backedge.ir.FrontEnd;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/// The command line of [PrecompileWorker].
///
/// @param packageName whose image is made
/// @param image the file to write
/// @param depots in the order of search
/// @param sourceRoots in the order of search
/// @param frontEnd name of the front end's class
record WorkerArguments(
        String packageName,
        Path image,
        List<Depot> depots,
        List<Path> sourceRoots,
        String frontEnd) {
    private static final String PACKAGE = "--package";
    private static final String IMAGE = "--image";
    private static final String DEPOT = "--depot";
    private static final String READ_ONLY_DEPOT = "--read-only-depot";
    private static final String SOURCE_ROOT = "--source-root";
    private static final String FRONT_END = "--front-end";

    static WorkerArguments of(EngineOptions options, ImageSubject subject, Path image) {
        return new WorkerArguments(
                subject.name(),
                image,
                options.depots(),
                options.sourceRoots(),
                options.frontEnd().getClass().getName());
    }

    List<String> print() {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                PACKAGE,
                                packageName,
                                IMAGE,
                                image.toString(),
                                FRONT_END,
                                frontEnd));
        for (Depot depot : depots) {
            arguments.add(depot.access() == Depot.Access.WRITABLE ? DEPOT : READ_ONLY_DEPOT);
            arguments.add(depot.directory().toString());
        }
        sourceRoots.forEach(root -> arguments.addAll(List.of(SOURCE_ROOT, root.toString())));
        return arguments;
    }

    /// {@return the arguments of a command line}
    ///
    /// @throws IllegalArgumentException if one is unknown, has no value, or is missing
    static WorkerArguments parse(List<String> arguments) {
        Optional<String> packageName = Optional.empty();
        Optional<Path> image = Optional.empty();
        Optional<String> frontEnd = Optional.empty();
        List<Depot> depots = new ArrayList<>();
        List<Path> roots = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(i) + " has no value");
            }
            String value = arguments.get(i + 1);
            switch (arguments.get(i)) {
                case PACKAGE -> packageName = Optional.of(value);
                case IMAGE -> image = Optional.of(Path.of(value));
                case FRONT_END -> frontEnd = Optional.of(value);
                case DEPOT -> depots.add(Depot.writable(Path.of(value)));
                case READ_ONLY_DEPOT -> depots.add(Depot.readOnly(Path.of(value)));
                case SOURCE_ROOT -> roots.add(Path.of(value));
                default ->
                        throw new IllegalArgumentException("unknown argument " + arguments.get(i));
            }
        }
        return new WorkerArguments(
                packageName.orElseThrow(
                        () -> new IllegalArgumentException(PACKAGE + " is missing")),
                image.orElseThrow(() -> new IllegalArgumentException(IMAGE + " is missing")),
                depots,
                roots,
                frontEnd.orElseThrow(
                        () -> new IllegalArgumentException(FRONT_END + " is missing")));
    }

    /// {@return the front end: the installed one of that class, else a new instance}
    ///
    /// @throws IllegalArgumentException if the class cannot be used
    FrontEnd loadFrontEnd() {
        Optional<FrontEnd> installed =
                ServiceLoader.load(FrontEnd.class).stream()
                        .filter(provider -> provider.type().getName().equals(frontEnd))
                        .findFirst()
                        .map(ServiceLoader.Provider::get);
        return installed.orElseGet(this::newFrontEnd);
    }

    private FrontEnd newFrontEnd() {
        try {
            var constructor =
                    Class.forName(frontEnd).asSubclass(FrontEnd.class).getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException e) {
            throw new IllegalArgumentException(
                    "the front end " + frontEnd + " cannot be made in another process: " + e, e);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(
                    "the front end "
                            + frontEnd
                            + " cannot be made in another process: "
                            + e.getCause(),
                    e);
        }
    }
}
