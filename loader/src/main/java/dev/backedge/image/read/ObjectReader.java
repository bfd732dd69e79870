package dev.backedge.image.read;

import dev.backedge.image.ImagePayload;
import dev.backedge.image.Invariant;
import dev.backedge.image.RecordField;
import dev.backedge.image.RecordKind;
import dev.backedge.image.Reference;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.model.PrimitiveValue;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.TupleTypes;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Unions;
import dev.backedge.model.Vararg;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Makes the objects of an image in the order of their numbers, each from those before it. What is
/// unique in a program (instances of type names, method instances) is taken from where it is, or
/// made there: that is the uniquing.
final class ObjectReader {
    private final ImagePayload payload;
    private final CoreTypes core;
    private final ObjectTable table;
    private final CodeReader code;
    private final ObjectFiller filler;
    private final Set<TypeName> completed = new HashSet<>();
    private int newTypes;
    private int newInstances;

    ObjectReader(
            ImagePayload payload,
            CoreTypes core,
            ObjectTable table,
            CodeReader code,
            ObjectFiller filler) {
        this.payload = payload;
        this.core = core;
        this.table = table;
        this.code = code;
        this.filler = filler;
    }

    /// Makes all objects.
    void readAll() {
        for (int number = 0; number < payload.objectCount(); number++) {
            table.add(make(number));
        }
        for (int number = 0; number < payload.objectCount(); number++) {
            if (payload.kind(number) == RecordKind.TYPE_NAME) {
                complete(
                        table.get(TypeName.class, Reference.of(Reference.Tag.DATA, number)),
                        number);
            }
        }
    }

    private Object make(int number) {
        try {
            return switch (payload.kind(number)) {
                case MODULE ->
                        new RuntimeModule(
                                symbol(number, Fields.MODULE_NAME),
                                optional(RuntimeModule.class, number, Fields.MODULE_PARENT));
                case BINDING ->
                        get(RuntimeModule.class, number, Fields.BINDING_MODULE)
                                .bindingOf(symbol(number, Fields.BINDING_NAME));
                case TYPE_NAME -> typeName(number);
                case DECLARED_TYPE -> get(TypeName.class, number, Fields.DECLARED_NAME).declared();
                case WRAPPER ->
                        wrapper(
                                get(TypeName.class, number, Fields.WRAPPER_NAME),
                                payload.field(number, Fields.WRAPPER_DEPTH));
                case DATA_TYPE -> dataType(number);
                case UNION -> Unions.ofDistinct(list(Type.class, number, Fields.UNION_MEMBERS));
                case UNION_ALL ->
                        new UnionAll(
                                get(TypeVar.class, number, Fields.UNION_ALL_VARIABLE),
                                get(Type.class, number, Fields.UNION_ALL_BODY));
                case TYPE_VARIABLE ->
                        new TypeVar(
                                symbol(number, Fields.VARIABLE_NAME),
                                get(Type.class, number, Fields.VARIABLE_LOWER),
                                get(Type.class, number, Fields.VARIABLE_UPPER));
                case VARARG ->
                        new Vararg(
                                get(Object.class, number, Fields.VARARG_ELEMENT),
                                optional(Object.class, number, Fields.VARARG_COUNT));
                case METHOD -> method(number);
                case METHOD_INSTANCE -> methodInstance(number);
                case CODE_INSTANCE -> code.codeInstance(number, table);
                case SINGLETON -> singleton(get(DataType.class, number, Fields.SINGLETON_TYPE));
                case STRUCT -> struct(number);
                case ARRAY -> array(number);
                case PRIMITIVE ->
                        new PrimitiveValue(
                                get(DataType.class, number, Fields.PRIMITIVE_TYPE),
                                payload.longField(number, Fields.PRIMITIVE_LOW),
                                payload.longField(number, Fields.PRIMITIVE_HIGH));
                case STRING ->
                        new String(
                                payload.bytesAt(payload.field(number, Fields.STRING_TEXT)),
                                StandardCharsets.UTF_8);
            };
        } catch (IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | ClassCastException
                | IndexOutOfBoundsException e) {
            throw payload.corrupt(
                    "OBJECTS",
                    4L * number,
                    Invariant.POSSIBLE_OBJECT,
                    "a possible " + payload.kind(number),
                    String.valueOf(e.getMessage()));
        }
    }

    private <T> T get(Class<T> type, int number, RecordField field) {
        return table.get(type, payload.field(number, field));
    }

    private <T> Optional<T> optional(Class<T> type, int number, RecordField field) {
        int reference = payload.field(number, field);
        return reference == Reference.NONE
                ? Optional.empty()
                : Optional.of(table.get(type, reference));
    }

    private <T> List<T> list(Class<T> type, int number, RecordField field) {
        return table.list(type, payload.list(payload.field(number, field)));
    }

    private Symbol symbol(int number, RecordField field) {
        return Symbol.of(payload.symbol(payload.field(number, field)));
    }

    private TypeName typeName(int number) {
        TypeKind kind = TypeKind.values()[payload.field(number, Fields.TYPE_KIND)];
        int bits = payload.field(number, Fields.TYPE_BITS);
        return new TypeName(
                get(RuntimeModule.class, number, Fields.TYPE_MODULE),
                symbol(number, Fields.TYPE_NAME),
                kind,
                kind == TypeKind.PRIMITIVE ? OptionalInt.of(bits) : OptionalInt.empty(),
                list(TypeVar.class, number, Fields.TYPE_VARIABLES));
    }

    /// Sets supertype and fields, once; all they mention is made before the first instance that
    /// needs them.
    private void complete(TypeName name, int number) {
        if (!completed.add(name)) {
            return;
        }
        name.completeSupertype(get(DataType.class, number, Fields.TYPE_SUPERTYPE));
        if (name.kind() == TypeKind.STRUCT || name.kind() == TypeKind.MUTABLE_STRUCT) {
            name.completeFields(
                    list(Symbol.class, number, Fields.TYPE_FIELD_NAMES),
                    list(Type.class, number, Fields.TYPE_FIELD_TYPES),
                    payload.field(number, Fields.TYPE_INITIALIZED));
        }
    }

    private void completeNameOf(DataType type) {
        OptionalInt number = filler.numberOf(type.typeName(), table);
        if (number.isPresent()) {
            complete(type.typeName(), number.getAsInt());
        }
    }

    private static Type wrapper(TypeName name, int depth) {
        Type wrapper = name.wrapper();
        for (int i = 0; i < depth; i++) {
            wrapper = ((UnionAll) wrapper).body();
        }
        return wrapper;
    }

    private DataType dataType(int number) {
        TypeName name = get(TypeName.class, number, Fields.DATA_TYPE_NAME);
        Object[] parameters = list(Object.class, number, Fields.DATA_TYPE_PARAMETERS).toArray();
        if (filler.numberOf(name, table).isEmpty()
                && isClosed(parameters)
                && name.findInstance(parameters).isEmpty()) {
            newTypes++;
        }
        return name.isTuple() ? TupleTypes.of(name, parameters) : name.instance(parameters);
    }

    private static boolean isClosed(Object[] parameters) {
        for (Object parameter : parameters) {
            if (parameter instanceof Type type && type.hasFreeVariables()) {
                return false;
            }
        }
        return true;
    }

    private MethodInstance methodInstance(int number) {
        Method method = get(Method.class, number, Fields.INSTANCE_METHOD);
        Type types = get(Type.class, number, Fields.INSTANCE_TYPES);
        if (method.primaryWorld().isPresent() && method.findInstance(types).isEmpty()) {
            newInstances++;
        }
        return method.instanceFor(types, list(Object.class, number, Fields.INSTANCE_PARAMETERS));
    }

    /// How many instances of other images' declarations were not there before.
    int newTypes() {
        return newTypes;
    }

    /// How many method instances of other images' methods were not there before.
    int newInstances() {
        return newInstances;
    }

    private Method method(int number) {
        int bits = payload.field(number, Fields.METHOD_TRAITS);
        EnumSet<MethodShape.Trait> traits = EnumSet.noneOf(MethodShape.Trait.class);
        for (MethodShape.Trait trait : MethodShape.Trait.values()) {
            if ((bits & 1 << trait.ordinal()) != 0) {
                traits.add(trait);
            }
        }
        MethodShape shape =
                new MethodShape(
                        payload.field(number, Fields.METHOD_ARGUMENTS),
                        payload.field(number, Fields.METHOD_NOSPECIALIZE),
                        payload.field(number, Fields.METHOD_CALLED),
                        payload.field(number, Fields.METHOD_KEYWORDS),
                        traits);
        String file = payload.symbol(payload.field(number, Fields.METHOD_FILE));
        LateOwner<Method> owner = new LateOwner<>();
        Method method =
                new Method(
                        symbol(number, Fields.METHOD_NAME),
                        get(RuntimeModule.class, number, Fields.METHOD_MODULE),
                        new SourceLocation(file, payload.field(number, Fields.METHOD_LINE)),
                        get(Type.class, number, Fields.METHOD_SIGNATURE),
                        shape,
                        code.source(payload.field(number, Fields.METHOD_CODE), owner));
        owner.set(method);
        return method;
    }

    private Object singleton(DataType type) {
        completeNameOf(type);
        return type.instance()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no single instance"));
    }

    private StructValue struct(int number) {
        DataType type = get(DataType.class, number, Fields.STRUCT_TYPE);
        completeNameOf(type);
        StructValue value = StructValue.of(type);
        byte[] data = payload.bytesAt(payload.field(number, Fields.STRUCT_DATA));
        if (type.isMutable()) {
            filler.later(value, data);
        } else {
            filler.fill(value, data, table);
        }
        return value;
    }

    private ArrayValue array(int number) {
        DataType type = get(DataType.class, number, Fields.ARRAY_TYPE);
        int[] elements = payload.list(payload.field(number, Fields.ARRAY_ELEMENTS));
        long[] dimensions =
                list(Long.class, number, Fields.ARRAY_DIMENSIONS).stream()
                        .mapToLong(Long::longValue)
                        .toArray();
        long length = 1;
        for (long dimension : dimensions) {
            length = Math.multiplyExact(length, dimension);
        }
        if (length != elements.length || type.typeName() != core.arrayName()) {
            throw new IllegalArgumentException(
                    type
                            + " with "
                            + length
                            + " elements, of which "
                            + elements.length
                            + " are listed");
        }
        ArrayValue value = ArrayValue.of(type, dimensions);
        filler.later(value, elements);
        return value;
    }
}
