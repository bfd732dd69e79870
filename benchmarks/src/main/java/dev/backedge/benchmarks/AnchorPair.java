package dev.backedge.benchmarks;

import java.util.Locale;

/// Pairs of types for which a real Julia was timed: 1.9.0-beta4, native code calling the runtime's
/// `jl_subtype` or `typeintersect` on the same pair in a loop, medians in nanoseconds, on a machine
/// with two cores (Xeon, Ice Lake class). Types that were declared for that measurement have the
/// like of the recorded vocabulary in their place.
public enum AnchorPair {
    /// `Int <: Int`
    INT_INT(TypeQuestion.SUBTYPE, "Int <: Int", "Core.Int64", "Core.Int64", 2.7),
    /// `Int <: String (no)`
    INT_STRING(TypeQuestion.SUBTYPE, "Int <: String (no)", "Core.Int64", "Core.String", 13.1),
    /// `Int <: Real`
    INT_REAL(TypeQuestion.SUBTYPE, "Int <: Real", "Core.Int64", "Core.Real", 14.0),
    /// `String <: Real (no)`
    STRING_REAL(TypeQuestion.SUBTYPE, "String <: Real (no)", "Core.String", "Core.Real", 11.6),
    /// `Vector{Int} <: Vector{Int}`
    VECTOR_SAME(
            TypeQuestion.SUBTYPE,
            "Vector{Int} <: Vector{Int}",
            "Core.Array{Core.Int64, 1}",
            "Core.Array{Core.Int64, 1}",
            2.6),
    /// `L2{Int} <: AB{Int}`
    STRUCT_PARENT(
            TypeQuestion.SUBTYPE,
            "L2{Int} <: AB{Int}",
            "Main.Box{Core.Int64}",
            "Main.Shape{Core.Int64}",
            11.7),
    /// `Vector{Int} <: Vector{Real} (no)`
    VECTOR_INVARIANT(
            TypeQuestion.SUBTYPE,
            "Vector{Int} <: Vector{Real} (no)",
            "Core.Array{Core.Int64, 1}",
            "Core.Array{Core.Real, 1}",
            106),
    /// `Vector{Int} <: AbstractVector`
    VECTOR_ABSTRACT(
            TypeQuestion.SUBTYPE,
            "Vector{Int} <: AbstractVector",
            "Core.Array{Core.Int64, 1}",
            "Core.AbstractArray{T1, 1} where T1",
            201),
    /// `Vector{Int} <: AbstractArray{<:Real}`
    ARRAY_OF_REAL(
            TypeQuestion.SUBTYPE,
            "Vector{Int} <: AbstractArray{<:Real}",
            "Core.Array{Core.Int64, 1}",
            "Core.AbstractArray{T1, T2} where T2 where T1<:Core.Real",
            370),
    /// `Vector{String} <: AbstractArray{<:Real} (no)`
    ARRAY_NOT_OF_REAL(
            TypeQuestion.SUBTYPE,
            "Vector{String} <: AbstractArray{<:Real} (no)",
            "Core.Array{Core.String, 1}",
            "Core.AbstractArray{T1, T2} where T2 where T1<:Core.Real",
            280),
    /// `Vector{<:Integer} <: Vector{<:Real}`
    VECTOR_WHERE(
            TypeQuestion.SUBTYPE,
            "Vector{<:Integer} <: Vector{<:Real}",
            "Core.Array{T1, 1} where T1<:Core.Integer",
            "Core.Array{T1, 1} where T1<:Core.Real",
            264),
    /// `Vector{Vector{Int}} <: Vector{<:Vector{<:Real}}`
    VECTOR_NESTED(
            TypeQuestion.SUBTYPE,
            "Vector{Vector{Int}} <: Vector{<:Vector{<:Real}}",
            "Core.Array{Core.Array{Core.Int64, 1}, 1}",
            "Core.Array{T1, 1} where T1<:(Core.Array{T2, 1} where T2<:Core.Real)",
            1150),
    /// `Tuple{Int} <: Tuple{Real}`
    TUPLE_ONE(
            TypeQuestion.SUBTYPE,
            "Tuple{Int} <: Tuple{Real}",
            "Tuple{Core.Int64}",
            "Tuple{Core.Real}",
            28),
    /// `Tuple{Int,String,Float64} <: Tuple{Real,AbstractString,Any}`
    TUPLE_THREE(
            TypeQuestion.SUBTYPE,
            "Tuple{Int,String,Float64} <: Tuple{Real,AbstractString,Any}",
            "Tuple{Core.Int64, Core.String, Core.Float64}",
            "Tuple{Core.Real, Core.AbstractString, Core.Any}",
            48),
    /// `same <: Tuple{Real,AbstractString,String} (no)`
    TUPLE_THREE_NOT(
            TypeQuestion.SUBTYPE,
            "same <: Tuple{Real,AbstractString,String} (no)",
            "Tuple{Core.Int64, Core.String, Core.Float64}",
            "Tuple{Core.Real, Core.AbstractString, Core.String}",
            50),
    /// `Tuple{Int,Int,Int} <: Tuple{Vararg{Real}}`
    TUPLE_VARARG(
            TypeQuestion.SUBTYPE,
            "Tuple{Int,Int,Int} <: Tuple{Vararg{Real}}",
            "Tuple{Core.Int64, Core.Int64, Core.Int64}",
            "Tuple{Vararg{Core.Real}}",
            136),
    /// `Tuple{Int,Vararg{Int}} <: Tuple{Vararg{Real}}`
    VARARG_VARARG(
            TypeQuestion.SUBTYPE,
            "Tuple{Int,Vararg{Int}} <: Tuple{Vararg{Real}}",
            "Tuple{Core.Int64, Vararg{Core.Int64}}",
            "Tuple{Vararg{Core.Real}}",
            117),
    /// `Tuple{Int,Int} <: Tuple{T,T} where T`
    DIAGONAL(
            TypeQuestion.SUBTYPE,
            "Tuple{Int,Int} <: Tuple{T,T} where T",
            "Tuple{Core.Int64, Core.Int64}",
            "Tuple{T1, T1} where T1",
            154),
    /// `Tuple{Int,String} <: Tuple{T,T} where T (no)`
    DIAGONAL_NOT(
            TypeQuestion.SUBTYPE,
            "Tuple{Int,String} <: Tuple{T,T} where T (no)",
            "Tuple{Core.Int64, Core.String}",
            "Tuple{T1, T1} where T1",
            202),
    /// `Tuple{Int,Int} <: Tuple{T,T} where T<:Real`
    DIAGONAL_REAL(
            TypeQuestion.SUBTYPE,
            "Tuple{Int,Int} <: Tuple{T,T} where T<:Real",
            "Tuple{Core.Int64, Core.Int64}",
            "Tuple{T1, T1} where T1<:Core.Real",
            283),
    /// `Tuple{Real,Real} <: Tuple{T,T} where T (no)`
    DIAGONAL_ABSTRACT(
            TypeQuestion.SUBTYPE,
            "Tuple{Real,Real} <: Tuple{T,T} where T (no)",
            "Tuple{Core.Real, Core.Real}",
            "Tuple{T1, T1} where T1",
            155),
    /// `Tuple{Vector{Int},Int} <: Tuple{Vector{T},T} where T`
    MIXED(
            TypeQuestion.SUBTYPE,
            "Tuple{Vector{Int},Int} <: Tuple{Vector{T},T} where T",
            "Tuple{Core.Array{Core.Int64, 1}, Core.Int64}",
            "Tuple{Core.Array{T1, 1}, T1} where T1",
            295),
    /// `Tuple{Vector{Int},Vector{Int}} <: Tuple{AbstractVector{T},Vector{T}} where T`
    MIXED_VECTORS(
            TypeQuestion.SUBTYPE,
            "Tuple{Vector{Int},Vector{Int}} <: Tuple{AbstractVector{T},Vector{T}} where T",
            "Tuple{Core.Array{Core.Int64, 1}, Core.Array{Core.Int64, 1}}",
            "Tuple{Core.AbstractArray{T1, 1}, Core.Array{T1, 1}} where T1",
            446),
    /// `Tuple{P{Int,String},Int} <: Tuple{P{A,B},A} where {A,B}`
    TWO_VARIABLES(
            TypeQuestion.SUBTYPE,
            "Tuple{P{Int,String},Int} <: Tuple{P{A,B},A} where {A,B}",
            "Tuple{Base.Pair{Core.Int64, Core.String}, Core.Int64}",
            "Tuple{Base.Pair{T1, T2}, T1} where T2 where T1",
            350),
    /// `Int <: Union{Int,String}`
    UNION_TWO(
            TypeQuestion.SUBTYPE,
            "Int <: Union{Int,String}",
            "Core.Int64",
            "Union{Core.Int64, Core.String}",
            11.3),
    /// `Char <: Union{Int,String,Float64,Char}`
    UNION_FOUR(
            TypeQuestion.SUBTYPE,
            "Char <: Union{Int,String,Float64,Char}",
            "Core.Char",
            "Union{Core.Int64, Core.String, Core.Float64, Core.Char}",
            11.3),
    /// `Union{Int,String} <: Union{Real,AbstractString}`
    UNION_UNION(
            TypeQuestion.SUBTYPE,
            "Union{Int,String} <: Union{Real,AbstractString}",
            "Union{Core.Int64, Core.String}",
            "Union{Core.Real, Core.AbstractString}",
            57),
    /// `Tuple{Union{Int,String},Int} <: Union{Tuple{Int,Int},Tuple{String,Int}}`
    UNION_OF_TUPLES(
            TypeQuestion.SUBTYPE,
            "Tuple{Union{Int,String},Int} <: Union{Tuple{Int,Int},Tuple{String,Int}}",
            "Tuple{Union{Core.Int64, Core.String}, Core.Int64}",
            "Union{Tuple{Core.Int64, Core.Int64}, Tuple{Core.String, Core.Int64}}",
            241),
    /// `Vector{Union{Int,Missing}} <: Vector{<:Union{Real,Missing}}`
    VECTOR_OF_UNION(
            TypeQuestion.SUBTYPE,
            "Vector{Union{Int,Missing}} <: Vector{<:Union{Real,Missing}}",
            "Core.Array{Union{Core.Int64, Base.Missing}, 1}",
            "Core.Array{T1, 1} where T1<:Union{Core.Real, Base.Missing}",
            681),
    /// `Type{Int} <: Type{<:Real}`
    TYPE_TYPE(
            TypeQuestion.SUBTYPE,
            "Type{Int} <: Type{<:Real}",
            "Core.Type{Core.Int64}",
            "Core.Type{T1} where T1<:Core.Real",
            252),
    /// `Int, String (empty)`
    MEET_EMPTY(TypeQuestion.INTERSECTION, "Int, String (empty)", "Core.Int64", "Core.String", 7.4),
    /// `Tuple{Int,String,Float64}, Tuple{Real,AbstractString,Any}`
    MEET_TUPLES(
            TypeQuestion.INTERSECTION,
            "Tuple{Int,String,Float64}, Tuple{Real,AbstractString,Any}",
            "Tuple{Core.Int64, Core.String, Core.Float64}",
            "Tuple{Core.Real, Core.AbstractString, Core.Any}",
            90),
    /// `Tuple{Int,Int}, Tuple{T,T} where T`
    MEET_DIAGONAL(
            TypeQuestion.INTERSECTION,
            "Tuple{Int,Int}, Tuple{T,T} where T",
            "Tuple{Core.Int64, Core.Int64}",
            "Tuple{T1, T1} where T1",
            200),
    /// `Tuple{Union{Int,String},Int}, Union{Tuple{Int,Int},Tuple{String,Int}}`
    MEET_UNION_OF_TUPLES(
            TypeQuestion.INTERSECTION,
            "Tuple{Union{Int,String},Int}, Union{Tuple{Int,Int},Tuple{String,Int}}",
            "Tuple{Union{Core.Int64, Core.String}, Core.Int64}",
            "Union{Tuple{Core.Int64, Core.Int64}, Tuple{Core.String, Core.Int64}}",
            253),
    /// `Vector{<:Integer}, Vector{<:Real}`
    MEET_WHERE(
            TypeQuestion.INTERSECTION,
            "Vector{<:Integer}, Vector{<:Real}",
            "Core.Array{T1, 1} where T1<:Core.Integer",
            "Core.Array{T1, 1} where T1<:Core.Real",
            290),
    /// `Vector{Int}, AbstractArray{<:Real}`
    MEET_ARRAY_OF_REAL(
            TypeQuestion.INTERSECTION,
            "Vector{Int}, AbstractArray{<:Real}",
            "Core.Array{Core.Int64, 1}",
            "Core.AbstractArray{T1, T2} where T2 where T1<:Core.Real",
            411),
    /// `Tuple{Vector{Int},Vector{Int}}, Tuple{AbstractVector{T},Vector{T}} where T`
    MEET_MIXED_VECTORS(
            TypeQuestion.INTERSECTION,
            "Tuple{Vector{Int},Vector{Int}}, Tuple{AbstractVector{T},Vector{T}} where T",
            "Tuple{Core.Array{Core.Int64, 1}, Core.Array{Core.Int64, 1}}",
            "Tuple{Core.AbstractArray{T1, 1}, Core.Array{T1, 1}} where T1",
            488),
    /// `Vector{String}, AbstractArray{<:Real} (empty)`
    MEET_ARRAY_NOT_OF_REAL(
            TypeQuestion.INTERSECTION,
            "Vector{String}, AbstractArray{<:Real} (empty)",
            "Core.Array{Core.String, 1}",
            "Core.AbstractArray{T1, T2} where T2 where T1<:Core.Real",
            947);

    private final TypeQuestion question;
    private final String title;
    private final String a;
    private final String b;
    private final double julia;

    AnchorPair(TypeQuestion question, String title, String a, String b, double julia) {
        this.question = question;
        this.title = title;
        this.a = a;
        this.b = b;
        this.julia = julia;
    }

    TypeQuestion question() {
        return question;
    }

    /// The pair in Julia's short form.
    String title() {
        return title;
    }

    /// Whether the first is a subtype, or the intersection is empty, as the title says.
    boolean isAnsweredByYes() {
        return switch (question) {
            case SUBTYPE -> !title.endsWith("(no)");
            case INTERSECTION -> title.endsWith("(empty)");
            case SPECIFICITY ->
                    throw new IllegalStateException("Julia was not timed for specificity");
        };
    }

    /// The first type, in qualified form.
    String a() {
        return a;
    }

    /// The second type, in qualified form.
    String b() {
        return b;
    }

    /// Nanoseconds in Julia 1.9.
    double juliaNanos() {
        return julia;
    }

    /// The name of the pair's target.
    String target() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
