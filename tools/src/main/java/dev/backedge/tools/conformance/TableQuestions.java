package dev.backedge.tools.conformance;

import dev.backedge.dispatch.Ambiguities;
import dev.backedge.dispatch.DispatchResult;
import dev.backedge.dispatch.MethodInsertion;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.ir.SourceException;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;
import dev.backedge.tools.world.WorldRecord;
import dev.backedge.types.IllegalTypeException;
import dev.backedge.types.QualifiedTypes;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;
import dev.backedge.types.UnknownNameException;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The questions of a small method table: one function with all its methods.
final class TableQuestions {
    private final Universe universe;
    private final MethodLookup lookup;
    private final MethodInsertion insertion;
    private final QualifiedTypes types;
    private final Subtyping subtyping;
    private final Specificity specificity;

    TableQuestions(Universe universe) {
        this.universe = universe;
        lookup = new MethodLookup(universe);
        insertion = new MethodInsertion(universe);
        types = new QualifiedTypes(universe);
        subtyping = new Subtyping(universe.core());
        specificity = new Specificity(universe.core());
    }

    /// The methods of a table, defined in order; without those behind one that cannot be defined.
    private record Definitions(
            List<Method> methods, Map<Method, Integer> ids, Optional<String> problem) {
        Method method(int id) {
            if (problem.isPresent()) {
                throw new IllegalArgumentException(problem.get());
            }
            return methods.get(id - 1);
        }

        void check() {
            problem.ifPresent(text -> {
                throw new IllegalArgumentException(text);
            });
        }
    }

    /// Defines the methods of a table.
    ///
    /// @param table of a function that is declared and has no methods yet
    /// @return its questions
    List<Question> of(TypeRecord.Table table) {
        Definitions definitions = define(table);
        List<Question> all = new ArrayList<>();
        for (TypeRecord.Call call : table.calls()) {
            all.add(dispatch(table, call, definitions));
            all.add(applicable(table, call, definitions));
        }
        for (int i = 1; i <= table.methods().size(); i++) {
            for (int j = 1; j <= table.methods().size(); j++) {
                if (i < j) {
                    all.add(ambiguous(table, i, j, definitions));
                }
                if (i != j) {
                    all.add(moreSpecific(table, i, j, definitions));
                }
            }
        }
        return all;
    }

    private Definitions define(TypeRecord.Table table) {
        List<Method> methods = new ArrayList<>();
        Map<Method, Integer> ids = new IdentityHashMap<>();
        try {
            for (String signature : table.methods()) {
                Type type = types.type(signature);
                if (!(UnionAll.unwrap(type) instanceof DataType tuple)) {
                    throw new IllegalArgumentException(signature + " is no signature");
                }
                Method method =
                        new Method(
                                Symbol.of(table.function()),
                                universe.core().module(),
                                SourceLocation.NONE,
                                type,
                                MethodShape.of(tuple.parameterCount()),
                                Optional::empty);
                universe.clock().advance(world -> insertion.insert(method, world));
                methods.add(method);
                ids.put(method, methods.size());
            }
            return new Definitions(methods, ids, Optional.empty());
        } catch (IllegalTypeException
                | IllegalArgumentException
                | UnknownNameException
                | SourceException e) {
            return new Definitions(methods, ids, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private static String types(TypeRecord.Table table, TypeRecord.Call call) {
        String arguments = call.arguments().substring("Tuple{".length());
        return "Tuple{typeof("
                + table.function()
                + ")"
                + (arguments.equals("}") ? "" : ", ")
                + arguments;
    }

    private Question dispatch(TypeRecord.Table table, TypeRecord.Call call, Definitions methods) {
        LazyType types = new LazyType(this.types, types(table, call));
        return PairQuestions.question(
                Kind.DISPATCH,
                table,
                types::text,
                standing(table, call),
                () -> {
                    methods.check();
                    DataType tuple = (DataType) types.type();
                    long world = universe.clock().current();
                    return new Trial<DispatchResult>(
                            () -> lookup.find(tuple, world),
                            found ->
                                    Verdict.ofEqual(
                                            DispatchText.of(call.answer()),
                                            DispatchText.of(found, methods.ids)),
                            Trial.Repetition.CACHED);
                });
    }

    /// Where a table's answers depend on the order of definition or on who asks, it is not said
    /// which: all calls are doubtful. The other reasons can be seen at the call itself.
    private static Question.Standing standing(TypeRecord.Table table, TypeRecord.Call call) {
        boolean contradicted =
                call.answer() instanceof WorldRecord.Answer.Selected(int chosen)
                        && (table.doubts().contains("not-applicable")
                                        && !call.applicable().contains(chosen)
                                || table.doubts().contains("not-most-specific")
                                        && call.applicable().stream()
                                                .anyMatch(other ->
                                                        table.moreSpecific()
                                                                .contains(List.of(other, chosen))));
        return contradicted
                ? Question.Standing.DOUBTFUL
                : Question.Standing.of(table.doubts(), "order", "lookup");
    }

    private Question applicable(TypeRecord.Table table, TypeRecord.Call call, Definitions methods) {
        LazyType types = new LazyType(this.types, types(table, call));
        return PairQuestions.question(
                Kind.APPLICABLE,
                table,
                types::text,
                Question.Standing.FIRM,
                () -> {
                    methods.check();
                    Type tuple = types.type();
                    return Trial.expecting(
                            call.applicable(),
                            () -> {
                                List<Integer> found = new ArrayList<>();
                                for (Method method : methods.methods) {
                                    if (subtyping.isSubtype(tuple, method.signature())) {
                                        found.add(methods.ids.get(method));
                                    }
                                }
                                return found;
                            });
                });
    }

    private Question ambiguous(TypeRecord.Table table, int i, int j, Definitions methods) {
        return PairQuestions.question(
                Kind.AMBIGUOUS,
                table,
                () -> pair(table, "ambiguous", i, j),
                Question.Standing.of(table.doubts(), "ambiguity-order"),
                () -> {
                    Method first = methods.method(i);
                    Method second = methods.method(j);
                    Ambiguities ambiguities =
                            new Ambiguities(universe.core(), lookup, universe.clock().current());
                    return Trial.expecting(
                            table.ambiguous().contains(List.of(i, j)),
                            () -> ambiguities.areAmbiguous(first, second));
                });
    }

    private Question moreSpecific(TypeRecord.Table table, int i, int j, Definitions methods) {
        return PairQuestions.question(
                Kind.SPECIFICITY,
                table,
                () -> pair(table, "more specific", i, j),
                Question.Standing.FIRM,
                () -> {
                    Type first = methods.method(i).signature();
                    Type second = methods.method(j).signature();
                    return Trial.expecting(
                            table.moreSpecific().contains(List.of(i, j)),
                            () -> specificity.isMoreSpecific(first, second));
                });
    }

    private static String pair(TypeRecord.Table table, String relation, int i, int j) {
        return relation
                + " ["
                + i
                + ", "
                + j
                + "] of "
                + table.methods().get(i - 1)
                + " and "
                + table.methods().get(j - 1);
    }
}
