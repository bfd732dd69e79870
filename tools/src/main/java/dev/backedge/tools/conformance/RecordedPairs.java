package dev.backedge.tools.conformance;

import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.tools.records.RecordFile;
import dev.backedge.tools.world.DeclarationBuilder;
import dev.backedge.tools.world.TypeTexts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The pairs of types in a directory of recorded facts, as types of one runtime, without the
/// answers: what benchmarks ask about.
public final class RecordedPairs {
    private final Path directory;
    private final Universe universe = Universe.create();
    private final TypeTexts texts = new TypeTexts(universe);

    /// Declares the types that the pairs are made of, in a new runtime.
    ///
    /// @param directory with `declarations.jsonl.gz` and the pairs
    public RecordedPairs(Path directory) {
        this.directory = directory;
        DeclarationBuilder builder = new DeclarationBuilder(universe);
        new TypeFacts(directory).declarations(builder::add);
        builder.build();
    }

    /// Two types.
    ///
    /// @param id of the record
    /// @param a a type
    /// @param b a type
    /// @param features what occurs in them, such as `union`
    public record Pair(String id, Type a, Type b, Set<String> features) {
        /// Copies the set.
        public Pair {
            features = Set.copyOf(features);
        }
    }

    /// {@return the runtime in which the types are declared}
    public Universe universe() {
        return universe;
    }

    /// {@return a type of the vocabulary}
    ///
    /// @param text qualified form
    public Type type(String text) {
        return texts.type(text);
    }

    /// {@return all pairs, in the order of the files}
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (String name : List.of("pairs", "pairs-hard")) {
            RecordFile.ofGzip(directory.resolve(name + ".jsonl.gz"))
                    .forEach(fields ->
                            pairs.add(
                                    new Pair(
                                            fields.text("id"),
                                            type(fields.text("a")),
                                            type(fields.text("b")),
                                            Set.copyOf(fields.texts("class")))));
        }
        return pairs;
    }
}
