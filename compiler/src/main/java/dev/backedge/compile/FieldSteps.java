package dev.backedge.compile;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.ir.Symbol;
import dev.backedge.model.DataType;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;
import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;

import org.jspecify.annotations.Nullable;

import java.util.OptionalInt;

/// The steps that read and write fields by name.
final class FieldSteps {
    private FieldSteps() {}

    /// Where a field lies in instances of the type that was met last.
    private record Place(DataType type, int index) {}

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
        private final LanguageErrors errors;
        private final Step object;
        private final Symbol field;
        private final KnownGlobal global;
        private @Nullable Place place;

        Get(LanguageErrors errors, Step object, Symbol field) {
            this.errors = errors;
            this.object = object;
            this.field = field;
            global = new KnownGlobal(errors, field);
        }

        @Override
        Object run(Frame frame) {
            return read(object.run(frame), frame.task);
        }

        Object read(Object value, Task task) {
            if (value instanceof StructValue struct) {
                Place last = place;
                if (last == null || last.type != struct.type()) {
                    last = new Place(struct.type(), index(struct.type()));
                    place = last;
                }
                if (!struct.isDefined(last.index)) {
                    throw errors.undefinedReference();
                }
                return struct.field(last.index);
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
            DataType type = errors.core().typeOf(target);
            if (!(target instanceof StructValue struct) || !type.isMutable()) {
                throw errors.failure(
                        "setfield! immutable struct of type "
                                + type.typeName().name()
                                + " cannot be changed");
            }
            int index =
                    indexOf(type, field)
                            .orElseThrow(() ->
                                    errors.failure(
                                            "type "
                                                    + type.typeName().name()
                                                    + " has no field "
                                                    + field));
            Type fieldType = type.fieldTypes().get(index);
            if (!subtyping.isInstance(newValue, fieldType)) {
                throw errors.type("setfield!", "", fieldType, newValue);
            }
            struct.setField(index, newValue);
            return newValue;
        }
    }
}
