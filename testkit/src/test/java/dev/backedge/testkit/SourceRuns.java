package dev.backedge.testkit;

import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.Session;
import dev.backedge.ir.SourceException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Runs programs of the language in all forms, each program in a module of its own.
final class SourceRuns {
    private static final int PROGRAMS_A_SESSION = 200;

    private record Runtime(Session session, ByteArrayOutputStream output) {
        static Runtime open(SourceForm form) {
            ByteArrayOutputStream output = new ByteArrayOutputStream();
            return new Runtime(
                    form.newSession(new PrintStream(output, true, StandardCharsets.UTF_8)), output);
        }

        /// What a module prints, and what ends it early.
        String run(String module) {
            output.reset();
            String end = "";
            try {
                session.evaluate(module);
            } catch (EvaluationException | SourceException e) {
                end = "ends with " + e.getMessage();
            } catch (RuntimeException | LinkageError | AssertionError e) {
                end = "ends with an error of the machine: " + e + " at " + e.getStackTrace()[0];
            }
            return output.toString(StandardCharsets.UTF_8) + end;
        }
    }

    private final Map<SourceForm, Runtime> runtimes = new EnumMap<>(SourceForm.class);
    private int programs;

    /// A program as a module of a name.
    static String module(String name, SourcePart program) {
        return "module " + name + "\nusing ..Runs\n" + program + "end\nnothing\n";
    }

    /// How the forms of a program differ; empty where they do not.
    List<String> differences(SourcePart program) {
        if (programs++ % PROGRAMS_A_SESSION == 0) {
            for (SourceForm form : SourceForm.values()) {
                runtimes.put(form, Runtime.open(form));
            }
        }
        String module = module("P" + programs, program);
        String expected = "";
        List<String> differences = new ArrayList<>();
        for (SourceForm form : SourceForm.values()) {
            String result = runtimes.get(form).run(module);
            if (result.contains("an error of the machine")) {
                differences.add(form + " " + result);
            } else if (form == SourceForm.AS_WRITTEN) {
                expected = result;
            } else if (!result.equals(expected)) {
                differences.add(difference(form, result, expected));
            }
        }
        return differences;
    }

    /// The first line in which two results differ.
    private static String difference(SourceForm form, String result, String expected) {
        List<String> found = result.lines().toList();
        List<String> wanted = expected.lines().toList();
        int line = 0;
        while (line < Math.min(found.size(), wanted.size())
                && found.get(line).equals(wanted.get(line))) {
            line++;
        }
        return "%s: line %d of the output is%n  %s%nbut should be%n  %s"
                .formatted(form, line + 1, lineOf(found, line), lineOf(wanted, line));
    }

    private static String lineOf(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "not there";
    }
}
