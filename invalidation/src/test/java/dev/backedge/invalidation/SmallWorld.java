package dev.backedge.invalidation;

import dev.backedge.dispatch.MatchResult;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.world.WorldRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A runtime with functions, types and code made by hand.
final class SmallWorld {
    final Universe universe = Universe.create();
    final MethodLookup lookup = new MethodLookup(universe);
    final BackedgeIndex index = new BackedgeIndex();
    final Invalidator invalidator = new Invalidator(universe, lookup, index);
    final RuntimeModule main = new RuntimeModule(Symbol.of("Main"), Optional.empty());
    private int callers;

    SmallWorld() {
        main.use(universe.core().module());
    }

    long world() {
        return universe.clock().current();
    }

    DataType any() {
        return universe.core().any();
    }

    DataType abstractType(String name, DataType supertype) {
        return declare(name, TypeKind.ABSTRACT, supertype);
    }

    DataType struct(String name, DataType supertype) {
        return declare(name, TypeKind.STRUCT, supertype);
    }

    DataType function(String name) {
        return declare("#" + name, TypeKind.STRUCT, universe.core().function());
    }

    private DataType declare(String name, TypeKind kind, DataType supertype) {
        TypeName typeName =
                new TypeName(main, Symbol.of(name), kind, OptionalInt.empty(), List.of());
        typeName.completeSupertype(supertype);
        typeName.completeFields(List.of(), List.of(), 0);
        return typeName.declared();
    }

    DataType tuple(Object... types) {
        return universe.core().tuple(types);
    }

    Method method(Type signature, int line) {
        DataType tuple = (DataType) UnionAll.unwrap(signature);
        String name =
                tuple.parameter(0) instanceof DataType callee
                        ? callee.typeName().name().name().replaceFirst("^#", "")
                        : "callable";
        return new Method(
                Symbol.of(name),
                main,
                new SourceLocation("small.jl", line),
                signature,
                MethodShape.of(tuple.parameterCount()),
                Optional::empty);
    }

    Method define(Object... signature) {
        Method method = method(tuple(signature), 1);
        invalidator.define(method);
        return method;
    }

    Edge.Call callEdge(Object... signature) {
        return callEdge(tuple(signature));
    }

    Edge.Call callEdge(DataType signature) {
        if (lookup.matches(signature, Integer.MAX_VALUE, world())
                instanceof MatchResult.Matches found) {
            return new Edge.Call(
                    signature,
                    found.matches().stream().map(MethodMatch::method).toList(),
                    found.coverage());
        }
        throw new IllegalStateException("too many matches");
    }

    Optional<Edge> invokeEdge(Object... signature) {
        DataType types = tuple(signature);
        return lookup.invokeLookup(types, world())
                .map(match -> new Edge.Invoke(types, match.method()));
    }

    Binding binding(String name) {
        return main.bindingOf(Symbol.of(name));
    }

    /// A method instance of a new function, without code.
    MethodInstance instance(String name) {
        DataType function = function(name + ++callers);
        Method method = method(tuple(function), callers);
        invalidator.define(method);
        return method.instanceFor(tuple(function), List.of());
    }

    /// Code of a new function of another module.
    CodeInstance codeIn(RuntimeModule module, Edge... edges) {
        DataType function = function("elsewhere" + ++callers);
        Method method =
                new Method(
                        Symbol.of("elsewhere"),
                        module,
                        SourceLocation.NONE,
                        tuple(function),
                        MethodShape.of(1),
                        Optional::empty);
        invalidator.define(method);
        return code(method.instanceFor(tuple(function), List.of()), edges);
    }

    /// Code of a new function that relies on something, published in the newest world.
    CodeInstance code(String name, Edge... edges) {
        return code(instance(name), edges);
    }

    CodeInstance code(MethodInstance instance, Edge... edges) {
        CodeInstance code =
                new CodeInstance(
                        instance,
                        WorldRange.from(world()),
                        any(),
                        Optional.empty(),
                        new ArrayList<>(List.of(edges)),
                        Optional::empty);
        invalidator.publish(code, world());
        return code;
    }
}
