package dev.backedge.tools;

import static org.assertj.core.api.Assertions.assertThat;

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

class CommandsTest {
    @TempDir private Path directory = Path.of("");

    private record Outcome(int exitCode, String out, String err) {}

    private static Outcome run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int exitCode = line.execute(arguments);
        return new Outcome(exitCode, out.toString(), err.toString());
    }

    private Path packages(String name, String source) throws IOException {
        Path file = directory.resolve(name).resolve("src").resolve(name + ".jl");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        return directory;
    }

    @Test
    void warningsOfAProgramAreErrorOutput() throws IOException {
        Path file = directory.resolve("program.jl");
        Files.writeString(
                file,
                """
                module A; export x; x = 1; end
                module B; export x; x = 2; end
                using .A, .B
                x
                """);

        Outcome outcome = run("run", "--no-images", file.toString());

        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.err)
                .startsWith(
                        "WARNING: both Main.A and Main.B export \"x\"; uses of it in module Main"
                                + " must be qualified");
    }

    @Test
    void runPrintsTheFramesOfAnErrorAndWhichWereInlined() throws IOException {
        Path file = directory.resolve("program.jl");
        Files.writeString(
                file,
                """
                checked(x) = x > 2 ? throw(ArgumentError("large")) : x
                @noinline function sum_of(xs)
                    sum = 0
                    for x in xs
                        sum += checked(x)
                    end
                    sum
                end
                sum_of([1, 2, 3])
                """);

        Outcome outcome = run("run", "--no-images", file.toString());

        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.err)
                .contains(
                        "Stacktrace:\n [1] checked\n   @ program.jl:1 [inlined]\n",
                        " [2] sum_of\n   @ program.jl:5\n",
                        " [3] top-level scope\n   @ program.jl:9\n");
    }

    @Test
    void conformancePrintsOneLineAKind() {
        SmallWorld.in(directory);

        Outcome outcome = run("conformance", directory.toString());

        assertThat(outcome.exitCode).as("%s%s", outcome.out, outcome.err).isZero();
        assertThat(outcome.out.lines().filter(line -> !line.startsWith("represented: ")))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("layouts 5/5 100.00%"),
                        line -> assertThat(line).startsWith("dispatch 4/4 100.00%"),
                        line -> assertThat(line).startsWith("ambiguity 6/6 100.00%"),
                        line ->
                                assertThat(line)
                                        .isEqualTo("not asked: matches.jsonl.gz is missing"));
        assertThat(outcome.out.lines())
                .contains(
                        "represented: 106/106 type names",
                        "represented: 6/6 methods",
                        "represented: 3/3 method instances (1 more without a text of a type)");
    }

    @Test
    void evalPrintsTheValue() throws IOException {
        Path packages =
                packages("Doubles", "module Doubles\nexport twice\ntwice(x) = x + x\nend\n");

        Outcome outcome =
                run(
                        "eval",
                        "--no-images",
                        "--packages",
                        packages.toString(),
                        "using Doubles; twice(21)");

        assertThat(outcome.exitCode).as("%s", outcome.err).isZero();
        assertThat(outcome.out).isEqualToIgnoringNewLines("42");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    typed | relies on call +(::Int64, ::Int64): +(::T, ::T) where T<:
                    typed | relies on code of +(::Int64, ::Int64): result type, body
                    ir    | call <add_int>(_1, _1)
                    jvm   | LADD
                    """)
    void codePrintsTheCodeOfACall(String form, String part) throws IOException {
        Path packages =
                packages("Doubles", "module Doubles\nexport twice\ntwice(x) = x + x\nend\n");

        Outcome outcome =
                run(
                        "code",
                        form,
                        "Doubles.twice(Int64)",
                        "--pkg",
                        "Doubles",
                        "--no-images",
                        "--packages",
                        packages.toString());

        assertThat(outcome.exitCode).as("%s", outcome.err).isZero();
        assertThat(outcome.out).contains("twice(::Int64) :: Int64", part);
    }

    @Test
    void aSyntaxErrorIsOneLine() {
        Outcome outcome = run("eval", "--no-images", "--packages", directory.toString(), "f(1, 2");

        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.err.lines()).hasSize(1);
        assertThat(outcome.err).startsWith("backedge: session[1]:1:").contains("expected ')'");
    }

    @Test
    void anUnknownPackageIsOneLine() {
        Outcome outcome = run("load", "--no-images", "--packages", directory.toString(), "Nothere");

        assertThat(outcome.exitCode).isEqualTo(1);
        assertThat(outcome.err.lines()).hasSize(1);
        assertThat(outcome.err).contains("Package Nothere not found");
    }

    @Test
    void aMissingArgumentIsAUsageError() {
        assertThat(run("precompile").exitCode).isEqualTo(2);
    }

    @Test
    void theHelpListsTheCommands() {
        assertThat(run("--help").out)
                .contains("demo", "precompile", "load", "run", "eval", "conformance")
                .doesNotContain("demo-world");
    }
}
