package dev.backedge.call;

import dev.backedge.compile.Compiler;
import dev.backedge.compile.Execution;
import dev.backedge.compile.Interpreter;
import dev.backedge.compile.builtin.Builtins;
import dev.backedge.dispatch.MethodInsertion;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Implementation;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.Universe;
import dev.backedge.model.Vararg;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A runtime with functions whose methods are written in Java, and sites that call them.
final class SiteProgram {
    static final CallWorld LATEST = new CallWorld.Latest();

    final Universe universe = Universe.create();
    final CoreTypes core = universe.core();
    final MethodLookup lookup = new MethodLookup(universe);
    final RuntimeModule main = new RuntimeModule(Symbol.of("Main"), Optional.empty());
    final Interpreter interpreter =
            new Interpreter(
                    universe,
                    lookup,
                    new Compiler(universe, lookup, (code, _) -> code.instance().add(code)),
                    (_, name, _) -> {
                        throw new IllegalStateException("no globals here: " + name);
                    },
                    (_, _) -> {
                        throw new IllegalStateException("no code as data here");
                    },
                    Execution.chosen());
    final CallSites sites =
            new CallSites(
                    universe,
                    lookup,
                    interpreter,
                    new PrintStream(OutputStream.nullOutputStream()));
    private final MethodInsertion insertion = new MethodInsertion(universe);

    SiteProgram() {
        Builtins.install(universe);
    }

    DataType declare(String name, DataType supertype, TypeKind kind) {
        TypeName typeName =
                new TypeName(main, Symbol.of(name), kind, OptionalInt.empty(), List.of());
        typeName.completeSupertype(supertype);
        typeName.completeFields(List.of(), List.of(), 0);
        return typeName.declared();
    }

    /// The instance of a new type without fields.
    Object value(String type, DataType supertype) {
        return declare(type, supertype, TypeKind.STRUCT).instance().orElseThrow();
    }

    /// An instance of a new mutable type.
    StructValue mutable(String type) {
        return StructValue.of(declare(type, core.any(), TypeKind.MUTABLE_STRUCT));
    }

    Object function(String name) {
        return value("#" + name, core.function());
    }

    Vararg rest(Type element) {
        return new Vararg(element, Optional.empty());
    }

    /// Defines a method that gives always the same.
    Method define(Object function, Object result, Object... types) {
        return define(
                function,
                MethodHandles.dropArguments(
                        MethodHandles.constant(Object.class, result), 0, parameters(types)),
                types);
    }

    private static List<Class<?>> parameters(Object[] types) {
        Class<?>[] parameters = new Class<?>[types.length];
        for (int i = 0; i < types.length; i++) {
            parameters[i] = types[i] instanceof Vararg ? Object[].class : Object.class;
        }
        return List.of(parameters);
    }

    Method define(Object function, MethodHandle code, Object... types) {
        return defineWithCallee(core.dispatchTypeOf(function), code, types);
    }

    Method defineWithCallee(Type callee, MethodHandle code, Object... types) {
        Object[] all = new Object[types.length + 1];
        all[0] = callee;
        System.arraycopy(types, 0, all, 1, types.length);
        MethodShape shape =
                types.length > 0 && types[types.length - 1] instanceof Vararg
                        ? MethodShape.of(all.length, MethodShape.Trait.VARARG)
                        : MethodShape.of(all.length);
        Method method =
                Method.implemented(
                        Symbol.of("f"),
                        main,
                        new SourceLocation("SiteProgram.java", 1),
                        core.tuple(all),
                        new Implementation(code, shape));
        universe.clock().advance(world -> insertion.insert(method, world));
        return method;
    }

    void delete(Method method) {
        universe.clock()
                .advance(world -> {
                    insertion.delete(method, world);
                    return world;
                });
    }

    long world() {
        return universe.clock().current();
    }

    Task task() {
        return sites.task(world());
    }

    /// A site of one function that calls in the newest world.
    MethodHandle site(Object function, int arguments) {
        return invoker(
                sites.site(LATEST, function, MethodType.genericMethodType(arguments)), arguments);
    }

    /// Calls a site with an array of its arguments.
    static MethodHandle invoker(CallSite site, int arguments) {
        return site.dynamicInvoker().asSpreader(Object[].class, arguments);
    }

    static Object call(MethodHandle spread, Object... arguments) {
        try {
            return (Object) spread.invokeExact(arguments);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
