package dev.backedge.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.types.Subtyping;
import dev.backedge.world.WorldRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Random methods are defined and deleted; answers are compared with those of a lookup that knows
/// nothing yet, and with a search of all methods.
final class LookupWorldsTest {
    private static final int CHANGES = 60;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anAnswerHoldsInItsWorldsAndKeptAnswersAreRight(long seed) {
        Random random = new Random(seed);
        RandomMethods methods = new RandomMethods(random);
        MethodLookup lookup = new MethodLookup(methods.sample.universe());
        for (int change = 0; change < CHANGES; change++) {
            methods.change();
            for (int asked = 0; asked < 6; asked++) {
                DataType call = methods.call();
                long world = 1 + random.nextLong(methods.world());

                InWorlds<DispatchResult> found = lookup.answer(call, world);

                assertThat(found.worlds().contains(world)).isTrue();
                compare(methods, call, found, seed);
            }
        }
    }

    private static void compare(
            RandomMethods methods, DataType call, InWorlds<DispatchResult> found, long seed) {
        WorldRange worlds = found.worlds();
        for (long world = worlds.first();
                world <= Math.min(worlds.last(), methods.world());
                world++) {
            MethodLookup fresh = new MethodLookup(methods.sample.universe());
            assertThat(fresh.find(call, world))
                    .as("seed %d, %s in %d of %s", seed, call, world, worlds)
                    .isEqualTo(found.answer());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14})
    void theIndexFindsWhatASearchOfAllMethodsFinds(long seed) {
        RandomMethods methods = new RandomMethods(new Random(seed));
        Subtyping subtyping = new Subtyping(methods.sample.universe().core());
        MethodLookup lookup = new MethodLookup(methods.sample.universe());
        for (int change = 0; change < CHANGES * 3; change++) {
            methods.change();
        }
        long world = methods.world();
        for (int asked = 0; asked < 400; asked++) {
            DataType call = methods.call();
            List<Method> applicable =
                    methods.methods.stream()
                            .filter(method ->
                                    method.isVisibleIn(world)
                                            && subtyping.isSubtype(call, method.signature()))
                            .toList();
            switch (lookup.find(call, world)) {
                case DispatchResult.Found(MethodMatch match) ->
                        assertThat(applicable).contains(match.method());
                case DispatchResult.NoMatch _ -> assertThat(applicable).as("%s", call).isEmpty();
                case DispatchResult.Ambiguous(List<Method> ambiguous) ->
                        assertThat(applicable).containsAll(ambiguous);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 22, 23, 24})
    void matchesAndInvokedMethodsHoldInTheirWorlds(long seed) {
        Random random = new Random(seed);
        RandomMethods methods = new RandomMethods(random);
        MethodLookup lookup = new MethodLookup(methods.sample.universe());
        for (int change = 0; change < CHANGES; change++) {
            methods.change();
            Type signature = methods.signature();
            long asked = 1 + random.nextLong(methods.world());
            MatchResult.Matches found = matches(lookup, signature, asked);
            InWorlds<java.util.Optional<MethodMatch>> invoked =
                    lookup.invokeAnswer(signature, asked);
            for (long world = 1; world <= methods.world(); world++) {
                if (found.worlds().contains(world)) {
                    assertThat(methodsOf(matches(lookup, signature, world)))
                            .as("seed %d, %s in %d of %s", seed, signature, world, found.worlds())
                            .isEqualTo(methodsOf(found));
                }
                if (invoked.worlds().contains(world)) {
                    assertThat(lookup.invokeLookup(signature, world).map(MethodMatch::method))
                            .isEqualTo(invoked.answer().map(MethodMatch::method));
                }
            }
        }
    }

    private static MatchResult.Matches matches(MethodLookup lookup, Type signature, long world) {
        return (MatchResult.Matches) lookup.matches(signature, Integer.MAX_VALUE, world);
    }

    private static Set<Method> methodsOf(MatchResult.Matches matches) {
        Set<Method> all = new HashSet<>();
        matches.matches().forEach(match -> all.add(match.method()));
        return all;
    }
}
