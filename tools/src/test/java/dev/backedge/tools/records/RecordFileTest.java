package dev.backedge.tools.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

class RecordFileTest {
    @TempDir private Path directory = Path.of("");

    private List<String> read(Path file) {
        List<String> names = new ArrayList<>();
        RecordFile.ofGzip(file).forEach(fields -> names.add(fields.text("name")));
        return names;
    }

    private Path written(String text) throws IOException {
        Path file = directory.resolve("records.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void recordsComeInOrder() throws IOException {
        assertThat(read(written("{\"name\":\"a\",\"more\":[1,{\"x\":null}]}\n{\"name\":\"b\"}\n")))
                .containsExactly("a", "b");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"name":"a"};{"name":7}      | records.jsonl.gz:2: field 'name': expected a text, found 7
                    {"name":"a"};{"nam":"b"}     | records.jsonl.gz:2: field 'name': expected a value, found none
                    {"name":null}                | records.jsonl.gz:1: field 'name': expected a value, found null
                    {"name":"a"};[1]             | records.jsonl.gz:2: expected an object, found [
                    {"name":"a"};{"name":"b"     | records.jsonl.gz:2: expected JSON, found
                    {"name":"a"};{"name" "b"}    | records.jsonl.gz:2: expected JSON, found
                    {"name":"a","n":99999999999999999999} | records.jsonl.gz:1: expected an integer of 64 bits, found 99999999999999999999
                    """)
    void aBadRecordIsNamedByFileAndLine(String lines, String message) throws IOException {
        Path file = written(lines.replace(';', '\n'));

        assertThatThrownBy(() -> read(file))
                .isInstanceOf(RecordException.class)
                .hasMessageContaining(message);
    }

    @Test
    void linesAreCounted() throws IOException {
        assertThat(RecordFile.ofGzip(written("{}\n{}\n{}\n")).count()).isEqualTo(3);
        assertThat(RecordFile.ofGzip(written("")).count()).isZero();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"n":[[1,2],[3]]}  | [[1, 2], [3]]
                    {"n":[[1],2]}      | records.jsonl.gz:1: field 'n': expected a list, found 2
                    {"n":[[1,"a"]]}    | records.jsonl.gz:1: field 'n': expected an integer, found a
                    {"n":[[5000000000]]} | records.jsonl.gz:1: field 'n': expected an integer of 32 bits, found 5000000000
                    """)
    void listsOfListsOfIntegersAreRead(String line, String expected) throws IOException {
        Path file = written(line);
        List<String> found = new ArrayList<>();

        try {
            RecordFile.ofGzip(file)
                    .forEach(fields -> found.add(fields.integerLists("n").toString()));
        } catch (RecordException e) {
            found.add(e.getMessage());
        }

        assertThat(found).singleElement().asString().endsWith(expected);
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> read(directory.resolve("none.gz")))
                .isInstanceOf(RecordException.class)
                .hasMessageEndingWith("none.gz: expected a file of records, found none");
    }

    @Test
    void everyTruncatedFileIsRefused() throws IOException {
        Path file = written("{\"name\":\"a\"}\n{\"name\":\"b\"}\n");
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));

            assertThatThrownBy(() -> read(file))
                    .as("first %d bytes", length)
                    .isInstanceOf(RecordException.class);
        }
    }
}
