package dev.backedge.tools.world;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeExpressionParser;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/// The content of a world as the records say it.
final class RecordedContent {
    private final WorldData data;
    private final WorldContent content = new WorldContent();
    private final Set<String> singletons = new HashSet<>();
    private final Map<Integer, InstanceNumbers.Key> keys = new HashMap<>();
    private final Set<InstanceNumbers.Key> seen = new HashSet<>();
    private final List<WorldRecord.Specialization> specializations = new ArrayList<>();

    RecordedContent(WorldData data) {
        this.data = data;
    }

    WorldContent read() {
        data.summary()
                .modules()
                .forEach(path ->
                        content.add(ContentKind.MODULES, WorldLines.path(ModuleTree.path(path))));
        data.declarations(this::add);
        data.layouts(this::add);
        data.definitions(this::add);
        data.specializations(this::add);
        InstanceNumbers numbers = new InstanceNumbers(seen);
        addCode(numbers);
        addEdges(numbers);
        return content;
    }

    private void add(WorldRecord.Declaration record) {
        content.add(ContentKind.TYPES, declaration(record));
        if (record.text().isPresent()
                && TypeExpressionParser.parse(record.text().get())
                        instanceof TypeExpression.TypeOf(List<Symbol> path)) {
            content.add(ContentKind.FUNCTIONS, WorldLines.path(path));
        }
    }

    static String declaration(WorldRecord.Declaration record) {
        StringJoiner types = new StringJoiner("), (", "Tuple{(", ")}");
        types.add(record.supertype());
        record.fieldTypes().forEach(types::add);
        StringBuilder text = new StringBuilder(types.toString());
        for (WorldRecord.Parameter parameter : record.parameters().reversed()) {
            text.append(" where (")
                    .append(parameter.lower())
                    .append(")<:")
                    .append(parameter.name())
                    .append("<:(")
                    .append(parameter.upper())
                    .append(')');
        }
        return WorldLines.declaration(
                new WorldLines.Declaration(
                        ModuleTree.path(record.name()),
                        record.kind(),
                        record.bits(),
                        record.parameters().stream()
                                .map(parameter -> Symbol.of(parameter.original()))
                                .toList(),
                        CanonicalText.ofDeclaration(text.toString()),
                        record.fields().stream().map(Symbol::of).toList(),
                        record.initialized()));
    }

    private void add(WorldRecord.Layout record) {
        String text = CanonicalText.of(record.type());
        boolean opaque = record.layout().fields().isEmpty() && record.layout().pointerCount() > 0;
        content.add(
                ContentKind.LAYOUTS,
                opaque ? WorldLines.opaque(text) : WorldLines.layout(text, record.layout()));
        if (record.singleton()) {
            singletons.add(text);
        }
    }

    private void add(WorldRecord.Definition record) {
        content.add(
                ContentKind.METHODS,
                WorldLines.method(
                        record.id(),
                        Symbol.of(record.name()),
                        WorldLines.path(ModuleTree.path(record.module())),
                        CanonicalText.of(record.signature()),
                        record.shape(),
                        record.location(),
                        record.worlds()));
    }

    private void add(WorldRecord.Specialization record) {
        if (record.types().isEmpty()) {
            return;
        }
        InstanceNumbers.Key key =
                new InstanceNumbers.Key(record.method(), CanonicalText.of(record.types().get()));
        if (seen.add(key)) {
            List<String> parameters =
                    record.staticParameters().stream()
                            .map(text -> text.map(CanonicalText::of).orElse("?"))
                            .toList();
            content.add(
                    ContentKind.INSTANCES,
                    WorldLines.instance(key.method(), key.types(), parameters));
        }
        keys.put(record.id(), key);
        specializations.add(record);
    }

    private void addCode(InstanceNumbers numbers) {
        for (WorldRecord.Specialization record : specializations) {
            InstanceNumbers.Key key = keys.get(record.id());
            if (key == null) {
                continue;
            }
            String instance = Integer.toString(numbers.numberOf(key));
            for (WorldRecord.Code code : record.code()) {
                String returnType = code.returnType().orElse("?");
                String constant = code.constant() && isKnown(returnType) ? "constant" : "";
                content.add(
                        ContentKind.CODE,
                        WorldLines.code(
                                instance, code.worlds(), CanonicalText.of(returnType), constant));
            }
        }
    }

    /// Whether a type has one instance: it is a singleton, or `Type{…}` without an outer `where`.
    private boolean isKnown(String type) {
        return singletons.contains(CanonicalText.of(type))
                || type.startsWith("Core.Type{")
                        && TypeExpressionParser.parse(type) instanceof TypeExpression.Apply;
    }

    private void addEdges(InstanceNumbers numbers) {
        data.backedges(
                record -> {
                    InstanceNumbers.Key callee = keys.get(record.callee());
                    for (int id : record.callers()) {
                        InstanceNumbers.Key caller = keys.get(id);
                        if (callee != null && caller != null) {
                            numbers.addBackedge(numbers.numberOf(callee), numbers.numberOf(caller));
                        }
                    }
                },
                record -> {
                    InstanceNumbers.Key caller = keys.get(record.caller());
                    if (caller != null) {
                        numbers.addUncovered(
                                CanonicalText.of(record.signature()), numbers.numberOf(caller));
                    }
                });
        numbers.addEdgesTo(content);
    }
}
