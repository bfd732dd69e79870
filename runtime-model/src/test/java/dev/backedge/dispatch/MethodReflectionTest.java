package dev.backedge.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.Type;

import org.junit.jupiter.api.Test;

import java.util.Random;

final class MethodReflectionTest {
    private final RandomMethods methods = new RandomMethods(new Random(1));
    private final MethodReflection reflection =
            new MethodReflection(
                    methods.sample.universe(), new MethodLookup(methods.sample.universe()));
    private final Object f = ((DataType) type("typeof(Main.f)")).instance().orElseThrow();

    private Type type(String text) {
        return methods.sample.type(text);
    }

    private Method define(String signature) {
        return methods.define(type(signature));
    }

    @Test
    void whichGivesTheMostSpecificMethodThatHasTheWholeSignature() {
        Method any = define("Tuple{typeof(Main.f), Core.Any}");
        Method number = define("Tuple{typeof(Main.f), Core.Number}");
        define("Tuple{typeof(Main.f), Core.Int64}");

        DataType integer = reflection.signature(f, type("Core.Integer"));
        assertThat(reflection.which(integer, methods.world())).containsSame(number);
        assertThat(reflection.which(integer, methods.world() - 2)).containsSame(any);
        assertThat(reflection.hasMethod(integer, methods.world() - 3)).isFalse();
    }

    @Test
    void applicableIsAboutValues() {
        define("Tuple{typeof(Main.f), Core.Number}");
        define("Tuple{typeof(Main.f), (Core.Type{T1} where T1<:Core.Number), Core.Any}");
        define("Tuple{typeof(Main.f), Core.Any, Core.Symbol}");

        Object integer = type("Core.Int64");
        long world = methods.world();
        assertThat(reflection.applicable(f, new Object[] {1L}, world)).isTrue();
        assertThat(reflection.applicable(f, new Object[] {"text"}, world)).isFalse();
        assertThat(reflection.applicable(f, new Object[] {integer, 1L}, world)).isTrue();
        assertThat(reflection.applicable(f, new Object[] {type("Core.String"), 1L}, world))
                .isFalse();
        assertThat(
                        reflection.applicable(
                                f, new Object[] {integer, dev.backedge.ir.Symbol.of("a")}, world))
                .as("ambiguous")
                .isFalse();
    }

    @Test
    void methodsOfACalleeAreThoseThatItsCallsCanSelect() {
        Method one = define("Tuple{typeof(Main.f), Core.Number}");
        define("Tuple{typeof(Main.g), Core.Number}");
        Method every = define("Tuple{Core.Function, Core.String}");
        Method made = define("Tuple{Core.Type{Core.Int64}, Core.String}");
        define("Tuple{Core.Type{Core.String}, Core.String}");

        assertThat(reflection.methodsOf(f, methods.world())).containsExactly(one, every);
        assertThat(reflection.methodsOf(type("Core.Int64"), methods.world())).containsExactly(made);
        assertThat(reflection.methods(reflection.signature(f, type("Core.Real")), methods.world()))
                .extracting(MethodMatch::method)
                .containsExactly(one);
    }

    @Test
    void anAmbiguityNamesTheCallsThatAThirdMethodHasToTake() {
        Method first = define("Tuple{typeof(Main.f), Core.Int64, Core.Any}");
        Method second = define("Tuple{typeof(Main.f), Core.Any, Core.Int64}");
        define("Tuple{typeof(Main.g), Core.Int64}");
        Type both = type("Tuple{typeof(Main.f), Core.Int64, Core.Int64}");

        assertThat(reflection.ambiguities(methods.world()))
                .containsExactly(new MethodReflection.Ambiguity(first, second, both));
        assertThat(reflection.ambiguities(f, methods.world())).hasSize(1);

        methods.define(both);

        assertThat(reflection.ambiguities(methods.world())).isEmpty();
    }
}
