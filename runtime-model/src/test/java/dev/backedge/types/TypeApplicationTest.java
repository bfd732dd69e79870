package dev.backedge.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.model.Type;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// What `base{parameters…}` gives: bounds, normal forms, and one object for equal types.
final class TypeApplicationTest {
    private final SampleTypes sample = new SampleTypes();

    @BeforeEach
    void useCore() {
        sample.main().use(sample.universe().core().module());
    }

    private Type type(String text) {
        return new TypeEvaluator(sample.universe()).type(text, sample.main(), 1);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Tuple{Vararg{Int64, 2}} | Tuple{Int64, Int64}",
                "Tuple{Vararg{Int64, 0}} | Tuple{}",
                "Tuple{String, Vararg{T, 0}} where T | Tuple{String}",
                "Tuple{Vararg{T, 2}} where T | NTuple{2, T} where T",
                "Tuple{Vararg} | Tuple",
                "NTuple{3, Int64} | Tuple{Int64, Int64, Int64}",
                "Union{Int64, Int64} | Int64",
                "Union{} | Union{}",
                "Union{Int64, Real} | Real",
                "Union{Int64, Union{String, Int64}} | Union{Int64, String}",
                "Union{Nothing, Real, Int64, Missing2} | Union{Missing2, Nothing, Real}",
                "Union{T, Int64} where T | Union{Int64, T} where T",
                "Vector{Vector{T} where T} | Vector{Vector}",
                "Vector{Array{T, N} where {T, N}} | Vector{Array}",
                "Complex{Int64} | Complex{Int64}",
            })
    void typesAreNormal(String text, String expected) {
        sample.declareType("Missing2");

        assertThat(type(text)).hasToString(expected);
    }

    @ParameterizedTest(name = "{0} and {1} are one type")
    @CsvSource(
            delimiter = '|',
            value = {
                "Vector{Union{Int64, String}} | Vector{Union{String, Int64}}",
                "Vector{Vector{T} where T} | Vector{Vector{S} where S}",
                "Vector{Pair{A, B} where {A, B}} | Vector{Pair{A, B} where {B, A}}",
                "Vector{Pair{A, B} where {A<:Real, B}} | Vector{Pair{A, B} where {B, A<:Real}}",
                "Box{Tuple{T} where T<:Real} | Box{Tuple{S} where S<:Real}",
                "Box{Union{Vector{T} where T, Int64}} | Box{Union{Int64, Vector}}",
                "Tuple{Pair{A, B} where {A<:Real, B}} | Tuple{Pair{A, B} where {B, A<:Real}}",
                "Tuple{Int64, Vararg{Int64, 2}} | NTuple{3, Int64}",
                "Vector{Vector{Pair{A, B} where {A<:Real, B}}} | Vector{Vector{Pair{A, B} where {B,"
                        + " A<:Real}}}",
            })
    void equalTypesAreOneObject(String first, String second) {
        assertThat(type(first)).isSameAs(type(second));
    }

    @Test
    void equalTypesAreOneObjectForThreadsThatMakeThemAtOnce() throws Exception {
        List<String> spellings =
                List.of(
                        "Box{Pair{A, B} where {A<:Real, B}}",
                        "Box{Pair{A, B} where {B, A<:Real}}",
                        "Box{Pair{S, T} where {S<:Real, T}}");
        for (int round = 0; round < 200; round++) {
            String tag = "{Box{Val" + round + "}, ";
            sample.declareType("Val" + round);
            List<Future<Type>> made = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                for (int i = 0; i < 8; i++) {
                    String text = "Pair" + tag + spellings.get(i % spellings.size()) + "}";
                    made.add(threads.submit(() -> type(text)));
                }
            }
            List<Type> types = new ArrayList<>();
            for (Future<Type> future : made) {
                types.add(future.get());
            }

            assertThat(types).allMatch(type -> type == types.getFirst());
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Complex{String} | in Complex, in T, expected T<:Real, got Type{String}",
                "Complex{1} | in Complex, in T, expected T<:Real, got the value 1",
                "Int64{Int64} | in Type{...} expression, expected UnionAll, got Type{Int64}",
                "Complex{Int64, Int64} | too many parameters for type Complex",
                "Vector{Vararg{Int64}} | a Vararg may stand in a Tuple type only, found"
                        + " Vararg{Int64}",
                "Tuple{Vararg{Int64}, Int64} | Vararg may stand last in a tuple type only",
                "Tuple{Vararg{Int64, -1}} | Vararg length is negative or no Int64: -1",
                "Tuple{Vararg{Int64, :a}} | Vararg length is negative or no Int64: a",
                "Union{Int64, 1} | in Union, expected Type, got the value 1",
                "NamedTuple{(:a, :a), Tuple{Int64, Int64}} | duplicate field name",
                "NamedTuple{(:a, 1), Tuple{Int64, Int64}} | in NamedTuple, in name, expected Symbol,"
                        + " got the value 1",
                "NamedTuple{(:a,), Tuple{Int64, Int64}} | NamedTuple names and field types must have"
                        + " matching lengths",
                "NamedTuple{:a, Tuple{Int64}} | in NamedTuple, in names, expected Tuple, got the value"
                        + " a",
            })
    void whatDoesNotFitIsRefused(String text, String problem) {
        assertThatThrownBy(() -> type(text))
                .isInstanceOf(IllegalTypeException.class)
                .hasMessageContaining(problem);
    }
}
