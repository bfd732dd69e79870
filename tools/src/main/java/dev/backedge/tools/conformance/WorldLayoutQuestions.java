package dev.backedge.tools.conformance;

import dev.backedge.layout.TypeLayout;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.Universe;
import dev.backedge.tools.records.RecordFields;
import dev.backedge.types.QualifiedTypes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The questions of a recorded world's layouts. A record need not have all parts; those that it has
/// are asked about.
final class WorldLayoutQuestions {
    private static final List<String> NUMBERS = List.of("size", "alignment", "npointers");
    private static final List<String> FLAGS =
            List.of(
                    "haspadding",
                    "pointerfree",
                    "isbitstype",
                    "isinlinealloc",
                    "mutable",
                    "singleton");

    private final QualifiedTypes types;

    WorldLayoutQuestions(Universe universe) {
        types = new QualifiedTypes(universe);
    }

    /// {@return the question of a record}
    Question of(RecordFields fields) {
        LazyType type = new LazyType(types, fields.text("type"));
        Map<String, String> expected = recorded(fields);
        return new Question(
                Kind.LAYOUTS,
                fields.place(),
                type::text,
                Set.of(fields.flag("sysimage") ? "sysimage" : "instantiated"),
                Question.Standing.FIRM,
                () -> {
                    Type made = type.type();
                    return Trial.<Map<String, String>>of(
                            () -> parts(made), found -> LayoutParts.verdict(expected, found));
                });
    }

    private static Map<String, String> recorded(RecordFields fields) {
        Map<String, String> parts = new LinkedHashMap<>();
        NUMBERS.stream()
                .filter(fields::has)
                .forEach(name -> parts.put(name, String.valueOf(fields.count(name, 0))));
        FLAGS.stream()
                .filter(fields::has)
                .forEach(name -> parts.put(name, String.valueOf(fields.flag(name))));
        List<List<Integer>> places = new ArrayList<>();
        places.addAll(fields.integerLists("fields"));
        parts.put("fields", places.toString());
        return parts;
    }

    /// The parts that this runtime gives a type. What an array, a string or a symbol consists of is
    /// no field, and has no layout: such an object is all content behind its header, which may be
    /// references.
    private static Map<String, String> parts(Type type) {
        if (!(type instanceof DataType data)) {
            return Map.of();
        }
        Map<String, String> parts = new LinkedHashMap<>();
        if (data.layout().isPresent()) {
            TypeLayout layout = data.layout().get();
            parts.put("size", String.valueOf(layout.sizeBytes()));
            parts.put("alignment", String.valueOf(layout.alignmentBytes()));
            parts.put("npointers", String.valueOf(layout.pointerCount()));
            parts.put("haspadding", String.valueOf(layout.hasPadding()));
            parts.put("pointerfree", String.valueOf(layout.isPointerFree()));
            parts.put("fields", LayoutParts.places(layout));
        } else if (data.isConcrete() && data.typeName().kind() == TypeKind.BUILTIN) {
            parts.put("size", "0");
            parts.put("alignment", isArray(data) ? "8" : "1");
            parts.put("npointers", "1");
            parts.put("haspadding", "false");
            parts.put("pointerfree", "false");
            parts.put("fields", "[]");
        }
        parts.put("isbitstype", String.valueOf(data.isBits()));
        parts.put("isinlinealloc", String.valueOf(data.isInline()));
        parts.put("mutable", String.valueOf(data.isMutable() || data.layout().isEmpty()));
        parts.put("singleton", String.valueOf(data.instance().isPresent()));
        return parts;
    }

    private static boolean isArray(DataType type) {
        return switch (type.typeName().name().name()) {
            case "Array", "SimpleVector" -> true;
            default -> false;
        };
    }
}
