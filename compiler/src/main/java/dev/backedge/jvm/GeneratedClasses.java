package dev.backedge.jvm;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Builtin;
import dev.backedge.model.CallFrame;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.types.Subtyping;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// The generated classes of a runtime. A class is made when the Java machine first asks for it:
/// when code that names it is about to call it.
public final class GeneratedClasses extends ClassLoader {
    private static final String PACKAGE = "compiled.";
    private static final int MOST_CODE_ASKED = 64;

    static {
        registerAsParallelCapable();
    }

    private final LongAdder made = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final OutOfLine outOfLine;
    private final Environment environment;
    private final Map<CodeInstance, CodeUnit> units = new ConcurrentHashMap<>();
    private final Map<String, CodeUnit> named = new ConcurrentHashMap<>();

    /// Makes the loader of a runtime's classes.
    ///
    /// @param core types of the runtime
    /// @param outOfLine does what is not generated
    public GeneratedClasses(CoreTypes core, OutOfLine outOfLine) {
        super("backedge", GeneratedClasses.class.getClassLoader());
        this.outOfLine = outOfLine;
        Subtyping subtyping = new Subtyping(core);
        environment =
                new Environment() {
                    @Override
                    public CoreTypes core() {
                        return core;
                    }

                    @Override
                    public Subtyping subtyping() {
                        return subtyping;
                    }

                    @Override
                    public Builtin tuple() {
                        return builtin(core, "tuple");
                    }

                    @Override
                    public Optional<CodeUnit> direct(CodeInstance caller, MethodInstance callee) {
                        return reliedOn(caller, callee)
                                .map(GeneratedClasses.this::unitFor)
                                .filter(unit -> unit.form().isPossible());
                    }
                };
    }

    private static Builtin builtin(CoreTypes core, String name) {
        Symbol symbol = Symbol.of(name);
        return core.builtins().stream()
                .filter(builtin -> builtin.name().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no builtin function " + name));
    }

    /// {@return the way into the class of code, which is made now unless it was before; empty where
    /// the Java machine cannot have one}
    ///
    /// @param code with types
    public Optional<CompiledCode> compile(CodeInstance code) {
        CodeUnit unit = unitFor(code);
        if (!unit.form().isPossible()) {
            return Optional.empty();
        }
        initialize(unit);
        return Optional.of(unit.entry());
    }

    /// Makes the classes of code and of all that it calls directly, unless they were made before.
    ///
    /// @param code of this runtime
    public void compileAll(CodeInstance code) {
        Set<CodeUnit> asked = new HashSet<>();
        Deque<CodeUnit> open = new ArrayDeque<>();
        open.add(unitFor(code));
        while (!open.isEmpty()) {
            CodeUnit unit = open.remove();
            if (unit.form().isPossible() && asked.add(unit)) {
                initialize(unit);
                open.addAll(unit.callees());
            }
        }
    }

    private void initialize(CodeUnit unit) {
        try {
            Class.forName(unit.className().replace('/', '.'), true, this);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("the class of " + unit.code(), missing);
        }
    }

    /// {@return how many classes were made so far}
    public long classes() {
        return made.sum();
    }

    /// {@return the time that making and defining them took, in nanoseconds}
    public long nanos() {
        return nanos.sum();
    }

    /// {@return the calls that were running where a frame of the Java machine stands, the innermost
    /// first; none where it is no frame of a generated class, or its place is not known}
    ///
    /// @param element of a stack trace
    public List<CallFrame> framesOf(StackTraceElement element) {
        @Nullable CodeUnit unit = named.get(element.getClassName());
        if (unit == null || element.getLineNumber() <= 0) {
            return List.of();
        }
        Method method = unit.code().instance().method();
        String function = method.shape().argumentCount() == 0 ? "" : method.name().name();
        return unit.code()
                .body()
                .map(body ->
                        CallFrame.at(
                                function,
                                method.location(),
                                body.inlined(),
                                new LineNumbers(body).line(element.getLineNumber())))
                .orElse(List.of());
    }

    /// {@return the bytes of the class of code, made anew}
    ///
    /// @param code with types
    public byte[] bytesOf(CodeInstance code) {
        return new UnitWriter(unitFor(code), environment).write().bytes();
    }

    CodeUnit unitNamed(String name) {
        @Nullable CodeUnit unit = named.get(name);
        if (unit == null) {
            throw new IllegalArgumentException("no generated class " + name);
        }
        return unit;
    }

    private CodeUnit unitFor(CodeInstance code) {
        return units.computeIfAbsent(code, this::newUnit);
    }

    private CodeUnit newUnit(CodeInstance code) {
        String function = JavaNames.of(code.instance().method().name());
        String first = PACKAGE + JavaNames.of(code.instance());
        for (int number = 1; ; number++) {
            String name = number == 1 ? first : first + "_" + number;
            CodeUnit unit = new CodeUnit(code, name.replace('.', '/'), function, outOfLine);
            if (named.putIfAbsent(name, unit) == null) {
                return unit;
            }
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        CodeUnit unit = named.get(name);
        if (unit == null) {
            throw new ClassNotFoundException(name);
        }
        long begun = System.nanoTime();
        UnitWriter.Written written = new UnitWriter(unit, environment).write();
        unit.linkWith(written);
        Class<?> defined = defineClass(name, written.bytes(), 0, written.bytes().length);
        made.increment();
        nanos.add(System.nanoTime() - begun);
        return defined;
    }

    /// The code of a method instance that is valid wherever its caller is: the caller relied on it,
    /// itself or by code that it relied on. Code that a caller does not rely on may change under
    /// it.
    private static Optional<CodeInstance> reliedOn(CodeInstance caller, MethodInstance callee) {
        if (callee.method().implementation().isPresent()) {
            return Optional.empty();
        }
        Set<CodeInstance> asked = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<CodeInstance> open = new ArrayDeque<>();
        open.add(caller);
        while (!open.isEmpty() && asked.size() < MOST_CODE_ASKED) {
            CodeInstance code = open.poll();
            if (code.instance() == callee) {
                return Optional.of(code);
            }
            if (asked.add(code)) {
                for (Edge edge : code.edges()) {
                    if (edge instanceof Edge.Code(MethodInstance instance, _)) {
                        instance.codeAt(code.firstWorld()).ifPresent(open::add);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
