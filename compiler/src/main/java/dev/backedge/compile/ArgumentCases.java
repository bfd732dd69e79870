package dev.backedge.compile;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.Union;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The cases of a call whose arguments are of unions of types. Counterpart: `switchtupleunion`,
/// Julia 1.9, `base/compiler/typeutils.jl`.
final class ArgumentCases {
    /// Most cases; Julia's `MAX_UNION_SPLITTING`.
    private static final int MAX_CASES = 4;

    private ArgumentCases() {}

    /// One member of each union.
    ///
    /// @param types of the call, the function's first
    /// @param tested types of the arguments that are of a union, by their number from 0
    record Choice(List<Object> types, Map<Integer, Type> tested) {}

    /// Empty where no argument is of a union, there are too many cases, or more than one member of
    /// a union is not exact.
    static List<Choice> of(List<Object> types) {
        List<Choice> choices = List.of(new Choice(List.of(), Map.of()));
        for (int i = 0; i < types.size(); i++) {
            Object type = types.get(i);
            List<?> members =
                    i > 0 && type instanceof Union union ? exactFirst(union) : List.of(type);
            if (members.isEmpty() || choices.size() * members.size() > MAX_CASES) {
                return List.of();
            }
            List<Choice> longer = new ArrayList<>();
            for (Choice choice : choices) {
                for (Object member : members) {
                    longer.add(extended(choice, i - 1, member, members.size() > 1));
                }
            }
            choices = longer;
        }
        return choices.size() > 1 ? choices : List.of();
    }

    /// The cases that are worth a test of their own where two or more arguments are of any type, or
    /// numbers of one type: that all of them are. What else there is remains a call of any types.
    static List<Choice> likely(CoreTypes core, List<Object> types) {
        List<Object> arguments = types.subList(1, types.size());
        boolean isFunction = types.getFirst() instanceof DataType callee && callee.isSingleton();
        if (!isFunction || arguments.size() < 2 || !arguments.contains(core.any())) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        for (DataType number : List.of(core.int64(), core.named("Float64"))) {
            if (arguments.stream().allMatch(type -> type == number || type == core.any())) {
                Choice choice = new Choice(List.of(types.getFirst()), Map.of());
                for (int i = 1; i < types.size(); i++) {
                    choice = extended(choice, i - 1, number, types.get(i) == core.any());
                }
                choices.add(choice);
            }
        }
        return choices;
    }

    /// The members of a union, the one that is not exact at the end; none where there are more.
    private static List<Type> exactFirst(Union union) {
        List<Type> members = new ArrayList<>(union.members());
        List<Type> others =
                members.stream()
                        .filter(member -> !(member instanceof DataType type && type.isConcrete()))
                        .toList();
        if (others.size() > 1) {
            return List.of();
        }
        members.removeAll(others);
        members.addAll(others);
        return members;
    }

    private static Choice extended(Choice choice, int argument, Object member, boolean isTested) {
        List<Object> types = new ArrayList<>(choice.types());
        types.add(member);
        Map<Integer, Type> tested = new HashMap<>(choice.tested());
        if (isTested) {
            tested.put(argument, (Type) member);
        }
        return new Choice(types, tested);
    }
}
