package dev.backedge.tools.conformance;

import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Judges intersections that are not equal to the recorded ones.
///
/// 1. A leaf type is known below both types and not below the answer: the answer is wrong.
/// 2. Otherwise, the recorded intersection is a subtype of the answer: the answer is sound, and
///    looser.
/// 3. Otherwise it is merely different: `tighter` if it is a subtype of the recorded intersection,
///    which may be looser than need be, or `unrelated`.
///
/// An answer that is no subtype of both types has the label `not-below` besides.
final class IntersectionJudgement {
    private final Subtyping subtyping;
    private final Witnesses witnesses;

    IntersectionJudgement(Subtyping subtyping, Witnesses witnesses) {
        this.subtyping = subtyping;
        this.witnesses = witnesses;
    }

    /// {@return what judges answers about two types}
    Function<Type, Verdict> of(Type a, Type b, Type expected) {
        return found -> judge(a, b, expected, found);
    }

    private Verdict judge(Type a, Type b, Type expected, Type found) {
        if (subtyping.areEqual(expected, found)) {
            return new Verdict.Agrees();
        }
        Optional<Type> missed = witnesses.missed(a, b, expected, found);
        String text = PairQuestions.print(found);
        if (missed.isPresent()) {
            return verdict(
                    Verdict.Degree.WRONG,
                    Set.of("wrong"),
                    expected,
                    text + ", which misses " + PairQuestions.print(missed.get()));
        }
        String below =
                subtyping.isSubtype(found, a) && subtyping.isSubtype(found, b) ? "" : "not-below";
        if (subtyping.isSubtype(expected, found)) {
            return verdict(Verdict.Degree.SOUND, labels("looser", below), expected, text);
        }
        String relation = subtyping.isSubtype(found, expected) ? "tighter" : "unrelated";
        return verdict(Verdict.Degree.DIFFERENT, labels(relation, below), expected, text);
    }

    private static Set<String> labels(String relation, String below) {
        return below.isEmpty() ? Set.of(relation) : Set.of(relation, below);
    }

    private static Verdict verdict(
            Verdict.Degree degree, Set<String> labels, Type expected, String found) {
        return new Verdict.Differs(degree, labels, PairQuestions.print(expected), found);
    }
}
