package dev.backedge.tools.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.backedge.tools.world.SmallWorld;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The whole path, on a small world and two small packages, as a process that starts others.
class DemoTest {
    @TempDir private Path home = Path.of("");

    private record Outcome(int exitCode, String output, JsonNode result) {}

    private void writeExamples(String expected) throws IOException {
        SmallWorld.in(home.resolve("examples/julia-world"));
        writePackage(
                "Greetings",
                "module Greetings\n"
                        + "export greet\n"
                        + "abstract type Being end\n"
                        + "name(being::Being) = \"you\"\n"
                        + "greet(being::Being) = string(\"hello \", name(being))\n"
                        + "struct Cat <: Being end\n"
                        + "precompile(greet, (Cat,))\n"
                        + "end\n");
        writePackage(
                "Names",
                "module Names\n"
                        + "using Greetings\n"
                        + "import Greetings: name\n"
                        + "name(cat::Greetings.Cat) = \"cat\"\n"
                        + "end\n");
        Files.writeString(
                home.resolve("examples/packages/calls.txt"),
                "# calls\n\n[Greetings]\ngreet(Greetings.Cat())\n    " + expected + "\n");
    }

    private void writePackage(String name, String source) throws IOException {
        Path file =
                home.resolve("examples/packages")
                        .resolve(name)
                        .resolve("src")
                        .resolve(name + ".jl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
    }

    private Outcome demo() throws IOException, InterruptedException {
        Path json = home.resolve("result.json");
        Path output = home.resolve("output.txt");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()));
        command.add("-Dbackedge.home=" + home);
        command.addAll(
                List.of(
                        "-cp",
                        classes(),
                        "dev.backedge.tools.Main",
                        "demo",
                        "--json",
                        json.toString()));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        int exitCode = process.waitFor();
        String printed = Files.readString(output);
        assertThat(json).as("%s", printed).exists();
        return new Outcome(exitCode, printed, new ObjectMapper().readTree(json.toFile()));
    }

    private static String classes() {
        return System.getProperty("java.class.path")
                + Optional.ofNullable(System.getProperty("jdk.module.path"))
                        .map(path -> File.pathSeparator + path)
                        .orElse("");
    }

    @Test
    void allStepsAgree() throws IOException, InterruptedException {
        writeExamples("\"hello cat\"");

        Outcome outcome = demo();

        assertThat(outcome.exitCode).as("%s", outcome.output).isZero();
        JsonNode world = outcome.result.get("world");
        assertThat(world.get("complete").asBoolean()).isTrue();
        assertThat(world.at("/loaded/dispatch/agreed").asInt()).isEqualTo(4);
        assertThat(outcome.result.get("precompiled").findValuesAsText("name"))
                .containsExactly("Base", "Greetings", "Names");
        assertThat(outcome.result.at("/fromImages/loads").findValuesAsText("origin"))
                .containsOnly("image");
        assertThat(outcome.result.at("/fromImages/invalidations/0/cause").asText())
                .startsWith("inserting name(::Cat) @ Names");
        assertThat(outcome.result.at("/fromImages/calls"))
                .isEqualTo(outcome.result.at("/fromSource/calls"));
        assertThat(outcome.output)
                .contains("dispatch agreed 4 / asked 4 (100.00%)")
                .contains("all 1 results are the same")
                .doesNotContain("\u001b");
    }
}
