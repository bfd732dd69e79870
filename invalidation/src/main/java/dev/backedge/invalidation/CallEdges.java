package dev.backedge.invalidation;

import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.MethodTable;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.UnionAll;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Call and invoke edges, grouped by the type name that the callee's type leads to, as methods are
/// in [MethodTable]. Within a group equal edges of several code instances are one entry, which is
/// looked up once.
final class CallEdges {
    private final Map<TypeName, Map<Edge, Set<CodeInstance>>> groups = new LinkedHashMap<>();
    private final Map<Edge, Set<CodeInstance>> unnamed = new LinkedHashMap<>();

    void add(Type signature, Edge edge, CodeInstance code) {
        Map<Edge, Set<CodeInstance>> group =
                calleeOf(signature)
                        .map(name -> groups.computeIfAbsent(name, _ -> new LinkedHashMap<>()))
                        .orElse(unnamed);
        group.computeIfAbsent(edge, _ -> new LinkedHashSet<>()).add(code);
    }

    void remove(Type signature, Edge edge, CodeInstance code) {
        Map<Edge, Set<CodeInstance>> group =
                calleeOf(signature)
                        .map(name -> groups.getOrDefault(name, new LinkedHashMap<>()))
                        .orElse(unnamed);
        Set<CodeInstance> all = group.getOrDefault(edge, new LinkedHashSet<>());
        if (all.remove(code) && all.isEmpty()) {
            group.remove(edge);
        }
    }

    /// A callee of a concrete type meets edges of its own name, of the names above, and of callees
    /// without a name; an abstract one also those of all names below it.
    List<BackedgeIndex.Dependents> possiblyMeeting(Type signature) {
        List<BackedgeIndex.Dependents> found = new ArrayList<>();
        Optional<TypeName> callee = calleeOf(signature);
        if (callee.isPresent() && callee.get().kind() != TypeKind.ABSTRACT) {
            for (TypeName name : upwards(callee.get())) {
                addAll(groups.getOrDefault(name, Map.of()), found);
            }
        } else {
            Set<TypeName> above = callee.map(name -> Set.copyOf(upwards(name))).orElse(Set.of());
            groups.forEach((name, group) -> {
                if (callee.isEmpty()
                        || above.contains(name)
                        || upwards(name).contains(callee.get())) {
                    addAll(group, found);
                }
            });
        }
        addAll(unnamed, found);
        return found;
    }

    private static void addAll(
            Map<Edge, Set<CodeInstance>> group, List<BackedgeIndex.Dependents> to) {
        group.forEach(
                (edge, code) -> to.add(new BackedgeIndex.Dependents(edge, List.copyOf(code))));
    }

    private static Optional<TypeName> calleeOf(Type signature) {
        return MethodTable.calleeName((DataType) UnionAll.unwrap(signature));
    }

    private static List<TypeName> upwards(TypeName name) {
        List<TypeName> names = new ArrayList<>();
        DataType type = name.declared();
        while (true) {
            names.add(type.typeName());
            if (type.isAny()) {
                return names;
            }
            type = type.supertype();
        }
    }
}
