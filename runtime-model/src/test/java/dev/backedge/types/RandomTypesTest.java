package dev.backedge.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Type;
import dev.backedge.model.TypeText;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/// Laws that hold for all types, tried on random ones.
final class RandomTypesTest {
    private static final int COUNT = 20_000;

    private final SampleTypes sample = new SampleTypes();
    private final CoreTypes core = sample.universe().core();
    private final Subtyping subtyping = new Subtyping(core);

    @BeforeEach
    void useCore() {
        sample.main().use(core.module());
    }

    private RandomTypes types(long seed) {
        return new RandomTypes(sample, seed);
    }

    private boolean isBelow(Type a, Type b) {
        return subtyping.isSubtype(a, b);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void everyTypeIsBelowAndEqualToItself(long seed) {
        types(seed)
                .check(
                        seed,
                        COUNT,
                        1,
                        types -> {
                            Type type = types.getFirst();

                            assertThat(isBelow(type, type)).isTrue();
                            assertThat(subtyping.areEqual(type, type)).isTrue();
                            assertThat(isBelow(Bottom.BOTTOM, type)).isTrue();
                            assertThat(isBelow(type, core.any())).isTrue();
                        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5, 6})
    void whatIsBelowSomethingIsBelowAllAboveIt(long seed) {
        Intersection intersection = new Intersection(core);
        TypeApplication application = new TypeApplication(core);
        types(seed)
                .check(
                        seed,
                        COUNT,
                        3,
                        types -> {
                            Type a = types.get(0);
                            Type b = types.get(1);
                            Type c = types.get(2);
                            Type below = intersection.intersect(a, b);
                            Type above = application.union(List.of(b, c));

                            assertThat(!isBelow(a, b) || !isBelow(b, c) || isBelow(a, c)).isTrue();
                            assertThat(!isBelow(below, b) || isBelow(below, above))
                                    .as("%s below %s", below, above)
                                    .isTrue();
                        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 8, 9})
    void equalityIsBeingBelowEachOther(long seed) {
        types(seed)
                .check(
                        seed,
                        COUNT,
                        2,
                        types -> {
                            Type a = types.get(0);
                            Type b = types.get(1);
                            boolean mutual = isBelow(a, b) && isBelow(b, a);

                            assertThat(subtyping.areEqual(a, b)).isEqualTo(mutual);
                            assertThat(subtyping.areEqual(b, a)).isEqualTo(mutual);
                        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {10, 11, 12})
    void whatTypesHaveInCommonIsBelowBoth(long seed) {
        Intersection intersection = new Intersection(core);
        types(seed)
                .check(
                        seed,
                        COUNT,
                        2,
                        types -> {
                            Type a = types.get(0);
                            Type b = types.get(1);
                            Type meet = intersection.intersect(a, b);

                            assertThat(isBelow(meet, a)).as("%s below the first", meet).isTrue();
                            assertThat(isBelow(meet, b)).as("%s below the second", meet).isTrue();
                            if (isBelow(a, b)) {
                                assertThat(subtyping.areEqual(meet, a))
                                        .as("found %s", meet)
                                        .isTrue();
                            }
                        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {13, 14, 15})
    void unionsAndJoinsAreAboveBoth(long seed) {
        TypeApplication application = new TypeApplication(core);
        TypeJoin join = new TypeJoin(core);
        types(seed)
                .check(
                        seed,
                        COUNT,
                        2,
                        types -> {
                            Type a = types.get(0);
                            Type b = types.get(1);
                            Type union = application.union(List.of(a, b));
                            Type joined = join.join(a, b);

                            assertThat(isBelow(a, union) && isBelow(b, union)).isTrue();
                            assertThat(isBelow(a, joined)).as("below %s", joined).isTrue();
                            assertThat(isBelow(b, joined)).as("below %s", joined).isTrue();
                        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {16, 17, 18})
    void specificityIsNeverMutual(long seed) {
        Specificity specificity = new Specificity(core);
        types(seed)
                .check(
                        seed,
                        COUNT,
                        2,
                        types -> {
                            Type a = types.get(0);
                            Type b = types.get(1);

                            assertThat(
                                            specificity.isMoreSpecific(a, b)
                                                    && specificity.isMoreSpecific(b, a))
                                    .isFalse();
                        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {19, 20, 21})
    void textsParseBack(long seed) {
        TypeEvaluator evaluator = new TypeEvaluator(sample.universe());
        TypeText text = TypeText.seenFrom(sample.main(), 1);
        types(seed)
                .check(
                        seed,
                        COUNT,
                        1,
                        types -> {
                            Type type = types.getFirst();
                            String qualified = QualifiedTypeText.print(type);
                            Type read = sample.type(qualified);
                            Type readShort = evaluator.type(text.textOf(type), sample.main(), 1);

                            assertThat(QualifiedTypeText.print(read)).isEqualTo(qualified);
                            assertThat(subtyping.areEqual(read, type)).as(qualified).isTrue();
                            assertThat(subtyping.areEqual(readShort, type))
                                    .as("%s", text.textOf(type))
                                    .isTrue();
                        });
    }
}
