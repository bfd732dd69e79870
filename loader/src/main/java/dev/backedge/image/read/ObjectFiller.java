package dev.backedge.image.read;

import dev.backedge.image.ImagePayload;
import dev.backedge.image.InstanceData;
import dev.backedge.image.Invariant;
import dev.backedge.image.RecordKind;
import dev.backedge.image.Reference;
import dev.backedge.image.StoredLayout;
import dev.backedge.ir.Symbol;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.Binding;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Representation;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.TypeName;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Fills in what closes cycles, after all objects are made: fields of mutable structs, elements of
/// arrays, contents of modules.
final class ObjectFiller {
    private final ImagePayload payload;
    private final CoreTypes core;
    private final InstanceData instances;
    private final Map<StructValue, byte[]> structs = new IdentityHashMap<>();
    private final Map<ArrayValue, int[]> arrays = new IdentityHashMap<>();
    private final Map<TypeName, Integer> typeNames = new IdentityHashMap<>();
    private int namesSeen;

    ObjectFiller(ImagePayload payload, CoreTypes core) {
        this.payload = payload;
        this.core = core;
        instances = new InstanceData(core);
    }

    void later(StructValue value, byte[] data) {
        structs.put(value, data);
    }

    void later(ArrayValue value, int[] elements) {
        arrays.put(value, elements);
    }

    void fill(StructValue value, byte[] data, ObjectTable table) {
        instances.decode(value, data, table::object);
    }

    /// The number of a declaration that this image made; empty for those of others.
    OptionalInt numberOf(TypeName name, ObjectTable table) {
        for (; namesSeen < table.made(); namesSeen++) {
            if (payload.kind(namesSeen) == RecordKind.TYPE_NAME) {
                typeNames.put(
                        table.get(TypeName.class, Reference.of(Reference.Tag.DATA, namesSeen)),
                        namesSeen);
            }
        }
        Integer number = typeNames.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /// Checks that the types have the layouts in which the image holds their instances.
    void checkLayouts(ObjectTable table) {
        payload.layouts()
                .forEach((reference, stored) -> {
                    DataType type = table.get(DataType.class, reference);
                    if (type.layout().isEmpty()
                            || !StoredLayout.of(type, reference).equals(stored)) {
                        throw payload.corrupt(
                                "LAYOUTS",
                                0,
                                Invariant.FIELD_TYPES,
                                "the layout of " + type + " in this runtime",
                                stored.sizeBytes() + " bytes, pointers at " + stored.pointers());
                    }
                });
    }

    void fillAll(ObjectTable table) {
        try {
            structs.forEach((value, data) -> fill(value, data, table));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw payload.corrupt(
                    "BYTES",
                    0,
                    Invariant.FIELD_TYPES,
                    "fields of the declared types",
                    String.valueOf(e.getMessage()));
        }
        arrays.forEach((array, elements) -> fill(array, elements, table));
        for (int number = 0; number < payload.objectCount(); number++) {
            if (payload.kind(number) == RecordKind.MODULE) {
                fillModule(number, table);
            }
        }
    }

    private void fill(ArrayValue array, int[] elements, ObjectTable table) {
        for (int i = 0; i < elements.length; i++) {
            if (elements[i] == Reference.NONE) {
                continue;
            }
            Object value = table.object(elements[i]);
            if (!array.representation().isReference()
                    && array.representation() != Representation.of(core.typeOf(value))) {
                throw payload.corrupt(
                        "ARRAY",
                        0,
                        Invariant.FIELD_TYPES,
                        "an element of " + array.type(),
                        String.valueOf(core.typeOf(value)));
            }
            array.set(i, value);
        }
    }

    private void fillModule(int number, ObjectTable table) {
        RuntimeModule module =
                table.get(RuntimeModule.class, Reference.of(Reference.Tag.DATA, number));
        table.list(Symbol.class, payload.list(payload.field(number, Fields.MODULE_EXPORTS)))
                .forEach(module::export);
        table.list(RuntimeModule.class, payload.list(payload.field(number, Fields.MODULE_USINGS)))
                .forEach(module::use);
        int[] bindings = payload.list(payload.field(number, Fields.MODULE_BINDINGS));
        for (int i = 0; i + 1 < bindings.length; i += 2) {
            Binding binding = table.get(Binding.class, bindings[i + 1]);
            Symbol name = table.get(Symbol.class, bindings[i]);
            if (binding.module() != module || !binding.name().equals(name)) {
                module.importBinding(name, binding);
            }
        }
    }

    /// The values of the image's bindings, to be set in the world of activation.
    List<BindingValue> bindingValues(ObjectTable table) {
        List<BindingValue> values = new ArrayList<>();
        for (int number = 0; number < payload.objectCount(); number++) {
            int state =
                    payload.kind(number) == RecordKind.BINDING
                            ? payload.field(number, Fields.BINDING_STATE)
                            : 0;
            if (state != 0) {
                Binding binding =
                        table.get(Binding.class, Reference.of(Reference.Tag.DATA, number));
                Binding.Kind kind = state == 1 ? Binding.Kind.CONSTANT : Binding.Kind.VARIABLE;
                values.add(
                        new BindingValue(
                                binding,
                                kind,
                                table.object(payload.field(number, Fields.BINDING_VALUE))));
            }
        }
        return values;
    }

    /// What a binding becomes.
    record BindingValue(Binding binding, Binding.Kind kind, Object value) {
        void define(long world) {
            switch (kind) {
                case CONSTANT -> binding.defineConstant(value, world);
                case VARIABLE -> binding.defineVariable(value, world);
            }
        }
    }
}
