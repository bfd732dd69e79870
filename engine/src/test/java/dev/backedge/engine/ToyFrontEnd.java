package dev.backedge.engine;

import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.ModulePath;
import dev.backedge.ir.Operand;
import dev.backedge.ir.SourceException;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// A language of one form a line: `module M`, `end`, `using M`, `include FILE`, `const x 3`, `let x
/// 3`, `fun f 3` (a method without arguments), `call f`.
final class ToyFrontEnd implements FrontEnd {
    private record Open(Symbol name, List<TopLevel> forms, SourceLocation location) {}

    @Override
    public String fileExtension() {
        return ".toy";
    }

    @Override
    public List<SourceFile> baseLibrary() {
        return List.of();
    }

    @Override
    public List<TopLevel> lower(SourceFile source) {
        Deque<Open> open =
                new ArrayDeque<>(
                        List.of(new Open(Symbol.of(""), new ArrayList<>(), SourceLocation.NONE)));
        List<String> lines = source.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] words = lines.get(i).strip().split(" ");
            SourceLocation location = new SourceLocation(source.path(), i + 1);
            switch (words[0]) {
                case "" -> {}
                case "module" ->
                        open.push(new Open(Symbol.of(words[1]), new ArrayList<>(), location));
                case "end" -> {
                    Open module = open.pop();
                    TopLevel form =
                            new TopLevel.ModuleDefinition(
                                    module.name(),
                                    TopLevel.ModuleKind.BARE,
                                    module.forms(),
                                    module.location());
                    open.element().forms().add(form);
                }
                default -> open.element().forms().add(simple(words, location));
            }
        }
        return open.element().forms();
    }

    private static TopLevel simple(String[] words, SourceLocation location) {
        return switch (words[0]) {
            case "using" ->
                    new TopLevel.UsingModule(
                            new ModulePath(0, List.of(Symbol.of(words[1]))), location);
            case "include" -> new TopLevel.Include(words[1], location);
            case "const" -> assign(words, TopLevel.GlobalKind.CONSTANT, location);
            case "let" -> assign(words, TopLevel.GlobalKind.VARIABLE, location);
            case "fun" -> method(words[1], Long.parseLong(words[2]), location);
            case "call" -> {
                var builder = new BodyBuilder();
                yield new TopLevel.Thunk(
                        builder.returning(builder.call(new Operand.Global(Symbol.of(words[1]))))
                                .build(),
                        location);
            }
            default ->
                    throw new SourceException(
                            location.file(),
                            location.line(),
                            1,
                            "expected a form, found " + words[0]);
        };
    }

    private static TopLevel assign(
            String[] words, TopLevel.GlobalKind kind, SourceLocation location) {
        var body =
                new BodyBuilder().returning(new Operand.Constant(Long.parseLong(words[2]))).build();
        return new TopLevel.AssignGlobal(Symbol.of(words[1]), kind, body, location);
    }

    static TopLevel method(String name, long result, SourceLocation location) {
        var body =
                new BodyBuilder(Symbol.of("#self#"))
                        .returning(new Operand.Constant(result))
                        .build();
        return new TopLevel.MethodDefinition(
                new TopLevel.Callee.Named(List.of(Symbol.of(name))),
                List.of(),
                TopLevel.Arity.FIXED,
                List.of(),
                body,
                location);
    }
}
