package dev.backedge.compile.builtin;

import dev.backedge.model.ArrayValue;
import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;

import java.util.List;

/// The result rules that several builtin functions share.
final class ResultRules {
    static final ResultRule ANY = (core, _) -> core.any();
    static final ResultRule BOOL = (core, _) -> core.bool();
    static final ResultRule INT = (core, _) -> core.int64();
    static final ResultRule STRING = (core, _) -> core.string();
    static final ResultRule NOTHING = (core, _) -> core.named("Nothing");
    static final ResultRule TUPLE = (core, _) -> core.tupleName().wrapper();
    static final ResultRule NEVER = (_, _) -> Bottom.BOTTOM;

    /// The result has the first argument's type: arithmetic.
    static final ResultRule FIRST = (core, arguments) -> concrete(core, arguments, 0);

    /// The first argument is a type, of which the result is an instance: conversions.
    static final ResultRule NAMED = ResultRules::named;

    /// The first argument is an array, of which the result is an element.
    static final ResultRule ELEMENT = ResultRules::element;

    private ResultRules() {}

    static ResultRule of(String type) {
        return (core, _) -> core.named(type);
    }

    private static Type concrete(CoreTypes core, List<Type> arguments, int index) {
        return index < arguments.size()
                        && arguments.get(index) instanceof DataType type
                        && type.isConcrete()
                ? type
                : core.any();
    }

    private static Type named(CoreTypes core, List<Type> arguments) {
        boolean known =
                !arguments.isEmpty()
                        && arguments.getFirst() instanceof DataType type
                        && type.isTypeType()
                        && !type.hasFreeVariables();
        return known && ((DataType) arguments.getFirst()).parameter(0) instanceof Type type
                ? type
                : core.any();
    }

    private static Type element(CoreTypes core, List<Type> arguments) {
        boolean array =
                !arguments.isEmpty()
                        && arguments.getFirst() instanceof DataType type
                        && type.typeName() == core.arrayName();
        return array && !arguments.getFirst().hasFreeVariables()
                ? elementType((DataType) arguments.getFirst())
                : core.any();
    }

    static Type elementType(ArrayValue array) {
        return elementType(array.type());
    }

    private static Type elementType(DataType array) {
        return (Type) array.parameter(0);
    }
}
