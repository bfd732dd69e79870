package dev.backedge.types;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.FreeVariables;
import dev.backedge.model.Substitution;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// What types mean, written down as sets: a type is the set of those leaf types of a small
/// vocabulary whose values it has, and a type is below another if its set is a part of the other's.
/// Slow, and plainly right: a variable is tried with every type of the vocabulary.
///
/// Each abstract type of the vocabulary has a leaf that no other type mentions; it stands for all
/// that may be declared later. Parameters of `Box`, the one invariant constructor, are compared as
/// sets too.
final class ValueSets {
    private static final int MAX_LENGTH = 3;

    private final SampleTypes sample;
    private final CoreTypes core;
    private final List<Type> arguments = new ArrayList<>();
    private final List<DataType> elements = new ArrayList<>();
    private final List<DataType> leaves = new ArrayList<>();
    private final Map<Type, BitSet> argumentSets = new IdentityHashMap<>();

    /// Makes the vocabulary.
    ValueSets(SampleTypes sample) {
        this.sample = sample;
        core = sample.universe().core();
        sample.declareBelow("LaterAnimal", "Main.Animal");
        sample.declareBelow("LaterMammal", "Main.Mammal");
        List<Type> atoms = atoms("Animal", "Mammal", "Dog", "Bird");
        addArguments(atoms);
        List<DataType> plain = new ArrayList<>();
        for (Type type : atoms("Dog", "Bird", "LaterAnimal", "LaterMammal")) {
            plain.add((DataType) type);
        }
        elements.addAll(plain);
        arguments.forEach(argument -> elements.add(box(argument)));
        leaves.addAll(elements);
        addTuples(List.of());
    }

    private List<Type> atoms(String... names) {
        return Arrays.stream(names).map(name -> sample.type("Main." + name)).toList();
    }

    private void addArguments(List<Type> atoms) {
        TypeApplication application = new TypeApplication(core);
        arguments.add(Bottom.BOTTOM);
        arguments.addAll(atoms);
        for (int i = 0; i < atoms.size(); i++) {
            for (Type second : atoms.subList(i + 1, atoms.size())) {
                Type union = application.union(List.of(atoms.get(i), second));
                if (union instanceof Union) {
                    arguments.add(union);
                }
            }
        }
        arguments.add(core.any());
    }

    private DataType box(Type argument) {
        return ((DataType) sample.type("Main.Box{Core.Any}")).typeName().instance(argument);
    }

    private void addTuples(List<DataType> begun) {
        leaves.add(core.tuple(begun.toArray()));
        if (begun.size() == MAX_LENGTH) {
            return;
        }
        for (DataType next : elements) {
            List<DataType> longer = new ArrayList<>(begun);
            longer.add(next);
            addTuples(longer);
        }
    }

    private static boolean isBox(DataType type) {
        return type.parameterCount() == 1 && !type.typeName().isTuple();
    }

    /// {@return the types that stand for any: as parameters, and as values of variables}
    List<Type> arguments() {
        return arguments;
    }

    /// {@return the leaf types whose values a type has, as their numbers}
    BitSet of(Type type) {
        BitSet known = argumentSets.get(type);
        if (known != null) {
            return known;
        }
        BitSet set = new BitSet();
        for (int i = 0; i < leaves.size(); i++) {
            set.set(i, has(type, leaves.get(i)));
        }
        if (!type.hasFreeVariables()) {
            argumentSets.put(type, set);
        }
        return set;
    }

    /// {@return the leaf types of a set}
    List<DataType> leaves(BitSet set) {
        return set.stream().mapToObj(leaves::get).toList();
    }

    /// {@return whether all of one set is in another}
    static boolean isPart(BitSet part, BitSet whole) {
        BitSet rest = (BitSet) part.clone();
        rest.andNot(whole);
        return rest.isEmpty();
    }

    private boolean has(Object type, DataType leaf) {
        return switch (type) {
            case Union union -> has(union.first(), leaf) || has(union.second(), leaf);
            case UnionAll where -> hasForSome(where, leaf);
            case DataType any when any.isAny() -> true;
            case DataType tuple when tuple.typeName().isTuple() ->
                    leaf.typeName().isTuple() && hasElements(tuple, leaf, 0);
            case DataType box when isBox(box) ->
                    leaf.typeName() == box.typeName()
                            && areSame(box.parameter(0), leaf.parameter(0));
            case DataType named -> inherits(leaf, named);
            default -> false;
        };
    }

    private static boolean inherits(DataType leaf, DataType named) {
        DataType type = leaf;
        while (type != named && !type.isAny()) {
            type = type.supertype();
        }
        return type == named;
    }

    private boolean areSame(Object a, Object b) {
        return a == b
                || a instanceof Type x
                        && b instanceof Type y
                        && elementsOf(x).equals(elementsOf(y));
    }

    private BitSet elementsOf(Type argument) {
        BitSet set = new BitSet();
        for (int i = 0; i < elements.size(); i++) {
            DataType element = elements.get(i);
            set.set(i, isBox(element) ? isAny(argument) : has(argument, element));
        }
        return set;
    }

    private static boolean isAny(Type argument) {
        return argument instanceof DataType type && type.isAny();
    }

    private boolean hasElements(DataType tuple, DataType leaf, int index) {
        if (index == tuple.parameterCount()) {
            return leaf.parameterCount() == index;
        }
        if (tuple.parameter(index) instanceof Vararg rest) {
            for (int i = index; i < leaf.parameterCount(); i++) {
                if (!has(rest.element(), (DataType) leaf.parameter(i))) {
                    return false;
                }
            }
            return leaf.parameterCount() >= index;
        }
        return index < leaf.parameterCount()
                && has(tuple.parameter(index), (DataType) leaf.parameter(index))
                && hasElements(tuple, leaf, index + 1);
    }

    /// A variable that stands more than once in covariant position, and never in an invariant one,
    /// is a concrete type. One that stands once may as well be its bound.
    private boolean hasForSome(UnionAll where, DataType leaf) {
        TypeVar variable = where.variable();
        if (isInvariant(where.body(), variable)) {
            return arguments.stream().anyMatch(value -> hasFor(where, value, leaf));
        }
        return covariant(where.body(), variable) > 1
                ? elements.stream().anyMatch(value -> hasFor(where, value, leaf))
                : hasFor(where, variable.upper(), leaf);
    }

    private boolean hasFor(UnionAll where, Type value, DataType leaf) {
        Type upper = where.variable().upper();
        return (value == upper || isPart(of(value), of(upper)))
                && has(Substitution.instantiate(where, value), leaf);
    }

    private static int covariant(Object type, TypeVar variable) {
        return switch (type) {
            case TypeVar other -> other == variable ? 1 : 0;
            case UnionAll where -> covariant(where.body(), variable);
            case Union union ->
                    Math.max(
                            covariant(union.first(), variable),
                            covariant(union.second(), variable));
            case Vararg rest -> 2 * covariant(rest.element(), variable);
            case DataType tuple when tuple.typeName().isTuple() ->
                    tuple.parameters().stream().mapToInt(e -> covariant(e, variable)).sum();
            default -> 0;
        };
    }

    private static boolean isInvariant(Object type, TypeVar variable) {
        return switch (type) {
            case UnionAll where ->
                    FreeVariables.occurs(variable, where.variable().upper())
                            || isInvariant(where.body(), variable);
            case Vararg rest -> isInvariant(rest.element(), variable);
            case Union union ->
                    isInvariant(union.first(), variable) || isInvariant(union.second(), variable);
            case DataType tuple when tuple.typeName().isTuple() ->
                    tuple.parameters().stream().anyMatch(e -> isInvariant(e, variable));
            case DataType box -> FreeVariables.occurs(variable, box);
            default -> false;
        };
    }
}
