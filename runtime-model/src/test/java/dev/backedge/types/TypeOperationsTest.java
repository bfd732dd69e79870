package dev.backedge.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.model.Type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// Intersection, join, specificity and application, each by a table.
final class TypeOperationsTest {
    private final SampleTypes sample = new SampleTypes();
    private final Subtyping subtyping = new Subtyping(sample.universe().core());

    @ParameterizedTest(name = "{0} and {1} have {2} in common")
    @CsvSource(
            delimiter = '|',
            value = {
                "Core.Integer | Core.Signed | Core.Signed",
                "Core.Int64 | Core.String | Union{}",
                "Tuple{Core.Any, Core.Int64} | Tuple{Core.String, Core.Integer} |"
                        + " Tuple{Core.String, Core.Int64}",
                "Core.Array{T1, 1} where T1 | Core.AbstractArray{Core.Int64, T1} where T1 |"
                        + " Core.Array{Core.Int64, 1}",
                "Tuple{T1, T1} where T1 | Tuple{Core.Int64, Core.Any} | Tuple{Core.Int64,"
                        + " Core.Int64}",
                "Tuple{Vararg{Core.Int64}} | Tuple{Core.Any, Core.Any} | Tuple{Core.Int64,"
                        + " Core.Int64}",
                "Union{Core.Int64, Core.String} | Union{Core.String, Core.Symbol} | Core.String",
                "Core.Type{T1} where T1<:Core.Real | Core.Type{Core.Int64} | Core.Type{Core.Int64}",
            })
    void intersectionsAreThoseOfJulia(String a, String b, String expected) {
        Type found =
                new Intersection(sample.universe().core())
                        .intersect(sample.type(a), sample.type(b));

        assertThat(subtyping.areEqual(found, sample.type(expected))).as("found %s", found).isTrue();
    }

    @Test
    void staticParametersAreReadOffTheIntersection() {
        Type call = sample.type("Tuple{typeof(Main.f), Core.Array{Core.Int64, 2}}");
        Type signature = sample.type("Tuple{typeof(Main.f), Core.Array{T1, T2}} where T2 where T1");

        Intersection.Meet meet =
                new Intersection(sample.universe().core()).intersectWithParameters(call, signature);

        assertThat(meet.type()).isSameAs(call);
        assertThat(meet.staticParameters()).containsExactly(sample.type("Core.Int64"), 2L);
    }

    @ParameterizedTest(name = "{0} joined with {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Core.Int64 | Core.Float64 | Core.Real",
                "Core.Int64 | Core.String | Core.Any",
                "Main.Dog | Main.Bird | Main.Animal",
                "Core.Array{Core.Int64, 1} | Core.Array{Core.String, 1} | Core.Array{T1, 1} where"
                        + " T1",
                "Tuple{Core.Int64, Core.String} | Tuple{Core.Float64} | Tuple{Core.Real,"
                        + " Vararg{Core.String}}",
                "Tuple{} | Tuple{Core.Int64} | Tuple{Vararg{Core.Int64}}",
            })
    void joinsAreThoseOfJulia(String a, String b, String expected) {
        Type found = new TypeJoin(sample.universe().core()).join(sample.type(a), sample.type(b));

        assertThat(subtyping.areEqual(found, sample.type(expected))).as("found %s", found).isTrue();
    }

    @ParameterizedTest(name = "{0} is more specific than {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tuple{Core.Int64} | Tuple{Core.Integer} | true",
                "Tuple{Core.Integer} | Tuple{Core.Int64} | false",
                "Tuple{Core.Int64, Core.Any} | Tuple{Core.Any, Core.Int64} | false",
                "Tuple{T1, T1} where T1 | Tuple{Core.Any, Core.Any} | true",
                "Tuple{Core.Any} | Tuple{Vararg{Core.Any}} | true",
                "Tuple{Core.Array{T1, 1}, T1} where T1 | Tuple{Core.Array{T1, T2} where T2 where"
                        + " T1, Core.Any} | true",
                "Tuple{Core.Type{Core.Int64}} | Tuple{Core.DataType} | true",
            })
    void specificityIsThatOfJulia(String a, String b, boolean expected) {
        assertThat(
                        new Specificity(sample.universe().core())
                                .isMoreSpecific(sample.type(a), sample.type(b)))
                .isEqualTo(expected);
    }

    @Test
    void parametersOutsideTheirBoundsAreRefused() {
        TypeApplication application = new TypeApplication(sample.universe().core());
        Type complex = sample.type("Main.Complex{T1} where T1<:Core.Real");
        Object declared =
                ((dev.backedge.model.DataType) dev.backedge.model.UnionAll.unwrap(complex))
                        .typeName()
                        .wrapper();

        assertThat(application.apply(declared, List.of(sample.type("Core.Int64"))))
                .isSameAs(sample.type("Main.Complex{Core.Int64}"));
        assertThatThrownBy(() -> application.apply(declared, List.of(sample.type("Core.String"))))
                .isInstanceOf(IllegalTypeException.class)
                .hasMessage("in Complex, in T, expected T<:Real, got Type{String}");
        assertThatThrownBy(
                        () -> application.apply(declared, List.of(sample.type("Core.Int64"), 1L)))
                .isInstanceOf(IllegalTypeException.class)
                .hasMessageContaining("too many parameters");
    }

    @Test
    void unionsLoseMembersBelowOthers() {
        TypeApplication application = new TypeApplication(sample.universe().core());

        Object union =
                application.apply(
                        sample.type("Core.Union"),
                        List.of(
                                sample.type("Core.Int64"),
                                sample.type("Core.Integer"),
                                sample.type("Core.Nothing")));

        assertThat(union).hasToString("Union{Nothing, Integer}");
    }

    @Test
    void namesOfSourceTextMeanWhatTheModuleBindsThemTo() {
        TypeEvaluator evaluator = new TypeEvaluator(sample.universe());
        sample.main().use(sample.universe().core().module());

        Object type =
                evaluator.evaluate(
                        TypeExpressionParser.parse("Array{T, 1} where T<:Animal"),
                        sample.main(),
                        1,
                        List.of());

        assertThat(
                        subtyping.areEqual(
                                (Type) type,
                                sample.type("Core.Array{T1, 1} where T1<:Main.Animal")))
                .isTrue();
        assertThatThrownBy(() ->
                        evaluator.evaluate(
                                TypeExpressionParser.parse("Fish"), sample.main(), 1, List.of()))
                .isInstanceOf(UnknownNameException.class)
                .hasMessage("Fish not defined in Main");
    }
}
