package dev.backedge.image.write;

import dev.backedge.image.BuildId;
import dev.backedge.image.HeaderCodec;
import dev.backedge.image.ImageHeader;
import dev.backedge.image.InstanceData;
import dev.backedge.image.LinkageBlob;
import dev.backedge.image.Payload;
import dev.backedge.image.PredefinedObjects;
import dev.backedge.image.Section;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Universe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/// Writes one package, or the system, as an image. The one code path for both: an image without
/// dependencies is a system image.
///
/// 1. Decide what is owned ([Ownership]) and find methods and code ([ContentCollector]).
/// 2. Number the objects ([ObjectOrder]), compressing code on the way ([CompressedCode]).
/// 3. Number the external references ([ReferenceTable]) and write the records ([RecordWriter]).
/// 4. Write what the loader needs ready, put the sections together ([PayloadBuilder]), and make the
///    header.
///
/// Counterpart: `jl_save_system_image_to_stream`, Julia 1.9, `src/staticdata.c`.
public final class ImageWriter {
    private final Universe universe;
    private final List<LinkageBlob> dependencies;
    private final PredefinedObjects predefined;

    /// Makes a writer.
    ///
    /// @param universe that holds the package
    /// @param dependencies all images that were loaded when the package was evaluated, each after
    ///   those it needs; none for the system image
    public ImageWriter(Universe universe, List<LinkageBlob> dependencies) {
        this.universe = universe;
        this.dependencies = List.copyOf(dependencies);
        predefined = new PredefinedObjects(universe.core());
    }

    /// {@return the image of a package}
    ///
    /// @param content what the package is
    /// @throws UnwritableObjectException if the package refers to something that no image can hold
    public WrittenImage write(PackageContent content) {
        Ownership ownership = new Ownership(predefined, dependencies, content.modules());
        ContentCollector collector = new ContentCollector(ownership, universe.methods());
        collector.collect();
        CompressedCode code = new CompressedCode(dependencies, universe.clock().current());
        ObjectGraph graph = new ObjectGraph(ownership, code);
        ObjectOrder order = new ObjectOrder(graph);
        List<Binding> coreBindings = coreBindings(ownership);
        order.visit(roots(content, coreBindings, collector));

        PayloadBuilder payload = new PayloadBuilder();
        ReferenceTable references = new ReferenceTable(ownership, predefined, order, payload);
        references.numberExternals(order.linked());
        RecordWriter records =
                new RecordWriter(
                        ownership,
                        graph,
                        code,
                        references,
                        payload,
                        new InstanceData(universe.core()));
        order.objects().forEach(records::write);
        payload.words(Section.MODULES, references.ofAll(content.modules()));
        payload.words(Section.CORE_BINDINGS, references.ofAll(coreBindings));
        payload.words(Section.METHODS, references.ofAll(collector.methods()));
        payload.words(Section.SPECIALIZATIONS, references.ofAll(collector.code()));
        payload.words(Section.INITIALIZERS, references.ofAll(initializers(content.modules())));
        rootBlocks(code.blocks(), references, payload);
        classify(order.objects(), ownership, payload);
        return finish(content, payload.build(), ownership, order.objects().size());
    }

    private static List<Object> roots(
            PackageContent content, List<Binding> coreBindings, ContentCollector collector) {
        List<Object> roots = new ArrayList<>(content.modules());
        roots.addAll(coreBindings);
        roots.addAll(collector.methods());
        roots.addAll(collector.code());
        return roots;
    }

    /// The bindings that the system image adds to `Core`: those that a new runtime does not have.
    private List<Binding> coreBindings(Ownership ownership) {
        List<Binding> added = new ArrayList<>();
        if (ownership.isSystem()) {
            for (Binding binding : universe.core().module().bindings()) {
                if (!binding.partitions().isEmpty() && !predefined.binds(binding.name())) {
                    added.add(binding);
                }
            }
        }
        return added;
    }

    /// The modules that define an `__init__` of their own, inner ones before those around them.
    private static List<RuntimeModule> initializers(List<RuntimeModule> roots) {
        Deque<RuntimeModule> open = new ArrayDeque<>(roots);
        List<RuntimeModule> found = new ArrayList<>();
        while (!open.isEmpty()) {
            RuntimeModule module = open.remove();
            for (RuntimeModule.NamedBinding named : module.namedBindings()) {
                boolean own =
                        named.binding().module() == module
                                && !named.binding().partitions().isEmpty();
                if (own
                        && ObjectGraph.value(named.binding()) instanceof RuntimeModule inner
                        && inner.parent().filter(parent -> parent == module).isPresent()) {
                    open.add(inner);
                }
                if (own && named.name().equals(Symbol.of("__init__"))) {
                    found.addFirst(module);
                }
            }
        }
        return found;
    }

    private static void rootBlocks(
            Map<Method, List<Object>> blocks, ReferenceTable references, PayloadBuilder payload) {
        blocks.forEach((method, roots) ->
                payload.words(
                        Section.ROOT_BLOCKS,
                        references.of(method),
                        payload.list(references.ofAll(roots))));
    }

    /// Lists the objects that belong to names and methods of others: those that they may have too,
    /// and those that are surely new.
    private static void classify(
            List<Object> objects, Ownership ownership, PayloadBuilder payload) {
        for (int number = 0; number < objects.size(); number++) {
            switch (objects.get(number)) {
                case DataType type
                        when !type.isDeclared()
                                && !type.hasFreeVariables()
                                && ownership.isForeign(type.typeName()) ->
                        payload.words(
                                ownership.mentionsOwn(type)
                                        ? Section.ENTERED_TYPES
                                        : Section.UNIQUED_TYPES,
                                number);
                case MethodInstance instance when ownership.isForeign(instance.method()) ->
                        payload.words(Section.EXTERNAL_INSTANCES, number);
                case Object _ -> {}
            }
        }
    }

    private WrittenImage finish(
            PackageContent content, Payload payload, Ownership ownership, int objects) {
        ImageHeader draft =
                new ImageHeader(
                        predefined.runtimeVersion(),
                        new BuildId(0, 0),
                        content.name(),
                        content.uuid(),
                        ownership.isSystem() ? universe.clock().current() : 0,
                        dependencies.stream().map(LinkageBlob::asDependency).toList(),
                        content.sources(),
                        content.preferences(),
                        0,
                        List.of());
        ImageHeader header = HeaderCodec.complete(draft, payload);
        byte[] headerBytes = HeaderCodec.write(draft, payload);
        byte[] whole = Arrays.copyOf(headerBytes, headerBytes.length + payload.bytes().length);
        System.arraycopy(payload.bytes(), 0, whole, headerBytes.length, payload.bytes().length);
        return new WrittenImage(header, whole, objects);
    }
}
