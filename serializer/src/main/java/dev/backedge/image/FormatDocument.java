package dev.backedge.image;

import java.util.Locale;
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
                "Made from `Section`, `EdgeCodec`, `RecordKind` and `Invariant`; a test keeps it equal to them."
                        + " The header: the documentation of package\n");
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
        text.append("\n## Rules\n\n");
        text.append(
                "Errors name the rule that is broken. `file` rules are checked before anything else is"
                        + " looked at (the checksum of a section when it is first touched), `content` rules"
                        + " by\n`verify` and by the reader as far as it touches, `loading` rules by the"
                        + " loader.\n\n| rule | of | meaning |\n| --- | --- | --- |\n");
        for (Invariant invariant : Invariant.values()) {
            text.append("| ")
                    .append(invariant.label())
                    .append(" | ")
                    .append(invariant.level().name().toLowerCase(Locale.ROOT))
                    .append(" | ")
                    .append(invariant.text())
                    .append(" |\n");
        }
        text.append("\n## Records\n\n");
        text.append(
                "A reference `before` names an object of a smaller number, or one of another image.\n");
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

    private static String holds(RecordField field) {
        if (field.limit() > 0) {
            return field.kind().text() + " below " + field.limit();
        }
        if (field.target() == Target.NOTHING) {
            return field.kind().text();
        }
        String before = field.order() == RecordField.Order.BEFORE ? ", before" : "";
        return field.kind().text() + " (" + field.target().text() + before + ")";
    }

    private static String row(RecordField field) {
        return "| "
                + field.word()
                + " | "
                + field.name()
                + " | "
                + holds(field)
                + " | "
                + field.meaning()
                + " |\n";
    }
}
