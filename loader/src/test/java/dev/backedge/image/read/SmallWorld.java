package dev.backedge.image.read;

import dev.backedge.dispatch.MethodLookup;
import dev.backedge.image.LinkageBlob;
import dev.backedge.image.write.ImageWriter;
import dev.backedge.image.write.PackageContent;
import dev.backedge.image.write.WrittenImage;
import dev.backedge.invalidation.BackedgeIndex;
import dev.backedge.invalidation.Invalidator;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Operand;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Universe;
import dev.backedge.world.WorldRange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/// A runtime in which tests define things by hand, write images and load them.
final class SmallWorld {
    final Universe universe = Universe.create();
    final CoreTypes core = universe.core();
    final BackedgeIndex index = new BackedgeIndex();
    final Invalidator invalidator = new Invalidator(universe, new MethodLookup(universe), index);
    final List<LinkageBlob> blobs = new ArrayList<>();

    RuntimeModule module(String name) {
        RuntimeModule module = new RuntimeModule(Symbol.of(name), Optional.empty());
        universe.modules().add(module);
        return module;
    }

    RuntimeModule root(String name) {
        return universe.modules().find(Symbol.of(name)).orElseThrow();
    }

    DataType type(RuntimeModule module, String name) {
        return (DataType) value(module, name);
    }

    Object value(RuntimeModule module, String name) {
        return module.find(Symbol.of(name))
                .flatMap(binding -> binding.valueAt(universe.clock().current()))
                .orElseThrow();
    }

    TypeName declare(
            RuntimeModule module,
            String name,
            TypeKind kind,
            DataType supertype,
            List<TypeVar> variables) {
        TypeName typeName =
                new TypeName(module, Symbol.of(name), kind, OptionalInt.empty(), variables);
        typeName.completeSupertype(supertype);
        bind(module, name, typeName.wrapper());
        return typeName;
    }

    void bind(RuntimeModule module, String name, Object value) {
        invalidator.defineConstant(module.bindingOf(Symbol.of(name)), value);
    }

    DataType function(RuntimeModule module, String name) {
        TypeName typeName =
                new TypeName(
                        module,
                        Symbol.of("#" + name),
                        TypeKind.STRUCT,
                        OptionalInt.empty(),
                        List.of());
        typeName.completeSupertype(core.function());
        typeName.completeFields(List.of(), List.of(), 0);
        bind(module, name, typeName.declared().instance().orElseThrow());
        return typeName.declared();
    }

    Method method(RuntimeModule module, DataType function, Object result, Type... arguments) {
        List<Object> elements = new ArrayList<>(List.of(function));
        elements.addAll(List.of(arguments));
        String name = function.typeName().name().name().substring(1);
        Method method =
                new Method(
                        Symbol.of(name),
                        module,
                        new SourceLocation(module.name() + ".jl", 3),
                        core.tuple(elements.toArray()),
                        MethodShape.of(elements.size()),
                        () -> Optional.of(returning(elements.size(), result)));
        invalidator.define(method);
        return method;
    }

    static Body returning(int arguments, Object result) {
        Symbol[] names = new Symbol[arguments];
        for (int i = 0; i < arguments; i++) {
            names[i] = Symbol.of("a" + i);
        }
        return new BodyBuilder(names).returning(new Operand.Constant(result)).build();
    }

    CodeInstance code(Method method, Type returnType, List<Edge> edges, Type... arguments) {
        List<Object> elements = new ArrayList<>(List.of(method.signatureTuple().parameter(0)));
        elements.addAll(List.of(arguments));
        MethodInstance instance = method.instanceFor(core.tuple(elements.toArray()), List.of());
        CodeInstance code =
                new CodeInstance(
                        instance,
                        WorldRange.from(universe.clock().current()),
                        returnType,
                        Optional.empty(),
                        edges,
                        method::body);
        invalidator.publish(code, universe.clock().current());
        return code;
    }

    WrittenImage write(String name) {
        UUID uuid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new ImageWriter(universe, blobs)
                .write(new PackageContent(name, uuid, List.of(root(name)), List.of()));
    }

    LoadReport load(WrittenImage image) {
        return load(image.header().name() + ".bki", image.bytes());
    }

    LoadReport load(String name, byte[] bytes) {
        LoadReport report = new ImageLoader(universe, invalidator, index).load(name, bytes, blobs);
        blobs.add(report.blob());
        return report;
    }
}
