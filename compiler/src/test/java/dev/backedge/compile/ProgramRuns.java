package dev.backedge.compile;

import dev.backedge.ir.Body;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Runs random programs of a kind in all forms. They share a runtime of each form, under different
/// names, so that what all of them use is inferred once.
final class ProgramRuns {
    private final ProgramKind kind;
    private final List<List<Definition>> programs;
    private final Map<ProgramForm, SmallProgram> runtimes = new EnumMap<>(ProgramForm.class);
    private final Map<ProgramForm, Map<Integer, String>> refused = new EnumMap<>(ProgramForm.class);

    private ProgramRuns(ProgramKind kind, List<List<Definition>> programs) {
        this.kind = kind;
        this.programs = programs;
    }

    /// How the forms of one program differ; empty where they do not.
    static List<String> differences(ProgramKind kind, List<Definition> program) {
        return differencesOfAll(kind, List.of(program)).getFirst();
    }

    /// How the forms of each of some programs differ.
    static List<List<String>> differencesOfAll(ProgramKind kind, List<List<Definition>> programs) {
        ProgramRuns runs = new ProgramRuns(kind, programs);
        for (ProgramForm form : ProgramForm.values()) {
            runs.define(form);
        }
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < programs.size(); i++) {
            all.add(runs.compared(i));
        }
        return all;
    }

    private void define(ProgramForm form) {
        SmallProgram runtime = form.newProgram();
        ProgramText.define(runtime, kind.library());
        runtimes.put(form, runtime);
        refused.put(form, new HashMap<>());
        for (int i = 0; i < programs.size(); i++) {
            List<Definition> named = named(i);
            named.forEach(definition -> runtime.named(definition.function()));
            try {
                named.forEach(definition -> definition.define(runtime, form.form()));
            } catch (RuntimeException e) {
                refused.get(form).put(i, "not defined: " + e);
            }
        }
    }

    private List<Definition> named(int program) {
        Set<String> functions = new HashSet<>();
        programs.get(program).forEach(definition -> functions.add(definition.function()));
        return programs.get(program).stream()
                .map(definition -> definition.renamed(functions, suffix(program)))
                .toList();
    }

    private static String suffix(int program) {
        return "_" + program;
    }

    private List<String> compared(int program) {
        List<String> differences = new ArrayList<>();
        for (String call : kind.calls()) {
            String expected = "";
            for (ProgramForm form : ProgramForm.values()) {
                String result = result(form, program, call);
                if (form == ProgramForm.AS_WRITTEN) {
                    expected = result;
                } else if (!result.equals(expected)) {
                    differences.add(
                            call + " gives " + expected + ", but " + form + " gives " + result);
                }
            }
        }
        return differences;
    }

    private String result(ProgramForm form, int program, String call) {
        String problem = refused.get(form).get(program);
        if (problem != null) {
            return problem;
        }
        Body expression = ProgramText.call(call.replaceFirst("\\(", suffix(program) + "("));
        try {
            return runtimes.get(form).shown(expression);
        } catch (RuntimeException | LinkageError | AssertionError e) {
            return "an error of the machine: " + e + " at " + e.getStackTrace()[0];
        }
    }
}
