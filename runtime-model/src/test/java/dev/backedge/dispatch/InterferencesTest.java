package dev.backedge.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.model.Method;
import dev.backedge.types.Intersection;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

/// Random methods are defined and deleted; the kept answers are compared with the definition.
final class InterferencesTest {
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {31, 32, 33, 34})
    void answersStayRightWhileMethodsComeAndGo(long seed) {
        Random random = new Random(seed);
        RandomMethods methods = new RandomMethods(random);
        Interferences interferences = new Interferences(methods.sample.universe());
        MethodLookup lookup = new MethodLookup(methods.sample.universe());
        for (int change = 0; change < 60; change++) {
            methods.change();
            for (int asked = 0; asked < 4; asked++) {
                Method method = methods.methods.get(random.nextInt(methods.methods.size()));
                long world = 1 + random.nextLong(methods.world());

                List<Method> found = interferences.of(method, world);

                assertThat(found)
                        .as("seed %d, %s in world %d", seed, method, world)
                        .containsExactlyInAnyOrderElementsOf(literally(methods, method, world));
                compareStatus(interferences, lookup, method, world);
            }
        }
    }

    private static List<Method> literally(RandomMethods methods, Method method, long world) {
        var core = methods.sample.universe().core();
        Intersection intersection = new Intersection(core);
        Specificity specificity = new Specificity(core);
        Subtyping subtyping = new Subtyping(core);
        return methods.methods.stream()
                .filter(other ->
                        other != method
                                && other.isVisibleIn(world)
                                && !intersection.isEmpty(method.signature(), other.signature())
                                && !specificity.isMoreSpecific(
                                        method.signature(), other.signature())
                                && (isNewer(other, method)
                                        || !subtyping.areEqual(
                                                method.signature(), other.signature())))
                .toList();
    }

    private static boolean isNewer(Method method, Method other) {
        return method.primaryWorld().orElseThrow() > other.primaryWorld().orElseThrow();
    }

    private static void compareStatus(
            Interferences interferences, MethodLookup lookup, Method method, long world) {
        boolean which =
                lookup.invokeLookup(method.signature(), world)
                        .filter(match -> match.method() == method)
                        .isPresent();
        assertThat(
                        interferences
                                .statusOf(method, world)
                                .contains(Interferences.Status.LATEST_WHICH))
                .as("%s in world %d", method, world)
                .isEqualTo(which);
        boolean only =
                which
                        && lookup.matches(method.signature(), Integer.MAX_VALUE, world)
                                instanceof MatchResult.Matches found
                        && found.matches().size() == 1
                        && found.ambiguity() == MatchResult.Ambiguity.NONE;
        assertThat(interferences.statusOf(method, world).contains(Interferences.Status.LATEST_ONLY))
                .as("%s in world %d", method, world)
                .isEqualTo(only);
    }
}
