package dev.backedge.compile;

import dev.backedge.ir.Body;
import dev.backedge.ir.BodyText;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.UnionAll;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads small programs and the calls that tables make of them.
///
///     struct Point x::Int64 y::Int64          (or `mutable`, or `abstract Name`)
///     const limit 10                          (or `global`)
///     f{Int64, T} where T; i, sum             arguments, then names of locals; its body is indented
///       block 0:
///         return _1
final class ProgramText {
    private static final Pattern METHOD = Pattern.compile("(\\w+)(\\{.*?)(;(.*))?");

    private final SmallProgram program;
    private final UnaryOperator<Body> form;

    private ProgramText(SmallProgram program, UnaryOperator<Body> form) {
        this.program = program;
        this.form = form;
    }

    static SmallProgram parse(String text) {
        return parse(text, UnaryOperator.identity());
    }

    /// @param form what becomes of each body before it is defined
    static SmallProgram parse(String text, UnaryOperator<Body> form) {
        SmallProgram program = new SmallProgram();
        new ProgramText(program, form).define(text);
        return program;
    }

    /// Adds definitions to a program.
    static void define(SmallProgram program, String text) {
        new ProgramText(program, UnaryOperator.identity()).define(text);
    }

    /// The body of an expression that is one call, such as `f(1, "a")`: the names in it are global.
    static Body call(String text) {
        return BodyText.parse("body 0 ()\nblock 0:\n  %0 = call @" + text + "\n  return %0\n");
    }

    private void define(String text) {
        List<String> definition = new ArrayList<>();
        for (String line : text.lines().filter(found -> !found.isBlank()).toList()) {
            if (!line.startsWith(" ") && !definition.isEmpty()) {
                one(definition);
                definition.clear();
            }
            definition.add(line);
        }
        if (!definition.isEmpty()) {
            one(definition);
        }
    }

    private void one(List<String> lines) {
        List<String> words = Arrays.asList(lines.getFirst().split(" "));
        switch (words.getFirst()) {
            case "struct" ->
                    program.declare(
                            TypeKind.STRUCT, words.get(1), program.core.any(), fields(words));
            case "mutable" ->
                    program.declare(
                            TypeKind.MUTABLE_STRUCT,
                            words.get(1),
                            program.core.any(),
                            fields(words));
            case "abstract" -> program.declare(TypeKind.ABSTRACT, words.get(1), program.core.any());
            case "const" -> program.defineConstant(words.get(1), Long.valueOf(words.get(2)));
            case "global" -> program.defineVariable(words.get(1), Long.valueOf(words.get(2)));
            default -> method(lines);
        }
    }

    private Object[] fields(List<String> words) {
        return words.subList(2, words.size()).stream()
                .flatMap(field ->
                        Arrays.<Object>asList(
                                field.split("::")[0], program.type(field.split("::")[1]))
                                .stream())
                .toArray();
    }

    private void method(List<String> lines) {
        Matcher header = METHOD.matcher(lines.getFirst());
        if (!header.matches()) {
            throw new IllegalArgumentException("no definition: " + lines.getFirst());
        }
        String name = header.group(1);
        Type types = program.type("Tuple" + header.group(2));
        int arguments = ((DataType) UnionAll.unwrap(types)).parameterCount() + 1;
        String slots =
                IntStream.range(0, arguments)
                        .mapToObj(i -> "a" + i)
                        .collect(Collectors.joining(", "));
        String locals = header.group(4) == null ? "" : "," + header.group(4);
        String text =
                "body "
                        + arguments
                        + " ("
                        + slots
                        + locals
                        + ")\n"
                        + String.join("\n", lines.subList(1, lines.size()));
        program.define(name, "Tuple" + header.group(2), form.apply(BodyText.parse(text)));
    }
}
