package dev.backedge.compile;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Symbol;
import dev.backedge.jvm.FieldReader;
import dev.backedge.model.DataType;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;
import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;

import java.util.Arrays;
import java.util.OptionalInt;

/// The steps that read and write fields by name.
final class FieldSteps {
    private FieldSteps() {}

    /// Where a field lies in instances of the types that were met last.
    private static final class Places {
        private static final int MAX = 8;

        private final DataType[] types;
        private final int[] indexes;

        private Places(DataType[] types, int[] indexes) {
            this.types = types;
            this.indexes = indexes;
        }

        static Places none() {
            return new Places(new DataType[0], new int[0]);
        }

        /// Negative where the type was not met.
        int find(DataType type) {
            for (int i = 0; i < types.length; i++) {
                if (types[i] == type) {
                    return indexes[i];
                }
            }
            return -1;
        }

        Places with(DataType type, int index) {
            int kept = types.length == MAX ? 0 : types.length;
            DataType[] moreTypes = Arrays.copyOf(types, kept + 1);
            int[] moreIndexes = Arrays.copyOf(indexes, kept + 1);
            moreTypes[kept] = type;
            moreIndexes[kept] = index;
            return new Places(moreTypes, moreIndexes);
        }
    }

    /// Finds a field by name.
    static OptionalInt indexOf(DataType type, Symbol field) {
        if (!type.typeName().isTuple() && !type.typeName().isNamedTuple()) {
            return type.typeName().fieldIndex(field);
        }
        for (int i = 0; i < type.fieldTypes().size(); i++) {
            if (type.fieldName(i).equals(field)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    static final class Get extends Step {
        private final Step object;
        private final Reader reader;

        Get(LanguageErrors errors, Step object, Symbol field) {
            this.object = object;
            reader = new Reader(errors, field);
        }

        @Override
        Object run(Frame frame) {
            return reader.read(object.run(frame), frame.task);
        }
    }

    static final class Reader extends FieldReader {
        private final LanguageErrors errors;
        private final Symbol field;
        private final KnownGlobal global;
        private volatile Places places = Places.none();

        Reader(LanguageErrors errors, Symbol field) {
            this.errors = errors;
            this.field = field;
            global = new KnownGlobal(errors, field);
        }

        @Override
        public Object read(Object value, Task task) {
            if (value instanceof StructValue struct) {
                int index = places.find(struct.type());
                if (index < 0) {
                    index = index(struct.type());
                    places = places.with(struct.type(), index);
                }
                if (!struct.isDefined(index)) {
                    throw errors.undefinedReference();
                }
                return struct.field(index);
            }
            if (value instanceof RuntimeModule module) {
                return global.value(module, task);
            }
            throw noField(errors.core().typeOf(value));
        }

        private int index(DataType type) {
            return indexOf(type, field).orElseThrow(() -> noField(type));
        }

        private RuntimeException noField(DataType type) {
            return errors.failure("type " + type.typeName().name() + " has no field " + field);
        }
    }

    static final class Set extends Step {
        private final Subtyping subtyping;
        private final LanguageErrors errors;
        private final Step object;
        private final Symbol field;
        private final Step value;
        private volatile Places places = Places.none();

        Set(Subtyping subtyping, LanguageErrors errors, Step object, Symbol field, Step value) {
            this.subtyping = subtyping;
            this.errors = errors;
            this.object = object;
            this.field = field;
            this.value = value;
        }

        @Override
        Object run(Frame frame) {
            Object target = object.run(frame);
            return write(target, value.run(frame));
        }

        Object write(Object target, Object newValue) {
            if (!(target instanceof StructValue struct) || !struct.type().isMutable()) {
                throw errors.failure(
                        "setfield! immutable struct of type "
                                + errors.core().typeOf(target).typeName().name()
                                + " cannot be changed");
            }
            DataType type = struct.type();
            int index = places.find(type);
            if (index < 0) {
                index = index(type);
                places = places.with(type, index);
            }
            Type fieldType = type.fieldTypes().get(index);
            if (!subtyping.isInstance(newValue, fieldType)) {
                throw errors.type("setfield!", "", fieldType, newValue);
            }
            struct.setField(index, newValue);
            return newValue;
        }

        private int index(DataType type) {
            return indexOf(type, field)
                    .orElseThrow(() ->
                            errors.failure(
                                    "type " + type.typeName().name() + " has no field " + field));
        }
    }
}
