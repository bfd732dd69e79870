package dev.backedge.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The sections of an image in memory. Every access is checked against the bounds of its section,
/// so that a damaged image gives a [CorruptImageException] and never another error.
public final class ImagePayload {
    private static final RecordKind[] KINDS = RecordKind.values();

    private final String image;
    private final ByteBuffer bytes;
    private final Map<Integer, Extent> extents = new HashMap<>();

    private record Extent(int offset, int length) {}

    /// Opens the payload of an image: reads the table of sections.
    ///
    /// @param image the file, for errors
    /// @param whole header and payload
    /// @param headerBytes how many bytes the header takes
    /// @throws CorruptImageException if the table breaks the format
    public ImagePayload(String image, byte[] whole, int headerBytes) {
        this.image = image;
        bytes =
                ByteBuffer.wrap(whole, headerBytes, whole.length - headerBytes)
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN);
        readTable();
    }

    private void readTable() {
        int count = tableWord(0);
        if (count < 0 || count > 1000) {
            throw corrupt(
                    "TABLE",
                    0,
                    "the table has a sensible size",
                    "at most 1000 sections",
                    Integer.toUnsignedString(count));
        }
        for (int i = 0; i < count; i++) {
            int at = 8 + 12 * i;
            int id = tableWord(at);
            int offset = tableWord(at + 4);
            int length = tableWord(at + 8);
            boolean inside =
                    offset >= 8 + 12 * count
                            && offset % 8 == 0
                            && length >= 0
                            && (long) offset + length <= bytes.limit();
            if (Section.nameOf(id).isEmpty()
                    || !inside
                    || length % 4 != 0
                    || extents.put(id, new Extent(offset, length)) != null) {
                throw corrupt(
                        "TABLE",
                        at,
                        "sections are known, aligned, inside the file and named once",
                        "such a row",
                        "id " + id + ", offset " + offset + ", length " + length);
            }
        }
    }

    private int tableWord(int offset) {
        if (offset + 4 > bytes.limit()) {
            throw corrupt(
                    "TABLE",
                    offset,
                    "the table is complete",
                    "4 more bytes",
                    bytes.limit() - offset);
        }
        return bytes.getInt(offset);
    }

    /// {@return an error of this image}
    ///
    /// @param section in which the bytes are
    /// @param offset from the section's start, in bytes
    /// @param rule that is broken
    /// @param expected by the rule
    /// @param found instead
    public CorruptImageException corrupt(
            String section, long offset, String rule, Object expected, Object found) {
        return new CorruptImageException(image, section, offset, rule, expected, found);
    }

    private Extent extent(int id) {
        return extents.getOrDefault(id, new Extent(0, 0));
    }

    private int word(int id, long index) {
        Extent extent = extent(id);
        if (index < 0 || index >= extent.length / 4) {
            throw corrupt(
                    Section.nameOf(id).orElseThrow(),
                    index * 4,
                    "the place is inside the section",
                    "a word below " + extent.length / 4,
                    index);
        }
        return bytes.getInt(extent.offset + (int) index * 4);
    }

    /// {@return how many bytes a section takes}
    ///
    /// @param section which
    public int sizeBytes(Section section) {
        return extent(section.id()).length;
    }

    /// {@return how many rows a section has}
    ///
    /// @param section which
    public int rows(Section section) {
        return extent(section.id()).length / 4 / section.rowWords();
    }

    /// {@return a word of a section}
    ///
    /// @param section which
    /// @param index in words
    public int word(Section section, int index) {
        return word(section.id(), Integer.toUnsignedLong(index));
    }

    /// {@return how many objects the image has}
    public int objectCount() {
        return rows(Section.OBJECTS);
    }

    /// {@return the kind of an object}
    ///
    /// @param number of the object
    public RecordKind kind(int number) {
        int kind = word(Section.OBJECTS, number) >>> 24;
        if (kind >= RecordKind.values().length) {
            throw corrupt(
                    "OBJECTS",
                    4L * number,
                    "the kind is known",
                    "below " + RecordKind.values().length,
                    kind);
        }
        return KINDS[kind];
    }

    /// {@return how many records of a kind there are}
    ///
    /// @param kind which
    public int records(RecordKind kind) {
        return extent(Section.idOf(kind)).length / 4 / kind.words();
    }

    /// {@return a field of an object's record}
    ///
    /// @param number of the object
    /// @param field of its kind, one word wide
    public int field(int number, RecordField field) {
        return record(number, field.word());
    }

    /// {@return a field of an object's record}
    ///
    /// @param number of the object
    /// @param field of its kind, two words wide
    public long longField(int number, RecordField field) {
        return Integer.toUnsignedLong(record(number, field.word()))
                | (long) record(number, field.word() + 1) << 32;
    }

    private int record(int number, int word) {
        RecordKind kind = kind(number);
        long row = word(Section.OBJECTS, number) & 0xFFFFFF;
        return word(Section.idOf(kind), row * kind.words() + word);
    }

    /// {@return a list of references}
    ///
    /// @param offset in words, as a record holds it
    public int[] list(int offset) {
        return row(Section.LISTS, offset);
    }

    /// {@return a row of EDGES}
    ///
    /// @param offset in words, as a record holds it
    public int[] edges(int offset) {
        return row(Section.EDGES, offset);
    }

    private int[] row(Section section, int offset) {
        int count = word(section, offset);
        if (count < 0 || Integer.toUnsignedLong(offset) + 1 + count > rows(section)) {
            throw corrupt(
                    section.name(),
                    4L * offset,
                    "the row is inside the section",
                    "at most " + (rows(section) - offset - 1) + " words",
                    Integer.toUnsignedString(count));
        }
        int[] row = new int[count];
        for (int i = 0; i < count; i++) {
            row[i] = word(section, offset + 1 + i);
        }
        return row;
    }

    /// {@return a row of BYTES}
    ///
    /// @param offset in bytes, as a record holds it
    public byte[] bytesAt(int offset) {
        Extent extent = extent(Section.BYTES.id());
        long begin = Integer.toUnsignedLong(offset);
        if (begin + 4 > extent.length) {
            throw corrupt(
                    "BYTES",
                    begin,
                    "the place is inside the section",
                    "below " + (extent.length - 3),
                    begin);
        }
        int length = bytes.getInt(extent.offset + offset);
        if (length < 0 || begin + 4 + length > extent.length) {
            throw corrupt(
                    "BYTES",
                    begin,
                    "the row is inside the section",
                    "at most " + (extent.length - begin - 4) + " bytes",
                    Integer.toUnsignedString(length));
        }
        byte[] row = new byte[length];
        bytes.get(extent.offset + offset + 4, row);
        return row;
    }

    /// {@return the text of a symbol}
    ///
    /// @param number of the symbol
    public String symbol(int number) {
        int count = rows(Section.SYMBOLS) == 0 ? 0 : word(Section.SYMBOLS, 0);
        if (number < 0 || number >= count || count >= rows(Section.SYMBOLS)) {
            throw corrupt("SYMBOLS", 0, "the symbol exists", "below " + count, number);
        }
        int from = number == 0 ? 0 : word(Section.SYMBOLS, number);
        int to = word(Section.SYMBOLS, number + 1);
        Extent extent = extent(Section.SYMBOLS.id());
        long begin = 4L * (count + 1);
        if (from < 0 || to < from || begin + to > extent.length) {
            throw corrupt(
                    "SYMBOLS",
                    4L * number,
                    "the text is inside the section",
                    "ends in order, at most " + (extent.length - begin),
                    from + " to " + to);
        }
        byte[] text = new byte[to - from];
        bytes.get(extent.offset + (int) begin + from, text);
        return new String(text, StandardCharsets.UTF_8);
    }

    /// {@return a value of CONSTANTS}
    ///
    /// @param number its row
    public Object constant(int number) {
        int kind = word(Section.CONSTANTS, 3 * number);
        long bits =
                Integer.toUnsignedLong(word(Section.CONSTANTS, 3 * number + 1))
                        | (long) word(Section.CONSTANTS, 3 * number + 2) << 32;
        ConstantKind[] kinds = ConstantKind.values();
        if (kind < 0 || kind >= kinds.length) {
            throw corrupt(
                    "CONSTANTS", 12L * number, "the kind is known", "below " + kinds.length, kind);
        }
        try {
            return kinds[kind].decode(bits);
        } catch (IllegalArgumentException e) {
            throw corrupt(
                    "CONSTANTS",
                    12L * number,
                    "the content is a value of its kind",
                    kinds[kind],
                    String.valueOf(e.getMessage()));
        }
    }
}
