package dev.backedge.image.write;

import dev.backedge.image.EdgeCodec;
import dev.backedge.image.InstanceData;
import dev.backedge.image.RecordKind;
import dev.backedge.image.Reference;
import dev.backedge.image.StoredLayout;
import dev.backedge.ir.Symbol;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CodeSummary;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Effects;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.model.PrimitiveValue;
import dev.backedge.model.Reliance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;
import dev.backedge.world.WorldRange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Writes the record of each object, by the fields of its [RecordKind].
final class RecordWriter {
    private static final int HIDDEN = 1 << 3;

    private final Ownership ownership;
    private final ObjectGraph graph;
    private final CompressedCode code;
    private final ReferenceTable references;
    private final PayloadBuilder payload;
    private final InstanceData instanceData;

    RecordWriter(
            Ownership ownership,
            ObjectGraph graph,
            CompressedCode code,
            ReferenceTable references,
            PayloadBuilder payload,
            InstanceData instanceData) {
        this.ownership = ownership;
        this.graph = graph;
        this.code = code;
        this.references = references;
        this.payload = payload;
        this.instanceData = instanceData;
    }

    void write(Object object) {
        switch (object) {
            case RuntimeModule module -> module(module);
            case Binding binding -> binding(binding);
            case TypeName name -> typeName(name);
            case DataType type when type.isDeclared() ->
                    payload.record(RecordKind.DECLARED_TYPE, references.of(type.typeName()));
            case DataType type ->
                    payload.record(
                            RecordKind.DATA_TYPE,
                            references.of(type.typeName()),
                            list(type.parameters()));
            case UnionAll unionAll -> unionAll(unionAll);
            case Union union -> payload.record(RecordKind.UNION, list(union.members()));
            case TypeVar variable ->
                    payload.record(
                            RecordKind.TYPE_VARIABLE,
                            symbol(variable.name()),
                            references.of(variable.lower()),
                            references.of(variable.upper()));
            case Vararg vararg ->
                    payload.record(
                            RecordKind.VARARG,
                            references.of(vararg.element()),
                            references.ofOptional(vararg.count()));
            case Method method -> method(method);
            case MethodInstance instance ->
                    payload.record(
                            RecordKind.METHOD_INSTANCE,
                            references.of(instance.method()),
                            references.of(instance.types()),
                            list(instance.staticParameters()));
            case CodeInstance codeInstance -> code(codeInstance);
            case StructValue struct when struct.type().isSingleton() ->
                    payload.record(RecordKind.SINGLETON, references.of(struct.type()));
            case StructValue struct -> struct(struct);
            case ArrayValue array -> array(array);
            case PrimitiveValue(DataType type, long low, long high) ->
                    payload.record(RecordKind.PRIMITIVE, references.of(type), low, high);
            case String text ->
                    payload.record(
                            RecordKind.STRING,
                            payload.bytes(text.getBytes(StandardCharsets.UTF_8)));
            default ->
                    throw new IllegalStateException(
                            "no record kind for " + object.getClass().getName());
        }
    }

    private void struct(StructValue struct) {
        int type = references.of(struct.type());
        payload.layout(type, () -> StoredLayout.of(struct.type(), type));
        payload.record(
                RecordKind.STRUCT,
                type,
                payload.bytes(instanceData.encode(struct, references::of)));
    }

    private int symbol(Symbol symbol) {
        return payload.symbol(symbol.name());
    }

    private int list(List<?> objects) {
        return payload.list(references.ofAll(objects));
    }

    private void module(RuntimeModule module) {
        List<Object> bindings = new ArrayList<>();
        for (RuntimeModule.NamedBinding named : module.namedBindings()) {
            bindings.add(named.name());
            bindings.add(named.binding());
        }
        payload.record(
                RecordKind.MODULE,
                symbol(module.name()),
                references.ofOptional(module.parent()),
                list(List.copyOf(module.exports())),
                list(module.usings()),
                list(bindings));
    }

    private void binding(Binding binding) {
        List<Binding.Partition> partitions = binding.partitions();
        int state =
                partitions.isEmpty()
                        ? 0
                        : partitions.getFirst().kind() == Binding.Kind.CONSTANT ? 1 : 2;
        int value = state == 0 ? Reference.NONE : references.of(ObjectGraph.value(binding));
        payload.record(
                RecordKind.BINDING,
                references.of(binding.module()),
                symbol(binding.name()),
                state,
                value);
    }

    private void typeName(TypeName name) {
        payload.record(
                RecordKind.TYPE_NAME,
                references.of(name.module()),
                symbol(name.name()),
                name.kind().ordinal(),
                name.bits().orElse(0),
                list(name.variables()),
                references.of(name.declared().supertype()),
                list(name.fieldNames()),
                list(name.fieldNames().isEmpty() ? List.of() : name.declared().fieldTypes()),
                name.initializedFields());
    }

    private void unionAll(UnionAll unionAll) {
        Optional<ObjectGraph.WrapperPlace> place = graph.wrapperPlace(unionAll);
        if (place.isPresent()) {
            payload.record(
                    RecordKind.WRAPPER, references.of(place.get().typeName()), place.get().depth());
        } else {
            payload.record(
                    RecordKind.UNION_ALL,
                    references.of(unionAll.variable()),
                    references.of(unionAll.body()));
        }
    }

    private void method(Method method) {
        MethodShape shape = method.shape();
        int traits = shape.traits().stream().mapToInt(trait -> 1 << trait.ordinal()).sum();
        int hidden = method.isCurrent() || method.isDeleted() ? 0 : HIDDEN;
        payload.record(
                RecordKind.METHOD,
                symbol(method.name()),
                references.of(method.module()),
                payload.symbol(method.location().file()),
                method.location().line(),
                references.of(method.signature()),
                shape.argumentCount(),
                shape.nospecialize(),
                shape.called(),
                shape.keywordCount(),
                traits | (ownership.isSystem() ? hidden : 0),
                ownership.isSystem() ? firstWorld(method) : 0L,
                ownership.isSystem() ? method.deletedWorld() : WorldRange.OPEN,
                codeOf(method));
    }

    private static long firstWorld(Method method) {
        List<WorldRange> worlds = method.worlds();
        return worlds.isEmpty() ? method.primaryWorld().orElse(0) : worlds.getLast().first();
    }

    private int codeOf(Object owner) {
        return code.of(owner).map(payload::bytes).orElse(Reference.NONE);
    }

    private void code(CodeInstance codeInstance) {
        payload.record(
                RecordKind.CODE_INSTANCE,
                references.of(codeInstance.instance()),
                ownership.isSystem() ? codeInstance.firstWorld() : 0L,
                ownership.isSystem() ? codeInstance.lastWorld() : WorldRange.OPEN,
                references.of(codeInstance.returnType()),
                references.ofOptional(codeInstance.constant()),
                codeInstance.effects().bits(),
                payload.edges(codeInstance.edges().stream().flatMapToInt(this::edge).toArray()),
                codeOf(codeInstance));
    }

    private IntStream edge(Edge edge) {
        return switch (edge) {
            case Edge.Call(Type signature, List<Method> matches, Edge.Coverage coverage) ->
                    IntStream.concat(
                            IntStream.of(
                                    EdgeCodec.CALL,
                                    references.of(signature),
                                    coverage == Edge.Coverage.FULL
                                            ? EdgeCodec.FULL
                                            : EdgeCodec.PARTIAL,
                                    matches.size()),
                            Arrays.stream(references.ofAll(matches)));
            case Edge.Invoke(Type signature, Method method) ->
                    IntStream.of(EdgeCodec.INVOKE, references.of(signature), references.of(method));
            case Edge.Code(MethodInstance instance, Reliance reliance) -> {
                Optional<CodeSummary> relied = code.reliedOn(instance, reliance);
                yield IntStream.of(
                        EdgeCodec.CODE,
                        references.of(instance),
                        reliance.bits(),
                        references.ofOptional(relied.map(CodeSummary::returnType)),
                        references.ofOptional(relied.flatMap(CodeSummary::constant)),
                        relied.map(CodeSummary::effects).orElse(Effects.UNKNOWN).bits());
            }
            case Edge.Global(Binding binding) ->
                    IntStream.of(EdgeCodec.GLOBAL, references.of(binding));
        };
    }

    private void array(ArrayValue array) {
        List<Long> dimensions = Arrays.stream(array.dimensions()).boxed().toList();
        int[] elements = new int[array.length()];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = array.isDefined(i) ? references.of(array.get(i)) : Reference.NONE;
        }
        payload.record(
                RecordKind.ARRAY,
                references.of(array.type()),
                list(dimensions),
                payload.list(elements));
    }
}
