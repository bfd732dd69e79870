package dev.backedge.tools.conformance;

import dev.backedge.model.Universe;
import dev.backedge.tools.world.DeclarationBuilder;
import dev.backedge.tools.world.TypeTexts;
import dev.backedge.types.Subtyping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Asks the questions of a directory of facts about types: subtyping, equality, membership.
final class TypeConformance {
    private final TypeFacts facts;
    private final Examination examination;
    private final Universe universe = Universe.create();

    TypeConformance(TypeFacts facts, Examination examination) {
        this.facts = facts;
        this.examination = examination;
    }

    List<Agreement> ask() {
        DeclarationBuilder builder = new DeclarationBuilder(universe);
        facts.declarations(builder::add);
        facts.tables(table ->
                builder.add(
                        TypeFacts.function("typeof(" + table.function() + ")", "Core.Function")));
        builder.build();
        List<TypeFacts.Pair> pairs = new ArrayList<>();
        facts.pairs(pairs::add);
        List<TypeFacts.Membership> memberships = new ArrayList<>();
        facts.memberships(memberships::add);
        List<Agreement> agreements = new ArrayList<>();
        agreements.add(
                ask(
                        "subtype",
                        pairs,
                        pair -> sound(pair.doubts(), "transitivity", "equality"),
                        this::subtypeExaminer));
        agreements.add(
                ask(
                        "equality",
                        pairs,
                        pair -> sound(pair.doubts(), "equality"),
                        this::equalityExaminer));
        agreements.add(
                ask(
                        "isa",
                        memberships,
                        membership -> sound(membership.doubts(), "isa"),
                        this::membershipExaminer));
        agreements.add(new TableConformance(universe, facts, examination).ask());
        return agreements;
    }

    static boolean sound(Set<String> doubts, String... concerned) {
        return Set.of(concerned).stream().noneMatch(doubts::contains);
    }

    private <Q> Agreement ask(
            String kind,
            List<Q> all,
            Predicate<Q> sound,
            Supplier<Function<Q, Optional<String>>> examiners) {
        List<Q> questions = all.stream().filter(sound).toList();
        return examination.ask(kind, questions, all.size() - questions.size(), examiners);
    }

    private Function<TypeFacts.Pair, Optional<String>> subtypeExaminer() {
        TypeTexts texts = new TypeTexts(universe);
        Subtyping subtyping = new Subtyping(universe.core());
        return pair ->
                difference(
                                pair.id(),
                                pair.a() + " <: " + pair.b(),
                                pair.below(),
                                () ->
                                        subtyping.isSubtype(
                                                texts.type(pair.a()), texts.type(pair.b())))
                        .or(() ->
                                difference(
                                        pair.id(),
                                        pair.b() + " <: " + pair.a(),
                                        pair.above(),
                                        () ->
                                                subtyping.isSubtype(
                                                        texts.type(pair.b()),
                                                        texts.type(pair.a()))));
    }

    private Function<TypeFacts.Pair, Optional<String>> equalityExaminer() {
        TypeTexts texts = new TypeTexts(universe);
        Subtyping subtyping = new Subtyping(universe.core());
        return pair ->
                difference(
                        pair.id(),
                        pair.a() + " == " + pair.b(),
                        pair.equal(),
                        () -> subtyping.areEqual(texts.type(pair.a()), texts.type(pair.b())));
    }

    private Function<TypeFacts.Membership, Optional<String>> membershipExaminer() {
        TypeTexts texts = new TypeTexts(universe);
        Subtyping subtyping = new Subtyping(universe.core());
        return membership ->
                difference(
                        membership.id(),
                        "::" + membership.leaf() + " isa " + membership.type(),
                        membership.instance(),
                        () ->
                                subtyping.isSubtype(
                                        texts.type(membership.leaf()),
                                        texts.type(membership.type())));
    }

    /// The difference between a recorded answer and ours, if there is one. A question that our side
    /// cannot answer is a difference too.
    private static Optional<String> difference(
            String id, String question, Boolean expected, Supplier<Boolean> answer) {
        String found;
        try {
            found = answer.get().toString();
        } catch (RuntimeException e) {
            found = e.toString();
        }
        return found.equals(expected.toString())
                ? Optional.empty()
                : Optional.of(id + ": " + question + ": expected " + expected + ", found " + found);
    }
}
