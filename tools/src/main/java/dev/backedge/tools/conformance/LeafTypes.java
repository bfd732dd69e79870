package dev.backedge.tools.conformance;

import dev.backedge.ir.Symbol;
import dev.backedge.model.DataType;
import dev.backedge.model.Substitution;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;
import dev.backedge.types.IllegalTypeException;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes leaf types of the shape of a type: variables become types and values that occur in some
/// given types, abstract types become leaf types of those, varargs have up to two elements. There
/// are others; those that are made are few enough to be asked about one by one.
final class LeafTypes {
    private static final int MAX_TYPES = 200;
    private static final int MAX_CHOICES = 12;
    private static final int MAX_DEPTH = 8;

    private final Subtyping subtyping;
    private final Set<Object> parts = new LinkedHashSet<>();

    /// @param given whose parts are used
    LeafTypes(Subtyping subtyping, List<Type> given) {
        this.subtyping = subtyping;
        given.forEach(this::collect);
        parts.add(0L);
        parts.add(1L);
        parts.add(2L);
    }

    private void collect(Object given) {
        List<Object> pending = new ArrayList<>(List.of(given));
        while (!pending.isEmpty()) {
            Object part = pending.removeLast();
            if (part instanceof Type type && !type.hasFreeVariables()) {
                parts.add(part);
            }
            switch (part) {
                case UnionAll where -> {
                    pending.add(where.body());
                    pending.add(where.variable().upper());
                    pending.add(where.variable().lower());
                }
                case Union union -> pending.addAll(union.members());
                case Vararg rest -> {
                    pending.add(rest.element());
                    rest.count().ifPresent(pending::add);
                }
                case DataType data -> pending.addAll(data.parameters());
                case Long _, Symbol _ -> parts.add(part);
                default -> {}
            }
        }
    }

    /// {@return leaf types that are likely to be below a type}
    List<Type> below(Type type) {
        return below(type, 0);
    }

    private List<Type> below(Object type, int depth) {
        if (depth > MAX_DEPTH) {
            return List.of();
        }
        return switch (type) {
            case UnionAll where -> ofWhere(where, depth);
            case Union union -> {
                List<Type> found = new ArrayList<>();
                union.members().forEach(member -> found.addAll(below(member, depth + 1)));
                yield limited(found);
            }
            case DataType data when data.hasFreeVariables() -> List.of();
            case DataType data when data.isConcrete() && !data.typeName().isTuple() ->
                    List.of(data);
            case DataType data when data.typeName().isTuple() -> ofTuple(data, depth);
            case DataType data when data.isTypeType() -> List.of(data);
            case DataType data -> partsBelow(data);
            default -> List.of();
        };
    }

    private List<Type> partsBelow(Type bound) {
        List<Type> found = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof DataType data
                    && data.isConcrete()
                    && found.size() < MAX_CHOICES
                    && subtyping.isSubtype(data, bound)) {
                found.add(data);
            }
        }
        return found;
    }

    private List<Type> ofWhere(UnionAll where, int depth) {
        List<Type> found = new ArrayList<>();
        for (Object choice : choices(where.variable())) {
            if (found.size() >= MAX_TYPES) {
                break;
            }
            instantiated(where, choice).ifPresent(body -> found.addAll(below(body, depth + 1)));
        }
        return limited(found);
    }

    private static Optional<Type> instantiated(UnionAll where, Object choice) {
        try {
            return Substitution.instantiate(where, choice) instanceof Type body
                    ? Optional.of(body)
                    : Optional.empty();
        } catch (IllegalTypeException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private List<Object> choices(TypeVar variable) {
        boolean closed =
                !variable.upper().hasFreeVariables() && !variable.lower().hasFreeVariables();
        boolean bounded = variable.upper() instanceof DataType upper && upper.isAny();
        List<Object> found = new ArrayList<>();
        for (Object part : parts) {
            boolean fits =
                    part instanceof Type type
                            ? closed
                                    && subtyping.isSubtype(type, variable.upper())
                                    && subtyping.isSubtype(variable.lower(), type)
                            : bounded;
            if (fits && found.size() < MAX_CHOICES) {
                found.add(part);
            }
        }
        return found;
    }

    private List<Type> ofTuple(DataType tuple, int depth) {
        List<List<Object>> rows = new ArrayList<>(List.of(List.of()));
        for (Object element : tuple.parameters()) {
            List<List<Object>> longer = new ArrayList<>();
            if (element instanceof Vararg rest) {
                List<Type> choices = few(below(rest.element(), depth + 1));
                longer.addAll(rows);
                List<List<Object>> once = product(rows, choices);
                longer.addAll(once);
                longer.addAll(product(once, choices));
            } else {
                longer.addAll(product(rows, few(below(element, depth + 1))));
            }
            rows = longer.subList(0, Math.min(MAX_TYPES, longer.size()));
        }
        List<Type> found = new ArrayList<>();
        for (List<Object> row : rows) {
            found.add(tuple.typeName().instance(row.toArray()));
        }
        return found;
    }

    private static List<List<Object>> product(List<List<Object>> rows, List<Type> choices) {
        List<List<Object>> found = new ArrayList<>();
        for (List<Object> row : rows) {
            for (Type choice : choices) {
                List<Object> longer = new ArrayList<>(row);
                longer.add(choice);
                found.add(longer);
            }
        }
        return found;
    }

    private static List<Type> few(List<Type> types) {
        return types.subList(0, Math.min(MAX_CHOICES / 2, types.size()));
    }

    private static List<Type> limited(List<Type> types) {
        return types.subList(0, Math.min(MAX_TYPES, types.size()));
    }
}
