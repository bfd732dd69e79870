package dev.backedge.types;

import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import org.jspecify.annotations.Nullable;

/// The variables whose `where`s a comparison is inside of, with the number of their occurrences: a
/// list, the innermost first.
record OccurrenceCounts(@Nullable TypeVar variable, int count, @Nullable OccurrenceCounts outer) {
    static final OccurrenceCounts NONE = new OccurrenceCounts(null, 0, null);

    OccurrenceCounts plus(UnionAll where) {
        return new OccurrenceCounts(where.variable(), count(where.body(), where.variable()), this);
    }

    int of(TypeVar wanted) {
        for (OccurrenceCounts counts = this; counts != null; counts = counts.outer) {
            if (counts.variable == wanted) {
                return counts.count;
            }
        }
        return 0;
    }

    /// A type or parameter inside all the `where`s.
    Object close(Object parameter) {
        Object closed = parameter;
        for (OccurrenceCounts counts = this; counts != null; counts = counts.outer) {
            if (counts.variable != null && closed instanceof Type type) {
                closed = Wheres.close(counts.variable, type);
            }
        }
        return closed;
    }

    private static int count(Object parameter, TypeVar variable) {
        return switch (parameter) {
            case TypeVar other -> other == variable ? 1 : 0;
            case Union union ->
                    Math.max(count(union.first(), variable), count(union.second(), variable));
            case UnionAll where -> where.variable() == variable ? 0 : count(where.body(), variable);
            case Vararg rest ->
                    count(rest.element(), variable)
                            + rest.count()
                                    .filter(number -> number == variable)
                                    .map(_ -> 1)
                                    .orElse(0);
            case DataType type -> {
                int sum = 0;
                for (int i = 0; type.hasFreeVariables() && i < type.parameterCount(); i++) {
                    sum += count(type.parameter(i), variable);
                }
                yield sum;
            }
            default -> 0;
        };
    }
}
