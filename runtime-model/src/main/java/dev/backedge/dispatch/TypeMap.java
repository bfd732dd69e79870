package dev.backedge.dispatch;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The methods of one table as Julia 1.5 keeps them: a list in which each method was inserted
/// before the first one that it is more specific than. A list of more than twelve becomes a level,
/// which files methods by the type at one position: leaf types, `Type{T}` of leaf types, a sorted
/// list of other types, and a map of their own for `Any`; in each the next position follows.
///
/// A visit goes through the methods that may have calls in common with a type, in the order of the
/// map: at a level only those leaf types are visited that are below the type asked about, so that
/// methods are left out that have nothing in common with it but types like `Type{Union{}}`. Which
/// they are, and in which order unordered methods come, depends on what was inserted when.
///
/// Counterpart: `jl_typemap_insert` and `jl_typemap_intersection_visitor`, Julia 1.5,
/// `src/typemap.c`.
final class TypeMap {
    private static final int LONGEST_LIST = 12;

    private final Subtyping subtyping;
    private final Specificity specificity;
    private final Slot root = new Slot();

    /// A place that holds a list until it is too long, and a level then.
    private static final class Slot {
        Content content = new Content.Entries(new ArrayList<>());
    }

    private sealed interface Content {
        record Entries(List<TypeMapEntry> list) implements Content {}

        record Level(
                Map<Object, Slot> byTypeNamed,
                Map<Object, Slot> byType,
                List<TypeMapEntry> sorted,
                Slot any)
                implements Content {
            static Level empty() {
                return new Level(
                        new LinkedHashMap<>(),
                        new LinkedHashMap<>(),
                        new ArrayList<>(),
                        new Slot());
            }
        }
    }

    /// Gets the methods of a visit.
    interface Visitor {
        /// {@return whether the visit goes on}
        boolean visit(TypeMapEntry entry);
    }

    TypeMap(CoreTypes core) {
        subtyping = new Subtyping(core);
        specificity = new Specificity(core);
    }

    void insert(TypeMapEntry entry) {
        insert(root, entry, 0);
    }

    private void insert(Slot slot, TypeMapEntry entry, int position) {
        switch (slot.content) {
            case Content.Level level -> insert(level, entry, position);
            case Content.Entries(List<TypeMapEntry> list) -> {
                if (list.size() <= LONGEST_LIST) {
                    insertSorted(list, entry);
                    return;
                }
                Content.Level level = Content.Level.empty();
                list.forEach(old -> insert(level, old, position));
                slot.content = level;
                insert(level, entry, position);
            }
        }
    }

    private void insertSorted(List<TypeMapEntry> list, TypeMapEntry entry) {
        int place = 0;
        if (!entry.isLeaf()) {
            while (place < list.size()
                    && (list.get(place).isLeaf()
                            || !specificity.isMoreSpecific(
                                    entry.signature(), list.get(place).signature()))) {
                place++;
            }
        }
        list.add(place, entry);
    }

    private void insert(Content.Level level, TypeMapEntry entry, int position) {
        DataType tuple = entry.method.signatureTuple();
        Optional<Object> element = elementAt(tuple, position);
        if (element.filter(TypeMap::isAny).isPresent()) {
            insert(level.any, entry, position + 1);
            return;
        }
        Optional<Object> key = element.filter(_ -> !isRest(tuple, position));
        if (key.flatMap(TypeMap::leafNamedBy).isPresent()) {
            Object named = leafNamedBy(key.get()).orElseThrow();
            insert(level.byTypeNamed.computeIfAbsent(named, _ -> new Slot()), entry, position + 1);
        } else if (key.filter(TypeMapEntry::isLeaf).isPresent()) {
            insert(level.byType.computeIfAbsent(key.get(), _ -> new Slot()), entry, position + 1);
        } else {
            insertSorted(level.sorted, entry);
        }
    }

    /// The type at a position, of a vararg that of its elements.
    private static Optional<Object> elementAt(DataType tuple, int position) {
        int count = tuple.parameterCount();
        if (isRest(tuple, position)) {
            return Optional.of(((Vararg) tuple.parameter(count - 1)).element());
        }
        return position < count ? Optional.of(tuple.parameter(position)) : Optional.empty();
    }

    private static boolean isRest(DataType tuple, int position) {
        int count = tuple.parameterCount();
        return count <= position + 1 && count > 0 && tuple.parameter(count - 1) instanceof Vararg;
    }

    private static boolean isAny(Object type) {
        return type instanceof DataType data && data.isAny()
                || type instanceof TypeVar variable && isAny(variable.upper());
    }

    private static Optional<Object> leafNamedBy(Object element) {
        return element instanceof DataType type
                        && type.isTypeType()
                        && TypeMapEntry.isLeaf(type.parameter(0))
                ? Optional.of(type.parameter(0))
                : Optional.empty();
    }

    /// Shows the methods that may have calls in common with a type, in order.
    void visit(Type calls, Visitor visitor) {
        visit(root, calls, 0, visitor);
    }

    private boolean visit(Slot slot, Type calls, int position, Visitor visitor) {
        return switch (slot.content) {
            case Content.Entries(List<TypeMapEntry> list) -> visit(list, visitor);
            case Content.Level level -> {
                Optional<Object> type =
                        elementAt((DataType) UnionAll.unwrap(calls), position)
                                .map(TypeMap::withoutFreeVariables);
                for (Slot below : type.map(asked -> slots(level, asked)).orElse(List.of())) {
                    if (!visit(below, calls, position + 1, visitor)) {
                        yield false;
                    }
                }
                yield visit(level.sorted, visitor)
                        && visit(level.any, calls, position + 1, visitor);
            }
        };
    }

    private static boolean visit(List<TypeMapEntry> list, Visitor visitor) {
        for (TypeMapEntry entry : List.copyOf(list)) {
            if (!visitor.visit(entry)) {
                return false;
            }
        }
        return true;
    }

    private static Object withoutFreeVariables(Object element) {
        Object type = element;
        while (type instanceof TypeVar variable) {
            type = variable.upper();
        }
        if (!(type instanceof Type closed) || !closed.hasFreeVariables()) {
            return type;
        }
        return UnionAll.unwrap(closed) instanceof DataType data ? data.typeName().wrapper() : ANY;
    }

    /// Stands for `Any` where a type is only estimated.
    private static final Object ANY = new Object();

    /// The parts of a level whose leaf types are below a type.
    private List<Slot> slots(Content.Level level, Object type) {
        List<Slot> found = new ArrayList<>();
        boolean any = type == ANY || isAny(type);
        if (type instanceof DataType data && data.isTypeType()) {
            Optional.ofNullable(level.byTypeNamed.get(data.parameter(0))).ifPresent(found::add);
        } else {
            level.byTypeNamed.forEach((named, slot) -> {
                if (any || subtyping.isInstance(named, (Type) type)) {
                    found.add(slot);
                }
            });
        }
        if (TypeMapEntry.isLeaf(type)) {
            Optional.ofNullable(level.byType.get(type)).ifPresent(found::add);
        } else {
            level.byType.forEach((leaf, slot) -> {
                if (any || subtyping.isSubtype((Type) leaf, (Type) type)) {
                    found.add(slot);
                }
            });
        }
        return found;
    }

    /// The entry that a lookup of exactly this type finds: the first with an equal signature where
    /// the type would be filed.
    Optional<TypeMapEntry> findEqual(Type type, long world) {
        Slot slot = root;
        int position = 0;
        while (slot.content instanceof Content.Level level) {
            DataType tuple = (DataType) UnionAll.unwrap(type);
            Optional<Object> element = elementAt(tuple, position++);
            Optional<Object> key = element;
            if (isRest(tuple, position - 1)) {
                key = Optional.empty();
            }
            Slot next;
            if (element.filter(TypeMap::isAny).isPresent()) {
                next = level.any;
            } else if (key.flatMap(TypeMap::leafNamedBy).isPresent()) {
                next = level.byTypeNamed.get(leafNamedBy(key.get()).orElseThrow());
            } else if (key.filter(TypeMapEntry::isLeaf).isPresent()) {
                next = level.byType.get(key.get());
            } else {
                return findEqual(level.sorted, type, world);
            }
            if (next == null) {
                return Optional.empty();
            }
            slot = next;
        }
        return slot.content instanceof Content.Entries(List<TypeMapEntry> list)
                ? findEqual(list, type, world)
                : Optional.empty();
    }

    private Optional<TypeMapEntry> findEqual(List<TypeMapEntry> list, Type type, long world) {
        return list.stream()
                .filter(entry ->
                        entry.method.isVisibleIn(world)
                                && subtyping.areEqual(type, entry.signature()))
                .findFirst();
    }
}
