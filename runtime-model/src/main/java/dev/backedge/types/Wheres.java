package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.FreeVariables;
import dev.backedge.model.Substitution;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;

/// Small steps on `where`s.
final class Wheres {
    private Wheres() {}

    /// The same type with a new variable.
    static UnionAll renamed(UnionAll where) {
        TypeVar variable = where.variable();
        TypeVar fresh = new TypeVar(variable.name(), variable.lower(), variable.upper());
        return new UnionAll(fresh, (Type) Substitution.instantiate(where, fresh));
    }

    /// `body where variable`, without the `where` if it says nothing: the bound itself for the
    /// variable alone, the body if it has not the variable.
    static Type close(TypeVar variable, Type body) {
        if (body == variable) {
            return variable.upper();
        }
        return Occurrences.has(body, variable) ? new UnionAll(variable, body) : body;
    }

    /// A value found for a variable; where it has free variables itself, a variable below the
    /// closed type.
    static Object asSolution(TypeVar variable, Object value) {
        if (value instanceof TypeVar || !Occurrences.hasFree(value)) {
            return value;
        }
        Type closed = (Type) value;
        for (TypeVar free : FreeVariables.of(value)) {
            closed = close(free, closed);
        }
        return new TypeVar(variable.name(), Bottom.BOTTOM, closed);
    }
}
