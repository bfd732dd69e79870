package dev.backedge.tools.conformance;

import dev.backedge.model.TypeKind;
import dev.backedge.tools.records.RecordFields;
import dev.backedge.tools.records.RecordFile;
import dev.backedge.tools.world.WorldRecord;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// A directory of recorded facts about types: declarations, and questions with the answers of
/// another system.
final class TypeFacts {
    private static final Pattern FUNCTION =
            Pattern.compile("typeof\\((.*?)\\.(?:var\")?([^.\"]+)\"?\\)");

    private final Path directory;

    TypeFacts(Path directory) {
        this.directory = directory;
    }

    /// Two types and how they relate.
    ///
    /// @param id of the record
    /// @param a text
    /// @param b text
    /// @param below whether a is a subtype of b
    /// @param above whether b is a subtype of a
    /// @param equal whether a equals b
    /// @param doubts why recorded answers contradict each other, if they do
    record Pair(
            String id,
            String a,
            String b,
            boolean below,
            boolean above,
            boolean equal,
            Set<String> doubts) {}

    /// A type of values, and whether they are instances of another type.
    ///
    /// @param id of the record
    /// @param leaf text
    /// @param type text
    /// @param instance whether the values are instances of the type
    /// @param doubts why recorded answers contradict each other, if they do
    record Membership(String id, String leaf, String type, boolean instance, Set<String> doubts) {}

    /// A function with all its methods, and calls of it.
    ///
    /// @param id of the record
    /// @param function qualified name
    /// @param methods signatures in the order of definition
    /// @param calls made
    /// @param doubts why recorded answers contradict each other, if they do
    record Table(
            String id,
            String function,
            List<String> methods,
            List<Call> calls,
            Set<String> doubts) {}

    /// A call.
    ///
    /// @param arguments text of the tuple of the arguments' types
    /// @param answer the method selected, counted from 1
    record Call(String arguments, WorldRecord.Answer answer) {}

    boolean hasTypes() {
        return Files.exists(directory.resolve("declarations.jsonl.gz"));
    }

    void declarations(Consumer<WorldRecord.Declaration> consumer) {
        file("declarations").forEach(fields -> declaration(fields).ifPresent(consumer));
    }

    /// The declaration of a record; none for `Tuple`, which every runtime has under that bare name.
    private static Optional<WorldRecord.Declaration> declaration(RecordFields fields) {
        String name = fields.text("name");
        String kind = fields.text("kind");
        if (kind.equals("tuple")) {
            return Optional.empty();
        }
        if (kind.equals("function")) {
            return Optional.of(function(name, fields.text("super")));
        }
        List<WorldRecord.Parameter> parameters = new ArrayList<>();
        for (RecordFields parameter : fields.objects("params")) {
            String variable = parameter.text("name");
            parameters.add(
                    new WorldRecord.Parameter(
                            variable, variable, parameter.text("lb"), parameter.text("ub")));
        }
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        for (RecordFields field : fields.objects("fields")) {
            names.add(field.text("name"));
            types.add(field.text("type"));
        }
        OptionalInt bits =
                fields.has("nbits")
                        ? OptionalInt.of(fields.count("nbits", 1))
                        : OptionalInt.empty();
        return Optional.of(
                new WorldRecord.Declaration(
                        name,
                        kind(fields, kind),
                        parameters,
                        fields.text("super"),
                        names,
                        types,
                        names.size(),
                        bits,
                        false,
                        Optional.empty()));
    }

    private static TypeKind kind(RecordFields fields, String kind) {
        return switch (kind) {
            case "abstract", "type" -> TypeKind.ABSTRACT;
            case "primitive" -> TypeKind.PRIMITIVE;
            case "struct", "kind" -> TypeKind.STRUCT;
            case "mutable struct" -> TypeKind.MUTABLE_STRUCT;
            default ->
                    throw fields.error(
                            "kind",
                            "abstract, primitive, struct, mutable struct, tuple, type, kind or"
                                    + " function",
                            kind);
        };
    }

    /// The declaration of a function's own type, which has the function's name with `#` in front.
    ///
    /// @param text `typeof(name)`
    /// @param supertype text
    static WorldRecord.Declaration function(String text, String supertype) {
        String name = FUNCTION.matcher(text).replaceFirst("$1.var\"#$2\"");
        return new WorldRecord.Declaration(
                name,
                TypeKind.STRUCT,
                List.of(),
                supertype,
                List.of(),
                List.of(),
                0,
                OptionalInt.empty(),
                true,
                Optional.of(text));
    }

    void pairs(Consumer<Pair> consumer) {
        for (String name : List.of("pairs", "pairs-hard")) {
            file(name)
                    .forEach(fields ->
                            consumer.accept(
                                    new Pair(
                                            fields.text("id"),
                                            fields.text("a"),
                                            fields.text("b"),
                                            fields.flag("sub"),
                                            fields.flag("sup"),
                                            fields.flag("eq"),
                                            doubts(fields))));
        }
    }

    void memberships(Consumer<Membership> consumer) {
        file("instances")
                .forEach(fields ->
                        consumer.accept(
                                new Membership(
                                        fields.text("id"),
                                        fields.text("c"),
                                        fields.text("b"),
                                        fields.flag("isa"),
                                        doubts(fields))));
    }

    void tables(Consumer<Table> consumer) {
        file("methods")
                .forEach(fields -> {
                    List<Call> calls = new ArrayList<>();
                    for (RecordFields call : fields.objects("calls")) {
                        calls.add(
                                new Call(call.text("args"), WorldRecord.Answer.of(call, "result")));
                    }
                    consumer.accept(
                            new Table(
                                    fields.text("id"),
                                    fields.text("function"),
                                    fields.texts("methods"),
                                    calls,
                                    doubts(fields)));
                });
    }

    private static Set<String> doubts(RecordFields fields) {
        return fields.has("why") ? new TreeSet<>(fields.texts("why")) : Set.of();
    }

    private RecordFile file(String name) {
        return RecordFile.ofGzip(directory.resolve(name + ".jsonl.gz"));
    }
}
