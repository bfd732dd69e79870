package dev.backedge.benchmarks;

import dev.backedge.model.Method;
import dev.backedge.model.MethodTable;
import dev.backedge.model.Universe;
import dev.backedge.tools.demo.Installation;
import dev.backedge.tools.world.WorldBuilder;
import dev.backedge.tools.world.WorldData;
import dev.backedge.world.WorldClock;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The methods of a recorded world: that of the directory which the environment variable
/// `BACKEDGE_WORLD_DATA` names, else of `shared/julia-world` beside the project, else of the
/// project's own copy.
final class WorldMethods {
    static final String VARIABLE = "BACKEDGE_WORLD_DATA";

    private final Universe recorded;
    private final List<Method> methods;

    private WorldMethods(Universe recorded) {
        this.recorded = recorded;
        methods =
                recorded.methods().methods().stream()
                        .filter(method -> method.isVisibleIn(recorded.clock().current()))
                        .toList();
    }

    /// The methods that are visible in the newest world.
    static WorldMethods read() {
        return new WorldMethods(recordedUniverse());
    }

    static Universe recordedUniverse() {
        Universe universe = Universe.create();
        new WorldBuilder(WorldData.of(directory()), universe).build();
        return universe;
    }

    static Path directory() {
        Path examples = Installation.examples();
        return directory(
                Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of),
                List.of(
                        examples.resolve("../../shared/julia-world").normalize(),
                        examples.resolve("julia-world")));
    }

    static Path directory(Optional<Path> chosen, List<Path> usual) {
        return Stream.concat(chosen.stream(), chosen.isEmpty() ? usual.stream() : Stream.of())
                .filter(path -> Files.exists(path.resolve("methods.jsonl.gz")))
                .findFirst()
                .orElseThrow(() ->
                        new BenchmarkFailure(
                                "expected methods.jsonl.gz in "
                                        + chosen.map(List::of).orElse(usual)
                                        + ", found none; "
                                        + VARIABLE
                                        + " may name a directory"));
    }

    int count() {
        return methods.size();
    }

    /// A runtime with the same types and no methods.
    Universe withoutMethods() {
        return new Universe(
                recorded.core(),
                new MethodTable(),
                new WorldClock(1),
                recorded.modules(),
                recorded.warnings(),
                recorded.texts());
    }

    /// The same definitions, visible in no world yet.
    List<Method> copies() {
        return methods.stream()
                .map(method ->
                        new Method(
                                method.name(),
                                method.module(),
                                method.location(),
                                method.signature(),
                                method.shape(),
                                Optional::empty))
                .toList();
    }
}
