package dev.backedge.engine;

import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.model.RootModules;
import dev.backedge.model.RuntimeModule;

import java.nio.file.Path;
import java.util.List;

/// Evaluates the sources of packages and of the language's own library.
final class PackageEvaluation {
    private final Program program;
    private final FrontEnd frontEnd;
    private final PackageResolver resolver;

    PackageEvaluation(Program program, FrontEnd frontEnd, PackageResolver resolver) {
        this.program = program;
        this.frontEnd = frontEnd;
        this.resolver = resolver;
    }

    /// {@return what a subject's source gives, no `__init__` run yet; when it fails, its root
    /// module is taken away again}
    EvaluatedPackage evaluate(ImageSubject subject) {
        return switch (subject) {
            case ImageSubject.OfPackage(PackageSource source, _) -> evaluate(source);
            case ImageSubject.OfLibrary library -> evaluate(library);
        };
    }

    private EvaluatedPackage evaluate(PackageSource source) {
        RootModules modules = program.universe().modules();
        SourceReader reader = SourceReader.ofPackage(source);
        Initializers initializers = new Initializers(program);
        try {
            RuntimeModule module =
                    evaluator(reader, initializers).evaluatePackage(source, modules::add);
            return new EvaluatedPackage(module, reader.entries(), initializers.take());
        } catch (RuntimeException e) {
            modules.find(Symbol.of(source.name())).ifPresent(modules::remove);
            throw e;
        }
    }

    private EvaluatedPackage evaluate(ImageSubject.OfLibrary library) {
        TopLevelEvaluator evaluator =
                evaluator(new SourceReader(Path.of(""), ""), new Initializers(program));
        RuntimeModule base = evaluator.defineRoot(ModuleDefinitions.BASE, TopLevel.ModuleKind.BARE);
        base.export(ModuleDefinitions.BASE);
        program.universe().modules().add(base);
        for (SourceFile file : library.files()) {
            evaluator.evaluate(frontEnd.lower(file), base);
        }
        return new EvaluatedPackage(base, library.entries(), List.of());
    }

    /// {@return an evaluator of a program text}
    TopLevelEvaluator evaluator(SourceReader reader, Initializers initializers) {
        return new TopLevelEvaluator(program, frontEnd, reader, resolver, initializers);
    }
}
