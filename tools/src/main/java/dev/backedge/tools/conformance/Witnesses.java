package dev.backedge.tools.conformance;

import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;

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
    private final Supplier<List<Type>> recorded;

    /// @param recorded leaf types of the records, made when they are first needed
    Witnesses(Subtyping subtyping, Supplier<List<Type>> recorded) {
        this.subtyping = subtyping;
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

    private static boolean isInhabited(Type type) {
        return type instanceof DataType data
                && !data.hasFreeVariables()
                && (data.isConcrete() || data.isDispatchTuple() || data.isTypeType());
    }
}
