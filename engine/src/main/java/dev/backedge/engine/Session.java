package dev.backedge.engine;

import dev.backedge.call.CallSites;
import dev.backedge.compile.CompileTimes;
import dev.backedge.image.read.LoadReport;
import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.ir.Body;
import dev.backedge.ir.ModulePath;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Method;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Task;
import dev.backedge.model.Type;
import dev.backedge.model.TypeText;
import dev.backedge.model.Universe;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// One running program: its modules, its world, and the packages it loaded. Any thread may use it;
/// definitions and loads run one at a time, calls at once.
public final class Session {
    private static final Symbol MAIN = Symbol.of("Main");

    private final EngineOptions options;
    private final Program program;
    private final PackageLoader loader;
    private final RuntimeModule main;
    private final AtomicInteger texts = new AtomicInteger();

    private Session(
            EngineOptions options, Program program, PackageLoader loader, RuntimeModule main) {
        this.options = options;
        this.program = program;
        this.loader = loader;
        this.main = main;
    }

    static Session open(EngineOptions options) {
        Program program =
                Program.create(options.output(), options.backdated(), options.execution());
        PackageLoader loader = new PackageLoader(options, program);
        loader.loadLibrary();
        TopLevelEvaluator evaluator =
                loader.evaluation()
                        .evaluator(new SourceReader(Path.of(""), ""), new Initializers(program));
        RuntimeModule main = evaluator.defineRoot(MAIN, TopLevel.ModuleKind.STANDARD);
        program.universe().modules().add(main);
        return new Session(options, program, loader, main);
    }

    /// {@return types, methods, modules and the world counter}
    public Universe universe() {
        return program.universe();
    }

    /// {@return the module `Main`, in which texts are evaluated}
    public RuntimeModule main() {
        return main;
    }

    /// Loads a package, with all that it needs, if it is not there yet, and binds its name in
    /// `Main`, if that is free there, as `import` does.
    ///
    /// @param packageName of the package
    /// @return its root module
    /// @throws UnknownPackageException if no source root has it
    /// @throws CyclicDependencyException if packages need each other
    /// @throws PackageException if its files are not as a package's should be
    /// @throws PrecompileException if the process that makes its image fails
    /// @throws ImagesUnavailableException if the engine takes nothing but images and there is none
    /// @throws EvaluationException if its source is evaluated and fails
    /// @throws InitializationException if its `__init__` fails; the package stays loaded
    public RuntimeModule require(String packageName) {
        return locked(() -> {
            RuntimeModule module = loader.require(packageName);
            if (main.findOwn(module.name()).filter(Binding::hasContent).isEmpty()) {
                ModulePath path = new ModulePath(0, List.of(module.name()));
                evaluate(new TopLevel.ImportModule(path, module.name(), SourceLocation.NONE), main);
            }
            return module;
        });
    }

    /// Evaluates a text in `Main`.
    ///
    /// @param text a program of the engine's language
    /// @return the value of the last form
    /// @throws dev.backedge.ir.SourceException if the text is no program
    /// @throws EvaluationException if a form fails; those before it stay
    public Object evaluate(String text) {
        // Front ends name what they make up after the file, so two texts are two files.
        return evaluate(new SourceFile("session[" + texts.incrementAndGet() + "]", text));
    }

    /// Evaluates a text in `Main`.
    ///
    /// @param source a program of the engine's language; files that it includes are looked for in
    ///   the working directory
    /// @return the value of the last form
    /// @throws dev.backedge.ir.SourceException if the text is no program
    /// @throws EvaluationException if a form fails; those before it stay
    public Object evaluate(SourceFile source) {
        return locked(
                () -> evaluator(Path.of("")).evaluate(options.frontEnd().lower(source), main));
    }

    /// Evaluates a file in `Main`.
    ///
    /// @param file a program of the engine's language; files that it includes are looked for beside
    ///   it
    /// @return the value of the last form
    /// @throws dev.backedge.ir.SourceException if the text is no program
    /// @throws EvaluationException if a form fails; those before it stay
    public Object evaluateFile(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return locked(() ->
                evaluator(absolute.resolveSibling(""))
                        .evaluateFile(absolute.getFileName().toString(), main));
    }

    /// Evaluates a form that was made by hand.
    ///
    /// @param form in the intermediate representation
    /// @param module in which it is evaluated
    /// @return its value
    /// @throws EvaluationException if it fails
    public Object evaluate(TopLevel form, RuntimeModule module) {
        return locked(() -> evaluator(Path.of("")).evaluate(form, module));
    }

    private TopLevelEvaluator evaluator(Path directory) {
        return loader.evaluation()
                .evaluator(new SourceReader(directory, ""), new Initializers(program));
    }

    /// {@return the result of running code without arguments, in the newest world}
    ///
    /// @param body with no arguments
    /// @param module in which its global names are looked up
    /// @throws dev.backedge.model.Raised if the program raises an error
    public Object run(Body body, RuntimeModule module) {
        return program.interpreter().run(body, module, program.latestTask());
    }

    /// {@return what a name stands for, seen from `Main`; dots lead into modules}
    ///
    /// @param path `name`, or `Module.name`
    /// @throws dev.backedge.model.Raised if there is nothing of that name
    public Object value(String path) {
        RuntimeModule module = main;
        String[] names = path.split("\\.");
        for (int i = 0; i < names.length - 1; i++) {
            if (!(valueIn(module, names[i]) instanceof RuntimeModule inner)) {
                throw program.error(names[i] + " is no module");
            }
            module = inner;
        }
        return valueIn(module, names[names.length - 1]);
    }

    private Object valueIn(RuntimeModule module, String name) {
        Optional<Binding> binding = module.find(Symbol.of(name));
        return binding.flatMap(known -> known.valueAt(program.world()))
                .or(() -> universe().modules().find(Symbol.of(name)).map(Object.class::cast))
                .orElseThrow(() -> program.errors().undefinedVariable(Symbol.of(name)));
    }

    /// Calls a function by name, in the newest world.
    ///
    /// @param function its path, as [#value] takes it
    /// @param arguments after the function
    /// @return the result
    /// @throws dev.backedge.model.Raised if the program raises an error
    public Object call(String function, Object... arguments) {
        return call(value(function), arguments);
    }

    /// Calls a value, in the newest world.
    ///
    /// @param callee a function, type or callable value
    /// @param arguments after the callee
    /// @return the result
    /// @throws dev.backedge.model.Raised if the program raises an error
    public Object call(Object callee, Object... arguments) {
        return program.latestTask().call(callee, arguments);
    }

    /// {@return a task that runs in the world that is the newest now, whatever is defined later}
    public Task task() {
        return program.latestTask();
    }

    /// Calls a value in a chosen world: it sees what was defined then.
    ///
    /// @param world a world age, at most the newest
    /// @param callee a function, type or callable value
    /// @param arguments after the callee
    /// @return the result
    /// @throws dev.backedge.model.Raised if the program raises an error
    public Object callInWorld(long world, Object callee, Object... arguments) {
        if (world < 1 || world > program.world()) {
            throw new IllegalArgumentException(
                    "expected a world from 1 to " + program.world() + ", found " + world);
        }
        return program.latestTask().inWorld(world).call(callee, arguments);
    }

    /// {@return makes call sites, by which Java code calls functions of this session at the speed
    /// of a JVM call}
    public CallSites callSites() {
        return program.callSites();
    }

    /// {@return the generic function of a name, made if the name is free}
    ///
    /// @param module that owns the name
    /// @param name of the function
    public Object defineFunction(RuntimeModule module, String name) {
        return evaluate(
                new TopLevel.FunctionDeclaration(Symbol.of(name), SourceLocation.NONE), module);
    }

    /// Makes a method visible that was made by hand.
    ///
    /// @param method visible in no world yet
    /// @return what became stale
    public InvalidationReport define(Method method) {
        return locked(() -> program.log().note(program.invalidator().define(method)));
    }

    /// Ends a method.
    ///
    /// @param method visible until now
    /// @return what became stale
    public InvalidationReport delete(Method method) {
        return locked(() -> program.log().note(program.invalidator().delete(method)));
    }

    /// {@return the code of the methods that a call may select, inferred if need be; the more
    /// specific before the less specific}
    ///
    /// @param callee a function, type or callable value
    /// @param argumentTypes a tuple type
    public List<CodeInstance> codeOf(Object callee, Type argumentTypes) {
        return program.interpreter().codeOf(callee, argumentTypes, program.world());
    }

    /// {@return the body of code as inferred, with types, before it was optimized; empty where the
    /// method has none}
    ///
    /// @param code of this session
    public Optional<Body> inferredBody(CodeInstance code) {
        return program.interpreter().inferredBody(code);
    }

    /// {@return the bytes of the Java class that code is compiled to}
    ///
    /// @param code of this session
    public byte[] classOf(CodeInstance code) {
        return program.interpreter().classOf(code);
    }

    /// {@return how much was inferred and compiled in this session so far, and what it took}
    public CompileTimes compileTimes() {
        return program.interpreter().compileTimes();
    }

    /// {@return a value as the language's `repr` prints it; where the library has none, as Java
    /// prints it}
    ///
    /// @param value any value
    public String print(Object value) {
        return program.libraryValue("repr")
                .map(repr -> String.valueOf(call(repr, value)))
                .orElseGet(() -> TypeText.print(value));
    }

    /// {@return the documentation of a name}
    ///
    /// @param module that defines the name
    /// @param name documented or not
    public Optional<String> documentation(RuntimeModule module, String name) {
        return module.findOwn(Documentation.bindingOf(Symbol.of(name)))
                .flatMap(binding -> binding.valueAt(program.world()))
                .map(String.class::cast);
    }

    /// {@return how each package came into this session, in order, the language's library first}
    public List<PackageLoad> loads() {
        return locked(loader::loads);
    }

    /// {@return what loading each image did, in order}
    public List<LoadReport> loadReports() {
        return loads().stream()
                .map(PackageLoad::origin)
                .filter(PackageLoad.Origin.Image.class::isInstance)
                .map(origin -> ((PackageLoad.Origin.Image) origin).report())
                .toList();
    }

    /// {@return what became stale in this session, in order; definitions that made nothing stale
    /// are left out}
    public List<InvalidationReport> invalidations() {
        return program.log().reports();
    }

    /// {@return what the program was warned of, in order, each text once}
    public List<String> warnings() {
        return universe().warnings().texts();
    }

    private <T> T locked(Supplier<T> action) {
        ReentrantLock lock = program.code().lock();
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
