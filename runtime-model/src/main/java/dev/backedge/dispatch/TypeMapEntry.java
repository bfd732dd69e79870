package dev.backedge.dispatch;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.Type;

import java.util.ArrayList;
import java.util.List;

/// A method in a [TypeMap], with what its insertion, and later ones, noted.
final class TypeMapEntry {
    final Method method;

    /// Those that the map visits later although they are more specific.
    final List<TypeMapEntry> resorted = new ArrayList<>();

    /// Those of which neither is more specific.
    final List<TypeMapEntry> ambiguous = new ArrayList<>();

    private final boolean leaf;

    TypeMapEntry(Method method) {
        this.method = method;
        leaf = hasOnlyLeaves(method.signature());
    }

    Type signature() {
        return method.signature();
    }

    /// Whether all elements of the signature are concrete; such methods stand first in their list.
    boolean isLeaf() {
        return leaf;
    }

    private static boolean hasOnlyLeaves(Type signature) {
        return signature instanceof DataType tuple
                && tuple.parameters().stream().allMatch(TypeMapEntry::isLeaf);
    }

    /// Whether a type can be a key of a level: concrete, and no type of types.
    static boolean isLeaf(Object element) {
        return element instanceof DataType type && type.isConcrete() && !CoreTypes.isKind(type);
    }
}
