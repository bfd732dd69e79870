package dev.backedge.compile;

import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is known of the arguments of a method instance, slot by slot.
final class ArgumentTypes {
    private final CoreTypes core;
    private final LatticeOperations operations;

    ArgumentTypes(CoreTypes core, LatticeOperations operations) {
        this.core = core;
        this.operations = operations;
    }

    List<Lattice> of(MethodInstance instance) {
        Type types = instance.types();
        DataType tuple = (DataType) UnionAll.unwrap(types);
        int count = instance.method().shape().argumentCount();
        boolean vararg = instance.method().shape().isVararg();
        List<Lattice> arguments = new ArrayList<>();
        for (int i = 0; i < (vararg ? count - 1 : count); i++) {
            arguments.add(operations.ofType(closed(element(tuple, i), types)));
        }
        if (vararg) {
            List<Object> rest = new ArrayList<>();
            for (int i = count - 1; i < tuple.parameterCount(); i++) {
                rest.add(restElement(tuple.parameter(i), types));
            }
            arguments.add(operations.ofType(core.tuple(rest.toArray())));
        }
        return arguments;
    }

    private Object element(DataType tuple, int index) {
        int last = tuple.parameterCount() - 1;
        if (last < 0) {
            return core.any();
        }
        Object element = tuple.parameter(Math.min(index, last));
        return element instanceof Vararg vararg ? vararg.element() : element;
    }

    /// A type argument has its kind as an element of the vararg's tuple.
    private Object restElement(Object parameter, Type types) {
        if (parameter instanceof Vararg vararg) {
            return new Vararg(closed(vararg.element(), types), Optional.empty());
        }
        Type type = closed(parameter, types);
        boolean known =
                type instanceof DataType data
                        && data.isTypeType()
                        && !data.hasFreeVariables()
                        && data.parameter(0) instanceof Type;
        return known ? core.typeOf(((DataType) type).parameter(0)) : type;
    }

    /// A type without free variables that admits all that a parameter admits.
    private Type closed(Object parameter, Type types) {
        if (parameter instanceof TypeVar variable) {
            return variable.upper().hasFreeVariables() ? core.any() : variable.upper();
        }
        if (!(parameter instanceof Type type)) {
            return core.any();
        }
        if (!type.hasFreeVariables()) {
            return type;
        }
        Type wrapped = UnionAll.rewrap(type, types);
        return wrapped.hasFreeVariables() ? core.any() : wrapped;
    }
}
