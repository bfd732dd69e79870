package dev.backedge.model;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Methods, told apart by the type name of one argument; the methods of a name by that of the next
/// argument, and so on, as far as there are many of them.
///
/// An argument type has one of three keys ([ArgumentKey]). Methods without a key at this argument
/// (unions, varargs, kinds, too few arguments) stand apart and are looked at in every search. One
/// thread adds at a time; any thread reads. Counterpart: `jl_typemap_level_t`, Julia 1.5,
/// `src/typemap.c`.
final class MethodIndex {
    private static final int LARGEST_LIST = 8;
    private static final int LAST_POSITION = 6;

    private final int position;
    private final MethodSequence methods = new MethodSequence();
    private volatile @Nullable Parts parts;

    /// The methods again, told apart.
    private static final class Parts {
        final ConcurrentHashMap<TypeName, MethodIndex> byName = new ConcurrentHashMap<>(4);
        final ConcurrentHashMap<TypeName, MethodIndex> byTypeNamed = new ConcurrentHashMap<>(4);
        final MethodIndex unnamed;

        Parts(int position) {
            unnamed = new MethodIndex(position + 1);
        }

        void add(Method method, int position) {
            partOf(ArgumentKey.at(method.signatureTuple(), position), position).add(method);
        }

        private MethodIndex partOf(ArgumentKey key, int position) {
            return switch (key) {
                case ArgumentKey.Value(TypeName name, _) ->
                        byName.computeIfAbsent(name, _ -> new MethodIndex(position + 1));
                case ArgumentKey.Named(TypeName name, _) ->
                        byTypeNamed.computeIfAbsent(name, _ -> new MethodIndex(position + 1));
                case ArgumentKey.Unknown _, ArgumentKey.Absent _ -> unnamed;
            };
        }
    }

    MethodIndex(int position) {
        this.position = position;
    }

    List<Method> methods() {
        return methods.asList();
    }

    void add(Method method) {
        methods.add(method);
        Parts present = parts;
        if (present != null) {
            present.add(method, position);
        } else if (methods.length() > LARGEST_LIST && position <= LAST_POSITION) {
            Parts made = new Parts(position);
            for (Method old : methods.asList()) {
                made.add(old, position);
            }
            parts = made;
        }
    }

    /// Adds the methods whose signature may have calls in common with a tuple type.
    void collectMeeting(DataType calls, List<Method> found) {
        Parts present = parts;
        if (present == null) {
            found.addAll(methods.asList());
            return;
        }
        present.unnamed.collectMeeting(calls, found);
        switch (ArgumentKey.at(calls, position)) {
            case ArgumentKey.Absent _ -> {}
            case ArgumentKey.Unknown _ -> {
                collectAll(present.byName, calls, found);
                collectAll(present.byTypeNamed, calls, found);
            }
            case ArgumentKey.Value(TypeName name, ArgumentKey.Reach reach) -> {
                collectNear(present.byName, name, reach, calls, found);
                if (name.declared().isAny()) {
                    collectAll(present.byTypeNamed, calls, found);
                }
            }
            case ArgumentKey.Named(TypeName name, ArgumentKey.Reach reach) -> {
                TypeName any = collectNear(present.byTypeNamed, name, reach, calls, found);
                MethodIndex child = present.byName.get(any);
                if (child != null) {
                    child.collectMeeting(calls, found);
                }
            }
        }
    }

    private static void collectAll(
            ConcurrentHashMap<TypeName, MethodIndex> children, DataType calls, List<Method> found) {
        for (MethodIndex child : children.values()) {
            child.collectMeeting(calls, found);
        }
    }

    /// Those of the name itself, of all above it, and of those below it that it reaches; gives the
    /// highest name, that of `Any`.
    private static TypeName collectNear(
            ConcurrentHashMap<TypeName, MethodIndex> children,
            TypeName name,
            ArgumentKey.Reach reach,
            DataType calls,
            List<Method> found) {
        TypeName above = name;
        while (true) {
            MethodIndex child = children.get(above);
            if (child != null) {
                child.collectMeeting(calls, found);
            }
            DataType declared = above.declared();
            if (declared.isAny()) {
                break;
            }
            above = declared.supertype().typeName();
        }
        if (reach == ArgumentKey.Reach.BELOW) {
            children.forEach((other, child) -> {
                if (other != name && ArgumentKey.inherits(other, name)) {
                    child.collectMeeting(calls, found);
                }
            });
        }
        return above;
    }

    /// Adds the methods whose signature may be equal to a tuple type.
    void collectEqual(DataType signature, List<Method> found) {
        Parts present = parts;
        if (present == null) {
            found.addAll(methods.asList());
            return;
        }
        present.unnamed.collectEqual(signature, found);
        switch (ArgumentKey.at(signature, position)) {
            case ArgumentKey.Absent _ -> {}
            case ArgumentKey.Unknown _ -> {
                present.byName.values().forEach(child -> child.collectEqual(signature, found));
                present.byTypeNamed.values().forEach(child -> child.collectEqual(signature, found));
            }
            case ArgumentKey.Value(TypeName name, _) -> {
                MethodIndex child = present.byName.get(name);
                if (child != null) {
                    child.collectEqual(signature, found);
                }
            }
            case ArgumentKey.Named(TypeName name, _) -> {
                MethodIndex child = present.byTypeNamed.get(name);
                if (child != null) {
                    child.collectEqual(signature, found);
                }
            }
        }
    }
}
