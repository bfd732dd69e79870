package dev.backedge.tools.conformance;

import dev.backedge.ir.SourceException;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.tools.records.RecordException;
import dev.backedge.tools.world.DeclarationBuilder;
import dev.backedge.types.IllegalTypeException;
import dev.backedge.types.QualifiedTypes;
import dev.backedge.types.UnknownNameException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/// Asks the questions of a directory of facts about types.
final class TypeConformance {
    private static final List<Kind> KINDS =
            List.of(
                    Kind.SUBTYPE,
                    Kind.EQUALITY,
                    Kind.INTERSECTION,
                    Kind.SPECIFICITY,
                    Kind.JOIN,
                    Kind.ISA,
                    Kind.DISPATCH,
                    Kind.AMBIGUOUS,
                    Kind.LAYOUTS,
                    Kind.CONCRETE,
                    Kind.DISPATCHTUPLE,
                    Kind.APPLICABLE);

    private final Path directory;
    private final TypeFacts facts;
    private final Examination examination;
    private final Universe universe = Universe.create();
    private final DeclarationBuilder declarations = new DeclarationBuilder(universe);
    private final List<String> missing = new ArrayList<>();

    TypeConformance(Path directory, Examination examination) {
        this.directory = directory;
        this.examination = examination;
        facts = new TypeFacts(directory);
    }

    Conformance.Report ask() {
        declare();
        PairQuestions pairs =
                new PairQuestions(universe, new Witnesses(universe.core(), this::recordedLeaves));
        for (String name : List.of("pairs", "pairs-hard")) {
            ask(name, pairs::of, consumer -> facts.pairs(name, consumer));
        }
        ask("instances", new MembershipQuestions(universe)::of, facts::memberships);
        TableQuestions tables = new TableQuestions(universe);
        ask("methods", table -> tables.of(declared(table)), facts::tables);
        ask("layouts", new LayoutQuestions(universe, declarations)::of, facts::definitions);
        return new Conformance.Report("types", examination.agreements(KINDS), missing, List.of());
    }

    private void declare() {
        facts.declarations(declarations::add);
        try {
            declarations.build();
        } catch (IllegalArgumentException
                | IllegalTypeException
                | UnknownNameException
                | SourceException e) {
            throw new RecordException(
                    directory.resolve("declarations.jsonl.gz"), 0, String.valueOf(e.getMessage()));
        }
    }

    private TypeRecord.Table declared(TypeRecord.Table table) {
        declarations.add(TypeFacts.function("typeof(" + table.function() + ")", "Core.Function"));
        declarations.build();
        return table;
    }

    private <T> void ask(
            String name, Function<T, List<Question>> questions, Consumer<Consumer<T>> records) {
        if (!facts.has(name)) {
            missing.add(name + ".jsonl.gz");
            return;
        }
        examination.ask(
                name,
                facts.count(name),
                sheets -> records.accept(item -> sheets.accept(questions.apply(item))));
    }

    private List<Type> recordedLeaves() {
        if (!facts.has("instances")) {
            return List.of();
        }
        QualifiedTypes types = new QualifiedTypes(universe);
        Set<String> texts = new LinkedHashSet<>();
        facts.memberships(item -> texts.add(item.leaf()));
        return texts.stream().map(types::type).toList();
    }
}
