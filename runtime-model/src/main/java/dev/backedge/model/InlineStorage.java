package dev.backedge.model;

import dev.backedge.layout.TypeLayout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Decides whether fields hold values of a type themselves, or references to them. In place lie
/// instances of concrete immutable types that do not refer to themselves and whose references are
/// all set when they are made and lie close together, and unions of types without references.
/// Counterpart: `jl_datatype_isinlinealloc` and `references_name`, Julia 1.5, `src/datatype.c`.
final class InlineStorage {
    private static final int MAX_MEMBERS = 126;
    private static final int MAX_FIELD_BYTES = 1 << 7;
    private static final int MAX_OFFSET_BYTES = 1 << 8;

    private InlineStorage() {}

    static boolean isInline(DataType type) {
        TypeName name = type.typeName();
        if (!type.isConcrete() || type.isMutable() || name.isBoxed()) {
            return false;
        }
        return switch (name.kind()) {
            case ABSTRACT, MUTABLE_STRUCT -> false;
            case PRIMITIVE -> true;
            case BUILTIN -> (name.isTuple() || name.isNamedTuple()) && isCompact(type);
            case STRUCT -> !refersToItself(name) && isAlwaysComplete(type) && isCompact(type);
        };
    }

    static boolean isInline(Union union) {
        List<Type> members = union.members();
        return members.size() <= MAX_MEMBERS && members.stream().allMatch(InlineStorage::isPlain);
    }

    private static boolean isPlain(Type member) {
        return member instanceof DataType type
                && isInline(type)
                && type.layout().filter(TypeLayout::isPointerFree).isPresent();
    }

    /// Whether constructors set all fields, or there are no references among them.
    private static boolean isAlwaysComplete(DataType type) {
        return type.typeName().initializedFields() >= type.fieldTypes().size()
                || type.layout().filter(TypeLayout::isPointerFree).isPresent();
    }

    /// Whether fields are small and near enough for the collector's short descriptors, or there are
    /// no references among them.
    private static boolean isCompact(DataType type) {
        TypeLayout layout = type.layout().orElseThrow();
        return layout.isPointerFree()
                || layout.fields().stream()
                        .allMatch(field ->
                                field.sizeBytes() < MAX_FIELD_BYTES
                                        && field.offsetBytes() < MAX_OFFSET_BYTES);
    }

    /// Whether an instance takes no memory, so that there is only one: the type is immutable, and
    /// so are the types of all fields, which lie in place.
    static boolean isEmpty(DataType type) {
        Set<DataType> seen = new HashSet<>(Set.of(type));
        List<DataType> pending = new ArrayList<>(List.of(type));
        while (!pending.isEmpty()) {
            DataType next = pending.removeLast();
            if (!isImmutableStruct(next)) {
                return false;
            }
            for (Type field : next.fieldTypes()) {
                if (!(field instanceof DataType inner)
                        || !isImmutableStruct(inner)
                        || inner.typeName().kind() == TypeKind.STRUCT
                                && refersToItself(inner.typeName())) {
                    return false;
                }
                if (seen.add(inner)) {
                    pending.add(inner);
                }
            }
        }
        return true;
    }

    private static boolean isImmutableStruct(DataType type) {
        TypeName name = type.typeName();
        return type.isConcrete()
                && (name.kind() == TypeKind.STRUCT || name.isTuple() || name.isNamedTuple());
    }

    private static boolean refersToItself(TypeName name) {
        List<Object> pending = new ArrayList<>(name.declared().fieldTypes());
        while (!pending.isEmpty()) {
            switch (pending.removeLast()) {
                case Union union -> pending.addAll(union.members());
                case UnionAll where -> {
                    pending.add(where.variable().lower());
                    pending.add(where.variable().upper());
                    pending.add(where.body());
                }
                case Vararg rest -> pending.add(rest.element());
                case DataType type -> {
                    if (type.typeName() == name) {
                        return true;
                    }
                    if (!hasOneLayout(type.typeName())) {
                        pending.addAll(type.parameters());
                    }
                }
                default -> {}
            }
        }
        return false;
    }

    /// Whether all instances of a declaration lie in memory alike, whatever their parameters.
    private static boolean hasOneLayout(TypeName name) {
        return switch (name.kind()) {
            case ABSTRACT -> false;
            case PRIMITIVE -> true;
            case BUILTIN -> !name.isTuple() && !name.isNamedTuple();
            case STRUCT, MUTABLE_STRUCT ->
                    name.declared().fieldTypes().stream().noneMatch(Type::hasFreeVariables);
        };
    }
}
