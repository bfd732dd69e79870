package dev.backedge.model;

import org.jspecify.annotations.Nullable;

import java.util.List;

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

    private final @Nullable TypeName name;
    private final int position;
    private final GrowingList<Method> methods = new GrowingList<>();
    private volatile @Nullable Parts parts;

    /// The methods again, told apart.
    private static final class Parts {
        final MethodIndexes byName = new MethodIndexes();
        final MethodIndexes byTypeNamed = new MethodIndexes();
        final MethodIndex unnamed;

        Parts(int position) {
            unnamed = new MethodIndex(null, position + 1);
        }

        void add(Method method, int position) {
            partOf(ArgumentKey.at(method.signatureTuple(), position), position).add(method);
        }

        private MethodIndex partOf(ArgumentKey key, int position) {
            return switch (key) {
                case ArgumentKey.Value(TypeName name, _) -> byName.findOrAdd(name, position + 1);
                case ArgumentKey.Named(TypeName name, _) ->
                        byTypeNamed.findOrAdd(name, position + 1);
                case ArgumentKey.Unknown _, ArgumentKey.Absent _ -> unnamed;
            };
        }
    }

    /// @param name of the type that the argument before has in all methods; null if it is the first
    ///   argument, or has no name
    /// @param position of the argument by which methods are told apart
    MethodIndex(@Nullable TypeName name, int position) {
        this.name = name;
        this.position = position;
    }

    @Nullable TypeName name() {
        return name;
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
                MethodIndex child = present.byName.find(any);
                if (child != null) {
                    child.collectMeeting(calls, found);
                }
            }
        }
    }

    private static void collectAll(MethodIndexes children, DataType calls, List<Method> found) {
        children.forEach(child -> child.collectMeeting(calls, found));
    }

    /// Those of the name itself, of all above it, and of those below it that it reaches; gives the
    /// highest name, that of `Any`.
    private static TypeName collectNear(
            MethodIndexes children,
            TypeName name,
            ArgumentKey.Reach reach,
            DataType calls,
            List<Method> found) {
        TypeName above = name;
        while (true) {
            MethodIndex child = children.find(above);
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
            children.forEach(child -> {
                TypeName other = child.name;
                if (other != null && other != name && ArgumentKey.inherits(other, name)) {
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
                present.byName.forEach(child -> child.collectEqual(signature, found));
                present.byTypeNamed.forEach(child -> child.collectEqual(signature, found));
            }
            case ArgumentKey.Value(TypeName name, _) -> {
                MethodIndex child = present.byName.find(name);
                if (child != null) {
                    child.collectEqual(signature, found);
                }
            }
            case ArgumentKey.Named(TypeName name, _) -> {
                MethodIndex child = present.byTypeNamed.find(name);
                if (child != null) {
                    child.collectEqual(signature, found);
                }
            }
        }
    }
}
