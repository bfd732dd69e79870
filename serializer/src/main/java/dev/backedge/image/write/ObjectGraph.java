package dev.backedge.image.write;

import dev.backedge.image.ConstantKind;
import dev.backedge.ir.Symbol;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.Binding;
import dev.backedge.model.Builtin;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
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

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tells what each object is made from, and what is filled into it afterwards. Caches and backedges
/// are left out: they are rebuilt by loading.
final class ObjectGraph {
    private final Ownership ownership;
    private final CompressedCode code;
    private final Map<Object, WrapperPlace> wrappers = new IdentityHashMap<>();
    private final Map<TypeName, Object> completionKeys = new IdentityHashMap<>();

    /// Supertype and fields of a declaration: an instance cannot be made before they are known.
    record Completion(TypeName typeName) {}

    /// A `where` that belongs to a declaration.
    record WrapperPlace(TypeName typeName, int depth) {}

    ObjectGraph(Ownership ownership, CompressedCode code) {
        this.ownership = ownership;
        this.code = code;
    }

    Object completionKey(TypeName typeName) {
        return completionKeys.computeIfAbsent(typeName, _ -> new Object());
    }

    /// Whether an object gets a record of its own.
    boolean isWritten(Object object) {
        return switch (object) {
            case Completion(TypeName typeName) -> !ownership.isForeign(typeName);
            case Symbol _, Builtin _ -> false;
            case Binding binding ->
                    !ownership.isForeign(binding) && !ownership.isNamedOnly(binding);
            default -> ConstantKind.encode(object).isEmpty() && !ownership.isForeign(object);
        };
    }

    List<?> madeFrom(Object object) {
        return switch (object) {
            case RuntimeModule module ->
                    module.parent().map(List::of).orElseGet(() -> List.of(checked(module)));
            case Binding binding -> List.of(binding.module());
            case TypeName name -> with(name.variables(), name.module());
            case Completion(TypeName name) ->
                    with(name.declared().fieldTypes(), name.declared().supertype());
            case DataType type ->
                    type.isDeclared()
                            ? List.of(type.typeName())
                            : with(type.parameters(), type.typeName());
            case UnionAll unionAll ->
                    wrapperPlace(unionAll)
                            .<List<?>>map(place -> List.of(place.typeName()))
                            .orElseGet(() -> List.of(unionAll.variable(), unionAll.body()));
            case Union union -> union.members();
            case TypeVar variable -> List.of(variable.lower(), variable.upper());
            case Vararg vararg ->
                    vararg.count()
                            .<List<?>>map(count -> List.of(vararg.element(), count))
                            .orElseGet(() -> List.of(vararg.element()));
            case Method method -> List.of(method.module(), method.signature());
            case MethodInstance instance ->
                    with(instance.staticParameters(), instance.method(), instance.types());
            case CodeInstance codeInstance -> ofCode(codeInstance);
            case StructValue struct -> ofStruct(struct);
            case ArrayValue array -> List.of(array.type());
            case PrimitiveValue primitive -> List.of(primitive.type());
            case String _ -> List.of();
            default ->
                    throw new UnwritableObjectException(
                            "a "
                                    + object.getClass().getSimpleName()
                                    + " cannot be saved in an image: "
                                    + object);
        };
    }

    private RuntimeModule checked(RuntimeModule module) {
        if (!ownership.isOwnModule(module)) {
            throw new UnwritableObjectException(
                    "the package refers to module "
                            + module.path()
                            + ", which is neither its own nor one of a package that it depends on");
        }
        return module;
    }

    private List<Object> ofCode(CodeInstance codeInstance) {
        List<Object> parts =
                new ArrayList<>(List.of(codeInstance.instance(), codeInstance.returnType()));
        codeInstance.constant().ifPresent(parts::add);
        for (Edge edge : codeInstance.edges()) {
            switch (edge) {
                case Edge.Call(Type signature, List<Method> matches, Edge.Coverage _) -> {
                    parts.add(signature);
                    parts.addAll(matches);
                }
                case Edge.Invoke(Type signature, Method method) ->
                        parts.addAll(List.of(signature, method));
                case Edge.Code(MethodInstance instance, Reliance reliance) -> {
                    parts.add(instance);
                    code.reliedOn(instance, reliance)
                            .ifPresent(relied -> {
                                parts.add(relied.returnType());
                                relied.constant().ifPresent(parts::add);
                            });
                }
                case Edge.Global(Binding binding) -> parts.add(binding);
            }
        }
        return parts;
    }

    private static List<Object> ofStruct(StructValue struct) {
        List<Object> parts =
                new ArrayList<>(List.of(struct.type(), new Completion(struct.type().typeName())));
        if (!struct.type().isMutable()) {
            parts.addAll(fields(struct));
        }
        return parts;
    }

    private static List<Object> fields(StructValue struct) {
        List<Object> fields = new ArrayList<>();
        for (int i = 0; i < struct.size(); i++) {
            if (struct.isDefined(i)) {
                fields.add(struct.field(i));
            }
        }
        return fields;
    }

    List<?> filledWith(Object object) {
        return switch (object) {
            case RuntimeModule module -> ofModule(module);
            case Binding binding ->
                    binding.partitions().isEmpty() ? List.of() : List.of(value(binding));
            case TypeName name -> List.of(new Completion(name));
            case StructValue struct when struct.type().isMutable() -> fields(struct);
            case ArrayValue array -> elements(array);
            case Method method -> with(method.instances(), code.rootsOf(method).toArray());
            case CodeInstance codeInstance -> code.rootsOf(codeInstance);
            default -> List.of();
        };
    }

    /// What a binding stands for now: the constant, or the variable's present value.
    static Object value(Binding binding) {
        Object value = binding.partitions().getFirst().value();
        return value instanceof Binding.Cell cell ? cell.value() : value;
    }

    private List<Object> ofModule(RuntimeModule module) {
        List<Object> parts = new ArrayList<>(module.usings());
        module.namedBindings().forEach(named -> parts.add(named.binding()));
        return parts;
    }

    private static List<Object> elements(ArrayValue array) {
        List<Object> elements = new ArrayList<>();
        for (int i = 0; i < array.length(); i++) {
            if (array.isDefined(i)) {
                elements.add(array.get(i));
            }
        }
        return elements;
    }

    private static List<Object> with(List<?> parts, Object... first) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(parts);
        return all;
    }

    /// Where a `where` stands in its declaration, if it is a declaration's own.
    Optional<WrapperPlace> wrapperPlace(UnionAll unionAll) {
        if (!(unionAll.innermostBody() instanceof DataType type) || !type.isDeclared()) {
            return Optional.empty();
        }
        Type wrapper = type.typeName().wrapper();
        int depth = 0;
        while (wrapper instanceof UnionAll outer) {
            wrappers.put(outer, new WrapperPlace(type.typeName(), depth++));
            wrapper = outer.body();
        }
        return Optional.ofNullable(wrappers.get(unionAll));
    }
}
