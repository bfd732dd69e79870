package dev.backedge.compile;

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
                    longer.add(with(choice, i - 1, member, members.size() > 1));
                }
            }
            choices = longer;
        }
        return choices.size() > 1 ? choices : List.of();
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

    private static Choice with(Choice choice, int argument, Object member, boolean isTested) {
        List<Object> types = new ArrayList<>(choice.types());
        types.add(member);
        Map<Integer, Type> tested = new HashMap<>(choice.tested());
        if (isTested) {
            tested.put(argument, (Type) member);
        }
        return new Choice(types, tested);
    }
}
