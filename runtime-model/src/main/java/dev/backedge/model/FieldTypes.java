package dev.backedge.model;

import dev.backedge.ir.Symbol;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The fields of an instance of a declaration: those declared, with the parameters put in; elements
/// for tuples.
final class FieldTypes {
    private FieldTypes() {}

    static List<Type> of(DataType type) {
        TypeName name = type.typeName();
        if (name.isTuple()) {
            return elements(type);
        }
        if (name.isNamedTuple()) {
            return type.parameterCount() == 2 && type.parameter(1) instanceof DataType tuple
                    ? elements(tuple)
                    : List.of();
        }
        if (name.kind() != TypeKind.STRUCT && name.kind() != TypeKind.MUTABLE_STRUCT) {
            return List.of();
        }
        if (type.isDeclared()) {
            throw new IllegalStateException(
                    "the declaration of " + name + " is not complete: its fields are missing");
        }
        Substitution substitution = Substitution.of(name.variables(), type.parameters().toArray());
        List<Type> types = new ArrayList<>();
        for (Type declared : name.declared().fieldTypes()) {
            types.add(substituted(substitution, declared));
        }
        return List.copyOf(types);
    }

    static OptionalInt index(DataType type, Object field) {
        int count = type.fieldTypes().size();
        if (field instanceof Long number) {
            return number >= 1 && number <= count
                    ? OptionalInt.of((int) (number - 1))
                    : OptionalInt.empty();
        }
        if (field instanceof Symbol name) {
            for (int i = 0; i < count; i++) {
                if (name(type, i).equals(name)) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /// Parameters need not fit the types of fields: `NTuple{N, Int}` for an `N` that is no number,
    /// or one that is out of the bounds of another declaration. Such a field has no value.
    private static Type substituted(Substitution substitution, Type declared) {
        try {
            return substitution.apply(declared) instanceof Type type
                            && ParameterBounds.mayHold(type)
                    ? type
                    : Bottom.BOTTOM;
        } catch (IllegalArgumentException _) {
            return Bottom.BOTTOM;
        }
    }

    private static List<Type> elements(DataType tuple) {
        List<Type> types = new ArrayList<>();
        for (Object element : tuple.parameters()) {
            if (element instanceof Vararg || !(element instanceof Type type)) {
                return List.of();
            }
            types.add(type);
        }
        return List.copyOf(types);
    }

    static Symbol name(DataType type, int index) {
        TypeName name = type.typeName();
        if (name.isTuple()) {
            return Symbol.of(Integer.toString(index + 1));
        }
        if (name.isNamedTuple() && type.parameter(0) instanceof StructValue names) {
            return (Symbol) names.field(index);
        }
        return name.fieldNames().get(index);
    }
}
