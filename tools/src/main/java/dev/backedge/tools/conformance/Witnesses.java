package dev.backedge.tools.conformance;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.types.IllegalTypeException;
import dev.backedge.types.Subtyping;
import dev.backedge.types.TypeApplication;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// Looks for leaf types that an intersection misses, among those of the records and among some that
/// are made from the types themselves.
final class Witnesses {
    private final Subtyping subtyping;
    private final TypeApplication application;
    private final Supplier<List<Type>> recorded;

    /// @param recorded leaf types of the records, made when they are first needed
    Witnesses(CoreTypes core, Supplier<List<Type>> recorded) {
        subtyping = new Subtyping(core);
        application = new TypeApplication(core);
        this.recorded = new Once(recorded);
    }

    private static final class Once implements Supplier<List<Type>> {
        private final Supplier<List<Type>> supplier;
        private volatile List<Type> known = List.of();

        Once(Supplier<List<Type>> supplier) {
            this.supplier = supplier;
        }

        @Override
        public List<Type> get() {
            List<Type> made = known;
            if (made.isEmpty()) {
                made = supplier.get();
                known = made;
            }
            return made;
        }
    }

    /// {@return a leaf type below two types that is not below an answer}
    ///
    /// @param a a type
    /// @param b another
    /// @param expected their recorded intersection
    /// @param found the answer
    Optional<Type> missed(Type a, Type b, Type expected, Type found) {
        Set<Type> candidates = new LinkedHashSet<>();
        LeafTypes leaves = new LeafTypes(subtyping, List.of(a, b, expected, found));
        for (Type type : Arrays.asList(expected, a, b)) {
            candidates.addAll(leaves.below(type));
        }
        candidates.addAll(recorded.get());
        for (Type candidate : candidates) {
            if (isInhabited(candidate)
                    && subtyping.isSubtype(candidate, a)
                    && subtyping.isSubtype(candidate, b)
                    && !subtyping.isSubtype(candidate, found)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /// Whether a leaf type has values: all declarations in it have parameters within their bounds.
    private boolean isInhabited(Type type) {
        if (!(type instanceof DataType data) || data.hasFreeVariables()) {
            return false;
        }
        if (data.typeName().isTuple()) {
            return data.parameters().stream()
                    .allMatch(element -> element instanceof Type part && isInhabited(part));
        }
        return data.isTypeType() || data.isConcrete() && isWithinBounds(data);
    }

    private boolean isWithinBounds(DataType type) {
        if (type.parameterCount() == 0) {
            return true;
        }
        try {
            application.apply(type.typeName().wrapper(), type.parameters());
            return true;
        } catch (IllegalTypeException | IllegalArgumentException _) {
            return false;
        }
    }
}
