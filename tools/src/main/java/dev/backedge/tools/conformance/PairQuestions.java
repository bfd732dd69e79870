package dev.backedge.tools.conformance;

import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.types.Intersection;
import dev.backedge.types.QualifiedTypeText;
import dev.backedge.types.QualifiedTypes;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;
import dev.backedge.types.TypeJoin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;

/// The questions of two types and how they relate.
final class PairQuestions {
    private final QualifiedTypes types;
    private final Subtyping subtyping;
    private final Intersection intersection;
    private final Specificity specificity;
    private final TypeJoin join;
    private final IntersectionJudgement judgement;

    PairQuestions(Universe universe, Witnesses witnesses) {
        types = new QualifiedTypes(universe);
        subtyping = new Subtyping(universe.core());
        intersection = new Intersection(universe.core());
        specificity = new Specificity(universe.core());
        join = new TypeJoin(universe.core());
        judgement = new IntersectionJudgement(subtyping, witnesses);
    }

    /// {@return the questions of a record}
    List<Question> of(TypeRecord.Pair pair) {
        LazyType a = new LazyType(types, pair.a());
        LazyType b = new LazyType(types, pair.b());
        List<Question> all = new ArrayList<>();
        all.add(subtype(pair, a, b, pair.below()));
        all.add(subtype(pair, b, a, pair.above()));
        all.add(equality(pair, a, b));
        all.add(intersection(pair, a, b));
        all.add(moreSpecific(pair, a, b, pair.moreSpecific()));
        all.add(moreSpecific(pair, b, a, pair.lessSpecific()));
        all.add(join(pair, a, b));
        all.add(
                question(
                        Kind.CONCRETE,
                        pair,
                        a::text,
                        Question.Standing.FIRM,
                        () -> property(a, pair.concrete(), DataType::isConcrete)));
        all.add(
                question(
                        Kind.DISPATCHTUPLE,
                        pair,
                        a::text,
                        Question.Standing.FIRM,
                        () -> property(a, pair.dispatchTuple(), DataType::isDispatchTuple)));
        return all;
    }

    static Question question(
            Kind kind,
            TypeRecord item,
            Supplier<String> text,
            Question.Standing standing,
            Supplier<Trial<?>> preparation) {
        return new Question(kind, item.id(), text, item.classes(), standing, preparation);
    }

    /// A property that only types with one name have.
    static Trial<Boolean> property(
            LazyType lazy, boolean expected, Function<DataType, Boolean> ask) {
        Type type = lazy.type();
        return Trial.expecting(expected, () -> type instanceof DataType data && ask.apply(data));
    }

    private static Trial<Boolean> relation(
            LazyType left, LazyType right, boolean expected, BiPredicate<Type, Type> ask) {
        Type a = left.type();
        Type b = right.type();
        return Trial.expecting(expected, () -> ask.test(a, b));
    }

    /// A contradiction with `==`, or with the leaf types of both, concerns the answers; with the
    /// latter, only those that say yes.
    private Question subtype(TypeRecord.Pair pair, LazyType a, LazyType b, boolean expected) {
        return question(
                Kind.SUBTYPE,
                pair,
                () -> a + " <: " + b,
                expected
                        ? Question.Standing.of(
                                pair.doubts(), "equality", "reflexivity", "transitivity")
                        : Question.Standing.of(pair.doubts(), "equality", "reflexivity"),
                () -> relation(a, b, expected, subtyping::isSubtype));
    }

    private Question equality(TypeRecord.Pair pair, LazyType a, LazyType b) {
        return question(
                Kind.EQUALITY,
                pair,
                () -> a + " == " + b,
                pair.equal()
                        ? Question.Standing.of(
                                pair.doubts(), "equality", "reflexivity", "transitivity")
                        : Question.Standing.of(pair.doubts(), "equality", "reflexivity"),
                () -> relation(a, b, pair.equal(), subtyping::areEqual));
    }

    private Question intersection(TypeRecord.Pair pair, LazyType a, LazyType b) {
        boolean doubtful = pair.doubts().stream().anyMatch(doubt -> doubt.startsWith("meet-"));
        return question(
                Kind.INTERSECTION,
                pair,
                () -> a + " ∩ " + b,
                doubtful ? Question.Standing.DOUBTFUL : Question.Standing.FIRM,
                () -> {
                    Type left = a.type();
                    Type right = b.type();
                    Function<Type, Verdict> judge =
                            pair.meet().isEmpty()
                                    ? _ -> new Verdict.Unrecorded()
                                    : judgement.of(
                                            left,
                                            right,
                                            new LazyType(types, pair.meet().get()).type());
                    return Trial.of(() -> intersection.intersect(left, right), judge);
                });
    }

    private Question moreSpecific(TypeRecord.Pair pair, LazyType a, LazyType b, boolean expected) {
        return question(
                Kind.SPECIFICITY,
                pair,
                () -> a + " is more specific than " + b,
                Question.Standing.FIRM,
                () -> relation(a, b, expected, specificity::isMoreSpecific));
    }

    private Question join(TypeRecord.Pair pair, LazyType a, LazyType b) {
        return question(
                Kind.JOIN,
                pair,
                () -> "typejoin of " + a + " and " + b,
                Question.Standing.of(pair.doubts(), "join-not-above"),
                () -> {
                    Type left = a.type();
                    Type right = b.type();
                    Function<Type, Verdict> judge = _ -> new Verdict.Unrecorded();
                    if (pair.join().isPresent()) {
                        Type expected = new LazyType(types, pair.join().get()).type();
                        judge = found -> equality(expected, found);
                    }
                    return Trial.of(() -> join.join(left, right), judge);
                });
    }

    private Verdict equality(Type expected, Type found) {
        return subtyping.areEqual(expected, found)
                ? new Verdict.Agrees()
                : Verdict.different(Set.of(), print(expected), print(found));
    }

    /// The text of a type, also of one with free variables.
    static String print(Object type) {
        try {
            return QualifiedTypeText.print(type);
        } catch (IllegalArgumentException _) {
            return String.valueOf(type);
        }
    }
}
