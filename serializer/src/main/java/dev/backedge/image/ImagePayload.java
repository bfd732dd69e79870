package dev.backedge.image;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/// The sections of an image in memory. Every access is checked against the bounds of its section,
/// so that a damaged image gives a [CorruptImageException] and never another error. A section's
/// checksum is checked when the section is first touched; [#checkAll] checks them all. Any number
/// of threads may read.
public final class ImagePayload {
    private static final RecordKind[] KINDS = RecordKind.values();
    private static final ConstantKind[] CONSTANT_KINDS = ConstantKind.values();

    private final String image;
    private final ImageHeader header;
    private final ByteBuffer bytes;
    private final int[] offsets = new int[Section.SLOTS];
    private final int[] lengths = new int[Section.SLOTS];

    /// By slot: what is still to be checked. Two threads may both check a section and both find the
    /// same, so that no lock is needed.
    private final @Nullable SectionEntry[] unchecked = new SectionEntry[Section.SLOTS];

    private ImagePayload(String image, ImageHeader header, ByteBuffer bytes) {
        this.image = image;
        this.header = header;
        this.bytes = bytes;
        for (SectionEntry entry : header.sections()) {
            int slot = Section.slotOf(entry.id());
            offsets[slot] = entry.offset();
            lengths[slot] = entry.sizeBytes();
            unchecked[slot] = entry;
        }
    }

    /// Opens an image: reads its header, and nothing else.
    ///
    /// @param image the file, for errors
    /// @param whole header and payload
    /// @return its sections
    /// @throws ImageException if header or size break the format
    public static ImagePayload open(String image, byte[] whole) {
        ImageHeader header = new HeaderCodec(image).read(whole);
        int headerBytes = HeaderCodec.sizeBytes(whole);
        if (whole.length - headerBytes != header.payloadBytes()) {
            throw new CorruptImageException(
                    image,
                    "PAYLOAD",
                    0,
                    Invariant.PAYLOAD_SIZE,
                    header.payloadBytes() + " bytes",
                    whole.length - headerBytes);
        }
        return new ImagePayload(
                image,
                header,
                ByteBuffer.wrap(whole, headerBytes, whole.length - headerBytes)
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN));
    }

    /// {@return the header of the image}
    public ImageHeader header() {
        return header;
    }

    /// Checks every section now, and that nothing stands between them.
    ///
    /// @return this
    /// @throws CorruptImageException if a byte is not as it was written
    public ImagePayload checkAll() {
        long end = 0;
        for (SectionEntry entry : header.sections()) {
            checkPadding(end, entry.offset());
            checkSlot(Section.slotOf(entry.id()));
            end = entry.end();
        }
        checkPadding(end, bytes.limit());
        return this;
    }

    private void checkPadding(long from, int to) {
        for (int at = (int) from; at < to; at++) {
            if (bytes.get(at) != 0) {
                throw new CorruptImageException(
                        image, "PAYLOAD", at, Invariant.PADDING, 0, bytes.get(at));
            }
        }
    }

    private void checkSlot(int slot) {
        SectionEntry entry = unchecked[slot];
        if (entry == null) {
            return;
        }
        int found = SectionEntry.checksum(bytes, entry.offset(), entry.sizeBytes());
        if (found != entry.checksum()) {
            throw new CorruptImageException(
                    image,
                    entry.name(),
                    0,
                    Invariant.SECTION_CHECKSUM,
                    Integer.toHexString(entry.checksum()),
                    Integer.toHexString(found));
        }
        unchecked[slot] = null;
    }

    /// {@return an error of this image}
    ///
    /// @param section in which the bytes are
    /// @param offset from the section's start, in bytes
    /// @param invariant that is broken
    /// @param expected by it
    /// @param found instead
    public CorruptImageException corrupt(
            String section, long offset, Invariant invariant, Object expected, Object found) {
        return new CorruptImageException(image, section, offset, invariant, expected, found);
    }

    /// Where a section begins, after checking it.
    private int begin(int slot) {
        if (unchecked[slot] != null) {
            checkSlot(slot);
        }
        return offsets[slot];
    }

    private int word(int slot, long index) {
        if (index < 0 || index >= lengths[slot] / 4) {
            throw corrupt(
                    Section.nameOfSlot(slot),
                    index * 4,
                    Invariant.SECTION_BOUNDS,
                    "a word below " + lengths[slot] / 4,
                    index);
        }
        return bytes.getInt(begin(slot) + (int) index * 4);
    }

    /// {@return how many bytes a section takes}
    ///
    /// @param section which
    public int sizeBytes(Section section) {
        return lengths[section.ordinal()];
    }

    /// {@return how many rows a section has}
    ///
    /// @param section which
    public int rows(Section section) {
        return lengths[section.ordinal()] / 4 / section.rowWords();
    }

    /// {@return a word of a section}
    ///
    /// @param section which
    /// @param index in words
    public int word(Section section, int index) {
        return word(section.ordinal(), Integer.toUnsignedLong(index));
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
        if (kind >= KINDS.length) {
            throw corrupt(
                    "OBJECTS", 4L * number, Invariant.OBJECT_KIND, "below " + KINDS.length, kind);
        }
        return KINDS[kind];
    }

    /// {@return the row of an object's record among those of its kind}
    ///
    /// @param number of the object
    public int row(int number) {
        return word(Section.OBJECTS, number) & 0xFFFFFF;
    }

    /// {@return how many records of a kind there are}
    ///
    /// @param kind which
    public int records(RecordKind kind) {
        return lengths[Section.slotOf(kind)] / 4 / kind.words();
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
        return word(Section.slotOf(kind), (long) row(number) * kind.words() + word);
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

    /// {@return the layouts of STRUCT records, by the reference of the type}
    ///
    /// @throws CorruptImageException if a row breaks the format
    public Map<Integer, StoredLayout> layouts() {
        Map<Integer, StoredLayout> layouts = new LinkedHashMap<>();
        for (int at = 0; at < rows(Section.LAYOUTS); ) {
            int[] row = row(Section.LAYOUTS, at);
            StoredLayout layout = row.length < 2 ? null : StoredLayout.ofWords(row);
            if (layout == null || !layout.isSound() || layouts.containsKey(layout.type())) {
                throw corrupt(
                        Section.LAYOUTS.name(),
                        4L * at,
                        Invariant.INSTANCE_LAYOUT,
                        "a type named once, and pointers inside its instances",
                        Arrays.toString(row));
            }
            layouts.put(layout.type(), layout);
            at += 1 + row.length;
        }
        return layouts;
    }

    private int[] row(Section section, int offset) {
        int count = word(section, offset);
        if (count < 0 || Integer.toUnsignedLong(offset) + 1 + count > rows(section)) {
            throw corrupt(
                    section.name(),
                    4L * offset,
                    Invariant.ROW_BOUNDS,
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
        int size = lengths[Section.BYTES.ordinal()];
        long begin = Integer.toUnsignedLong(offset);
        if (begin + 4 > size) {
            throw corrupt("BYTES", begin, Invariant.SECTION_BOUNDS, "below " + (size - 3), begin);
        }
        int at = begin(Section.BYTES.ordinal()) + offset;
        int length = bytes.getInt(at);
        if (length < 0 || begin + 4 + length > size) {
            throw corrupt(
                    "BYTES",
                    begin,
                    Invariant.ROW_BOUNDS,
                    "at most " + (size - begin - 4) + " bytes",
                    Integer.toUnsignedString(length));
        }
        byte[] row = new byte[length];
        bytes.get(at + 4, row);
        return row;
    }

    /// {@return how many symbols there are}
    public int symbolCount() {
        return rows(Section.SYMBOLS) == 0 ? 0 : word(Section.SYMBOLS, 0);
    }

    /// {@return the text of a symbol}
    ///
    /// @param number of the symbol
    public String symbol(int number) {
        int count = symbolCount();
        if (number < 0 || number >= count || count >= rows(Section.SYMBOLS)) {
            throw corrupt("SYMBOLS", 0, Invariant.SYMBOL_TEXT, "below " + count, number);
        }
        int from = number == 0 ? 0 : word(Section.SYMBOLS, number);
        int to = word(Section.SYMBOLS, number + 1);
        int size = lengths[Section.SYMBOLS.ordinal()];
        long begin = 4L * (count + 1);
        if (from < 0 || to < from || begin + to > size) {
            throw corrupt(
                    "SYMBOLS",
                    4L * number,
                    Invariant.SYMBOL_TEXT,
                    "ends in order, at most " + (size - begin),
                    from + " to " + to);
        }
        byte[] text = new byte[to - from];
        bytes.get(begin(Section.SYMBOLS.ordinal()) + (int) begin + from, text);
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
        if (kind < 0 || kind >= CONSTANT_KINDS.length) {
            throw corrupt(
                    "CONSTANTS",
                    12L * number,
                    Invariant.CONSTANT_VALUE,
                    "below " + CONSTANT_KINDS.length,
                    kind);
        }
        try {
            return CONSTANT_KINDS[kind].decode(bits);
        } catch (IllegalArgumentException e) {
            throw corrupt(
                    "CONSTANTS",
                    12L * number,
                    Invariant.CONSTANT_VALUE,
                    CONSTANT_KINDS[kind],
                    String.valueOf(e.getMessage()));
        }
    }
}
