package dev.backedge.tools.world;

import dev.backedge.ir.Symbol;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.FreeVariables;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.types.QualifiedTypeText;
import dev.backedge.world.WorldRange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The content of a world as the objects of a runtime have it.
final class UniverseContent {
    private final CoreTypes core;
    private final Universe universe;
    private final List<RuntimeModule> roots;
    private final WorldContent content = new WorldContent();
    private final Map<Object, String> texts = new IdentityHashMap<>();
    private final Map<Method, Integer> methodIds = new LinkedHashMap<>();

    UniverseContent(Universe universe, List<RuntimeModule> roots) {
        this.universe = universe;
        this.roots = roots;
        core = universe.core();
    }

    WorldContent read() {
        addModules();
        addMethods();
        addInstances();
        return content;
    }

    private void addModules() {
        Deque<RuntimeModule> open = new ArrayDeque<>();
        open.add(core.module());
        open.addAll(roots);
        while (!open.isEmpty()) {
            RuntimeModule module = open.remove();
            if (module.name().equals(WorldBuilder.LISTS) && module.parent().isEmpty()) {
                addConcreteTypes(module);
                continue;
            }
            content.add(ContentKind.MODULES, module.path());
            for (Binding binding : module.bindings()) {
                Object value = binding.partitions().getFirst().value();
                if (value instanceof RuntimeModule inner
                        && inner.parent().filter(parent -> parent == module).isPresent()) {
                    open.add(inner);
                }
                addBinding(binding, value);
            }
        }
    }

    private void addBinding(Binding binding, Object value) {
        if (value instanceof Type type && UnionAll.unwrap(type) instanceof DataType data) {
            TypeName name = data.typeName();
            if (name.module() == binding.module() && name.name().equals(binding.name())) {
                content.add(ContentKind.TYPES, declaration(core, name));
            }
        }
        if (value instanceof StructValue struct
                && struct.type().typeName().name().name().equals("#" + binding.name())) {
            content.add(
                    ContentKind.FUNCTIONS,
                    WorldLines.path(List.of(Symbol.of(binding.module().path()), binding.name())));
        }
    }

    static String declaration(CoreTypes core, TypeName name) {
        List<Object> types = new ArrayList<>();
        types.add(closed(name.declared().supertype(), name));
        if (!name.fieldNames().isEmpty()) {
            types.addAll(name.declared().fieldTypes());
        }
        Type bound = core.tuple(types.toArray());
        for (TypeVar variable : name.variables().reversed()) {
            bound = new UnionAll(variable, bound);
        }
        return WorldLines.declaration(
                new WorldLines.Declaration(
                        List.of(Symbol.of(name.module().path()), name.name()),
                        name.kind(),
                        name.bits(),
                        name.variables().stream().map(TypeVar::name).toList(),
                        CanonicalText.ofDeclaration(QualifiedTypeText.print(bound)),
                        name.fieldNames(),
                        name.initializedFields()));
    }

    /// A few supertypes of `Core` have a variable that is none of the declaration's.
    private static Type closed(DataType supertype, TypeName name) {
        Type closed = supertype;
        for (TypeVar variable : FreeVariables.of(supertype)) {
            if (!name.variables().contains(variable)) {
                closed = new UnionAll(variable, closed);
            }
        }
        return closed;
    }

    private void addConcreteTypes(RuntimeModule lists) {
        ArrayValue types =
                (ArrayValue)
                        lists.bindingOf(WorldBuilder.CONCRETE_TYPES)
                                .partitions()
                                .getFirst()
                                .value();
        for (int i = 0; i < types.length(); i++) {
            DataType type = (DataType) types.get(i);
            String text = text(type);
            content.add(
                    ContentKind.LAYOUTS,
                    type.layout()
                            .map(layout -> WorldLines.layout(text, layout))
                            .orElseGet(() -> WorldLines.opaque(text)));
        }
    }

    private String text(Object parameter) {
        return texts.computeIfAbsent(
                parameter, type -> CanonicalText.of(QualifiedTypeText.print(type)));
    }

    private void addMethods() {
        List<Method> methods = new ArrayList<>(universe.methods().methods());
        methods.sort((a, b) ->
                Long.compare(a.primaryWorld().orElseThrow(), b.primaryWorld().orElseThrow()));
        for (Method method : methods) {
            methodIds.put(method, methodIds.size() + 1);
            content.add(
                    ContentKind.METHODS,
                    WorldLines.method(
                            methodIds.size(),
                            method.name(),
                            method.module().path(),
                            text(method.signature()),
                            method.shape(),
                            method.location(),
                            new WorldRange(
                                    method.primaryWorld().orElseThrow(), method.deletedWorld())));
        }
    }

    private void addInstances() {
        Map<MethodInstance, InstanceNumbers.Key> keys = new LinkedHashMap<>();
        methodIds.forEach((method, id) -> {
            for (MethodInstance instance : method.instances()) {
                InstanceNumbers.Key key = new InstanceNumbers.Key(id, text(instance.types()));
                keys.put(instance, key);
                List<String> parameters =
                        instance.staticParameters().stream()
                                .map(value -> value instanceof TypeVar ? "?" : text(value))
                                .toList();
                content.add(
                        ContentKind.INSTANCES, WorldLines.instance(id, key.types(), parameters));
            }
        });
        Set<InstanceNumbers.Key> distinct = new HashSet<>(keys.values());
        InstanceNumbers numbers = new InstanceNumbers(distinct);
        Map<MethodInstance, Integer> byInstance = new IdentityHashMap<>();
        keys.forEach((instance, key) -> byInstance.put(instance, numbers.numberOf(key)));
        byInstance.forEach((instance, number) ->
                instance.code().forEach(code -> addCode(code, number, byInstance, numbers)));
        numbers.addEdgesTo(content);
    }

    private void addCode(
            CodeInstance code,
            int number,
            Map<MethodInstance, Integer> byInstance,
            InstanceNumbers numbers) {
        WorldRange worlds = new WorldRange(code.firstWorld(), code.lastWorld());
        if (!worlds.equals(WorldLines.NO_CODE)) {
            String constant = code.constant().isPresent() ? "constant" : "";
            content.add(
                    ContentKind.CODE,
                    WorldLines.code(
                            Integer.toString(number), worlds, text(code.returnType()), constant));
        }
        for (Edge edge : code.edges()) {
            switch (edge) {
                case Edge.Code(MethodInstance callee, _) ->
                        numbers.addBackedge(Objects.requireNonNull(byInstance.get(callee)), number);
                case Edge.Call call -> numbers.addUncovered(text(call.signature()), number);
                case Edge.Invoke _, Edge.Global _ -> {}
            }
        }
    }
}
