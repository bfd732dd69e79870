package dev.backedge.compile;

import dev.backedge.compile.builtin.LanguageErrors;
import dev.backedge.model.DataType;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;

import java.util.List;

/// Makes an instance of a struct type.
final class NewStep extends Step {
    private final Subtyping subtyping;
    private final LanguageErrors errors;
    private final Step type;
    private final Step[] fields;

    NewStep(Subtyping subtyping, LanguageErrors errors, Step type, Step[] fields) {
        this.subtyping = subtyping;
        this.errors = errors;
        this.type = type;
        this.fields = fields;
    }

    @Override
    Object run(Frame frame) {
        Object named = type.run(frame);
        return make(named, runAll(fields, frame));
    }

    Object make(Object named, Object[] values) {
        if (!(named instanceof DataType dataType) || !dataType.isConcrete()) {
            throw errors.type("new", "", errors.core().named("DataType"), named);
        }
        List<Type> types = dataType.fieldTypes();
        if (values.length > types.size()) {
            throw errors.argument(
                    "new: "
                            + dataType
                            + " has "
                            + types.size()
                            + " fields, found "
                            + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            if (!subtyping.isInstance(values[i], types.get(i))) {
                throw errors.type("new", dataType.fieldName(i).name(), types.get(i), values[i]);
            }
        }
        return dataType.isSingleton()
                ? dataType.instance().orElseThrow()
                : StructValue.of(dataType, values);
    }
}
