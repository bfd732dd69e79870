package dev.backedge.image;

/// The rules of references and of the tables that they lead into.
final class ReferenceChecks {
    private final ImagePayload payload;
    private final PredefinedObjects predefined;
    private final Verification result;

    ReferenceChecks(ImagePayload payload, PredefinedObjects predefined, Verification result) {
        this.payload = payload;
        this.predefined = predefined;
        this.result = result;
    }

    /// [Invariant#EXTERNAL_ORDER].
    void externals() {
        int dependencies = payload.header().dependencies().size();
        long before = -1;
        for (int row = 0; row < payload.rows(Section.EXTERNALS); row++) {
            int dependency = payload.word(Section.EXTERNALS, 2 * row);
            int number = payload.word(Section.EXTERNALS, 2 * row + 1);
            long key = (long) dependency << 32 | Integer.toUnsignedLong(number);
            if (dependency < 0 || dependency >= dependencies || number < 0 || key <= before) {
                throw payload.corrupt(
                        Section.EXTERNALS.name(),
                        8L * row,
                        Invariant.EXTERNAL_ORDER,
                        "one of " + dependencies + " dependencies, and a larger row than before",
                        dependency + ", " + number);
            }
            before = key;
        }
        result.count(Invariant.EXTERNAL_ORDER, payload.rows(Section.EXTERNALS));
    }

    /// Rows of BINDINGS.
    void bindings() {
        for (int row = 0; row < payload.rows(Section.BINDINGS); row++) {
            reference(
                    payload.word(Section.BINDINGS, 2 * row),
                    Target.MODULE,
                    Section.BINDINGS.name(),
                    8L * row);
            symbol(payload.word(Section.BINDINGS, 2 * row + 1));
        }
    }

    /// [Invariant#OBJECT_KIND] and [Invariant#RECORD_ORDER].
    void objectKinds() {
        int[] rows = new int[RecordKind.values().length];
        for (int number = 0; number < payload.objectCount(); number++) {
            RecordKind kind = payload.kind(number);
            int row = payload.row(number);
            if (row != rows[kind.ordinal()]++) {
                throw payload.corrupt(
                        Section.OBJECTS.name(),
                        4L * number,
                        Invariant.RECORD_ORDER,
                        kind + " row " + (rows[kind.ordinal()] - 1),
                        row);
            }
        }
        for (RecordKind kind : RecordKind.values()) {
            if (rows[kind.ordinal()] != payload.records(kind)) {
                throw payload.corrupt(
                        kind.name(),
                        0,
                        Invariant.RECORD_ORDER,
                        rows[kind.ordinal()] + " records",
                        payload.records(kind));
            }
        }
        result.count(Invariant.OBJECT_KIND, payload.objectCount());
        result.count(Invariant.RECORD_ORDER, payload.objectCount());
    }

    void symbol(int number) {
        result.count(Invariant.SYMBOL_TEXT, 1);
        payload.symbol(number);
    }

    /// Checks that an object of the image is made before another.
    void before(int reference, int owner, String section, long offset) {
        if (reference != Reference.NONE && Reference.tag(reference) == Reference.Tag.DATA) {
            result.count(Invariant.REFERENCE_ORDER, 1);
            if (Reference.number(reference) >= owner) {
                throw payload.corrupt(
                        section,
                        offset,
                        Invariant.REFERENCE_ORDER,
                        "an object before " + owner,
                        Reference.number(reference));
            }
        }
    }

    /// Checks that a reference names something that exists and may be meant.
    void reference(int reference, Target target, String section, long offset) {
        result.count(Invariant.REFERENCE_TAG, 1);
        if (!Reference.hasTag(reference)) {
            throw payload.corrupt(
                    section, offset, Invariant.REFERENCE_TAG, "0 to 6", reference >>> 29);
        }
        result.count(Invariant.REFERENCE_TARGET, 1);
        int number = Reference.number(reference);
        int count = countOf(Reference.tag(reference));
        if (number >= count) {
            throw payload.corrupt(
                    section,
                    offset,
                    Invariant.REFERENCE_TARGET,
                    Reference.tag(reference) + " below " + count,
                    number);
        }
        result.count(Invariant.REFERENCE_KIND, 1);
        if (!allows(target, reference)) {
            throw payload.corrupt(
                    section,
                    offset,
                    Invariant.REFERENCE_KIND,
                    target.text(),
                    ReferenceText.of(reference, payload));
        }
    }

    private int countOf(Reference.Tag tag) {
        return switch (tag) {
            case DATA -> payload.objectCount();
            case CONSTANT -> payload.rows(Section.CONSTANTS);
            case PREDEFINED -> predefined.size();
            case SYMBOL -> payload.symbolCount();
            case BUILTIN -> predefined.builtins().size();
            case BINDING -> payload.rows(Section.BINDINGS);
            case EXTERNAL -> payload.rows(Section.EXTERNALS);
        };
    }

    /// Of what another image holds, only that image knows the kind; the loader checks it.
    private boolean allows(Target target, int reference) {
        int number = Reference.number(reference);
        return switch (Reference.tag(reference)) {
            case DATA -> target.allows(payload.kind(number));
            case CONSTANT -> {
                result.count(Invariant.CONSTANT_VALUE, 1);
                Object value = payload.constant(number);
                yield target == Target.VALUE || target == Target.INT64 && value instanceof Long;
            }
            case PREDEFINED -> target.allows(predefined.object(number));
            case SYMBOL -> {
                symbol(number);
                yield target == Target.VALUE || target == Target.SYMBOL;
            }
            case BUILTIN -> target == Target.VALUE;
            case BINDING -> target == Target.VALUE || target == Target.BINDING;
            case EXTERNAL -> target != Target.SYMBOL && target != Target.INT64;
        };
    }
}
