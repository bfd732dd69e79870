package dev.backedge.image;

import java.util.Optional;

/// The sections of an image's payload, in the order in which they stand. Each begins at a multiple
/// of 8 bytes.
public enum Section {
    /// The kind and row of each object, by number.
    OBJECTS(1, "a word an object: its record kind in bits 31 to 24, its row in bits 23 to 0"),
    /// Names.
    SYMBOLS(1, "the count of symbols, their ends in bytes, then their UTF-8 texts on end"),
    /// Lists of references.
    LISTS(1, "lists, each its length and so many references"),
    /// Code, instances and strings.
    BYTES(1, "rows of bytes, each its length and so many bytes, padded to a multiple of 4"),
    /// Where references stand in instances.
    LAYOUTS(
            1,
            "rows of words, each a count and so many words: type, size of an instance in bytes,"
                    + " where in it references stand; one row a type of STRUCT records, in the order"
                    + " in which these mention them"),
    /// Small values.
    CONSTANTS(3, "3 words a row: kind (see ConstantKind), low word, high word"),
    /// Objects of other images.
    EXTERNALS(2, "2 words a row: number of the dependency, number of its object; sorted"),
    /// Names in modules that no image owns.
    BINDINGS(2, "2 words a row: reference of the module, symbol"),
    /// What code instances relied on.
    EDGES(1, "rows of words, see Edges"),
    /// Root modules.
    MODULES(1, "references of the package's root modules"),
    /// Bindings added to `Core`.
    CORE_BINDINGS(1, "references of bindings that the image adds to a predefined module"),
    /// Methods to insert.
    METHODS(1, "references of methods, in the order of definition"),
    /// Code to attach.
    SPECIALIZATIONS(1, "references of code instances, those of own methods first"),
    /// Roots of compressed code.
    ROOT_BLOCKS(2, "2 words a row: reference of the method, list of its roots"),
    /// Modules to initialize.
    INITIALIZERS(1, "references of modules that have an `__init__`, inner ones first"),
    /// Types that others may make too.
    UNIQUED_TYPES(
            1,
            "numbers of objects: instances of other images' declarations that mention nothing of"
                    + " this image"),
    /// Types of others' declarations that mention types of this image.
    ENTERED_TYPES(
            1,
            "numbers of objects: instances of other images' declarations that mention something of"
                    + " this image"),
    /// Method instances of other images' methods.
    EXTERNAL_INSTANCES(1, "numbers of objects: method instances of other images' methods");

    /// How many sections an image can have.
    static final int SLOTS = values().length + RecordKind.values().length;

    private static final int PLAIN = values().length;

    /// The id of the records of the first kind.
    private static final int RECORDS = 0x100;

    private final int rowWords;
    private final String meaning;

    Section(int rowWords, String meaning) {
        this.rowWords = rowWords;
        this.meaning = meaning;
    }

    /// {@return how many words a row takes}
    public int rowWords() {
        return rowWords;
    }

    /// {@return what stands in the section, for documentation}
    public String meaning() {
        return meaning;
    }

    /// {@return the id of a section with the records of a kind}
    ///
    /// @param kind of records
    public static int idOf(RecordKind kind) {
        return RECORDS + kind.ordinal();
    }

    /// {@return a number for the section of an id, below [#SLOTS]}
    ///
    /// @param id of a known section
    static int slotOf(int id) {
        return id < RECORDS ? id - 1 : PLAIN + id - RECORDS;
    }

    /// {@return the number of the section with a kind's records, below [#SLOTS]}
    ///
    /// @param kind of records
    static int slotOf(RecordKind kind) {
        return PLAIN + kind.ordinal();
    }

    /// {@return the name of a section}
    ///
    /// @param slot as [#slotOf(int)] gives it
    static String nameOfSlot(int slot) {
        return slot < PLAIN ? values()[slot].name() : RecordKind.values()[slot - PLAIN].name();
    }

    /// {@return the id of this section in a file}
    public int id() {
        return 1 + ordinal();
    }

    /// {@return the name of a section with an id}
    ///
    /// @param id as stored
    public static Optional<String> nameOf(int id) {
        if (id >= 1 && id <= values().length) {
            return Optional.of(values()[id - 1].name());
        }
        int kind = id - RECORDS;
        return kind >= 0 && kind < RecordKind.values().length
                ? Optional.of(RecordKind.values()[kind].name())
                : Optional.empty();
    }
}
