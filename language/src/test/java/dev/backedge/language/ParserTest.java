package dev.backedge.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/// The tables show a line break as `⏎`; the trees are printed as Julia's `Meta.show_sexpr` prints
/// them.
class ParserTest {
    private static String parsed(String text) {
        SourceFile file = new SourceFile("f.jl", text.replace('⏎', '\n'));
        return SyntaxText.print(Parser.parse(new SourceText(file))).replace('\n', '⏎');
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " ⇒ ",
            quoteCharacter = '`',
            textBlock =
                    """
                    1 + 2 + 3 - 4 * 5 * 6 ⇒ (:call, :-, (:call, :+, 1, 2, 3), (:call, :*, 4, 5, 6))
                    a < b <= c ⇒ (:comparison, :a, :<, :b, :<=, :c)
                    a == b ⇒ (:call, :==, :a, :b)
                    -2^2 ⇒ (:call, :-, (:call, :^, 2, 2))
                    -x^2 ⇒ (:call, :-, (:call, :^, :x, 2))
                    2^-3^2 ⇒ (:call, :^, 2, (:call, :-, (:call, :^, 3, 2)))
                    -2x ⇒ (:call, :*, -2, :x)
                    2x^3 ⇒ (:call, :*, 2, (:call, :^, :x, 3))
                    2^3x ⇒ (:call, :^, 2, (:call, :*, 3, :x))
                    2(x+1) ⇒ (:call, :*, 2, (:call, :+, :x, 1))
                    (a)b ⇒ (:call, :*, :a, :b)
                    f(x, y...) ⇒ (:call, :f, :x, (:..., :y))
                    f(x) do y⏎ y + 1⏎end ⇒ (:call, :f, (:->, (:tuple, :y), (:block, (:call, :+, :y, 1))), :x)
                    x = y = 1 ⇒ (:(=), :x, (:(=), :y, 1))
                    a, b = f() ⇒ (:(=), (:tuple, :a, :b), (:call, :f))
                    a += 1 ⇒ (:+=, :a, 1)
                    x::Int = 5 ⇒ (:(=), (:::, :x, :Int), 5)
                    -(a, b) ⇒ (:call, :-, :a, :b)
                    !(x) ⇒ (:call, :!, :x)
                    !x && y || z ⇒ (:||, (:&&, (:call, :!, :x), :y), :z)
                    a[end], a[1:end-1], a[begin] ⇒ (:tuple, (:ref, :a, :end), (:ref, :a, (:call, :(:), 1, (:call, :-, :end, 1))), (:ref, :a, :begin))
                    a[i] = v ⇒ (:(=), (:ref, :a, :i), :v)
                    a.b.c = 1 ⇒ (:(=), (:., (:., :a, (:quote, :b)), (:quote, :c)), 1)
                    [1, 2] ⇒ (:vect, 1, 2)
                    Int[1,2] ⇒ (:ref, :Int, 1, 2)
                    T[] ⇒ (:ref, :T)
                    1:2:10 ⇒ (:call, :(:), 1, 2, 10)
                    a:b ⇒ (:call, :(:), :a, :b)
                    x |> f |> g ⇒ (:call, :|>, (:call, :|>, :x, :f), :g)
                    f ∘ g ⇒ (:call, :∘, :f, :g)
                    "a$x b$(y + 1)c\\n" ⇒ (:string, "a", :x, " b", (:call, :+, :y, 1), "c\\n")
                    \"""⏎    a⏎      b $x⏎    \""" ⇒ (:string, "a\\n  b ", :x, "\\n")
                    raw"a\\b" ⇒ "a\\\\b"
                    'a' ⇒ 'a'
                    '\\u41' ⇒ 'A'
                    :a ⇒ (:quote, :a)
                    :(+) ⇒ (:quote, :+)
                    :+ ⇒ (:quote, :+)
                    0x1f ⇒ UINT8(31)
                    0x001f ⇒ UINT16(31)
                    0b1 ⇒ UINT8(1)
                    1_000 ⇒ 1000
                    1f0 ⇒ 1.0f0
                    .5 ⇒ 0.5
                    1. ⇒ 1.0
                    1e3 ⇒ 1000.0
                    9223372036854775808 ⇒ INT128(9223372036854775808)
                    -9223372036854775808 ⇒ -9223372036854775808
                    x isa Int && y in z ⇒ (:&&, (:call, :isa, :x, :Int), (:call, :in, :y, :z))
                    T <: Real ⇒ (:<:, :T, :Real)
                    Vector{<:Real} ⇒ (:curly, :Vector, (:<:, :Real))
                    Vector{T} where {Int<:T<:Real} ⇒ (:where, (:curly, :Vector, :T), (:comparison, :Int, :<:, :T, :<:, :Real))
                    f(x, y=1) ⇒ (:call, :f, :x, (:kw, :y, 1))
                    (1,) ⇒ (:tuple, 1)
                    () ⇒ (:tuple)
                    map(+, x) ⇒ (:call, :map, :+, :x)
                    reduce(*, [1,2]) ⇒ (:call, :reduce, :*, (:vect, 1, 2))
                    (+)(1, 2) ⇒ (:call, :+, 1, 2)
                    *(1, 2) ⇒ (:call, :*, 1, 2)
                    a !== b ⇒ (:call, :!==, :a, :b)
                    f!(x) ⇒ (:call, :f!, :x)
                    f!=x ⇒ (:call, :!=, :f, :x)
                    x... ⇒ (:..., :x)
                    √x ⇒ (:call, :√, :x)
                    ~x ⇒ (:call, :~, :x)
                    1//2 ⇒ (:call, ://, 1, 2)
                    x<<2 ⇒ (:call, :<<, :x, 2)
                    x = ⏎ 5 ⇒ (:(=), :x, 5)
                    a +⏎b ⇒ (:call, :+, :a, :b)
                    (1 +⏎ 2) ⇒ (:call, :+, 1, 2)
                    "a $(f("b $(c)")) d" ⇒ (:string, "a ", (:call, :f, (:string, "b ", :c)), " d")
                    f(a)(b) ⇒ (:call, (:call, :f, :a), :b)
                    f(x)[1].y{T} ⇒ (:curly, (:., (:ref, (:call, :f, :x), 1), (:quote, :y)), :T)
                    x = if a; 1 else 2 end ⇒ (:(=), :x, (:if, :a, (:block, 1), (:block, 2)))
                    a => b => c ⇒ (:call, :=>, :a, (:call, :=>, :b, :c))
                    x = a, b ⇒ (:(=), :x, (:tuple, :a, :b))
                    x.y += 1 ⇒ (:+=, (:., :x, (:quote, :y)), 1)
                    (x::Int) ⇒ (:::, :x, :Int)
                    a::Int::Any ⇒ (:::, (:::, :a, :Int), :Any)
                    a + b * c ^ d ⇒ (:call, :+, :a, (:call, :*, :b, (:call, :^, :c, :d)))
                    a - b - c ⇒ (:call, :-, (:call, :-, :a, :b), :c)
                    a / b / c ⇒ (:call, :/, (:call, :/, :a, :b), :c)
                    a // b // c ⇒ (:call, ://, (:call, ://, :a, :b), :c)
                    a << b >> c ⇒ (:call, :>>, (:call, :<<, :a, :b), :c)
                    a && b || c && d ⇒ (:||, (:&&, :a, :b), (:&&, :c, :d))
                    !a == b ⇒ (:call, :==, (:call, :!, :a), :b)
                    -a + b ⇒ (:call, :+, (:call, :-, :a), :b)
                    - 2 ⇒ (:call, :-, 2)
                    +2 ⇒ 2
                    -0x1 ⇒ (:call, :-, UINT8(1))
                    -a.b ⇒ (:call, :-, (:., :a, (:quote, :b)))
                    -f(x) ⇒ (:call, :-, (:call, :f, :x))
                    x.y.z ⇒ (:., (:., :x, (:quote, :y)), (:quote, :z))
                    a = b => c ⇒ (:(=), :a, (:call, :=>, :b, :c))
                    a => b ? c : d ⇒ (:call, :=>, :a, (:if, :b, (:block, :c), (:block, :d)))
                    1:n + 1 ⇒ (:call, :(:), 1, (:call, :+, :n, 1))
                    a:b == c ⇒ (:call, :==, (:call, :(:), :a, :b), :c)
                    a in b:c ⇒ (:call, :in, :a, (:call, :(:), :b, :c))
                    a < b < c == d ⇒ (:comparison, :a, :<, :b, :<, :c, :==, :d)
                    a == b && c ⇒ (:&&, (:call, :==, :a, :b), :c)
                    x isa A{B} ⇒ (:call, :isa, :x, (:curly, :A, :B))
                    A <: B <: C ⇒ (:comparison, :A, :(<:), :B, :(<:), :C)
                    A >: B ⇒ (:>:, :A, :B)
                    f(a; ) ⇒ (:call, :f, :a)
                    a.f(x).g(y) ⇒ (:call, (:., (:call, (:., :a, (:quote, :f)), :x), (:quote, :g)), :y)
                    a[1][2] ⇒ (:ref, (:ref, :a, 1), 2)
                    a[1, end - 1] ⇒ (:ref, :a, 1, (:call, :-, :end, 1))
                    a[f(end)] ⇒ (:ref, :a, (:call, :f, :end))
                    a[b[end], end] ⇒ (:ref, :a, (:ref, :b, :end), :end)
                    a[:] ⇒ (:ref, :a, :(:))
                    f(:, 1) ⇒ (:call, :f, :(:), 1)
                    [1, 2,] ⇒ (:vect, 1, 2)
                    [] ⇒ (:vect)
                    [a, b...] ⇒ (:vect, :a, (:..., :b))
                    (a, b...) ⇒ (:tuple, :a, (:..., :b))
                    ((a)) ⇒ :a
                    (a, (b, c)) ⇒ (:tuple, :a, (:tuple, :b, :c))
                    x, y = y, x ⇒ (:(=), (:tuple, :x, :y), (:tuple, :y, :x))
                    x += y -= 1 ⇒ (:+=, :x, (:-=, :y, 1))
                    x ⊻= 1 ⇒ (:⊻=, :x, 1)
                    a ∉ b ⇒ (:call, :(∉), :a, :b)
                    a ≤ b ≠ c ⇒ (:comparison, :a, :(≤), :b, :(≠), :c)
                    a |> b ∘ c ⇒ (:call, :|>, :a, (:call, :∘, :b, :c))
                    ∛x ⇒ (:call, :(∛), :x)
                    ±x ⇒ (:call, :(±), :x)
                    a ± b ⇒ (:call, :(±), :a, :b)
                    '\\'' ⇒ '''
                    '"' ⇒ '"'
                    '\\x41' ⇒ 'A'
                    'λ' ⇒ 'λ'
                    "a\\⏎   b" ⇒ "ab"
                    "$a$b" ⇒ (:string, :a, :b)
                    "$(a)b" ⇒ (:string, :a, "b")
                    "$("s")" ⇒ (:string, (:string, "s"))
                    \"""a⏎  b\""" ⇒ "a\\nb"
                    \"""⏎⏎  a⏎\""" ⇒ "\\n  a\\n"
                    "" ⇒ ""
                    1e-3 ⇒ 0.001
                    1E5 ⇒ 100000.0
                    2.5f-1 ⇒ 0.25f0
                    0b1010_1010 ⇒ UINT8(170)
                    0o777 ⇒ UINT16(511)
                    0o17 ⇒ UINT8(15)
                    0x123456789abcdef01 ⇒ UINT128(20988295479420645121)
                    12f ⇒ (:call, :*, 12, :f)
                    1.5e ⇒ (:call, :*, 1.5, :e)
                    2.0x ⇒ (:call, :*, 2.0, :x)
                    2x + 3y ⇒ (:call, :+, (:call, :*, 2, :x), (:call, :*, 3, :y))
                    2(a, b) ⇒ (:call, :*, 2, (:tuple, :a, :b))
                    3f(x) ⇒ (:call, :*, 3, (:call, :f, :x))
                    (2)(x) ⇒ (:call, :*, 2, :x)
                    (a + b)c ⇒ (:call, :*, (:call, :+, :a, :b), :c)
                    f(x)y ⇒ (:call, :*, (:call, :f, :x), :y)
                    a.b::T ⇒ (:::, (:., :a, (:quote, :b)), :T)
                    a::T.b ⇒ (:::, :a, (:., :T, (:quote, :b)))
                    x::Union{A, B} = 1 ⇒ (:(=), (:::, :x, (:curly, :Union, :A, :B)), 1)
                    f() do⏎1⏎end ⇒ (:call, :f, (:->, (:tuple), (:block, 1)))
                    f(a) do x::Int, y⏎x⏎end ⇒ (:call, :f, (:->, (:tuple, (:::, :x, :Int), :y), (:block, :x)), :a)
                    f(a) do (x)⏎x⏎end ⇒ (:call, :f, (:->, (:tuple, :x), (:block, :x)), :a)
                    g = f(a) do x; x end ⇒ (:(=), :g, (:call, :f, (:->, (:tuple, :x), (:block, :x)), :a))
                    x = begin 1 end ⇒ (:(=), :x, (:block, 1))
                    "doc"⏎⏎f ⇒ "doc"⏎:f
                    a # c ⇒ :a
                    a; b;; c ⇒ :a⏎:b⏎:c
                    a⏎⏎b ⇒ :a⏎:b
                    f(⏎a,⏎b⏎) ⇒ (:call, :f, :a, :b)
                    [⏎1,⏎2⏎] ⇒ (:vect, 1, 2)
                    (a⏎+ b) ⇒ (:call, :+, :a, :b)
                    a[⏎1⏎] ⇒ (:ref, :a, 1)
                    x = (1;⏎2) ⇒ (:(=), :x, (:block, 1, 2))
                    a = true && false ⇒ (:(=), :a, (:&&, true, false))
                    Σ = α₁ + β′ ⇒ (:(=), :Σ, (:call, :+, :α₁, :(β′)))
                    ∂x(t) ⇒ (:call, :(∂x), :t)
                    var!(x) ⇒ (:call, :var!, :x)
                    x!=y ⇒ (:call, :!=, :x, :y)
                    f!(x) != y ⇒ (:call, :!=, (:call, :f!, :x), :y)
                    a!==b ⇒ (:call, :!==, :a, :b)
                    :a! ⇒ (:quote, :a!)
                    :if ⇒ (:quote, :if)
                    :≤ ⇒ (:quote, :(≤))
                    :end ⇒ (:quote, :end)
                    x[begin] ⇒ (:ref, :x, :begin)
                    f.x(y) ⇒ (:call, (:., :f, (:quote, :x)), :y)
                    f(x...; ) ⇒ (:call, :f, (:..., :x))
                    [1, 2][1] ⇒ (:ref, (:vect, 1, 2), 1)
                    "a"[1] ⇒ (:ref, "a", 1)
                    (1, 2)[1] ⇒ (:ref, (:tuple, 1, 2), 1)
                    f()() ⇒ (:call, (:call, :f))
                    A{T}() ⇒ (:call, (:curly, :A, :T))
                    A{}() ⇒ (:call, (:curly, :A))
                    Vector{Vector{Int}}(undef, 3) ⇒ (:call, (:curly, :Vector, (:curly, :Vector, :Int)), :undef, 3)
                    Union{} ⇒ (:curly, :Union)
                    Tuple{Vararg{T, N}} where {T, N} ⇒ (:where, (:curly, :Tuple, (:curly, :Vararg, :T, :N)), :T, :N)
                    a ⏎ + ⇒ :a⏎:+
                    """)
    void expressionsFollowThePrecedenceOfJulia(String text, String expected) {
        assertThat(parsed(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " ⇒ ",
            quoteCharacter = '`',
            textBlock =
                    """
                    x -> x + 1 ⇒ (:->, (:tuple, :x), (:block, (:call, :+, :x, 1)))
                    (x, y) -> x * y ⇒ (:->, (:tuple, :x, :y), (:block, (:call, :*, :x, :y)))
                    () -> 1 ⇒ (:->, (:tuple), (:block, 1))
                    function (x) x end ⇒ (:->, (:tuple, :x), (:block, :x))
                    a ? b : c ? d : e ⇒ (:if, :a, (:block, :b), (:block, (:if, :c, (:block, :d), (:block, :e))))
                    a ? :b : :c ⇒ (:if, :a, (:block, (:quote, :b)), (:block, (:quote, :c)))
                    if a⏎ b⏎elseif c⏎ d⏎else⏎ e⏎end ⇒ (:if, :a, (:block, :b), (:elseif, :c, (:block, :d), (:block, :e)))
                    if a b end ⇒ (:if, :a, (:block, :b))
                    while x < 1 x += 1; end ⇒ (:while, (:call, :<, :x, 1), (:block, (:+=, :x, 1)))
                    for i in 1:3, j = 1:2⏎ f(i)⏎end ⇒ (:for, (:block, (:(=), :i, (:call, :(:), 1, 3)), (:(=), :j, (:call, :(:), 1, 2))), (:block, (:call, :f, :i)))
                    for (k, v) in d end ⇒ (:for, (:(=), (:tuple, :k, :v), :d), (:block))
                    let x = 1, y⏎ x⏎end ⇒ (:let, (:block, (:(=), :x, 1), :y), (:block, :x))
                    begin⏎ 1; 2⏎end ⇒ (:block, 1, 2)
                    return ⇒ (:return, :nothing)
                    global x ⇒ (:global, :x)
                    local x, y::Int ⇒ (:local, :x, (:::, :y, :Int))
                    (a; b) ⇒ (:block, :a, :b)
                    x -> begin⏎1⏎end ⇒ (:->, (:tuple, :x), (:block, 1))
                    for x in y if x break else continue end end ⇒ (:for, (:(=), :x, :y), (:block, (:if, :x, (:block, (:break)), (:block, (:continue)))))
                    x -> y -> z ⇒ (:->, (:tuple, :x), (:block, (:->, (:tuple, :y), (:block, :z))))
                    a ? b : c => d ⇒ (:if, :a, (:block, :b), (:block, (:call, :=>, :c, :d)))
                    (x::A, y::B) -> x ⇒ (:->, (:tuple, (:::, :x, :A), (:::, :y, :B)), (:block, :x))
                    (x, y...) -> y ⇒ (:->, (:tuple, :x, (:..., :y)), (:block, :y))
                    (::Int) -> 1 ⇒ (:->, (:tuple, (:::, :Int)), (:block, 1))
                    _ -> 1 ⇒ (:->, (:tuple, :_), (:block, 1))
                    (x, _) -> x ⇒ (:->, (:tuple, :x, :_), (:block, :x))
                    function ()⏎1⏎end ⇒ (:->, (:tuple), (:block, 1))
                    function (x, y = 1)⏎x⏎end ⇒ (:->, (:tuple, :x, (:kw, :y, 1)), (:block, :x))
                    (x, y = 1) -> x ⇒ (:->, (:tuple, :x, (:kw, :y, 1)), (:block, :x))
                    (x = 1) -> x ⇒ (:->, (:tuple, (:kw, :x, 1)), (:block, :x))
                    (x) -> x ⇒ (:->, (:tuple, :x), (:block, :x))
                    return x, y ⇒ (:return, (:tuple, :x, :y))
                    if a; end ⇒ (:if, :a, (:block))
                    if a elseif b end ⇒ (:if, :a, (:block), (:elseif, :b, (:block)))
                    while true break end ⇒ (:while, true, (:block, (:break)))
                    for i ∈ x continue end ⇒ (:for, (:(=), :i, :x), (:block, (:continue)))
                    for i = 1:2; f(i) end ⇒ (:for, (:(=), :i, (:call, :(:), 1, 2)), (:block, (:call, :f, :i)))
                    for a in b, c in a end ⇒ (:for, (:block, (:(=), :a, :b), (:(=), :c, :a)), (:block))
                    let; 1 end ⇒ (:let, (:block), (:block, 1))
                    let x⏎1⏎end ⇒ (:let, (:block, :x), (:block, 1))
                    let x = 1; x end ⇒ (:let, (:block, (:(=), :x, 1)), (:block, :x))
                    local x ⇒ (:local, :x)
                    local x = 1 ⇒ (:local, (:(=), :x, 1))
                    local a, b = f() ⇒ (:local, (:(=), (:tuple, :a, :b), (:call, :f)))
                    global x = 1 ⇒ (:global, (:(=), :x, 1))
                    global x, y ⇒ (:global, :x, :y)
                    """)
    void statementsMayStandWhereExpressionsMay(String text, String expected) {
        assertThat(parsed(text)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " ⇒ ",
            quoteCharacter = '`',
            textBlock =
                    """
                    f(x::T, ::Type{S}, r...) where {T<:Integer, S} = x ⇒ (:function, (:where, (:call, :f, (:::, :x, :T), (:::, (:curly, :Type, :S)), (:..., :r)), (:<:, :T, :Integer), :S), (:block, :x))
                    f(a, b=1)::Int = a ⇒ (:function, (:::, (:call, :f, :a, (:kw, :b, 1)), :Int), (:block, :a))
                    function f(x)::Int where T⏎ return x⏎end ⇒ (:function, (:where, (:::, (:call, :f, :x), :Int), :T), (:block, (:return, :x)))
                    +(a::X, b::X) = 1 ⇒ (:function, (:call, :+, (:::, :a, :X), (:::, :b, :X)), (:block, 1))
                    -(a::X) = 1 ⇒ (:function, (:call, :-, (:::, :a, :X)), (:block, 1))
                    Base.:+(a, b) = 1 ⇒ (:function, (:call, (:., :Base, (:quote, :+)), :a, :b), (:block, 1))
                    Base.:(==)(a, b) = 1 ⇒ (:function, (:call, (:., :Base, (:quote, :==)), :a, :b), (:block, 1))
                    Base.length(x::T) = 1 ⇒ (:function, (:call, (:., :Base, (:quote, :length)), (:::, :x, :T)), (:block, 1))
                    (p::Poly)(x) = 1 ⇒ (:function, (:call, (:::, :p, :Poly), :x), (:block, 1))
                    Point{T}(x) where T = new{T}(x) ⇒ (:function, (:where, (:call, (:curly, :Point, :T), :x), :T), (:block, (:call, (:curly, :new, :T), :x)))
                    using A, B.C ⇒ (:block, (:using, (:., :A)), (:using, (:., :B, :C)))
                    using A: x, y ⇒ (:using, (:(:), (:., :A), (:., :x), (:., :y)))
                    using .Sub ⇒ (:using, (:., :., :Sub))
                    using ..Up: x ⇒ (:using, (:(:), (:., :., :., :Up), (:., :x)))
                    import A.f ⇒ (:import, (:., :A, :f))
                    import Base: +, show, == ⇒ (:import, (:(:), (:., :Base), (:., :+), (:., :show), (:., :==)))
                    import Base.+ ⇒ (:import, (:., :Base, :+))
                    import A as B ⇒ (:import, (:as, (:., :A), :B))
                    export a, +, b! ⇒ (:export, :a, :+, :b!)
                    abstract type X{T} <: Y end ⇒ (:abstract, (:<:, (:curly, :X, :T), :Y))
                    primitive type X <: Y 32 end ⇒ (:primitive, (:<:, :X, :Y), 32)
                    struct P{T<:Real} <: Q{T}⏎ x::T⏎ "doc"⏎ y⏎ P{T}(x) where T = new{T}(x, 1)⏎end ⇒ (:struct, false, (:<:, (:curly, :P, (:<:, :T, :Real)), (:curly, :Q, :T)), (:block, (:::, :x, :T), :y, (:function, (:where, (:call, (:curly, :P, :T), :x), :T), (:block, (:call, (:curly, :new, :T), :x, 1)))))
                    mutable struct E end ⇒ (:struct, true, :E, (:block))
                    module A⏎"doc"⏎f(x) = 1⏎end ⇒ (:module, true, :A, (:block, (:macrocall, :@doc, "doc", (:function, (:call, :f, :x), (:block, 1)))))
                    const x = 1 ⇒ (:const, (:(=), :x, 1))
                    const x::Int = 1 ⇒ (:const, (:(=), (:::, :x, :Int), 1))
                    @assert x > 1 "msg" ⇒ (:macrocall, :@assert, (:call, :>, :x, 1), "x > 1", "msg")
                    @assert(x > 1, "msg") ⇒ (:macrocall, :@assert, (:call, :>, :x, 1), "x > 1", "msg")
                    @inline f(x) = 1 ⇒ (:macrocall, :(@inline), (:function, (:call, :f, :x), (:block, 1)))
                    function f end ⇒ (:function, :f)
                    @inline function f(x) x end ⇒ (:macrocall, :(@inline), (:function, (:call, :f, :x), (:block, :x)))
                    f(x)::T where T = x ⇒ (:function, (:::, (:call, :f, :x), (:where, :T, :T)), (:block, :x))
                    f(x...) = 1 ⇒ (:function, (:call, :f, (:..., :x)), (:block, 1))
                    f() = (a, b) ⇒ (:function, (:call, :f), (:block, (:tuple, :a, :b)))
                    f(::Int) = 1 ⇒ (:function, (:call, :f, (:::, :Int)), (:block, 1))
                    f(x::Int...) = 1 ⇒ (:function, (:call, :f, (:..., (:::, :x, :Int))), (:block, 1))
                    f() = g() = 1 ⇒ (:function, (:call, :f), (:block, (:function, (:call, :g), (:block, 1))))
                    f(x) = begin⏎x⏎end ⇒ (:function, (:call, :f, :x), (:block, :x))
                    f(a::A{T}, b::T = 1, c...) where T <: B where B = a ⇒ (:function, (:where, (:call, :f, (:::, :a, (:curly, :A, :T)), (:kw, (:::, :b, :T), 1), (:..., :c)), :B, (:<:, :T, :B)), (:block, :a))
                    f(::Type{T}, ::Val{:a}) where {T, S >: T} = T ⇒ (:function, (:where, (:call, :f, (:::, (:curly, :Type, :T)), (:::, (:curly, :Val, (:quote, :a)))), :T, (:>:, :S, :T)), (:block, :T))
                    A.B.f(x) = x ⇒ (:function, (:call, (:., (:., :A, (:quote, :B)), (:quote, :f)), :x), (:block, :x))
                    (::Type{T})(x) where T = x ⇒ (:function, (:where, (:call, (:::, (:curly, :Type, :T)), :x), :T), (:block, :x))
                    (f::F)() = f ⇒ (:function, (:call, (:::, :f, :F)), (:block, :f))
                    *(a, b) = a ⇒ (:function, (:call, :*, :a, :b), (:block, :a))
                    ==(a::A, b::A) = true ⇒ (:function, (:call, :==, (:::, :a, :A), (:::, :b, :A)), (:block, true))
                    !(a::A) = a ⇒ (:function, (:call, :!, (:::, :a, :A)), (:block, :a))
                    ∘(f, g) = f ⇒ (:function, (:call, :∘, :f, :g), (:block, :f))
                    <(a, b) = 1 ⇒ (:function, (:call, :<, :a, :b), (:block, 1))
                    a + b = 2 ⇒ (:function, (:call, :+, :a, :b), (:block, 2))
                    function Base.f end ⇒ (:function, (:., :Base, (:quote, :f)))
                    function +(a, b) a end ⇒ (:function, (:call, :+, :a, :b), (:block, :a))
                    function Base.:-(a)⏎a⏎end ⇒ (:function, (:call, (:., :Base, (:quote, :-)), :a), (:block, :a))
                    function A{T}(x) where {T}⏎new{T}(x)⏎end ⇒ (:function, (:where, (:call, (:curly, :A, :T), :x), :T), (:block, (:call, (:curly, :new, :T), :x)))
                    @inline f(x) ⇒ (:macrocall, :(@inline), (:call, :f, :x))
                    @noinline function f() end ⇒ (:macrocall, :(@noinline), (:function, (:call, :f), (:block)))
                    @assert x ⇒ (:macrocall, :@assert, :x, "x", :nothing)
                    @assert x && y "a$b" ⇒ (:macrocall, :@assert, (:&&, :x, :y), "x && y", (:string, "a", :b))
                    f() = return ⇒ (:function, (:call, :f), (:block, (:return, :nothing)))
                    const a = b = 1 ⇒ (:const, (:(=), :a, (:(=), :b, 1)))
                    using A.B: c, d as e ⇒ (:using, (:(:), (:., :A, :B), (:., :c), (:as, (:., :d), :e)))
                    using ...A.B ⇒ (:using, (:., :., :., :., :A, :B))
                    import .A: f ⇒ (:import, (:(:), (:., :., :A), (:., :f)))
                    import A, B ⇒ (:block, (:import, (:., :A)), (:import, (:., :B)))
                    import A.B.c as d ⇒ (:import, (:as, (:., :A, :B, :c), :d))
                    import A: (+), * ⇒ (:import, (:(:), (:., :A), (:., :+), (:., :*)))
                    import A.:+ ⇒ (:import, (:., :A, :+))
                    export f ⇒ (:export, :f)
                    struct A end ⇒ (:struct, false, :A, (:block))
                    struct A <: B end ⇒ (:struct, false, (:<:, :A, :B), (:block))
                    struct A{T, S<:T} <: B{T} x::T; y end ⇒ (:struct, false, (:<:, (:curly, :A, :T, (:<:, :S, :T)), (:curly, :B, :T)), (:block, (:::, :x, :T), :y))
                    mutable struct A⏎x⏎A() = new()⏎end ⇒ (:struct, true, :A, (:block, :x, (:function, (:call, :A), (:block, (:call, :new)))))
                    abstract type A end ⇒ (:abstract, :A)
                    primitive type A{T} 64 end ⇒ (:primitive, (:curly, :A, :T), 64)
                    module A end ⇒ (:module, true, :A, (:block))
                    module A⏎module B⏎end⏎end ⇒ (:module, true, :A, (:block, (:module, true, :B, (:block))))
                    baremodule A⏎x⏎end ⇒ (:module, false, :A, (:block, :x))
                    "doc"⏎f ⇒ (:macrocall, :@doc, "doc", :f)
                    "doc"⏎module A end ⇒ (:macrocall, :@doc, "doc", (:module, true, :A, (:block)))
                    using A as B ⇒ (:using, (:as, (:., :A), :B))
                    """)
    void definitionsKeepTheirHeads(String text, String expected) {
        assertThat(parsed(text)).isEqualTo(expected);
    }

    @Test
    void commentsAndSpaceMakeNoStatements() {
        assertThat(parsed("# a⏎#= b #= c =# =#⏎⏎;⏎  ")).isEmpty();
    }

    @Test
    void indentationIsMeasuredInTabsToo() {
        List<Expression> parsed =
                Parser.parse(new SourceText(new SourceFile("f.jl", "\"\"\"\n\ta\n\t b\n\t\"\"\"")));

        assertThat(parsed).singleElement().isEqualTo(new Expression.StringLiteral(0, "a\n b\n"));
    }

    @Test
    void everyExpressionKnowsWhereItBegins() {
        List<Expression> parsed = Parser.parse(new SourceText(new SourceFile("f.jl", "a\n  f(b)")));

        assertThat(parsed).extracting(Expression::start).containsExactly(0, 4);
    }
}
