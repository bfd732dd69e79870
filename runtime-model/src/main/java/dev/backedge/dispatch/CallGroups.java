package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.MethodGroup;
import dev.backedge.model.MethodTable;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Finds the groups in which the methods of a call lie.
final class CallGroups {
    private final CoreTypes core;
    private final MethodTable table;

    CallGroups(Universe universe) {
        core = universe.core();
        table = universe.methods();
    }

    /// The groups for a callee of an exact type.
    List<MethodGroup> ofLeaf(DataType callee) {
        if (callee.isTypeType() && !(callee.parameter(0) instanceof TypeVar)) {
            return table.groupsFor(core.typeOf(callee.parameter(0)));
        }
        return table.groupsFor(callee);
    }

    /// The groups of all callees that a signature allows.
    List<MethodGroup> of(Type signature) {
        Set<MethodGroup> found = new LinkedHashSet<>();
        List<Object> pending = new ArrayList<>();
        for (Object tuple : tuples(signature)) {
            pending.add(
                    ((DataType) tuple).parameterCount() == 0
                            ? Bottom.BOTTOM
                            : ((DataType) tuple).parameter(0));
        }
        while (!pending.isEmpty()) {
            switch (pending.removeLast()) {
                case TypeVar variable -> pending.add(variable.upper());
                case UnionAll where -> pending.add(where.body());
                case Vararg rest -> pending.add(rest.element());
                case Union union -> pending.addAll(union.members());
                case DataType callee -> found.addAll(ofType(callee));
                default -> found.addAll(table.groups());
            }
        }
        return List.copyOf(found);
    }

    private static List<Object> tuples(Type signature) {
        List<Object> found = new ArrayList<>();
        List<Type> pending = new ArrayList<>(List.of(signature));
        while (!pending.isEmpty()) {
            switch (pending.removeLast()) {
                case UnionAll where -> pending.add(where.body());
                case Union union -> pending.addAll(union.members());
                case DataType type when type.typeName().isTuple() -> found.add(type);
                case Bottom _ -> {}
                case Type other ->
                        throw new IllegalArgumentException(
                                "a call has a tuple type, found " + other);
            }
        }
        return found;
    }

    private List<MethodGroup> ofType(DataType callee) {
        if (callee.isConcrete() && !CoreTypes.isKind(callee)
                || callee.isTypeType() && !callee.hasFreeVariables()) {
            return ofLeaf(callee);
        }
        if (callee.isTypeType() || CoreTypes.isKind(callee)) {
            return table.groupsBelowAndAbove(core.typeNamed("Type"));
        }
        return table.groupsBelowAndAbove(callee.typeName());
    }
}
