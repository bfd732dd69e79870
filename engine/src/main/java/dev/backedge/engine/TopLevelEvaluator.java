package dev.backedge.engine;

import dev.backedge.invalidation.Definition;
import dev.backedge.ir.Body;
import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.SourceException;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.model.RuntimeModule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Evaluates the top-level forms of one program text and the files that it includes, each form in
/// the newest world.
final class TopLevelEvaluator {
    private final Program program;
    private final FrontEnd frontEnd;
    private final SourceReader reader;
    private final Initializers initializers;
    private final GlobalDefinitions globals;
    private final ModuleDefinitions modules;
    private final ModuleImports imports;
    private final TypeDeclarations types;
    private final MethodDefinitions methods;
    private final List<String> including = new ArrayList<>();
    private int moduleDepth;

    /// @param program in which the definitions become true
    /// @param frontEnd reads included files
    /// @param reader finds included files
    /// @param resolver gives the packages that the text uses
    /// @param initializers of the modules that the text defines
    TopLevelEvaluator(
            Program program,
            FrontEnd frontEnd,
            SourceReader reader,
            PackageResolver resolver,
            Initializers initializers) {
        this.program = program;
        this.frontEnd = frontEnd;
        this.reader = reader;
        this.initializers = initializers;
        globals = program.globals();
        modules = new ModuleDefinitions(program, globals);
        imports = new ModuleImports(program, globals, resolver);
        types = new TypeDeclarations(program, globals);
        methods = new MethodDefinitions(program, globals, imports);
    }

    /// {@return the value of the last form; `nothing` where there is none}
    ///
    /// @param file with its name as the reader gives it
    /// @throws EvaluationException if a form fails; those before it stay
    Object evaluateFile(String file, RuntimeModule module) {
        if (including.contains(file)) {
            throw program.error("the file \"" + file + "\" includes itself");
        }
        including.add(file);
        try {
            return evaluate(frontEnd.lower(reader.read(file)), module);
        } finally {
            including.removeLast();
        }
    }

    /// {@return the value of the last form; `nothing` where there is none}
    ///
    /// @throws EvaluationException if a form fails; those before it stay
    Object evaluate(List<TopLevel> forms, RuntimeModule module) {
        Object last = program.universe().core().nothing();
        for (TopLevel form : forms) {
            last = evaluate(form, module);
        }
        return last;
    }

    Object evaluate(TopLevel form, RuntimeModule module) {
        try {
            return evaluated(form, module);
        } catch (EvaluationException
                | SourceException
                | InitializationException
                | CyclicDependencyException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new EvaluationException(
                    form.location(), program.describe(e), e, program.framesOf(e));
        }
    }

    private Object evaluated(TopLevel form, RuntimeModule module) {
        return switch (form) {
            case TopLevel.ModuleDefinition definition -> {
                RuntimeModule inner = modules.define(definition, module);
                fill(inner, definition.forms());
                if (moduleDepth == 0) {
                    initializers.run(initializers.take());
                }
                yield inner;
            }
            case TopLevel.UsingModule using -> done(() -> imports.using(using, module));
            case TopLevel.UsingNames using -> done(() -> imports.using(using, module));
            case TopLevel.ImportModule importing ->
                    done(() -> imports.importing(importing, module));
            case TopLevel.ImportNames importing -> done(() -> imports.importing(importing, module));
            case TopLevel.Export export ->
                    done(() ->
                            globals.apply(List.of(new Definition.Export(module, export.names()))));
            case TopLevel.Thunk thunk -> run(thunk.body(), module, thunk.location());
            case TopLevel.AssignGlobal assign -> {
                Object value = run(assign.value(), module, assign.location());
                globals.assign(module, assign.name(), assign.kind(), value);
                yield value;
            }
            case TopLevel.AbstractType type -> types.declare(type, module);
            case TopLevel.PrimitiveType type -> types.declare(type, module);
            case TopLevel.StructType type -> types.declare(type, module);
            case TopLevel.FunctionDeclaration function -> globals.function(module, function.name());
            case TopLevel.MethodDefinition method -> methods.define(method, module);
            case TopLevel.GeneratedMethod method -> methods.define(method, module, frontEnd);
            case TopLevel.Include include ->
                    evaluateFile(
                            reader.included(include.location().file(), include.file()), module);
            case TopLevel.Documented(String text, TopLevel definition) -> {
                Object value = evaluate(definition, module);
                Documentation.nameOf(definition)
                        .ifPresent(name -> globals.document(module, name, text));
                yield value;
            }
        };
    }

    /// {@return the root module of a package, which its entry file defines}
    ///
    /// @param source the package
    /// @param made gets the module before it is filled, so that the package may name itself
    /// @throws PackageException if the file defines another module, or something outside of it
    /// @throws EvaluationException if a form fails
    RuntimeModule evaluatePackage(PackageSource source, Consumer<RuntimeModule> made) {
        SourceFile file = reader.read(reader.nameOf(source.entry()));
        TopLevel.ModuleDefinition definition =
                PackageShape.moduleOf(source.name(), file.path(), frontEnd.lower(file));
        RuntimeModule module = defineRoot(definition.name(), definition.kind());
        made.accept(module);
        fill(module, definition.forms());
        return module;
    }

    /// {@return a new root module, with what it sees from the start}
    RuntimeModule defineRoot(Symbol name, TopLevel.ModuleKind kind) {
        return modules.defineRoot(name, kind);
    }

    private void fill(RuntimeModule module, List<TopLevel> forms) {
        moduleDepth++;
        try {
            evaluate(forms, module);
            initializers.finished(module);
        } finally {
            moduleDepth--;
        }
    }

    private Object done(Runnable effect) {
        effect.run();
        return program.universe().core().nothing();
    }

    private Object run(Body body, RuntimeModule module, SourceLocation location) {
        return program.interpreter().run(body, module, location, program.latestTask());
    }
}
