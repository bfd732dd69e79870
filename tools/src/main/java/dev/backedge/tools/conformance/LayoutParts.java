package dev.backedge.tools.conformance;

import dev.backedge.layout.FieldLayout;
import dev.backedge.layout.TypeLayout;
import dev.backedge.model.DataType;
import dev.backedge.model.ObjectDescriptor;
import dev.backedge.model.Type;
import dev.backedge.model.Union;
import dev.backedge.model.UnionStorage;
import dev.backedge.tools.records.RecordFields;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The parts of a layout by the names of the records, as texts: those recorded, and those of this
/// runtime.
///
/// Memory never has to be zeroed here, since an instance is made with all its fields; the records
/// say the same of every type.
final class LayoutParts {
    private static final List<String> NUMBERS =
            List.of("size", "align", "npointers", "desc", "elsize");
    private static final List<String> FLAGS =
            List.of("isbits", "inline", "mutable", "zeroinit", "haspadding", "pointerfree");

    private LayoutParts() {}

    static RecordedLayout recorded(RecordFields fields) {
        Map<String, String> parts = new LinkedHashMap<>();
        NUMBERS.forEach(name -> parts.put(name, String.valueOf(fields.count(name, 0))));
        FLAGS.forEach(name -> parts.put(name, String.valueOf(fields.flag(name))));
        parts.put("ptrs", fields.integers("ptrs").toString());
        List<String> types = new ArrayList<>();
        List<List<Integer>> places = new ArrayList<>();
        for (RecordFields field : fields.objects("fields")) {
            types.add(field.text("type"));
            places.add(
                    List.of(
                            field.count("offset", 0),
                            field.count("size", 0),
                            field.flag("isptr") ? 1 : 0));
        }
        parts.put("fields", places.toString());
        return new RecordedLayout(fields.text("type"), parts, types);
    }

    static RecordedLayout recordedUnion(RecordFields fields) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("inline", String.valueOf(fields.flag("inline")));
        for (String name : List.of("size", "align", "elsize")) {
            parts.put(name, String.valueOf(fields.count(name, 0)));
        }
        return new RecordedLayout(fields.text("type"), parts, List.of());
    }

    /// The parts that this runtime gives a type; none for a type without a layout.
    static Map<String, String> of(Type type) {
        return switch (type) {
            case Union union -> ofUnion(UnionStorage.of(union));
            case DataType data when data.layout().isPresent() ->
                    ofData(data, data.layout().get(), ObjectDescriptor.of(data));
            default -> Map.of();
        };
    }

    private static Map<String, String> ofUnion(UnionStorage storage) {
        return Map.of(
                "inline", String.valueOf(storage.isInline()),
                "size", String.valueOf(storage.sizeBytes()),
                "align", String.valueOf(storage.alignmentBytes()),
                "elsize", String.valueOf(storage.elementBytes()));
    }

    private static Map<String, String> ofData(
            DataType type, TypeLayout layout, ObjectDescriptor descriptor) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("size", String.valueOf(layout.sizeBytes()));
        parts.put("align", String.valueOf(layout.alignmentBytes()));
        parts.put("npointers", String.valueOf(layout.pointerCount()));
        parts.put("desc", String.valueOf(descriptor.fieldWidth()));
        parts.put("elsize", String.valueOf(descriptor.elementBytes()));
        parts.put("isbits", String.valueOf(type.isBits()));
        parts.put("inline", String.valueOf(type.isInline()));
        parts.put("mutable", String.valueOf(type.isMutable()));
        parts.put("zeroinit", "false");
        parts.put("haspadding", String.valueOf(layout.hasPadding()));
        parts.put("pointerfree", String.valueOf(layout.isPointerFree()));
        parts.put("ptrs", descriptor.pointerWords().toString());
        parts.put("fields", places(layout));
        return parts;
    }

    static String places(TypeLayout layout) {
        List<List<Integer>> places = new ArrayList<>();
        for (FieldLayout field : layout.fields()) {
            places.add(List.of(field.offsetBytes(), field.sizeBytes(), field.isPointer() ? 1 : 0));
        }
        return places.toString();
    }

    /// Compares the recorded parts with those found; only the ones that differ are told.
    static Verdict verdict(Map<String, String> expected, Map<String, String> found) {
        Set<String> different = new TreeSet<>();
        expected.forEach((name, value) -> {
            if (!value.equals(found.get(name))) {
                different.add(name);
            }
        });
        return different.isEmpty()
                ? new Verdict.Agrees()
                : Verdict.different(
                        different, chosen(expected, different), chosen(found, different));
    }

    private static String chosen(Map<String, String> parts, Set<String> names) {
        List<String> texts = new ArrayList<>();
        names.forEach(name -> texts.add(name + " " + parts.getOrDefault(name, "none")));
        return String.join(", ", texts);
    }
}
