package dev.backedge.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The rules of records and of the lists that say what to do with objects.
final class RecordChecks {
    private static final RecordField STRUCT_TYPE = RecordKind.STRUCT.field("type");
    private static final RecordField STRUCT_DATA = RecordKind.STRUCT.field("data");

    private final ImagePayload payload;
    private final ReferenceChecks references;
    private final Map<Integer, StoredLayout> layouts;
    private final Verification result;

    RecordChecks(
            ImagePayload payload,
            ReferenceChecks references,
            Map<Integer, StoredLayout> layouts,
            Verification result) {
        this.payload = payload;
        this.references = references;
        this.layouts = layouts;
        this.result = result;
    }

    /// Checks an object's record: every field by its description.
    void record(int number) {
        RecordKind kind = payload.kind(number);
        for (RecordField field : kind.fields()) {
            result.run(() -> field(number, kind, field));
        }
        if (kind == RecordKind.STRUCT) {
            result.run(() -> instance(number));
        }
    }

    private void field(int number, RecordKind kind, RecordField field) {
        long offset = 4L * ((long) payload.row(number) * kind.words() + field.word());
        switch (field.kind()) {
            case REFERENCE ->
                    reference(payload.field(number, field), number, field, kind.name(), offset);
            case OPTIONAL_REFERENCE ->
                    optional(payload.field(number, field), number, field, kind.name(), offset);
            case LIST -> list(payload.field(number, field), number, field);
            case SYMBOL -> references.symbol(payload.field(number, field));
            case OPTIONAL_BYTES -> {
                if (payload.field(number, field) != Reference.NONE) {
                    result.count(Invariant.ROW_BOUNDS, 1);
                    payload.bytesAt(payload.field(number, field));
                }
            }
            case EDGES -> edges(payload.field(number, field), number);
            case NUMBER -> number(payload.field(number, field), field, kind.name(), offset);
            case LONG -> payload.longField(number, field);
        }
        result.count(Invariant.SECTION_BOUNDS, 1);
    }

    private void number(int value, RecordField field, String section, long offset) {
        if (field.limit() > 0) {
            result.count(Invariant.NUMBER_RANGE, 1);
            if (value < 0 || value >= field.limit()) {
                throw payload.corrupt(
                        section,
                        offset,
                        Invariant.NUMBER_RANGE,
                        field.name() + " from 0 to " + (field.limit() - 1),
                        value);
            }
        }
    }

    private void reference(
            int reference, int owner, RecordField field, String section, long offset) {
        references.reference(reference, field.target(), section, offset);
        if (field.order() == RecordField.Order.BEFORE) {
            references.before(reference, owner, section, offset);
        }
    }

    private void optional(
            int reference, int owner, RecordField field, String section, long offset) {
        if (reference != Reference.NONE) {
            reference(reference, owner, field, section, offset);
        }
    }

    private void list(int offset, int owner, RecordField field) {
        result.count(Invariant.ROW_BOUNDS, 1);
        int[] list = payload.list(offset);
        for (int i = 0; i < list.length; i++) {
            optional(list[i], owner, field, Section.LISTS.name(), 4L * (offset + 1 + i));
        }
    }

    private void edges(int offset, int owner) {
        result.count(Invariant.ROW_BOUNDS, 1);
        int[] words = payload.edges(offset);
        int at = 0;
        while (at < words.length) {
            long place = 4L * (offset + 1 + at);
            int size = EdgeCodec.sizeAt(words, at);
            result.count(Invariant.EDGE, 1);
            if (size == 0 || !EdgeCodec.hasKnownNumbers(words, at)) {
                throw payload.corrupt(
                        Section.EDGES.name(),
                        place,
                        Invariant.EDGE,
                        "one within " + (words.length - at) + " words",
                        words[at]);
            }
            EdgeCodec.visitReferences(
                    words,
                    at,
                    (reference, target) -> {
                        if (reference != Reference.NONE) {
                            references.reference(reference, target, Section.EDGES.name(), place);
                            references.before(reference, owner, Section.EDGES.name(), place);
                        }
                    });
            at += size;
        }
    }

    /// The data of an instance, by the layout that the image stores.
    private void instance(int number) {
        int type = payload.field(number, STRUCT_TYPE);
        StoredLayout layout = layouts.get(type);
        int place = payload.field(number, STRUCT_DATA);
        byte[] data = place == Reference.NONE ? new byte[0] : payload.bytesAt(place);
        result.count(Invariant.INSTANCE_LAYOUT, 1);
        if (layout == null || layout.sizeBytes() != data.length) {
            throw payload.corrupt(
                    Section.BYTES.name(),
                    Integer.toUnsignedLong(place),
                    Invariant.INSTANCE_LAYOUT,
                    layout == null
                            ? "a layout of " + ReferenceText.of(type, payload)
                            : layout.sizeBytes() + " bytes",
                    data.length + " bytes");
        }
        ByteBuffer words = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        for (int pointer : layout.pointers()) {
            if (words.getInt(pointer) != Reference.NONE) {
                references.reference(
                        words.getInt(pointer),
                        Target.VALUE,
                        Section.BYTES.name(),
                        Integer.toUnsignedLong(place) + 4 + pointer);
            }
        }
    }

    /// Checks the lists of what to do with objects.
    void contents() {
        result.run(() -> rows(Section.MODULES, Target.MODULE));
        result.run(() -> rows(Section.CORE_BINDINGS, Target.BINDING));
        result.run(() -> rows(Section.INITIALIZERS, Target.MODULE));
        result.run(() -> own(Section.METHODS, RecordKind.METHOD));
        result.run(() -> own(Section.SPECIALIZATIONS, RecordKind.CODE_INSTANCE));
        result.run(() -> numbers(Section.UNIQUED_TYPES, RecordKind.DATA_TYPE));
        result.run(() -> numbers(Section.ENTERED_TYPES, RecordKind.DATA_TYPE));
        result.run(() -> numbers(Section.EXTERNAL_INSTANCES, RecordKind.METHOD_INSTANCE));
        result.run(this::rootBlocks);
    }

    private void rows(Section section, Target target) {
        for (int row = 0; row < payload.rows(section); row++) {
            references.reference(payload.word(section, row), target, section.name(), 4L * row);
        }
    }

    private void own(Section section, RecordKind kind) {
        Set<Integer> seen = new HashSet<>();
        for (int row = 0; row < payload.rows(section); row++) {
            int reference = payload.word(section, row);
            references.reference(reference, Target.VALUE, section.name(), 4L * row);
            boolean data = Reference.tag(reference) == Reference.Tag.DATA;
            own(section, row, kind, data ? Reference.number(reference) : -1, seen);
        }
    }

    private void numbers(Section section, RecordKind kind) {
        Set<Integer> seen = new HashSet<>();
        for (int row = 0; row < payload.rows(section); row++) {
            int number = payload.word(section, row);
            boolean exists = number >= 0 && number < payload.objectCount();
            own(section, row, kind, exists ? number : -1, seen);
        }
    }

    private void own(Section section, int row, RecordKind kind, int number, Set<Integer> seen) {
        result.count(Invariant.OWN_OBJECTS, 1);
        if (number < 0 || payload.kind(number) != kind || !seen.add(number)) {
            throw payload.corrupt(
                    section.name(),
                    4L * row,
                    Invariant.OWN_OBJECTS,
                    "another " + kind + " of this image",
                    number);
        }
    }

    private void rootBlocks() {
        String section = Section.ROOT_BLOCKS.name();
        for (int row = 0; row < payload.rows(Section.ROOT_BLOCKS); row++) {
            references.reference(
                    payload.word(Section.ROOT_BLOCKS, 2 * row), Target.METHOD, section, 8L * row);
            result.count(Invariant.ROW_BOUNDS, 1);
            for (int root : payload.list(payload.word(Section.ROOT_BLOCKS, 2 * row + 1))) {
                references.reference(root, Target.VALUE, section, 8L * row + 4);
            }
        }
    }
}
