package dev.backedge.image;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.CRC32C;

/// Reads and writes the header; the documentation of this package describes it.
public final class HeaderCodec {
    /// The first bytes of every image. A high bit, a line end of each kind and an end-of-file sign
    /// show files that were changed on their way.
    private static final byte[] MAGIC = {(byte) 0x89, 'B', 'K', 'I', '\r', '\n', 0x1a, '\n'};

    private static final int FIXED_BYTES = MAGIC.length + 8;

    private final String image;

    /// Makes a codec for one file.
    ///
    /// @param image the file, for errors
    public HeaderCodec(String image) {
        this.image = image;
    }

    /// {@return the bytes of a header whose build id, payload size and sections are computed from
    /// the rest and the payload}
    ///
    /// @param draft everything else
    /// @param payload that follows the header
    public static byte[] write(ImageHeader draft, Payload payload) {
        return write(complete(draft, payload));
    }

    /// {@return a header with build id, payload size and sections computed}
    ///
    /// @param draft everything else
    /// @param payload that follows the header
    public static ImageHeader complete(ImageHeader draft, Payload payload) {
        ImageHeader header =
                new ImageHeader(
                        draft.runtimeVersion(),
                        draft.buildId(),
                        draft.name(),
                        draft.uuid(),
                        draft.world(),
                        draft.dependencies(),
                        draft.sources(),
                        draft.preferences(),
                        payload.bytes().length,
                        payload.sections());
        return header.withBuildId(BuildId.of(describing(header).toByteArray(), payload.bytes()));
    }

    private static byte[] write(ImageHeader header) {
        ByteSink rest = new ByteSink();
        rest.u64(header.buildId().high());
        rest.u64(header.buildId().low());
        rest.u64(header.payloadBytes());
        rest.u32(header.sections().size());
        for (SectionEntry section : header.sections()) {
            rest.u32(section.id());
            rest.u32(section.offset());
            rest.u32(section.sizeBytes());
            rest.u32(section.checksum());
        }
        rest.bytes(describing(header).toByteArray());
        ByteSink whole = new ByteSink();
        whole.bytes(MAGIC);
        whole.u16(ImageHeader.FORMAT_VERSION);
        whole.u16(0);
        whole.u32(rest.size());
        whole.bytes(rest.toByteArray());
        whole.u32(checksum(whole.toByteArray()));
        return whole.toByteArray();
    }

    private static ByteSink describing(ImageHeader header) {
        ByteSink sink = new ByteSink();
        sink.text(header.runtimeVersion());
        sink.text(header.name());
        uuid(sink, header.uuid());
        sink.u64(header.world());
        sink.u32(header.dependencies().size());
        for (Dependency dependency : header.dependencies()) {
            sink.text(dependency.name());
            uuid(sink, dependency.uuid());
            sink.u64(dependency.buildId().high());
            sink.u64(dependency.buildId().low());
        }
        sink.u32(header.sources().size());
        for (SourceEntry source : header.sources()) {
            sink.text(source.path());
            sink.u64(source.sizeBytes());
            sink.bytes(HexFormat.of().parseHex(source.sha256()));
        }
        sink.u32(header.preferences().size());
        new TreeMap<>(header.preferences())
                .forEach((key, value) -> {
                    sink.text(key);
                    sink.text(value);
                });
        return sink;
    }

    private static void uuid(ByteSink sink, UUID uuid) {
        sink.u64(uuid.getMostSignificantBits());
        sink.u64(uuid.getLeastSignificantBits());
    }

    private static int checksum(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return (int) crc.getValue();
    }

    /// {@return the header at the beginning of bytes}
    ///
    /// @param bytes an image
    /// @throws ImageException if they begin with no header that this runtime reads
    public ImageHeader read(byte[] bytes) {
        try {
            return read(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return how many bytes the header at the beginning of bytes takes}
    ///
    /// @param bytes an image whose header was read
    public static int sizeBytes(byte[] bytes) {
        ByteSource source =
                new ByteSource(
                        "", "HEADER", Arrays.copyOfRange(bytes, FIXED_BYTES - 4, FIXED_BYTES));
        return FIXED_BYTES + source.u32() + 4;
    }

    ImageHeader read(InputStream in) throws IOException {
        byte[] fixed = in.readNBytes(FIXED_BYTES);
        ByteSource source = new ByteSource(image, "HEADER", fixed);
        byte[] magic = source.bytes(Math.min(MAGIC.length, fixed.length));
        if (!Arrays.equals(magic, MAGIC)) {
            throw source.corrupt(
                    Invariant.FILE_SIGNATURE,
                    HexFormat.of().formatHex(MAGIC),
                    HexFormat.of().formatHex(magic));
        }
        int version = source.u16();
        if (version != ImageHeader.FORMAT_VERSION) {
            throw new UnsupportedImageVersionException(image, version);
        }
        source.u16();
        int length = source.u32();
        if (length < 0 || length > ImageHeader.MAX_HEADER_BYTES) {
            throw source.corrupt(
                    Invariant.HEADER_SIZE,
                    "at most " + ImageHeader.MAX_HEADER_BYTES,
                    Integer.toUnsignedString(length));
        }
        byte[] rest = in.readNBytes(length);
        byte[] crc = in.readNBytes(4);
        if (rest.length < length || crc.length < 4) {
            throw source.corrupt(
                    Invariant.HEADER_SIZE, length + 4 + " bytes", rest.length + crc.length);
        }
        CRC32C expected = new CRC32C();
        expected.update(fixed);
        expected.update(rest);
        int found = new ByteSource(image, "HEADER", crc).u32();
        if (found != (int) expected.getValue()) {
            throw source.corrupt(
                    Invariant.HEADER_CHECKSUM,
                    Integer.toHexString((int) expected.getValue()),
                    Integer.toHexString(found));
        }
        return fields(new ByteSource(image, "HEADER", rest));
    }

    private static ImageHeader fields(ByteSource source) {
        BuildId buildId = new BuildId(source.u64(), source.u64());
        long payloadBytes = source.u64();
        List<SectionEntry> sections = sections(source, payloadBytes);
        String runtimeVersion = source.text();
        String name = source.text();
        UUID uuid = new UUID(source.u64(), source.u64());
        long world = source.u64();
        List<Dependency> dependencies = new ArrayList<>();
        for (int count = source.count(36); count > 0; count--) {
            dependencies.add(
                    new Dependency(
                            source.text(),
                            new UUID(source.u64(), source.u64()),
                            new BuildId(source.u64(), source.u64())));
        }
        List<SourceEntry> sources = new ArrayList<>();
        for (int count = source.count(44); count > 0; count--) {
            sources.add(
                    new SourceEntry(
                            source.text(),
                            source.u64(),
                            HexFormat.of().formatHex(source.bytes(32))));
        }
        Map<String, String> preferences = new TreeMap<>();
        for (int count = source.count(8); count > 0; count--) {
            preferences.put(source.text(), source.text());
        }
        if (source.remaining() != 0) {
            throw source.corrupt(
                    Invariant.HEADER_CONTENT,
                    "the end after the preferences",
                    source.remaining() + " more bytes");
        }
        return new ImageHeader(
                runtimeVersion,
                buildId,
                name,
                uuid,
                world,
                dependencies,
                sources,
                preferences,
                payloadBytes,
                sections);
    }

    private static List<SectionEntry> sections(ByteSource source, long payloadBytes) {
        List<SectionEntry> sections = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        long end = 0;
        for (int count = source.count(SectionEntry.ROW_BYTES); count > 0; count--) {
            SectionEntry entry =
                    new SectionEntry(source.u32(), source.u32(), source.u32(), source.u32());
            boolean inside =
                    entry.offset() >= end
                            && entry.offset() % 8 == 0
                            && entry.sizeBytes() >= 0
                            && entry.sizeBytes() % 4 == 0
                            && entry.end() <= payloadBytes;
            if (!inside || Section.nameOf(entry.id()).isEmpty() || !named.add(entry.id())) {
                throw source.corrupt(
                        Invariant.SECTION_TABLE,
                        "such a row within " + payloadBytes + " bytes",
                        "id "
                                + entry.id()
                                + ", offset "
                                + entry.offset()
                                + ", size "
                                + entry.sizeBytes());
            }
            end = entry.end();
            sections.add(entry);
        }
        return sections;
    }
}
