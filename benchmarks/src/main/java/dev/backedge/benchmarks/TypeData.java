package dev.backedge.benchmarks;

import dev.backedge.tools.conformance.RecordedPairs;
import dev.backedge.tools.demo.Installation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Where the recorded pairs of types lie: the directory that the environment variable
/// `BACKEDGE_TYPE_DATA` names, else `shared/julia-types` beside the project, else the project's own
/// smaller copy.
final class TypeData {
    static final String VARIABLE = "BACKEDGE_TYPE_DATA";

    private TypeData() {}

    static RecordedPairs open() {
        return new RecordedPairs(directory());
    }

    static Path directory() {
        Path examples = Installation.examples();
        return directory(
                Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of),
                List.of(
                        examples.resolve("../../shared/julia-types").normalize(),
                        examples.resolve("julia-types")));
    }

    static Path directory(Optional<Path> chosen, List<Path> usual) {
        return Stream.concat(chosen.stream(), chosen.isEmpty() ? usual.stream() : Stream.of())
                .filter(path -> Files.exists(path.resolve("declarations.jsonl.gz")))
                .findFirst()
                .orElseThrow(() ->
                        new BenchmarkFailure(
                                "expected declarations.jsonl.gz in "
                                        + chosen.map(List::of).orElse(usual)
                                        + ", found none; "
                                        + VARIABLE
                                        + " may name a directory"));
    }
}
