package dev.backedge.tools.world;

import dev.backedge.layout.FieldLayout;
import dev.backedge.layout.TypeLayout;
import dev.backedge.model.TypeKind;
import dev.backedge.tools.records.RecordFields;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Reads the records of declared types and of layouts.
final class DeclarationReader {
    private DeclarationReader() {}

    static WorldRecord.Declaration declaration(RecordFields fields) {
        List<WorldRecord.Parameter> parameters = new ArrayList<>();
        for (RecordFields parameter : fields.objects("params")) {
            parameters.add(
                    new WorldRecord.Parameter(
                            parameter.text("name"),
                            parameter.text("original"),
                            parameter.text("lb"),
                            parameter.text("ub")));
        }
        OptionalInt bits =
                fields.has("nbits")
                        ? OptionalInt.of(fields.count("nbits", 1))
                        : OptionalInt.empty();
        return new WorldRecord.Declaration(
                fields.text("name"),
                kind(fields),
                parameters,
                fields.text("supertype"),
                fields.texts("fields"),
                fields.texts("fieldtypes"),
                fields.has("ninitialized") ? fields.count("ninitialized", 0) : 0,
                bits,
                fields.flag("singleton"),
                fields.findText("text"));
    }

    private static TypeKind kind(RecordFields fields) {
        String kind = fields.text("kind");
        return switch (kind) {
            case "abstract" -> TypeKind.ABSTRACT;
            case "primitive" -> TypeKind.PRIMITIVE;
            case "struct" -> TypeKind.STRUCT;
            case "mutable struct" -> TypeKind.MUTABLE_STRUCT;
            case "builtin" -> TypeKind.BUILTIN;
            default ->
                    throw fields.error(
                            "kind", "abstract, primitive, struct, mutable struct or builtin", kind);
        };
    }

    static WorldRecord.Layout layout(RecordFields fields) {
        List<FieldLayout> places = new ArrayList<>();
        for (List<?> field : fields.lists("fields")) {
            if (field.size() != 3
                    || !(field.get(0) instanceof Long offset)
                    || !(field.get(1) instanceof Long size)) {
                throw fields.error("fields", "lists of offset, size and isptr", field);
            }
            places.add(
                    new FieldLayout(
                            Math.toIntExact(offset),
                            Math.toIntExact(size),
                            Long.valueOf(1).equals(field.get(2))));
        }
        int size = fields.count("size", 0);
        int alignment = fields.count("alignment", 1);
        if (Integer.bitCount(alignment) != 1) {
            throw fields.error("alignment", "a power of two", alignment);
        }
        TypeLayout layout =
                new TypeLayout(
                        size,
                        alignment,
                        fields.flag("haspadding"),
                        fields.count("npointers", 0),
                        places);
        return new WorldRecord.Layout(
                fields.text("type"), layout, fields.flag("singleton"), fields.flag("sysimage"));
    }
}
