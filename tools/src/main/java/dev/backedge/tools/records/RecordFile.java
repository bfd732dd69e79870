package dev.backedge.tools.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import dev.backedge.ir.SourceException;
import dev.backedge.types.IllegalTypeException;
import dev.backedge.types.UnknownNameException;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/// Reads a file of JSON objects, one a line as a rule, object by object.
public final class RecordFile {
    private static final JsonFactory JSON = new JsonFactory();

    private final Path file;
    private final Opening opening;

    /// How the text of a file is got at.
    private interface Opening {
        InputStream open(Path file) throws IOException;
    }

    private RecordFile(Path file, Opening opening) {
        this.file = file;
        this.opening = opening;
    }

    /// {@return a gzipped file of records, which is not looked at yet}
    ///
    /// @param file to read
    public static RecordFile ofGzip(Path file) {
        return new RecordFile(
                file, path -> new GZIPInputStream(Files.newInputStream(path), 1 << 16));
    }

    /// {@return a file of records, which is not looked at yet}
    ///
    /// @param file to read
    public static RecordFile ofPlain(Path file) {
        return new RecordFile(file, Files::newInputStream);
    }

    /// Reads all records. Whatever the consumer refuses gets the place of its record.
    ///
    /// @param consumer of each record
    /// @throws RecordException if the file is missing or damaged, or a record is refused
    public void forEach(Consumer<RecordFields> consumer) {
        if (!Files.isRegularFile(file)) {
            throw new RecordException(file, 0, "expected a file of records, found none");
        }
        try (InputStream bytes = opening.open(file);
                JsonParser parser = JSON.createParser(bytes)) {
            readAll(parser, consumer);
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return how many lines the file has: the number of records, as a rule}
    ///
    /// @throws RecordException if the file is missing or damaged
    public int count() {
        if (!Files.isRegularFile(file)) {
            throw new RecordException(file, 0, "expected a file of records, found none");
        }
        try (InputStream bytes = opening.open(file)) {
            byte[] buffer = new byte[1 << 16];
            int lines = 0;
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (ZipException | EOFException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RecordException damaged(IOException e) {
        return new RecordException(
                file, 0, "expected a whole gzip file, found damage: " + e.getMessage());
    }

    private void readAll(JsonParser parser, Consumer<RecordFields> consumer) throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token != JsonToken.START_OBJECT) {
                    throw new RecordException(
                            file, line(parser), "expected an object, found " + parser.getText());
                }
                accept(object(parser), consumer);
            }
        } catch (JsonProcessingException e) {
            throw new RecordException(
                    file,
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                    "expected JSON, found: " + e.getOriginalMessage());
        }
    }

    private void accept(RecordFields fields, Consumer<RecordFields> consumer) {
        try {
            consumer.accept(fields);
        } catch (IllegalArgumentException
                | IllegalTypeException
                | UnknownNameException
                | SourceException e) {
            throw fields.error(String.valueOf(e.getMessage()));
        }
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }

    private RecordFields object(JsonParser parser) throws IOException {
        long line = line(parser);
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            values.put(name, value(parser));
        }
        return new RecordFields(file, line, values);
    }

    private @Nullable Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            case START_ARRAY -> list(parser);
            case START_OBJECT -> object(parser);
            case END_ARRAY, END_OBJECT, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new RecordException(
                            file, line(parser), "expected a value, found " + parser.getText());
        };
    }

    private Object integer(JsonParser parser) throws IOException {
        try {
            return parser.getLongValue();
        } catch (JsonProcessingException _) {
            throw new RecordException(
                    file,
                    line(parser),
                    "expected an integer of 64 bits, found " + parser.getText());
        }
    }

    private List<@Nullable Object> list(JsonParser parser) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return elements;
    }
}
