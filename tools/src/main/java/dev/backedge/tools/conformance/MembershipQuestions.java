package dev.backedge.tools.conformance;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.types.QualifiedTypes;
import dev.backedge.types.Subtyping;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The questions of a leaf type: whether its values are instances of another type, and what it is
/// itself.
final class MembershipQuestions {
    private final CoreTypes core;
    private final QualifiedTypes types;
    private final Subtyping subtyping;

    MembershipQuestions(Universe universe) {
        core = universe.core();
        types = new QualifiedTypes(universe);
        subtyping = new Subtyping(core);
    }

    /// {@return the questions of a record}
    List<Question> of(TypeRecord.Membership item) {
        LazyType leaf = new LazyType(types, item.leaf());
        LazyType type = new LazyType(types, item.type());
        return List.of(
                PairQuestions.question(
                        Kind.ISA,
                        item,
                        () -> "::" + leaf + " isa " + type,
                        Question.Standing.of(item.doubts(), "isa"),
                        () -> membership(leaf.type(), type.type(), item.instance())),
                PairQuestions.question(
                        Kind.CONCRETE,
                        item,
                        leaf::text,
                        Question.Standing.FIRM,
                        () -> PairQuestions.property(leaf, item.concrete(), DataType::isConcrete)),
                PairQuestions.question(
                        Kind.DISPATCHTUPLE,
                        item,
                        () -> "Tuple{" + leaf + "}",
                        Question.Standing.FIRM,
                        () -> {
                            DataType tuple = core.tuple(leaf.type());
                            return Trial.expecting(item.dispatchTuple(), tuple::isDispatchTuple);
                        }));
    }

    /// Where a value of the leaf type is at hand, whether it is an instance must have the same
    /// answer.
    private Trial<Boolean> membership(Type leaf, Type type, boolean expected) {
        return Trial.of(
                () -> subtyping.isSubtype(leaf, type),
                found -> {
                    Optional<Object> value = valueOf(leaf);
                    if (value.isPresent() && subtyping.isInstance(value.get(), type) != expected) {
                        return Verdict.different(
                                Set.of("value"),
                                String.valueOf(expected),
                                found + " of the type, " + !expected + " of its value");
                    }
                    return Verdict.ofEqual(expected, found);
                });
    }

    private static Optional<Object> valueOf(Type leaf) {
        if (!(leaf instanceof DataType data)) {
            return Optional.empty();
        }
        return data.isTypeType() && !data.hasFreeVariables()
                ? Optional.of(data.parameter(0))
                : data.instance();
    }
}
