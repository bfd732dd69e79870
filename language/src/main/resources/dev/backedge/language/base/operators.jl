# Generic functions that are operators, with their fallbacks.

==(x, y) = x === y
==(T::Type, S::Type) = types_equal(T, S)
!=(x, y) = !(x == y)
≠(x, y) = !(x == y)
≡(x, y) = x === y
≢(x, y) = x !== y

"""
    isequal(x, y)

Like `x == y`, but `NaN` equals itself, and `-0.0` differs from `0.0`.
"""
isequal(x, y) = x == y

<(x, y) = isless(x, y)
>(x, y) = y < x
<=(x, y) = (x < y) || (x == y)
>=(x, y) = y <= x
≤(x, y) = x <= y
≥(x, y) = x >= y

>:(T, S) = S <: T

cmp(x, y) = isless(x, y) ? -1 : (isless(y, x) ? 1 : 0)

min(x, y) = isless(y, x) ? y : x
max(x, y) = isless(y, x) ? x : y
minmax(x, y) = isless(y, x) ? (y, x) : (x, y)
min(x) = x
max(x) = x
min(x, y, z) = min(min(x, y), z)
max(x, y, z) = max(max(x, y), z)
min(x, y, z, rest...) = foldl(min, rest, min(min(x, y), z))
max(x, y, z, rest...) = foldl(max, rest, max(max(x, y), z))
clamp(x, low, high) = x > high ? convert(promote_type(typeof(x), typeof(high)), high) : x < low ? convert(promote_type(typeof(x), typeof(low)), low) : x

+(x, y, z) = (x + y) + z
*(x, y, z) = (x * y) * z
&(x, y, z) = (x & y) & z
|(x, y, z) = (x | y) | z
+(x, y, z, rest...) = foldl(+, rest, (x + y) + z)
*(x, y, z, rest...) = foldl(*, rest, (x * y) * z)
&(x, y, z, rest...) = foldl(&, rest, (x & y) & z)
|(x, y, z, rest...) = foldl(|, rest, (x | y) | z)
⊻(x, y) = xor(x, y)

÷(x, y) = div(x, y)
%(x, y) = rem(x, y)
\(x, y) = y / x

|>(x, f) = f(x)

"Composition: `(f ∘ g)(x)` is `f(g(x))`."
struct ComposedFunction{F, G} <: Function
    outer::F
    inner::G
end

(c::ComposedFunction)(arguments...) = c.outer(c.inner(arguments...))
∘(f) = f
∘(f, g) = ComposedFunction(f, g)

"A function of two arguments with the second one fixed."
struct Fix2{F, T} <: Function
    f::F
    x::T
end

(fixed::Fix2)(y) = fixed.f(y, fixed.x)

"A function of two arguments with the first one fixed."
struct Fix1{F, T} <: Function
    f::F
    x::T
end

(fixed::Fix1)(y) = fixed.f(fixed.x, y)

==(x) = Fix2(==, x)
!=(x) = Fix2(!=, x)
isequal(x) = Fix2(isequal, x)
<(x) = Fix2(<, x)
>(x) = Fix2(>, x)
<=(x) = Fix2(<=, x)
>=(x) = Fix2(>=, x)
in(collection) = Fix2(in, collection)

"The function that gives the opposite answer."
struct Negation{F} <: Function
    f::F
end

(negation::Negation)(arguments...) = !negation.f(arguments...)
!(f::Function) = Negation(f)

(:)(start::Real, stop::Real) = (:)(promote(start, stop)...)

"The type of `:`, which makes ranges, and stands for all indices."
const Colon = typeof(:)
