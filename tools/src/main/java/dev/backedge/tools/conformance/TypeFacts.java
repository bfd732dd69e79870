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
        int declared = fields.objects("fields").size();
        return Optional.of(
                declaration(fields, name, kind(fields, kind), fields.text("super"), declared));
    }

    private static WorldRecord.Declaration declaration(
            RecordFields fields, String name, TypeKind kind, String supertype, int initialized) {
        List<WorldRecord.Parameter> parameters = new ArrayList<>();
        for (RecordFields parameter : fields.objects("params")) {
            String variable = parameter.text("name");
            parameters.add(
                    new WorldRecord.Parameter(
                            variable, variable, parameter.text("lb"), parameter.text("ub")));
        }
        List<RecordFields> members = fields.objects("fields");
        return new WorldRecord.Declaration(
                name,
                kind,
                parameters,
                supertype,
                members.stream().map(field -> field.text("name")).toList(),
                members.stream().map(field -> field.text("type")).toList(),
                initialized,
                fields.has("nbits")
                        ? OptionalInt.of(fields.count("nbits", 1))
                        : OptionalInt.empty(),
                false,
                Optional.empty());
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

    void pairs(String name, Consumer<TypeRecord.Pair> consumer) {
        file(name)
                .forEach(fields ->
                        consumer.accept(
                                new TypeRecord.Pair(
                                        fields.text("id"),
                                        fields.text("a"),
                                        fields.text("b"),
                                        fields.flag("sub"),
                                        fields.flag("sup"),
                                        fields.flag("eq"),
                                        fields.findText("meet"),
                                        fields.findText("join"),
                                        fields.flag("ms"),
                                        fields.flag("msr"),
                                        fields.flag("concrete"),
                                        fields.flag("dispatchtuple"),
                                        classes(fields),
                                        doubts(fields))));
    }

    void memberships(Consumer<TypeRecord.Membership> consumer) {
        file("instances")
                .forEach(fields ->
                        consumer.accept(
                                new TypeRecord.Membership(
                                        fields.text("id"),
                                        fields.text("c"),
                                        fields.text("b"),
                                        fields.flag("isa"),
                                        fields.flag("concrete"),
                                        fields.flag("dispatchtuple"),
                                        classes(fields),
                                        doubts(fields))));
    }

    void tables(Consumer<TypeRecord.Table> consumer) {
        file("methods").forEach(fields -> consumer.accept(table(fields)));
    }

    private static TypeRecord.Table table(RecordFields fields) {
        List<String> methods = fields.texts("methods");
        List<TypeRecord.Call> calls = new ArrayList<>();
        for (RecordFields call : fields.objects("calls")) {
            if (!call.text("args").startsWith("Tuple{")) {
                throw call.error("args", "Tuple{…}", call.text("args"));
            }
            calls.add(
                    new TypeRecord.Call(
                            call.text("args"),
                            WorldRecord.Answer.of(call, "result"),
                            call.integers("applicable")));
        }
        Set<String> classes = classes(fields);
        classes.add(fields.text("style"));
        return new TypeRecord.Table(
                fields.text("id"),
                fields.text("function"),
                methods,
                calls,
                Set.copyOf(fields.integerLists("ambiguous")),
                Set.copyOf(fields.integerLists("morespecific")),
                classes,
                doubts(fields));
    }

    void definitions(Consumer<TypeRecord.Definitions> consumer) {
        file("layouts")
                .forEach(fields ->
                        consumer.accept(
                                new TypeRecord.Definitions(
                                        fields.text("id"),
                                        fields.objects("defs").stream()
                                                .map(TypeFacts::definition)
                                                .toList(),
                                        fields.objects("layouts").stream()
                                                .map(LayoutParts::recorded)
                                                .toList(),
                                        fields.objects("unions").stream()
                                                .map(LayoutParts::recordedUnion)
                                                .toList())));
    }

    private static WorldRecord.Declaration definition(RecordFields fields) {
        return declaration(
                fields,
                fields.text("name"),
                fields.flag("mutable") ? TypeKind.MUTABLE_STRUCT : TypeKind.STRUCT,
                "Core.Any",
                fields.count("ninit", 0));
    }

    private static Set<String> classes(RecordFields fields) {
        return new TreeSet<>(fields.texts("class"));
    }

    private static Set<String> doubts(RecordFields fields) {
        return fields.has("why") ? new TreeSet<>(fields.texts("why")) : Set.of();
    }

    /// {@return whether the directory has a file of a kind of records}
    boolean has(String name) {
        return Files.exists(directory.resolve(name + ".jsonl.gz"));
    }

    /// {@return how many records a file has}
    int count(String name) {
        return file(name).count();
    }

    private RecordFile file(String name) {
        return RecordFile.ofGzip(directory.resolve(name + ".jsonl.gz"));
    }
}
