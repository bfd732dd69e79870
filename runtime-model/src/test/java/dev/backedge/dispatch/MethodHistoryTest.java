package dev.backedge.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.types.SampleTypes;
import dev.backedge.world.WorldRange;

import org.junit.jupiter.api.Test;

import java.util.Optional;

final class MethodHistoryTest {
    private final SampleTypes sample = new SampleTypes();
    private final MethodLookup lookup = new MethodLookup(sample.universe());
    private final MethodInsertion insertion = new MethodInsertion(sample.universe());
    private final DataType dog = (DataType) sample.type("Tuple{typeof(Main.f), Main.Dog}");

    private Method define(String signature) {
        Method method =
                new Method(
                        Symbol.of("f"),
                        sample.main(),
                        SourceLocation.NONE,
                        sample.type(signature),
                        MethodShape.of(2),
                        Optional::empty);
        sample.universe().clock().advance(world -> insertion.insert(method, world));
        return method;
    }

    private MethodChange.Deletion delete(Method method) {
        return sample.universe().clock().advance(world -> insertion.delete(method, world));
    }

    private long now() {
        return sample.universe().clock().current();
    }

    private Optional<Method> called(long world) {
        return lookup.find(dog, world) instanceof DispatchResult.Found(MethodMatch match)
                ? Optional.of(match.method())
                : Optional.empty();
    }

    @Test
    void w17DeletingTheNewestOfThreeDefinitionsRevealsTheOneBefore() {
        Method first = define("Tuple{typeof(Main.f), Main.Dog}");
        Method second = define("Tuple{typeof(Main.f), Main.Dog}");
        Method third = define("Tuple{typeof(Main.f), Main.Dog}");
        assertThat(called(now())).containsSame(third);

        assertThat(delete(third).revealed()).containsSame(second);
        assertThat(called(now())).containsSame(second);
        assertThat(delete(second).revealed()).containsSame(first);
        assertThat(called(now())).containsSame(first);
        assertThat(delete(first).revealed()).isEmpty();
        assertThat(called(now())).isEmpty();
        assertThatThrownBy(() -> delete(first))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was deleted already");
    }

    @Test
    void w17EveryOlderWorldKeepsItsMethod() {
        Method first = define("Tuple{typeof(Main.f), Main.Dog}");
        long start = now();
        Method second = define("Tuple{typeof(Main.f), Main.Dog}");
        define("Tuple{typeof(Main.g), Main.Dog}");
        delete(second);
        Method fourth = define("Tuple{typeof(Main.f), Main.Dog}");

        assertThat(called(start)).containsSame(first);
        assertThat(called(start + 1)).containsSame(second);
        assertThat(called(start + 2)).containsSame(second);
        assertThat(called(start + 3)).containsSame(first);
        assertThat(called(start + 4)).containsSame(fourth);
        assertThat(first.worlds())
                .containsExactly(
                        new WorldRange(start, start), new WorldRange(start + 3, start + 3));
        assertThat(first.worldsAround(start + 1)).isEqualTo(new WorldRange(start + 1, start + 2));
        assertThat(second.worldsAround(start + 3)).isEqualTo(WorldRange.from(start + 3));
    }

    @Test
    void aHiddenMethodThatIsDeletedDoesNotComeBack() {
        Method first = define("Tuple{typeof(Main.f), Main.Dog}");
        Method second = define("Tuple{typeof(Main.f), Main.Dog}");
        Method third = define("Tuple{typeof(Main.f), Main.Dog}");

        assertThat(delete(second).revealed()).isEmpty();
        assertThat(called(now())).containsSame(third);
        assertThat(delete(third).revealed()).containsSame(first);
    }

    @Test
    void equalSignaturesNeedNotBeWrittenAlike() {
        Method first = define("Tuple{typeof(Main.f), Union{Main.Dog, Main.Cat}}");
        Method second = define("Tuple{typeof(Main.f), T1} where T1<:Union{Main.Cat, Main.Dog}");

        assertThat(first.isCurrent()).isFalse();
        assertThat(delete(second).revealed()).containsSame(first);
    }

    @Test
    void whatWasNeverInsertedIsNotDeleted() {
        Method method =
                new Method(
                        Symbol.of("f"),
                        sample.main(),
                        SourceLocation.NONE,
                        dog,
                        MethodShape.of(2),
                        Optional::empty);

        assertThatThrownBy(() -> delete(method))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("was never inserted");
    }

    @Test
    void aDefinitionThatIsTakenBackInItsOwnWorldLeavesNothing() {
        Method first = define("Tuple{typeof(Main.f), Main.Dog}");

        sample.universe()
                .clock()
                .advance(world -> {
                    Method second =
                            new Method(
                                    Symbol.of("f"),
                                    sample.main(),
                                    SourceLocation.NONE,
                                    dog,
                                    MethodShape.of(2),
                                    Optional::empty);
                    insertion.insert(second, world);
                    assertThat(called(world)).containsSame(second);
                    insertion.delete(second, world);
                    assertThat(called(world)).containsSame(first);
                    assertThat(second.worlds()).isEmpty();
                    return second;
                });

        assertThat(called(now())).containsSame(first);
        assertThat(first.worlds()).hasSize(1);
    }
}
