package dev.backedge.tools.world;

import dev.backedge.model.Bottom;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.world.WorldRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Makes method instances, then their code, with the edges of the backedges that point to it.
///
/// The records say which specialization relied on which, not which of its code instances did: the
/// newest one gets the edges. A specialization without code gets code that is valid in world 1
/// alone, in which there is no method, to hold them.
final class CodeBuilder {
    private final TypeTexts texts;
    private final List<Method> methods;
    private final Map<Integer, MethodInstance> instances = new HashMap<>();
    private final Map<Integer, WorldRecord.Specialization> records = new LinkedHashMap<>();
    private final Map<Integer, List<Edge>> edges = new HashMap<>();

    CodeBuilder(TypeTexts texts, List<Method> methods) {
        this.texts = texts;
        this.methods = methods;
    }

    void add(WorldRecord.Specialization record) {
        if (record.method() > methods.size()) {
            throw new IllegalArgumentException(
                    "expected a method up to " + methods.size() + ", found " + record.method());
        }
        if (record.types().isEmpty()) {
            return;
        }
        Method method = methods.get(record.method() - 1);
        List<TypeVar> variables = method.staticParameters();
        List<Object> parameters = new ArrayList<>();
        for (int i = 0; i < record.staticParameters().size(); i++) {
            Optional<String> text = record.staticParameters().get(i);
            parameters.add(text.isPresent() ? texts.value(text.get()) : variables.get(i));
        }
        instances.put(
                record.id(), method.instanceFor(texts.type(record.types().get()), parameters));
        records.put(record.id(), record);
    }

    void add(WorldRecord.Callers record) {
        MethodInstance callee = instances.get(record.callee());
        if (callee != null) {
            Edge edge = new Edge.Code(callee, Reliance.ALL);
            record.callers().forEach(caller -> edgesOf(caller).add(edge));
        }
    }

    void add(WorldRecord.UncoveredCall record) {
        edgesOf(record.caller())
                .add(
                        new Edge.Call(
                                texts.type(record.signature()), List.of(), Edge.Coverage.PARTIAL));
    }

    private List<Edge> edgesOf(int caller) {
        return edges.computeIfAbsent(caller, _ -> new ArrayList<>());
    }

    /// Makes the code of all specializations.
    void finish() {
        records.forEach((id, record) -> {
            MethodInstance instance = Objects.requireNonNull(instances.get(id));
            List<Edge> newest = edges.getOrDefault(id, List.of());
            if (record.code().isEmpty()) {
                instance.add(
                        code(
                                instance,
                                WorldLines.NO_CODE,
                                Bottom.BOTTOM,
                                Optional.empty(),
                                newest));
            }
            for (int i = record.code().size() - 1; i >= 0; i--) {
                WorldRecord.Code code = record.code().get(i);
                Type returnType = code.returnType().map(texts::type).orElseThrow();
                Optional<Object> constant =
                        code.constant() ? constantOf(returnType) : Optional.empty();
                instance.add(
                        code(
                                instance,
                                code.worlds(),
                                returnType,
                                constant,
                                i == 0 ? newest : List.of()));
            }
        });
    }

    private static CodeInstance code(
            MethodInstance instance,
            WorldRange worlds,
            Type returnType,
            Optional<Object> constant,
            List<Edge> edges) {
        return new CodeInstance(instance, worlds, returnType, constant, edges, Optional::empty);
    }

    /// The records say that a result is constant and not which it is: it follows where its type has
    /// one value.
    private static Optional<Object> constantOf(Type returnType) {
        if (returnType instanceof DataType type && type.isTypeType() && !type.hasFreeVariables()) {
            return Optional.of(type.parameter(0));
        }
        return onlyValue(returnType);
    }

    /// The value of an immutable type whose fields have types with one value each, if they have.
    private static Optional<Object> onlyValue(Type type) {
        if (!(type instanceof DataType data) || !data.isConcrete() || data.isMutable()) {
            return Optional.empty();
        }
        if (data.isSingleton()) {
            return data.instance();
        }
        List<Object> fields = new ArrayList<>();
        for (Type fieldType : data.fieldTypes()) {
            Optional<Object> field = onlyValue(fieldType);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            fields.add(field.get());
        }
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(StructValue.of(data, fields.toArray()));
    }
}
