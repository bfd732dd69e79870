package dev.backedge.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Vararg;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// The relations against what types mean as sets of leaf types, over a small vocabulary.
final class EnumerationTest {
    private static final int TYPES = 60;

    private final SampleTypes sample = new SampleTypes();
    private final ValueSets sets = new ValueSets(sample);
    private final CoreTypes core = sample.universe().core();
    private final Subtyping subtyping = new Subtyping(core);

    /// Whether variables stand in a `Box`.
    private boolean boxed;

    /// Whether variables stand in a `Vararg`, and beside a `Box` with the same variable. Julia's
    /// intersection takes the former for at least one element, and lets the element beside the
    /// `Box` bound the variable; both miss types.
    private boolean wide;

    private record Meaning(Type type, BitSet leaves) {}

    private List<Meaning> meanings(long seed) {
        Random random = new Random(seed);
        boxed = seed % 2 == 0;
        List<Meaning> meanings = new ArrayList<>();
        while (meanings.size() < TYPES) {
            Type type = type(random);
            meanings.add(new Meaning(type, sets.of(type)));
        }
        return meanings;
    }

    private Type type(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> argument(random, List.of());
            case 1 -> new TypeApplication(core).union(List.of(part(random), part(random)));
            default -> part(random);
        };
    }

    /// A tuple or `Box`, perhaps inside `where`s of up to two variables, which stand in a `Box`
    /// (and beside it), or in no `Box`: Julia does not count `Box{T}` as concrete, so it denies
    /// that `Tuple{Box{T}, Box{T}} where T` is below `Tuple{S, S} where S`.
    private Type part(Random random) {
        List<TypeVar> variables = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            variables.add(new TypeVar(Symbol.of("T"), Bottom.BOTTOM, bound(random)));
        }
        Type part =
                switch (random.nextInt(3)) {
                    case 0 -> box(random, variables);
                    case 1 -> tuple(random, boxed ? List.of() : variables);
                    default -> boxed ? boxedTuple(random, variables) : tuple(random, variables);
                };
        for (TypeVar variable : variables) {
            part = TypeApplication.where(variable, part);
        }
        return part;
    }

    /// No leaf: Julia takes a variable below a leaf in an intersection for that leaf, and misses
    /// `Union{}`.
    private Type bound(Random random) {
        Type bound = argument(random, List.of());
        return bound instanceof DataType leaf && leaf.isConcrete() ? core.any() : bound;
    }

    private Type argument(Random random, List<TypeVar> variables) {
        List<Type> arguments = sets.arguments();
        return variables.isEmpty() || random.nextInt(3) == 0
                ? arguments.get(random.nextInt(1, arguments.size()))
                : variables.get(random.nextInt(variables.size()));
    }

    private Type box(Random random, List<TypeVar> variables) {
        return (Type)
                new TypeApplication(core)
                        .apply(
                                sample.type("Main.Box{T1} where T1"),
                                List.of(argument(random, boxed ? variables : List.of())));
    }

    private Type boxedTuple(Random random, List<TypeVar> variables) {
        List<Object> elements = new ArrayList<>();
        variables.forEach(variable -> elements.add(box(random, List.of(variable))));
        while (elements.size() < 3 && random.nextBoolean()) {
            elements.add(argument(random, wide ? variables : List.of()));
        }
        return core.tuple(elements.toArray());
    }

    private Type tuple(Random random, List<TypeVar> variables) {
        List<Object> elements = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            elements.add(argument(random, variables));
        }
        if (random.nextInt(4) == 0) {
            elements.add(
                    new Vararg(argument(random, wide ? variables : List.of()), Optional.empty()));
        }
        return core.tuple(elements.toArray());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aTypeIsBelowAnotherIfItsLeavesAreAmongTheOthers(long seed) {
        wide = true;
        List<Meaning> meanings = meanings(seed);
        for (Meaning a : meanings) {
            for (Meaning b : meanings) {
                assertThat(subtyping.isSubtype(a.type, b.type))
                        .as("seed %d: %s <: %s", seed, a.type, b.type)
                        .isEqualTo(ValueSets.isPart(a.leaves, b.leaves));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void anIntersectionHasTheLeavesOfBothAndAJoinThoseOfEach(long seed) {
        Intersection intersection = new Intersection(core);
        TypeJoin join = new TypeJoin(core);
        List<Meaning> meanings = meanings(seed);
        for (Meaning a : meanings) {
            for (Meaning b : meanings.subList(0, TYPES / 2)) {
                BitSet common = (BitSet) a.leaves.clone();
                common.and(b.leaves);
                Type meet = intersection.intersect(a.type, b.type);
                BitSet missed = (BitSet) common.clone();
                missed.andNot(sets.of(meet));
                BitSet joined = sets.of(join.join(a.type, b.type));

                assertThat(sets.leaves(missed))
                        .as("seed %d: missed by %s ∩ %s = %s", seed, a.type, b.type, meet)
                        .isEmpty();
                assertThat(ValueSets.isPart(a.leaves, joined) && ValueSets.isPart(b.leaves, joined))
                        .as("seed %d: join of %s and %s", seed, a.type, b.type)
                        .isTrue();
            }
        }
    }
}
