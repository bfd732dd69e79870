package dev.backedge.engine;

import dev.backedge.image.PredefinedObjects;

import java.nio.file.Path;
import java.util.List;

/// Starts programs. An engine is a set of choices: where packages and images lie, which language is
/// read, how images are made. Sessions of one engine, and several engines in one Java process,
/// share nothing but files.
///
/// ```java
/// Engine engine = Engine.builder().depot(depot).sourceRoot(packages).build();
/// Session session = engine.openSession();
/// session.require("Geometry");
/// Object area = session.evaluate("Geometry.area(Geometry.Circle(1.0))");
/// ```
public final class Engine {
    private final EngineOptions options;

    Engine(EngineOptions options) {
        this.options = options;
    }

    /// {@return a builder with nothing chosen: no depots, no source roots, standard output, the
    /// front end that is installed}
    public static EngineBuilder builder() {
        return new EngineBuilder();
    }

    /// {@return a new program with `Core`, `Base` where the language has one, and an empty `Main`}
    ///
    /// @throws EvaluationException if the language's own library fails
    public Session openSession() {
        return Session.open(options);
    }

    /// Makes the images that are missing or stale, of a package and of all that it needs, each in a
    /// process of its own. Loads nothing.
    ///
    /// @param packageName of the package; `Base` for the language's library alone
    /// @return the images, each after those it needs, the package's own last
    /// @throws UnknownPackageException if no source root has it
    /// @throws CyclicDependencyException if packages need each other
    /// @throws PrecompileException if a process fails
    /// @throws ImagesUnavailableException if no depot can be written
    public List<Path> precompile(String packageName) {
        String runtimeVersion =
                new PredefinedObjects(Program.newUniverse().core()).runtimeVersion();
        return new ImagePreparation(options, runtimeVersion).prepare(packageName);
    }
}
