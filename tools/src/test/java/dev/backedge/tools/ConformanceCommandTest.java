package dev.backedge.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.backedge.tools.conformance.TypeRecords;
import dev.backedge.tools.world.SmallWorld;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

class ConformanceCommandTest {
    @TempDir private Path directory = Path.of("");

    private record Outcome(int exitCode, String out, String err) {}

    private Outcome run(String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        List<String> arguments = new ArrayList<>(List.of("conformance", directory.toString()));
        arguments.addAll(List.of(options));
        int exitCode = line.execute(arguments.toArray(String[]::new));
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    private TypeRecords records() {
        return TypeRecords.in(directory);
    }

    @Test
    void allAgree() {
        records()
                .with(
                        "pairs",
                        TypeRecords.pair("Main.Cat", "Main.Dog", "\"join\":\"Main.Animal\""));

        Outcome outcome = run();

        assertThat(outcome.exitCode).as("%s%s", outcome.out, outcome.err).isZero();
        assertThat(outcome.out)
                .startsWith("subtype 2/2 100.00%; mean ")
                .contains("intersection 1/1 100.00% (0 sound, 0 wrong); mean ")
                .contains("not asked: instances.jsonl.gz is missing")
                .doesNotContain("isa", "differences");
    }

    @Test
    void someDiffer() {
        records().with("pairs", TypeRecords.pair("Main.Cat", "Main.Dog", "\"sub\":true"));

        Outcome outcome = run("--show", "1");

        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.out)
                .contains("subtype 1/2 50.00%;")
                .contains("subtype, differences by class:")
                .contains("  1 tuple of 2")
                .contains("subtype, the first differences:")
                .contains("  p1 different [tuple, union]")
                .contains("    question Main.Cat <: Main.Dog")
                .contains("    expected true")
                .contains("    found    false");
    }

    @Test
    void withoutShowTheDifferencesAreCountedOnly() {
        records().with("pairs", TypeRecords.pair("Main.Cat", "Main.Dog", "\"sub\":true"));

        assertThat(run().out).contains("  1 tuple of 2").doesNotContain("question");
    }

    @Test
    void inconsistentRecordsDoNotChangeTheExitCode() {
        records()
                .with(
                        "pairs",
                        TypeRecords.pair(
                                "Main.Cat",
                                "Main.Dog",
                                "\"sub\":true,\"join\":\"Main.Animal\",\"why\":[\"transitivity\"]"));

        Outcome outcome = run();

        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.out).contains("subtype 1/1 100.00% + 1 inconsistent, of which 0 agree;");
    }

    @Test
    void jsonHasTheSame() throws IOException {
        records().with("pairs", TypeRecords.pair("Main.Cat", "Main.Dog", "\"sub\":true"));

        Outcome outcome = run("--show", "3", "--json", "-");

        assertThat(outcome.exitCode).isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(outcome.out);
        assertThat(report.get("data").asText()).isEqualTo("types");
        assertThat(report.get("missing").size()).isEqualTo(4);
        JsonNode subtype = report.get("kinds").get(0);
        assertThat(subtype.get("kind").asText()).isEqualTo("subtype");
        assertThat(subtype.get("asked").asInt()).isEqualTo(2);
        assertThat(subtype.get("agreed").asInt()).isEqualTo(1);
        assertThat(subtype.get("slowest").get("id").asText()).isEqualTo("p1");
        assertThat(subtype.get("classes").get(0).toString())
                .isEqualTo("{\"name\":\"tuple\",\"differed\":1,\"asked\":2}");
        JsonNode difference = subtype.get("differences").get(0);
        assertThat(difference.get("id").asText()).isEqualTo("p1");
        assertThat(difference.get("question").asText()).isEqualTo("Main.Cat <: Main.Dog");
        assertThat(difference.get("verdict").asText()).isEqualTo("different");
        assertThat(difference.get("expected").asText()).isEqualTo("true");
        assertThat(difference.get("found").asText()).isEqualTo("false");
    }

    @Test
    void jsonIsWrittenBesideTheText() throws IOException {
        SmallWorld.in(directory);
        Path file = directory.resolve("report.json");

        Outcome outcome = run("--json", file.toString());

        assertThat(outcome.exitCode).isZero();
        assertThat(outcome.out).contains("dispatch 4/4 100.00%");
        assertThat(new ObjectMapper().readTree(file.toFile()).get("data").asText())
                .isEqualTo("world");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"id":"p1"}                      | pairs.jsonl.gz:1: field 'a': expected a value, found none
                    {"id":"p1","a":7}                | pairs.jsonl.gz:1: field 'a': expected a text, found 7
                    {"id":"p1","a":"A","b":"B","sub":1} | pairs.jsonl.gz:1: field 'sub': expected true or false, found 1
                    {"id":                           | pairs.jsonl.gz:1: expected JSON, found
                    [1]                              | pairs.jsonl.gz:1: expected an object, found [
                    """)
    void badRecordsAreNamedByFileAndLine(String record, String message) {
        records().with("pairs", record);

        Outcome outcome = run();

        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err).contains(message);
        assertThat(outcome.out).isEmpty();
    }

    @Test
    void aBadDeclarationIsNamed() {
        records()
                .with(
                        "declarations",
                        "{\"name\":\"Main.A\",\"kind\":\"struct\",\"params\":[],"
                                + "\"super\":\"Main.Missing\",\"fields\":[],\"nbits\":null}\n");

        Outcome outcome = run();

        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err).contains("declarations.jsonl.gz: ").contains("Missing");
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        records().with("pairs", TypeRecords.pair("Main.Cat", "Main.Dog", ""));
        Path file = directory.resolve("pairs.jsonl.gz");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 9));

        Outcome outcome = run();

        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err)
                .contains("pairs.jsonl.gz: expected a whole gzip file, found damage");
    }

    @Test
    void aCallThatIsNoTupleIsNamed() {
        records()
                .with(
                        "methods",
                        "{\"id\":\"m1\",\"function\":\"Main.mt\",\"methods\":[],"
                                + "\"calls\":[{\"args\":\"T\",\"result\":1,\"applicable\":[]}],"
                                + "\"ambiguous\":[],\"morespecific\":[],\"style\":\"plain\",\"class\":[]}\n");

        Outcome outcome = run();

        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err)
                .contains("methods.jsonl.gz:1: field 'args': expected Tuple{…}, found T");
    }

    @Test
    void aDirectoryThatIsNotThereIsNamed() {
        directory = directory.resolve("none");

        Outcome outcome = run();

        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err).contains("none: expected a directory, found nothing");
    }

    @Test
    void aDirectoryOfSomethingElseIsRefused() {
        Outcome outcome = run();

        assertThat(outcome.exitCode).isEqualTo(2);
        assertThat(outcome.err)
                .contains(
                        "expected declarations.jsonl.gz (facts about types), or types.jsonl.gz and"
                                + " methods.jsonl.gz (a world), found neither");
    }

    @Test
    void aLimitThatIsNoTimeIsAUsageError() {
        assertThat(run("--limit", "soon").exitCode).isEqualTo(2);
        assertThat(run("--limit", "0").exitCode).isEqualTo(2);
        assertThat(run("--show", "-1").exitCode).isEqualTo(2);
    }
}
