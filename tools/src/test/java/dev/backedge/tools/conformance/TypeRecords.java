package dev.backedge.tools.conformance;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/// A directory of a few recorded facts about types, with files that are written by hand.
public final class TypeRecords {
    private static final String DECLARATIONS =
            """
            {"name":"Tuple","kind":"tuple","params":[],"super":"Core.Any","fields":[],"nbits":null}
            {"name":"Core.Int64","kind":"primitive","params":[],"super":"Core.Signed","fields":[],"nbits":64}
            {"name":"Main.Animal","kind":"abstract","params":[],"super":"Core.Any","fields":[],"nbits":null}
            {"name":"Main.Cat","kind":"struct","params":[],"super":"Main.Animal","fields":[{"name":"lives","type":"Core.Int64"}],"nbits":null}
            {"name":"Main.Dog","kind":"struct","params":[],"super":"Main.Animal","fields":[],"nbits":null}
            {"name":"Main.Box","kind":"struct","params":[{"name":"T","lb":"Union{}","ub":"Core.Any"}],"super":"Core.Any","fields":[{"name":"x","type":"T"}],"nbits":null}
            {"name":"typeof(Main.foo)","kind":"function","params":[],"super":"Core.Function","fields":[],"nbits":null}
            """;

    private final Path directory;

    private TypeRecords(Path directory) {
        this.directory = directory;
    }

    /// {@return the directory, with declarations and nothing else}
    ///
    /// @param directory empty
    public static TypeRecords in(Path directory) {
        return new TypeRecords(directory).with("declarations", DECLARATIONS);
    }

    /// Writes a file.
    ///
    /// @param name without its ending
    /// @param text records
    /// @return this
    public TypeRecords with(String name, String text) {
        try (OutputStream out =
                new GZIPOutputStream(
                        Files.newOutputStream(directory.resolve(name + ".jsonl.gz")))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /// The record of a pair whose types have nothing in common, with some fields changed.
    ///
    /// @param a text
    /// @param b text
    /// @param changes fields with other values, as JSON without braces; the last of a name counts
    /// @return one line
    public static String pair(String a, String b, String changes) {
        return "{\"id\":\"p1\",\"a\":\"%s\",\"b\":\"%s\",\"sub\":false,\"sup\":false,\"eq\":false,"
                        .formatted(a, b)
                + "\"meet\":\"Union{}\",\"join\":\"Core.Any\",\"ms\":false,\"msr\":false,"
                + "\"concrete\":true,\"dispatchtuple\":false,\"class\":[\"tuple\",\"union\"]"
                + (changes.isEmpty() ? "" : "," + changes)
                + "}\n";
    }

    Conformance.Report ask(Examination examination) {
        return new Conformance(directory, examination).ask();
    }

    Agreement ask(Kind kind) {
        return ask(new Examination(Examination.Progress.silent(), 5)).kinds().stream()
                .filter(agreement -> agreement.kind().equals(kind.toString()))
                .findFirst()
                .orElseThrow();
    }
}
