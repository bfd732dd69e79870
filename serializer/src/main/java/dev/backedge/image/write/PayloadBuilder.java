package dev.backedge.image.write;

import dev.backedge.image.ByteSink;
import dev.backedge.image.ConstantKind;
import dev.backedge.image.Payload;
import dev.backedge.image.RecordField;
import dev.backedge.image.RecordKind;
import dev.backedge.image.Section;
import dev.backedge.image.SectionEntry;
import dev.backedge.image.StoredLayout;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/// Gathers the sections of a payload and puts them together.
final class PayloadBuilder {
    private final EnumMap<Section, ByteSink> sections = new EnumMap<>(Section.class);
    private final EnumMap<RecordKind, ByteSink> records = new EnumMap<>(RecordKind.class);
    private final Map<String, Integer> symbols = new LinkedHashMap<>();
    private final Map<ConstantKind.Row, Integer> constants = new HashMap<>();
    private final Map<List<Integer>, Integer> lists = new HashMap<>();
    private final Set<Integer> layouts = new HashSet<>();

    PayloadBuilder() {
        for (Section section : Section.values()) {
            sections.put(section, new ByteSink());
        }
        for (RecordKind kind : RecordKind.values()) {
            records.put(kind, new ByteSink());
        }
    }

    int symbol(String text) {
        return symbols.computeIfAbsent(text, _ -> symbols.size());
    }

    int constant(ConstantKind.Row row) {
        return constants.computeIfAbsent(
                row,
                _ -> {
                    ByteSink sink = section(Section.CONSTANTS);
                    sink.u32(row.kind().ordinal());
                    sink.u64(row.bits());
                    return constants.size();
                });
    }

    /// Equal lists are stored once.
    int list(int... references) {
        List<Integer> key = Arrays.stream(references).boxed().toList();
        return lists.computeIfAbsent(key, _ -> row(Section.LISTS, references));
    }

    int edges(int... words) {
        return row(Section.EDGES, words);
    }

    /// Writes the layout of a type's instances, once.
    void layout(int type, Supplier<StoredLayout> layout) {
        if (layouts.add(type)) {
            row(Section.LAYOUTS, layout.get().words());
        }
    }

    private int row(Section section, int[] words) {
        ByteSink sink = section(section);
        int offset = sink.size() / 4;
        sink.u32(words.length);
        for (int word : words) {
            sink.u32(word);
        }
        return offset;
    }

    int bytes(byte[] row) {
        ByteSink sink = section(Section.BYTES);
        int offset = sink.size();
        sink.u32(row.length);
        sink.bytes(row);
        sink.alignTo(4);
        return offset;
    }

    void words(Section section, int... words) {
        for (int word : words) {
            section(section).u32(word);
        }
    }

    private ByteSink section(Section section) {
        return Objects.requireNonNull(sections.get(section));
    }

    /// Adds the record of the next object.
    ///
    /// @param kind of record
    /// @param values one a field; those of two words as [Long], all others as [Integer]
    void record(RecordKind kind, Object... values) {
        List<RecordField> fields = kind.fields();
        if (values.length != fields.size()) {
            throw new IllegalArgumentException(
                    kind + " has " + fields.size() + " fields, found " + values.length + " values");
        }
        ByteSink sink = Objects.requireNonNull(records.get(kind));
        section(Section.OBJECTS).u32(kind.ordinal() << 24 | sink.size() / 4 / kind.words());
        for (int i = 0; i < values.length; i++) {
            if (fields.get(i).kind().words() == 2) {
                sink.u64((Long) values[i]);
            } else {
                sink.u32((Integer) values[i]);
            }
        }
    }

    Payload build() {
        writeSymbols();
        Map<Integer, ByteSink> all = new LinkedHashMap<>();
        sections.forEach((section, sink) -> all.put(section.id(), sink));
        records.forEach((kind, sink) -> all.put(Section.idOf(kind), sink));
        all.values().removeIf(sink -> sink.size() == 0);
        ByteSink payload = new ByteSink();
        Map<Integer, Integer> offsets = new LinkedHashMap<>();
        all.forEach((id, sink) -> {
            payload.alignTo(8);
            offsets.put(id, payload.size());
            payload.bytes(sink.toByteArray());
        });
        byte[] bytes = payload.toByteArray();
        List<SectionEntry> entries = new ArrayList<>();
        offsets.forEach((id, offset) ->
                entries.add(
                        SectionEntry.of(
                                id, offset, Objects.requireNonNull(all.get(id)).size(), bytes)));
        return new Payload(bytes, entries);
    }

    private void writeSymbols() {
        ByteSink texts = new ByteSink();
        ByteSink sink = section(Section.SYMBOLS);
        sink.u32(symbols.size());
        for (String symbol : symbols.keySet()) {
            texts.bytes(symbol.getBytes(StandardCharsets.UTF_8));
            sink.u32(texts.size());
        }
        sink.bytes(texts.toByteArray());
        sink.alignTo(4);
    }
}
