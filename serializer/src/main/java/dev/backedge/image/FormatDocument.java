package dev.backedge.image;

import java.util.stream.Collectors;

/// Prints the format's tables of sections and records as Markdown, from the same description that
/// writer and reader use.
public final class FormatDocument {
    private FormatDocument() {}

    /// {@return the document}
    public static String markdown() {
        StringBuilder text =
                new StringBuilder("# Image format, version " + ImageHeader.FORMAT_VERSION + "\n\n");
        text.append(
                "Made from `Section`, `EdgeCodec` and `RecordKind`; a test keeps it equal to them. Header and"
                        + " rules: the documentation of package\n");
        text.append(
                "`dev.backedge.image`. Integers are little-endian; a word is 32 bits.\n\n"
                        + "## Sections\n\n");
        text.append("| id | section | meaning |\n| --- | --- | --- |\n");
        for (Section section : Section.values()) {
            text.append("| ")
                    .append(section.id())
                    .append(" | ")
                    .append(section)
                    .append(" | ")
                    .append(section.meaning())
                    .append(" |\n");
        }
        for (RecordKind kind : RecordKind.values()) {
            text.append("| ")
                    .append(Section.idOf(kind))
                    .append(" | ")
                    .append(kind)
                    .append(" | records of this kind |\n");
        }
        text.append("\n## Edges\n\n").append(EdgeCodec.DOCUMENT);
        text.append("\n## Records\n");
        for (RecordKind kind : RecordKind.values()) {
            text.append("\n### ")
                    .append(kind)
                    .append(", ")
                    .append(kind.words())
                    .append(kind.words() == 1 ? " word\n\n" : " words\n\n");
            text.append("| word | field | holds | meaning |\n| --- | --- | --- | --- |\n");
            text.append(
                    kind.fields().stream().map(FormatDocument::row).collect(Collectors.joining()));
        }
        return text.toString();
    }

    private static String row(RecordField field) {
        return "| "
                + field.word()
                + " | "
                + field.name()
                + " | "
                + field.kind().text()
                + " | "
                + field.meaning()
                + " |\n";
    }
}
