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

import java.util.OptionalInt;

/// The steps that read and write fields by name.
final class FieldSteps {
    private FieldSteps() {}

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
        private volatile FieldPlaces places = FieldPlaces.none();

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
                Object found = struct.fieldOrNull(index);
                if (found == null) {
                    throw errors.undefinedReference();
                }
                return found;
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
        private volatile FieldPlaces places = FieldPlaces.none();

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
