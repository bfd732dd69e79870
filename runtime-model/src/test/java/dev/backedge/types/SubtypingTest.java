package dev.backedge.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.model.Bottom;
import dev.backedge.model.Type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SubtypingTest {
    private final SampleTypes sample = new SampleTypes();
    private final Subtyping subtyping = new Subtyping(sample.universe().core());

    @ParameterizedTest(name = "{0} <: {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Core.Int64 | Core.Integer | true",
                "Core.Integer | Core.Int64 | false",
                "Union{} | Core.Int64 | true",
                "Core.Int64 | Union{Core.Float64, Core.Int64} | true",
                "Union{Core.Float64, Core.Int64} | Core.Real | true",
                "Union{Core.String, Core.Int64} | Core.Real | false",
                "Core.Array{Core.Int64, 1} | Core.AbstractArray{Core.Int64, 1} | true",
                "Core.Array{Core.Int64, 1} | Core.Array{Core.Integer, 1} | false",
                "Core.Array{Core.Int64, 1} | Core.Array{T1, 1} where T1<:Core.Integer | true",
                "Tuple{Core.Int64} | Tuple{Core.Integer} | true",
                "Tuple{Core.Int64, Core.Int64} | Tuple{Vararg{Core.Integer}} | true",
                "Tuple{Vararg{Core.Integer}} | Tuple{Core.Integer} | false",
                "Tuple{Core.Int64, Core.Int64} | Tuple{T1, T1} where T1 | true",
                "Tuple{Core.Int64, Core.String} | Tuple{T1, T1} where T1 | false",
                "Tuple{Core.Array{Core.Int64, 1}, Core.String} | Tuple{Core.Array{T1, 1}, T1} where"
                        + " T1 | false",
                "Tuple{Core.Array{Core.Any, 1}, Core.String} | Tuple{Core.Array{T1, 1}, T1} where"
                        + " T1 | true",
                "Tuple{Core.Array{Core.Int64, 2}, Core.Int64, Core.Int64} | Tuple{Core.Array{T1,"
                        + " T2}, Vararg{Core.Int64, T2}} where T2 where T1 | true",
                "Tuple{Core.Array{Core.Int64, 2}, Core.Int64} | Tuple{Core.Array{T1, T2},"
                        + " Vararg{Core.Int64, T2}} where T2 where T1 | false",
                "Core.Type{Core.Int64} | Core.DataType | true",
                "Core.Type{Core.Int64} | Core.Type{T1} where T1<:Core.Real | true",
                "Core.DataType | Core.Type{T1} where T1 | true",
                "Core.DataType | Core.Type{T1} where T1<:Core.Real | false",
                "Tuple{Union{Core.Int64, Core.String}} | Union{Tuple{Core.Int64},"
                        + " Tuple{Core.String}} | true",
                "Main.Box{(Core.Array{T1, 1} where T1)} | Main.Box{T1} where T1<:(Core.Array{T2, 1}"
                        + " where T2) | true",
                "(Main.Box{T1} where T1) | Main.Box{Core.Any} | false",
                "Main.Pair{Core.Int64, Core.Int64} | Main.Pair{T1, T1} where T1 | true",
                "Main.Pair{Core.Int64, Core.Int32} | Main.Pair{T1, T1} where T1 | false",
                "Main.Pair{Core.Int64, Core.Int32} | Main.Pair{T1, T2} where T2 where T1 | true",
                "Main.Pair{Core.Int64, Core.Int32} | Main.Pair{T1, Core.Int32} where"
                        + " T1<:Core.Integer | true",
                "Main.Pair{Core.Int64, Core.Int32} | Main.Pair{T1, Core.Int64} where T1 | false",
                "Main.Pair{Core.Int64, Core.Int32} | Main.Pair{T1, T2} where T2<:T1 where T1 |"
                        + " false",
                "(Main.Box{T1} where T1<:Core.Integer) | Main.Box{T1} where T1<:Core.Real | true",
                "(Main.Box{T1} where T1<:Core.Real) | Main.Box{T1} where T1<:Core.Integer | false",
                "Main.Box{Core.Real} | Main.Box{T1} where Core.Int64<:T1<:Core.Real | true",
                "Main.Box{Core.Signed} | Main.Box{T1} where Core.Union<:T1<:Core.Signed | true",
                "Core.Array{Core.Int64, 1} | Core.AbstractArray{T1, 2} where T1 | false",
            })
    void subtypesAreThoseOfJulia(String lower, String upper, boolean expected) {
        assertThat(subtyping.isSubtype(sample.type(lower), sample.type(upper))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} == {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tuple{Union{Core.Int64, Core.String}} | Union{Tuple{Core.String},"
                        + " Tuple{Core.Int64}} | true",
                "Main.Box{Core.Int64} | Main.Box{Core.Int64} | true",
                "Tuple{Vararg{Core.Int64}} | Tuple{Vararg{Core.Int64, T1}} where T1 | true",
                "Core.Array{T1, 1} where T1 | Core.Array{T1, T2} where T2 where T1 | false",
            })
    void equalTypesHaveTheSameValues(String a, String b, boolean expected) {
        assertThat(subtyping.areEqual(sample.type(a), sample.type(b))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "the type {0} isa {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Core.Int64 | Core.DataType | true",
                "Core.Int64 | Core.Type{Core.Int64} | true",
                "Core.Int64 | Core.Type{T1} where T1<:Core.Real | true",
                "Core.String | Core.Type{T1} where T1<:Core.Real | false",
                "Core.Array{T1, 1} where T1 | Core.UnionAll | true",
                "Union{} | Core.TypeofBottom | true",
                "Core.Int64 | Core.Function | false",
            })
    void typesAreInstancesOfTheirKinds(String value, String type, boolean expected) {
        assertThat(subtyping.isInstance(sample.type(value), sample.type(type))).isEqualTo(expected);
    }

    @Test
    void valuesAreInstancesOfAllTypesAboveTheirOwn() {
        assertThat(subtyping.isInstance(1L, sample.type("Core.Integer"))).isTrue();
        assertThat(subtyping.isInstance("a", sample.type("Union{Core.Int64, Core.AbstractString}")))
                .isTrue();
        assertThat(subtyping.isInstance(1.5, sample.type("Core.Integer"))).isFalse();
    }

    @Test
    void bottomIsBelowEverything() {
        assertThat(subtyping.isSubtype(Bottom.BOTTOM, sample.type("Main.Dog"))).isTrue();
        assertThat(subtyping.isSubtype(sample.type("Main.Dog"), Bottom.BOTTOM)).isFalse();
    }

    @Test
    void typesThatAreNestedTooDeepAreRefused() {
        Type deep = sample.type("Core.Array{T1, 1} where T1");
        Type other = sample.type("Core.Array{T1, 2} where T1");
        for (int i = 0; i < 5000; i++) {
            deep = sample.universe().core().tuple(deep, sample.type("Core.Any"));
            other = sample.universe().core().tuple(other, sample.type("Core.Any"));
        }
        Type left = deep;
        Type right = other;

        assertThatThrownBy(() -> subtyping.isSubtype(left, right))
                .isInstanceOf(TypeDepthException.class);
    }
}
