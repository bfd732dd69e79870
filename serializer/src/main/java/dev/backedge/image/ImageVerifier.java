package dev.backedge.image;

import java.util.List;

/// Checks the numbered rules of the format (see the documentation of this package) on an image,
/// without loading it: driven by the same description of sections and records as writer and reader.
public final class ImageVerifier {
    private final String image;
    private final int predefined;
    private final int builtins;

    /// Makes a verifier of one image.
    ///
    /// @param image the file, for errors
    /// @param predefined of the runtime that the image is for
    public ImageVerifier(String image, PredefinedObjects predefined) {
        this.image = image;
        this.predefined = predefined.size();
        builtins = predefined.builtins().size();
    }

    /// {@return the header of a sound image}
    ///
    /// @param bytes of the whole file
    /// @throws ImageException that names the first rule found broken, and where
    public ImageHeader verify(byte[] bytes) {
        ImageHeader header = ImageFiles.check(image, bytes);
        ImagePayload payload = new ImagePayload(image, bytes, HeaderCodec.sizeBytes(bytes));
        Checks checks = new Checks(payload, header.dependencies().size());
        checks.externals();
        for (int number = 0; number < payload.objectCount(); number++) {
            for (RecordField field : payload.kind(number).fields()) {
                checks.field(number, field);
            }
        }
        for (Section section :
                List.of(
                        Section.MODULES,
                        Section.CORE_BINDINGS,
                        Section.METHODS,
                        Section.SPECIALIZATIONS,
                        Section.INITIALIZERS)) {
            for (int row = 0; row < payload.rows(section); row++) {
                checks.reference(payload.word(section, row), section.name(), row);
            }
        }
        for (int row = 0; row < payload.rows(Section.ROOT_BLOCKS); row++) {
            checks.reference(payload.word(Section.ROOT_BLOCKS, 2 * row), "ROOT_BLOCKS", row);
            checks.list(payload.word(Section.ROOT_BLOCKS, 2 * row + 1), row);
        }
        return header;
    }

    private final class Checks {
        private final ImagePayload payload;
        private final int dependencies;

        Checks(ImagePayload payload, int dependencies) {
            this.payload = payload;
            this.dependencies = dependencies;
        }

        /// Rule 4, and that each row names a dependency.
        void externals() {
            long before = -1;
            for (int row = 0; row < payload.rows(Section.EXTERNALS); row++) {
                int dependency = payload.word(Section.EXTERNALS, 2 * row);
                int number = payload.word(Section.EXTERNALS, 2 * row + 1);
                below("EXTERNALS", row, "a dependency", dependency, dependencies);
                long key = (long) dependency << 32 | Integer.toUnsignedLong(number);
                if (key <= before) {
                    throw payload.corrupt(
                            "EXTERNALS",
                            8L * row,
                            "rows are sorted, without repeats",
                            "a larger row than before",
                            dependency + ", " + number);
                }
                before = key;
            }
        }

        void field(int number, RecordField field) {
            switch (field.kind()) {
                case REFERENCE -> reference(payload.field(number, field), "OBJECTS", number);
                case OPTIONAL_REFERENCE -> optional(payload.field(number, field), number);
                case LIST -> list(payload.field(number, field), number);
                case SYMBOL -> payload.symbol(payload.field(number, field));
                case OPTIONAL_BYTES -> {
                    if (payload.field(number, field) != Reference.NONE) {
                        payload.bytesAt(payload.field(number, field));
                    }
                }
                case EDGES -> edges(payload.field(number, field), number);
                case NUMBER -> payload.field(number, field);
                case LONG -> payload.longField(number, field);
            }
        }

        void edges(int offset, int number) {
            int[] words = payload.edges(offset);
            int at = 0;
            while (at < words.length) {
                int size = EdgeCodec.sizeAt(words, at);
                if (size == 0) {
                    throw payload.corrupt(
                            "EDGES",
                            4L * (offset + 1 + at),
                            "an edge is known and complete",
                            "one within " + (words.length - at) + " words",
                            words[at]);
                }
                EdgeCodec.referencesAt(words, at).forEach(reference -> optional(reference, number));
                at += size;
            }
        }

        void list(int offset, int number) {
            for (int reference : payload.list(offset)) {
                optional(reference, number);
            }
        }

        private void optional(int reference, int number) {
            if (reference != Reference.NONE) {
                reference(reference, "OBJECTS", number);
            }
        }

        /// Rule 3.
        void reference(int reference, String section, int row) {
            if (!Reference.hasTag(reference)) {
                throw payload.corrupt(
                        section,
                        4L * row,
                        "the tag of a reference is known",
                        "0 to 6",
                        reference >>> 29);
            }
            int number = Reference.number(reference);
            switch (Reference.tag(reference)) {
                case DATA -> below(section, row, "an object", number, payload.objectCount());
                case CONSTANT -> payload.constant(number);
                case PREDEFINED -> below(section, row, "a predefined object", number, predefined);
                case SYMBOL -> payload.symbol(number);
                case BUILTIN -> below(section, row, "a builtin function", number, builtins);
                case BINDING ->
                        below(
                                section,
                                row,
                                "a binding row",
                                number,
                                payload.rows(Section.BINDINGS));
                case EXTERNAL ->
                        below(
                                section,
                                row,
                                "an external row",
                                number,
                                payload.rows(Section.EXTERNALS));
            }
        }

        private void below(String section, int row, String what, int number, int count) {
            if (number < 0 || number >= count) {
                throw payload.corrupt(
                        section,
                        4L * row,
                        "a reference names " + what + " that exists",
                        "a number below " + count,
                        number);
            }
        }
    }
}
