package dev.backedge.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class FormatDocumentTest {
    @Test
    void theDocumentInTheProjectIsTheOneThatTheDescriptionPrints() throws IOException {
        Path document = Path.of("..", "docs", "FORMAT.md");

        assertThat(Files.readString(document)).isEqualTo(FormatDocument.markdown());
    }

    @Test
    void fieldsOfARecordFollowEachOtherWithoutGaps() {
        for (RecordKind kind : RecordKind.values()) {
            int word = 0;
            for (RecordField field : kind.fields()) {
                assertThat(field.word()).as("%s.%s", kind, field.name()).isEqualTo(word);
                word += field.kind().words();
            }
            assertThat(kind.words()).as("%s", kind).isEqualTo(word);
        }
    }
}
