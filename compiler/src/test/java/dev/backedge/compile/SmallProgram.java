package dev.backedge.compile;

import dev.backedge.compile.builtin.Builtins;
import dev.backedge.dispatch.MethodInsertion;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyDecoder;
import dev.backedge.ir.BodyEncoder;
import dev.backedge.ir.RootReference;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.model.Raised;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Task;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.model.Vararg;
import dev.backedge.types.TypeEvaluator;
import dev.backedge.world.WorldRange;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;

/// A runtime whose module `Main` is filled by hand: the interpreter and inference without front end
/// and engine.
///
/// What a definition makes stale is decided coarsely here: all code ends with the world before it.
final class SmallProgram {
    final Universe universe = Universe.create();
    final CoreTypes core = universe.core();
    final MethodLookup lookup = new MethodLookup(universe);
    final RuntimeModule main = new RuntimeModule(Symbol.of("Main"), Optional.empty());
    final Compiler compiler = new Compiler(universe, lookup, this::publish);
    final Interpreter interpreter;
    private final MethodInsertion insertion = new MethodInsertion(universe);
    private final TypeEvaluator types = new TypeEvaluator(universe);
    final List<CodeInstance> published = new ArrayList<>();
    private final Bodies bodies;
    private int line;

    /// Which bodies run.
    enum Bodies {
        /// Those into which inference wrote what it knows.
        INFERRED,
        /// The same, after the way through their compressed form.
        COMPRESSED,
        /// The methods' own.
        AS_WRITTEN
    }

    SmallProgram() {
        this(Bodies.INFERRED, Execution.chosen());
    }

    SmallProgram(Bodies bodies) {
        this(bodies, Execution.chosen());
    }

    SmallProgram(Bodies bodies, Execution execution) {
        this.bodies = bodies;
        interpreter =
                new Interpreter(
                        universe,
                        lookup,
                        compiler,
                        this::assign,
                        (_, _) -> {
                            throw new UnsupportedOperationException("no code as data here");
                        },
                        execution);
        Builtins.install(universe);
        main.use(core.module());
        universe.modules().add(main);
    }

    private void publish(CodeInstance inferred, long inferredIn) {
        CodeInstance code =
                switch (bodies) {
                    case INFERRED -> inferred;
                    case COMPRESSED -> compressed(inferred);
                    case AS_WRITTEN -> asWritten(inferred);
                };
        if (inferredIn < world()) {
            code.close(inferredIn);
        }
        published.add(code);
        code.instance().add(code);
    }

    private static CodeInstance compressed(CodeInstance inferred) {
        Optional<Body> body = inferred.body().map(SmallProgram::throughBytes);
        return new CodeInstance(
                inferred.instance(),
                WorldRange.from(inferred.firstWorld()),
                inferred.returnType(),
                inferred.constant(),
                inferred.effects(),
                inferred.edges(),
                () -> body);
    }

    /// A body after the way through its compressed form.
    static Body throughBytes(Body body) {
        List<Object> roots = new ArrayList<>();
        byte[] bytes =
                BodyEncoder.encode(
                        body,
                        constant -> {
                            roots.add(constant);
                            return new RootReference(0, roots.size() - 1);
                        });
        return BodyDecoder.decode(bytes, (_, index) -> roots.get(index));
    }

    private CodeInstance asWritten(CodeInstance inferred) {
        MethodInstance instance = inferred.instance();
        WorldRange worlds = WorldRange.from(inferred.firstWorld());
        return new CodeInstance(
                instance, worlds, core.any(), Optional.empty(), List.of(), instance.method()::body);
    }

    private void assign(RuntimeModule module, Symbol name, Object value) {
        Binding binding = module.bindingOf(name);
        switch (binding.partitionAt(world()).map(Binding.Partition::value).orElse(binding)) {
            case Binding.Cell cell -> cell.set(value);
            case Object _ -> defineVariable(name.name(), value);
        }
    }

    private void define(LongConsumer definition) {
        universe.clock()
                .advance(world -> {
                    definition.accept(world);
                    published.forEach(code -> code.close(world - 1));
                    return world;
                });
    }

    long world() {
        return universe.clock().current();
    }

    Task task() {
        return new Task(
                universe, interpreter, new PrintStream(OutputStream.nullOutputStream()), world());
    }

    void defineConstant(String name, Object value) {
        define(world -> main.bindingOf(Symbol.of(name)).defineConstant(value, world));
    }

    void defineVariable(String name, Object value) {
        define(world -> main.bindingOf(Symbol.of(name)).defineVariable(value, world));
    }

    /// Declares a type without parameters; a struct's fields follow one another as name and type.
    DataType declare(TypeKind kind, String name, DataType supertype, Object... fields) {
        TypeName typeName =
                new TypeName(main, Symbol.of(name), kind, OptionalInt.empty(), List.of());
        typeName.completeSupertype(supertype);
        List<Symbol> names = new ArrayList<>();
        List<Type> fieldTypes = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            names.add(Symbol.of((String) fields[i]));
            fieldTypes.add((Type) fields[i + 1]);
        }
        typeName.completeFields(names, fieldTypes, 0);
        if (!name.startsWith("#")) {
            defineConstant(name, typeName.declared());
        }
        return typeName.declared();
    }

    /// What a name of `Main` stands for; a new generic function if it has no content.
    Object named(String name) {
        Optional<Object> known =
                main.find(Symbol.of(name)).flatMap(binding -> binding.valueAt(world()));
        if (known.isEmpty()) {
            defineConstant(
                    name,
                    declare(TypeKind.STRUCT, "#" + name, core.function()).instance().orElseThrow());
        }
        return known.orElseGet(() -> named(name));
    }

    Type type(String text) {
        return (Type) types.evaluate(TypeExpressionParser.parse(text), main, world(), List.of());
    }

    /// The signature of a call of a name: `f`, `Tuple{Int64}`.
    Type signature(String callee, String argumentTypes) {
        return SignatureTypes.withCallee(
                core, core.dispatchTypeOf(named(callee)), type(argumentTypes));
    }

    Method define(String callee, String argumentTypes, Body body) {
        Type signature = signature(callee, argumentTypes);
        DataType tuple = (DataType) UnionAll.unwrap(signature);
        boolean vararg = tuple.parameter(tuple.parameterCount() - 1) instanceof Vararg;
        MethodShape shape =
                vararg
                        ? MethodShape.of(tuple.parameterCount(), MethodShape.Trait.VARARG)
                        : MethodShape.of(tuple.parameterCount());
        SourceLocation location = new SourceLocation("small.jl", ++line);
        Method method =
                new Method(
                        Symbol.of(callee),
                        main,
                        location,
                        signature,
                        shape,
                        () -> Optional.of(body));
        define(world -> insertion.insert(method, world));
        return method;
    }

    /// A value in the form in which tables have it: type and content, or the error that was raised.
    String shown(Body expression) {
        try {
            Object value = interpreter.run(expression, main, task());
            return value instanceof String text
                    ? '"' + text + '"'
                    : value instanceof Long ? value.toString() : core.typeOf(value) + " " + value;
        } catch (Raised raised) {
            return raised.getMessage();
        }
    }
}
