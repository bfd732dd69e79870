package dev.backedge.tools.conformance;

import dev.backedge.dispatch.DispatchResult;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.Universe;
import dev.backedge.tools.world.TypeTexts;
import dev.backedge.tools.world.WorldData;
import dev.backedge.tools.world.WorldRecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Asks the dispatch questions of a recorded world, from the objects of a runtime that holds that
/// world.
public final class DispatchConformance {
    private final Universe universe;
    private final Map<Method, Integer> ids = new IdentityHashMap<>();
    private final MethodLookup lookup;

    /// Prepares to ask.
    ///
    /// @param universe that holds the world and nothing else
    public DispatchConformance(Universe universe) {
        this.universe = universe;
        lookup = new MethodLookup(universe);
        List<Method> methods = new ArrayList<>(universe.methods().methods());
        methods.sort(Comparator.comparingLong(method -> method.primaryWorld().orElseThrow()));
        methods.forEach(method -> ids.put(method, ids.size() + 1));
    }

    /// Asks all questions.
    ///
    /// @param data with the questions
    /// @param examination that asks them
    /// @return how many were answered as recorded
    public Agreement ask(WorldData data, Examination examination) {
        List<WorldRecord.Question> questions = new ArrayList<>();
        data.questions(questions::add);
        return examination.ask("dispatch", questions, 0, this::examiner);
    }

    private Function<WorldRecord.Question, Optional<String>> examiner() {
        TypeTexts texts = new TypeTexts(universe);
        long world = universe.clock().current();
        return question -> {
            String expected = text(question.answer());
            String found = answer(lookup, texts, question.types(), world, ids);
            return found.equals(expected)
                    ? Optional.empty()
                    : Optional.of(question.types() + ": expected " + expected + ", found " + found);
        };
    }

    /// What a call does, as text; what goes wrong while it is looked up is an answer too.
    static String answer(
            MethodLookup lookup,
            TypeTexts texts,
            String types,
            long world,
            Map<Method, Integer> ids) {
        try {
            return switch (lookup.find((DataType) texts.type(types), world)) {
                case DispatchResult.Found(MethodMatch match) -> "method " + ids.get(match.method());
                case DispatchResult.NoMatch _ -> "none";
                case DispatchResult.Ambiguous _ -> "ambiguous";
            };
        } catch (RuntimeException e) {
            return e.toString();
        }
    }

    static String text(WorldRecord.Answer answer) {
        return switch (answer) {
            case WorldRecord.Answer.Selected(int id) -> "method " + id;
            case WorldRecord.Answer.None _ -> "none";
            case WorldRecord.Answer.Ambiguous _ -> "ambiguous";
        };
    }
}
