package dev.backedge.types;

import dev.backedge.model.DataType;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.Optional;

/// Finds the `where` of a variable inside a type.
final class VariableBody {
    private VariableBody() {}

    /// The body of the `where` that binds a variable.
    static Optional<Object> find(Object parameter, TypeVar variable) {
        return switch (parameter) {
            case UnionAll where when where.variable() == variable -> Optional.of(where.body());
            case UnionAll where ->
                    find(where.variable().lower(), variable)
                            .or(() -> find(where.variable().upper(), variable))
                            .or(() -> find(where.body(), variable));
            case Union union ->
                    find(union.first(), variable).or(() -> find(union.second(), variable));
            case Vararg vararg -> find(vararg.element(), variable);
            case DataType type -> {
                for (Object inner : type.parameters()) {
                    Optional<Object> found = find(inner, variable);
                    if (found.isPresent()) {
                        yield found;
                    }
                }
                yield Optional.empty();
            }
            default -> Optional.empty();
        };
    }
}
