package dev.backedge.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.SourceException;
import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeText;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;

/// The short form of types: what is printed, and that it parses back.
final class ShortTextTest {
    private final SampleTypes sample = new SampleTypes();
    private final TypeEvaluator evaluator = new TypeEvaluator(sample.universe());
    private final Subtyping subtyping = new Subtyping(sample.universe().core());

    @BeforeEach
    void useCore() {
        sample.main().use(sample.universe().core().module());
    }

    private Type read(String text) {
        return evaluator.type(text, sample.main(), 1);
    }

    private String printed(Type type) {
        return TypeText.seenFrom(sample.main(), 1).textOf(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Int64",
                "Any",
                "Union{}",
                "Vector",
                "Vector{Int64}",
                "Matrix{<:Real}",
                "Vector{T} where T<:Real",
                "Vector{>:Int64}",
                "Vector{T} where Int64<:T<:Real",
                "Array",
                "Array{Int64}",
                "Array{Int64, 3}",
                "Array{T, N} where {N, T<:Real}",
                "AbstractVector{Vector}",
                "Union{Int64, String}",
                "Vector{Union{Int64, String}}",
                "Vector{Vector{T}} where T",
                "Vector{Vector{T} where T<:Real}",
                "Vector{<:(Vector{T} where T<:Real)}",
                "Pair{A, A} where A",
                "Pair{A, B} where {B, A<:B}",
                "Pair{Int64}",
                "Pair{<:Real, Int64}",
                "Pair{<:Any, Int64}",
                "Pair{A, Vector{A}} where A",
                "Complex",
                "Complex{Int64}",
                "Type",
                "Type{Int64}",
                "Type{<:Real}",
                "Type{Vector}",
                "Tuple",
                "Tuple{}",
                "Tuple{Int64, String}",
                "Tuple{Int64, Int64, Int64}",
                "NTuple{4, Int64}",
                "NTuple{N, Int64} where N",
                "Tuple{String, Vararg{Int64, 5}}",
                "Tuple{String, Vararg{Int64}}",
                "Tuple{T, Vararg{T, N}} where {T, N}",
                "Tuple{T, T} where T<:Union{Int64, String}",
                "NamedTuple{(:a, :b), Tuple{Int64, String}}",
                "NamedTuple{(:a,), Tuple{Int64}}",
                "NamedTuple{(), Tuple{}}",
                "NamedTuple{(:a, :b)}",
                "typeof(f)",
                "typeof(+)",
                "Box{:a}",
                "Box{:+}",
                "Box{0x01}",
                "Box{0x0000000000000001}",
                "Box{Int32(1)}",
                "Box{UInt128(340282366920938463463374607431768211455)}",
                "Box{Int128(-1)}",
                "Box{1.5}",
                "Box{1.5f0}",
                "Box{true}",
                "Box{'a'}",
                "Box{'\\n'}",
                "Box{'\\''}",
                "Box{(1, :b, 'c')}",
                "Box{:var\"a b\"}",
                "Main.Inner.Thing",
                "Main.Inner.var\"odd name\"",
                "typeof(Main.Inner.h)",
                "typeof(Main.Inner.:(==))",
                "Vector{Main.Inner.Thing}",
                "Pair{Main.T, Vector{T}} where T",
            })
    void aTextThatWasPrintedIsReadAndPrintedAlike(String text) {
        declareMore();

        assertThat(printed(read(text))).isEqualTo(text);
    }

    /// An operator of `Main`, a module inside it, and a type with the name of a variable.
    private void declareMore() {
        sample.function("+");
        sample.declareType("T");
        RuntimeModule inner = new RuntimeModule(Symbol.of("Inner"), Optional.of(sample.main()));
        sample.main().bindingOf(inner.name()).defineConstant(inner, 1);
        sample.declareTypeIn(inner, "Thing");
        sample.declareTypeIn(inner, "odd name");
        sample.functionIn(inner, "h");
        sample.functionIn(inner, "==");
    }

    @ParameterizedTest(name = "{0} is printed as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Core.Array{T1, 1} where T1 | Vector",
                "Core.Array{T1, T2} where T2 where T1 | Array",
                "Core.Array{T1, T2} where T1 where T2 | Array{T1, T2} where {T2, T1}",
                "Core.Array{Core.Int64, T1} where T1 | Array{Int64}",
                "Core.Array{T1, 2} where T1<:Core.Real | Matrix{T1} where T1<:Core.Real",
                "Main.Complex{T1} where T1<:Core.Real | Complex",
                "Main.Complex{T1} where T1 | Complex{T1} where T1",
                "Tuple{Core.Int64, Core.Int64, Core.Int64, Core.Int64} | NTuple{4, Int64}",
                "Tuple{Vararg{Core.Any}} | Tuple",
                "typeof(Main.f) | typeof(f)",
            })
    void withoutModulesNamesAreBare(String qualified, String expected) {
        assertThat(sample.type(qualified)).hasToString(expected.replace("Core.", ""));
    }

    @Test
    void variablesOfOneNameAreToldApart() {
        Type type = read("Pair{T, Vector{S} where S<:T} where T");
        Type shadowed = read("Pair{T, Vector{Pair{T, T}} where T} where T");

        assertThat(printed(type)).isEqualTo("Pair{T, Vector{S} where S<:T} where T");
        assertThat(subtyping.areEqual(read(printed(shadowed)), shadowed)).isTrue();
    }

    @Test
    void aliasesOfSeveralNamesAreNotUsed() {
        Type alias = read("Pair{T, T} where T");
        sample.main().bindingOf(Symbol.of("Twice")).defineConstant(alias, 1);
        sample.main().export(Symbol.of("Twice"));
        Type twice = read("Pair{Int64, Int64}");
        assertThat(printed(twice)).isEqualTo("Twice{Int64}");
        assertThat(read("Twice{Int64}")).isSameAs(twice);

        sample.main().bindingOf(Symbol.of("Double")).defineConstant(alias, 1);
        sample.main().export(Symbol.of("Double"));

        assertThat(printed(twice)).isEqualTo("Pair{Int64, Int64}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Vector{ | expected a type, found the end of the text",
                "Vector{Int64 | expected ',', found the end of the text",
                "Vector{Int64}} | expected the end of the type, found '}'",
                "typeof(Core.:) | expected an operator, found ')'",
                "typeof(f | expected ')', found the end of the text",
                "Vector{1.5e} | 1.5e is no number",
                "Pair{T, T} where 3 | expected the name of a type variable before this",
            })
    void whatIsNoTypeIsRefused(String text, String problem) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void aValueIsNoType() {
        assertThatThrownBy(() -> read("1"))
                .isInstanceOf(IllegalTypeException.class)
                .hasMessage("expected a type, found the value 1");
    }
}
