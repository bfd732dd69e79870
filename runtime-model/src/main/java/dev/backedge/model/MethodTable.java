package dev.backedge.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// All methods of a runtime, grouped by the type name that their first argument's type leads to.
///
/// A function's methods lie in the group of the function's type; constructors in that of `Type`;
/// methods of callable values in the group of the value's type name, which may be abstract. A call
/// looks in the groups of its callee's type and of all types above it. The table answers no
/// question of specificity: `dev.backedge.dispatch` does. Counterpart: the global `jl_method_table`
/// of Julia 1.13, `src/gf.c`.
public final class MethodTable {
    private final ConcurrentHashMap<TypeName, MethodGroup> groups = new ConcurrentHashMap<>();
    private final MethodGroup unnamed = new MethodGroup(MethodGroup.Discriminator.FIRST_ARGUMENT);
    private final GrowingList<Method> methods = new GrowingList<>();
    private volatile long changes;

    /// Begins with no methods.
    public MethodTable() {}

    /// {@return the group of methods under a type name, empty if there are none yet}
    ///
    /// @param name a type name
    public MethodGroup group(TypeName name) {
        MethodGroup known = groups.get(name);
        return known != null ? known : groups.computeIfAbsent(name, MethodTable::newGroup);
    }

    private static MethodGroup newGroup(TypeName name) {
        return new MethodGroup(
                name.isType()
                        ? MethodGroup.Discriminator.CONSTRUCTED_TYPE
                        : MethodGroup.Discriminator.FIRST_ARGUMENT);
    }

    /// {@return the groups in which the methods of a callee lie, beginning with its own type's;
    /// groups without methods included}
    ///
    /// @param callee type of the first argument; for a type that is called, its kind (`DataType`),
    ///   above which `Type` stands
    public List<MethodGroup> groupsFor(DataType callee) {
        List<MethodGroup> found = new ArrayList<>();
        DataType type = callee;
        while (true) {
            found.add(group(type.typeName()));
            if (type.isAny()) {
                found.add(unnamed);
                return found;
            }
            type = type.supertype();
        }
    }

    /// {@return the groups of all callees that a type stands for, and of all types above it}
    ///
    /// @param name of the callee's type, abstract as a rule
    public List<MethodGroup> groupsBelowAndAbove(TypeName name) {
        List<MethodGroup> found = new ArrayList<>(groupsFor(name.declared()));
        groups.forEach((other, group) -> {
            if (other != name && ArgumentKey.inherits(other, name)) {
                found.add(group);
            }
        });
        return found;
    }

    /// {@return all groups}
    public List<MethodGroup> groups() {
        List<MethodGroup> all = new ArrayList<>(groups.values());
        all.add(unnamed);
        return all;
    }

    /// {@return the group that a signature belongs to}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    public MethodGroup groupOf(Type signature) {
        return calleeName((DataType) UnionAll.unwrap(signature)).map(this::group).orElse(unnamed);
    }

    /// {@return the type name under which a call or signature is filed; empty where its first
    /// argument's type has no single name}
    ///
    /// @param tuple a tuple type
    public static Optional<TypeName> calleeName(DataType tuple) {
        Object first = tuple.parameterCount() == 0 ? Bottom.BOTTOM : tuple.parameter(0);
        while (true) {
            switch (first) {
                case TypeVar variable -> first = variable.upper();
                case UnionAll unionAll -> first = unionAll.body();
                case Vararg vararg -> first = vararg.element();
                case DataType type -> {
                    return Optional.of(type.typeName());
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
    }

    /// {@return the type name of what a constructor's signature constructs; empty for signatures of
    /// other functions, and where it has no single name}
    ///
    /// @param tuple a tuple type
    public static Optional<TypeName> constructedName(DataType tuple) {
        boolean constructor =
                tuple.parameterCount() > 0
                        && tuple.parameter(0) instanceof DataType callee
                        && callee.isTypeType();
        return constructor
                ? UnionAllNames.keyOf(((DataType) tuple.parameter(0)).parameter(0))
                : Optional.empty();
    }

    /// Adds a method that is visible from a world on. Whether it replaces another is for the caller
    /// to decide before.
    ///
    /// @param method visible in no world yet
    /// @param world the first world that sees it
    public void insert(Method method, long world) {
        method.begin(world);
        methods.add(method);
        MethodGroup group = groupOf(method.signature());
        group.add(method);
        changed(group);
    }

    /// Ends a method whose place another one of the same signature takes. It comes back when that
    /// one is deleted.
    ///
    /// @param method visible until now
    /// @param world the first world that does not see it
    public void hide(Method method, long world) {
        method.endAfter(world - 1);
        changed(groupOf(method.signature()));
    }

    /// Makes a hidden method visible again.
    ///
    /// @param method hidden until now
    /// @param world the first world that sees it again
    public void reveal(Method method, long world) {
        method.beginAgain(world);
        changed(groupOf(method.signature()));
    }

    /// Ends a method for good. One that is hidden does not come back any more.
    ///
    /// @param method not deleted yet
    /// @param world the first world that does not see it
    public void delete(Method method, long world) {
        method.deleteAfter(world - 1);
        changed(groupOf(method.signature()));
    }

    private void changed(MethodGroup group) {
        synchronized (this) {
            group.changed(changes + 1);
            changes++;
        }
    }

    /// {@return how many changes there were so far; an answer holds as long as this number is the
    /// same, and afterwards if none of the groups that it depends on has [changed
    /// later][MethodGroup#lastChange]}
    public long changes() {
        return changes;
    }

    /// {@return all methods ever inserted, in the order of insertion}
    public List<Method> methods() {
        return methods.asList();
    }
}
