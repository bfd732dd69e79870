package dev.backedge.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.types.Intersection;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/// The methods that match random signatures, among random methods, are those that the rule says.
final class MatchesTest {
    @ParameterizedTest(name = "seed {0}, {0} methods")
    @ValueSource(ints = {5, 20, 60, 150})
    void noCallSelectsAMethodOfWhichARivalHasAllCommonCalls(int count) {
        RandomMethods methods = new RandomMethods(new Random(count));
        for (int i = 0; i < count; i++) {
            methods.change();
        }
        MethodLookup lookup = new MethodLookup(methods.sample.universe());
        long world = methods.world();
        for (int asked = 0; asked < 100; asked++) {
            Type signature = methods.signature();
            if (signature instanceof DataType tuple && tuple.isDispatchTuple()) {
                continue;
            }

            MatchResult.Matches found =
                    (MatchResult.Matches) lookup.matches(signature, Integer.MAX_VALUE, world);

            List<Method> expected = selectable(methods, signature, world);
            List<Method> matched = found.matches().stream().map(MethodMatch::method).toList();
            assertThat(matched)
                    .as("%s among %d methods", signature, count)
                    .containsExactlyInAnyOrderElementsOf(expected);
            assertThat(new HashSet<>(matched)).hasSameSizeAs(matched);
            assertThat(found.coverage() == Edge.Coverage.FULL)
                    .isEqualTo(
                            found.matches().stream()
                                    .anyMatch(match -> match.coverage() == Edge.Coverage.FULL));
        }
    }

    private static List<Method> selectable(RandomMethods methods, Type signature, long world) {
        var core = methods.sample.universe().core();
        Intersection intersection = new Intersection(core);
        Specificity specificity = new Specificity(core);
        Subtyping subtyping = new Subtyping(core);
        List<Method> visible =
                methods.methods.stream().filter(method -> method.isVisibleIn(world)).toList();
        List<Method> selectable = new ArrayList<>();
        for (Method method : visible) {
            Type common = intersection.intersect(signature, method.signature());
            boolean hidden =
                    visible.stream()
                            .anyMatch(other ->
                                    other != method
                                            && !specificity.isMoreSpecific(
                                                    method.signature(), other.signature())
                                            && subtyping.isSubtype(common, other.signature()));
            if (common != Bottom.BOTTOM && !hidden) {
                selectable.add(method);
            }
        }
        return selectable;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {41, 42, 43})
    void leafSignaturesMatchWhatTheirCallsSelect(long seed) {
        RandomMethods methods = new RandomMethods(new Random(seed));
        MethodLookup lookup = new MethodLookup(methods.sample.universe());
        for (int change = 0; change < 40; change++) {
            methods.change();
            DataType call = methods.call();

            MatchResult.Matches found =
                    (MatchResult.Matches) lookup.matches(call, 1, methods.world());

            switch (lookup.find(call, methods.world())) {
                case DispatchResult.Found(MethodMatch match) -> {
                    assertThat(found.matches()).containsExactly(match);
                    assertThat(found.coverage()).isEqualTo(Edge.Coverage.FULL);
                }
                case DispatchResult.NoMatch _ -> assertThat(found.matches()).isEmpty();
                case DispatchResult.Ambiguous _ -> {
                    assertThat(found.matches()).isEmpty();
                    assertThat(found.ambiguity()).isEqualTo(MatchResult.Ambiguity.POSSIBLE);
                }
            }
        }
    }
}
