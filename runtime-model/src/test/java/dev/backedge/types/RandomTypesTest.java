package dev.backedge.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Bottom;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Vararg;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Laws that hold for all types, tried on random ones. A failure names the seed.
final class RandomTypesTest {
    private static final int TYPES = 60;
    private static final List<String> NAMES =
            List.of(
                    "Core.Any",
                    "Core.Int64",
                    "Core.Integer",
                    "Core.Real",
                    "Core.String",
                    "Core.Symbol",
                    "Main.Dog",
                    "Main.Mammal",
                    "Main.Animal",
                    "Main.Bird",
                    "Core.DataType");

    private final SampleTypes sample = new SampleTypes();
    private final Subtyping subtyping = new Subtyping(sample.universe().core());
    private final TypeApplication application = new TypeApplication(sample.universe().core());

    private List<Type> types(long seed) {
        Random random = new Random(seed);
        List<Type> all = new ArrayList<>();
        for (int i = 0; i < TYPES; i++) {
            all.add(type(random, 3, List.of()));
        }
        return all;
    }

    private Type type(Random random, int depth, List<TypeVar> scope) {
        int choice = random.nextInt(depth <= 0 ? 3 : 9);
        return switch (choice) {
            case 0, 1 -> sample.type(NAMES.get(random.nextInt(NAMES.size())));
            case 2 ->
                    scope.isEmpty()
                            ? sample.type("Core.Int64")
                            : scope.get(random.nextInt(scope.size()));
            case 3, 4 -> tuple(random, depth, scope);
            case 5 ->
                    ((dev.backedge.model.DataType) sample.type("Main.Box{Core.Any}"))
                            .typeName()
                            .instance(type(random, depth - 1, scope));
            case 6 ->
                    application.union(
                            List.of(
                                    type(random, depth - 1, scope),
                                    type(random, depth - 1, scope)));
            case 7 ->
                    sample.universe()
                            .core()
                            .arrayName()
                            .instance(type(random, depth - 1, scope), 1L);
            default -> {
                TypeVar variable =
                        new TypeVar(Symbol.of("T"), Bottom.BOTTOM, type(random, depth - 2, scope));
                yield TypeApplication.where(
                        variable, type(random, depth - 1, Scopes.plus(scope, variable)));
            }
        };
    }

    private Type tuple(Random random, int depth, List<TypeVar> scope) {
        List<Object> elements = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            elements.add(type(random, depth - 1, scope));
        }
        if (random.nextInt(4) == 0) {
            elements.add(new Vararg(type(random, depth - 1, scope), Optional.empty()));
        }
        return sample.universe().core().tuple(elements.toArray());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyTypeIsBelowAndEqualToItself(long seed) {
        for (Type type : types(seed)) {
            assertThat(subtyping.isSubtype(type, type)).as("seed %d: %s", seed, type).isTrue();
            assertThat(subtyping.areEqual(type, type)).as("seed %d: %s", seed, type).isTrue();
            assertThat(subtyping.isSubtype(Bottom.BOTTOM, type))
                    .as("seed %d: %s", seed, type)
                    .isTrue();
            assertThat(subtyping.isSubtype(type, sample.universe().core().any()))
                    .as("seed %d: %s", seed, type)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void textParsesBackToTheSameType(long seed) {
        for (Type type : types(seed)) {
            String text = QualifiedTypeText.print(type);
            Type read = sample.type(text);

            assertThat(QualifiedTypeText.print(read)).isEqualTo(text);
            assertThat(subtyping.isSubtype(read, type) && subtyping.isSubtype(type, read))
                    .as("seed %d: %s", seed, text)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aUnionIsAboveItsMembersAndAJoinAboveBoth(long seed) {
        List<Type> types = types(seed);
        TypeJoin join = new TypeJoin(sample.universe().core());
        for (int i = 0; i + 1 < types.size(); i++) {
            Type a = types.get(i);
            Type b = types.get(i + 1);
            Type union = application.union(List.of(a, b));

            assertThat(subtyping.isSubtype(a, union) && subtyping.isSubtype(b, union))
                    .as("seed %d: %s, %s", seed, a, b)
                    .isTrue();
            assertThat(join.join(a, b)).as("seed %d: %s, %s", seed, a, b).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void specificityIsNeverMutual(long seed) {
        List<Type> types = types(seed);
        Specificity specificity = new Specificity(sample.universe().core());
        for (Type a : types) {
            for (Type b : types) {
                assertThat(specificity.isMoreSpecific(a, b) && specificity.isMoreSpecific(b, a))
                        .as("seed %d: %s, %s", seed, a, b)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void typesBelowOneAnotherHaveTheLowerOneInCommon(long seed) {
        List<Type> types = types(seed);
        Intersection intersection = new Intersection(sample.universe().core());
        for (Type a : types) {
            for (Type b : types) {
                if (subtyping.isSubtype(a, b)) {
                    assertThat(subtyping.isSubtype(intersection.intersect(a, b), a))
                            .as("seed %d: %s, %s", seed, a, b)
                            .isTrue();
                }
            }
        }
    }
}
