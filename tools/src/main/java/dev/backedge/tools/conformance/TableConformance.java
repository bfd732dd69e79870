package dev.backedge.tools.conformance;

import dev.backedge.dispatch.MethodInsertion;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.tools.world.TypeTexts;
import dev.backedge.types.IllegalTypeException;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Asks the calls of small method tables: one function each, with all its methods.
final class TableConformance {
    private final Universe universe;
    private final TypeFacts facts;
    private final Examination examination;
    private final MethodLookup lookup;
    private final MethodInsertion insertion;
    private final TypeTexts texts;
    private final Map<Method, Integer> ids = new IdentityHashMap<>();

    /// A call; with the reason why its function's methods cannot be defined, if there is one.
    private record Question(String id, String types, String expected, Optional<String> problem) {}

    /// Prepares to ask.
    ///
    /// @param universe in which all types and functions are declared
    TableConformance(Universe universe, TypeFacts facts, Examination examination) {
        this.universe = universe;
        this.facts = facts;
        this.examination = examination;
        lookup = new MethodLookup(universe);
        insertion = new MethodInsertion(universe);
        texts = new TypeTexts(universe);
    }

    Agreement ask() {
        List<Question> questions = new ArrayList<>();
        List<TypeFacts.Call> leftOut = new ArrayList<>();
        facts.tables(table -> {
            Optional<String> problem = define(table);
            for (TypeFacts.Call call : table.calls()) {
                if (TypeConformance.sound(
                        table.doubts(), "order", "lookup", "not-most-specific", "not-applicable")) {
                    questions.add(
                            new Question(
                                    table.id(),
                                    types(table, call),
                                    DispatchConformance.text(call.answer()),
                                    problem));
                } else {
                    leftOut.add(call);
                }
            }
        });
        return examination.ask("dispatch", questions, leftOut.size(), this::examiner);
    }

    private static String types(TypeFacts.Table table, TypeFacts.Call call) {
        String arguments = call.arguments().substring("Tuple{".length());
        return "Tuple{typeof("
                + table.function()
                + ")"
                + (arguments.equals("}") ? "" : ", ")
                + arguments;
    }

    /// Defines the methods of a table, and gives the reason why one of them cannot be defined, if
    /// there is one.
    private Optional<String> define(TypeFacts.Table table) {
        try {
            defineAll(table);
            return Optional.empty();
        } catch (IllegalTypeException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void defineAll(TypeFacts.Table table) {
        int index = 0;
        for (String signature : table.methods()) {
            Type type = texts.type(signature);
            int arguments = ((DataType) UnionAll.unwrap(type)).parameterCount();
            Method method =
                    new Method(
                            Symbol.of(table.function()),
                            universe.core().module(),
                            SourceLocation.NONE,
                            type,
                            MethodShape.of(arguments),
                            Optional::empty);
            universe.clock().advance(world -> insertion.insert(method, world));
            ids.put(method, ++index);
        }
    }

    private Function<Question, Optional<String>> examiner() {
        TypeTexts own = new TypeTexts(universe);
        long world = universe.clock().current();
        return question -> {
            String found =
                    question.problem.orElseGet(() ->
                            DispatchConformance.answer(lookup, own, question.types, world, ids));
            return found.equals(question.expected)
                    ? Optional.empty()
                    : Optional.of(
                            question.id
                                    + ": "
                                    + question.types
                                    + ": expected "
                                    + question.expected
                                    + ", found "
                                    + found);
        };
    }
}
