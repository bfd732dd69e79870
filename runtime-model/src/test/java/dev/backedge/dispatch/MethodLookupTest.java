package dev.backedge.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.MethodShape;
import dev.backedge.types.SampleTypes;

import org.junit.jupiter.api.Test;

import java.util.Optional;

final class MethodLookupTest {
    private final SampleTypes sample = new SampleTypes();
    private final MethodLookup lookup = new MethodLookup(sample.universe());
    private final MethodInsertion insertion = new MethodInsertion(sample.universe());

    private Method method(String signature) {
        return new Method(
                Symbol.of("f"),
                sample.main(),
                SourceLocation.NONE,
                sample.type(signature),
                MethodShape.of(2),
                Optional::empty);
    }

    private Method define(String signature) {
        Method method = method(signature);
        sample.universe().clock().advance(world -> insertion.insert(method, world));
        return method;
    }

    private DispatchResult call(String types) {
        return lookup.find((DataType) sample.type(types), sample.universe().clock().current());
    }

    private static Method found(DispatchResult result) {
        return ((DispatchResult.Found) result).match().method();
    }

    @Test
    void theMostSpecificMethodIsSelected() {
        Method any = define("Tuple{typeof(Main.f), Core.Any}");
        Method integer = define("Tuple{typeof(Main.f), Core.Integer}");

        assertThat(found(call("Tuple{typeof(Main.f), Core.Int64}"))).isSameAs(integer);
        assertThat(found(call("Tuple{typeof(Main.f), Core.String}"))).isSameAs(any);
        assertThat(call("Tuple{typeof(Main.f), Core.String, Core.String}"))
                .isInstanceOf(DispatchResult.NoMatch.class);
    }

    @Test
    void methodsOfWhichNeitherIsMoreSpecificAreAmbiguous() {
        Method first = define("Tuple{typeof(Main.f), Core.Any, Core.Int64}");
        Method second = define("Tuple{typeof(Main.f), Core.Int64, Core.Any}");

        assertThat(call("Tuple{typeof(Main.f), Core.Int64, Core.Int64}"))
                .isEqualTo(new DispatchResult.Ambiguous(java.util.List.of(first, second)));

        Method both = define("Tuple{typeof(Main.f), Core.Int64, Core.Int64}");

        assertThat(found(call("Tuple{typeof(Main.f), Core.Int64, Core.Int64}"))).isSameAs(both);
    }

    @Test
    void aWorldSeesTheMethodsOfItsTime() {
        Method old = define("Tuple{typeof(Main.f), Core.Any}");
        long before = sample.universe().clock().current();
        DataType call = (DataType) sample.type("Tuple{typeof(Main.f), Core.Int64}");
        assertThat(found(lookup.find(call, before))).isSameAs(old);

        Method newer = define("Tuple{typeof(Main.f), Core.Int64}");

        assertThat(found(lookup.find(call, before + 1))).isSameAs(newer);
        assertThat(found(lookup.find(call, before))).isSameAs(old);
    }

    @Test
    void anEqualSignatureReplacesAMethod() {
        Method old = define("Tuple{typeof(Main.f), T1} where T1");
        Method replacement = method("Tuple{typeof(Main.f), Core.Any}");

        MethodChange.Insertion change =
                sample.universe().clock().advance(world -> insertion.insert(replacement, world));

        assertThat(change.replaced()).containsSame(old);
        assertThat(old.deletedWorld()).isEqualTo(change.world() - 1);
        assertThat(found(call("Tuple{typeof(Main.f), Core.Int64}"))).isSameAs(replacement);
    }

    @Test
    void aDeletedMethodUncoversTheOneBelow() {
        Method any = define("Tuple{typeof(Main.f), Core.Any}");
        Method integer = define("Tuple{typeof(Main.f), Core.Integer}");
        assertThat(found(call("Tuple{typeof(Main.f), Core.Int64}"))).isSameAs(integer);

        sample.universe().clock().advance(world -> insertion.delete(integer, world));

        assertThat(found(call("Tuple{typeof(Main.f), Core.Int64}"))).isSameAs(any);
    }

    @Test
    void constructorsAreFoundByTheConstructedType() {
        Method real = define("Tuple{(Core.Type{T1} where T1<:Core.Real), Core.String}");
        Method kind = define("Tuple{Core.DataType, Core.Symbol}");

        assertThat(found(call("Tuple{Core.Type{Core.Int64}, Core.String}"))).isSameAs(real);
        assertThat(found(call("Tuple{Core.Type{Core.Int64}, Core.Symbol}"))).isSameAs(kind);
        assertThat(call("Tuple{Core.Type{Core.String}, Core.String}"))
                .isInstanceOf(DispatchResult.NoMatch.class);
    }

    @Test
    void matchesAreSortedAndEndWithTheOneThatCoversTheCall() {
        Method any = define("Tuple{typeof(Main.f), Core.Any}");
        Method number = define("Tuple{typeof(Main.f), Core.Number}");
        Method integer = define("Tuple{typeof(Main.f), Core.Int64}");

        MatchResult.Matches matches =
                (MatchResult.Matches)
                        lookup.matches(
                                sample.type("Tuple{typeof(Main.f), Core.Real}"),
                                4,
                                sample.universe().clock().current());

        assertThat(matches.matches())
                .extracting(MethodMatch::method)
                .containsExactly(integer, number);
        assertThat(matches.coverage()).isEqualTo(Edge.Coverage.FULL);
        assertThat(matches.ambiguity()).isEqualTo(MatchResult.Ambiguity.NONE);
        assertThat(matches.worlds().contains(integer.primaryWorld().orElseThrow())).isTrue();
        assertThat(matches.worlds().contains(any.primaryWorld().orElseThrow())).isFalse();
        assertThat(
                        lookup.matches(
                                sample.type("Tuple{typeof(Main.f), Core.Real}"),
                                1,
                                sample.universe().clock().current()))
                .isInstanceOf(MatchResult.TooMany.class);
    }

    @Test
    void invokeSelectsByTheTypesNamed() {
        Method any = define("Tuple{typeof(Main.f), Core.Any}");
        define("Tuple{typeof(Main.f), Core.Int64}");

        assertThat(
                        lookup.invokeLookup(
                                sample.type("Tuple{typeof(Main.f), Core.Integer}"),
                                sample.universe().clock().current()))
                .map(MethodMatch::method)
                .containsSame(any);
    }

    @Test
    void longVarargsShareAnInstance() {
        define("Tuple{typeof(Main.f), Vararg{Core.Any}}");
        MethodInstances instances = new MethodInstances(sample.universe().core());
        DataType six =
                (DataType)
                        sample.type(
                                "Tuple{typeof(Main.f), Core.Int64, Core.Int64, Core.Int64,"
                                        + " Core.Int64, Core.Int64, Core.Int64}");
        DataType seven =
                (DataType)
                        sample.type(
                                "Tuple{typeof(Main.f), Core.Int64, Core.Int64, Core.Int64,"
                                        + " Core.Int64, Core.Int64, Core.Int64, Core.Int64}");

        MethodInstance first =
                instances.instanceFor(((DispatchResult.Found) lookup.find(six, 2)).match(), six);
        MethodInstance second =
                instances.instanceFor(
                        ((DispatchResult.Found) lookup.find(seven, 2)).match(), seven);

        assertThat(first).isSameAs(second);
    }
}
