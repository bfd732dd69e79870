# Exact fractions.

"A fraction in lowest terms, with a denominator that is not negative; made by `//`."
struct Rational{T<:Integer} <: Real
    num::T
    den::T
    function Rational{T}(num::Integer, den::Integer) where {T<:Integer}
        n = convert(T, num)
        d = convert(T, den)
        n == 0 && d == 0 && throw(ArgumentError("invalid rational: zero($T)//zero($T)"))
        g = gcd(n, d)
        n = div(n, g)
        d = div(d, g)
        return d < 0 ? new{T}(checked_neg(n), checked_neg(d)) : new{T}(n, d)
    end
end

Rational(n::T, d::T) where {T<:Integer} = Rational{T}(n, d)
Rational(n::Integer, d::Integer) = Rational(promote(n, d)...)
Rational(n::Integer) = Rational(n, one(n))
Rational(x::Rational) = x
Rational{T}(x::Integer) where {T<:Integer} = Rational{T}(convert(T, x), one(T))
Rational{T}(x::Rational) where {T<:Integer} = Rational{T}(convert(T, x.num), convert(T, x.den))
Rational{T}(x::Rational{T}) where {T<:Integer} = x
Rational(x::AbstractFloat) = Rational{Int64}(x)

function Rational{T}(x::AbstractFloat) where {T<:Integer}
    isfinite(x) || throw(InexactError(nameof(Rational), Rational{T}, x))
    den = one(T)
    value = x
    while !isinteger(value)
        value = value * 2
        den = checked_mul(den, T(2))
    end
    return Rational{T}(T(value), den)
end

//(n::Integer, d::Integer) = Rational(n, d)
//(x::Rational, y::Integer) = x / y
//(x::Integer, y::Rational) = x / y
//(x::Rational, y::Rational) = x / y

numerator(x::Rational) = x.num
denominator(x::Rational) = x.den

(::Type{T})(x::Rational) where {T<:BitInteger} = x.den == 1 ? T(x.num) : throw(InexactError(nameof(T), T, x))
(::Type{T})(x::Rational) where {T<:BitFloat} = T(x.num) / T(x.den)
Bool(x::Rational) = x == 0 ? false : x == 1 ? true : throw(InexactError(:Bool, Bool, x))

promote_rule(::Type{Rational{T}}, ::Type{S}) where {T<:Integer, S<:Integer} = Rational{promote_type(T, S)}
promote_rule(::Type{Rational{T}}, ::Type{Rational{S}}) where {T<:Integer, S<:Integer} = Rational{promote_type(T, S)}
promote_rule(::Type{Rational{T}}, ::Type{S}) where {T<:Integer, S<:AbstractFloat} = promote_type(T, S)

+(x::Rational{T}, y::Rational{T}) where {T<:Integer} = Rational(checked_add(checked_mul(x.num, div(y.den, gcd(x.den, y.den))), checked_mul(y.num, div(x.den, gcd(x.den, y.den)))), checked_mul(x.den, div(y.den, gcd(x.den, y.den))))
-(x::Rational{T}, y::Rational{T}) where {T<:Integer} = x + (-y)
-(x::Rational) = Rational(-x.num, x.den)

function *(x::Rational{T}, y::Rational{T}) where {T<:Integer}
    a = gcd(x.num, y.den)
    b = gcd(x.den, y.num)
    a = a == 0 ? one(a) : a
    b = b == 0 ? one(b) : b
    return Rational(checked_mul(div(x.num, a), div(y.num, b)), checked_mul(div(x.den, b), div(y.den, a)))
end

/(x::Rational{T}, y::Rational{T}) where {T<:Integer} = x * inv(y)
/(x::Rational, y::Integer) = x / Rational(y)
/(x::Integer, y::Rational) = Rational(x) / y
inv(x::Rational) = Rational(x.den, x.num)
^(x::Rational, n::Integer) = n >= 0 ? power_by_squaring(x, n) : power_by_squaring(inv(x), -n)
==(x::Rational{T}, y::Rational{T}) where {T<:Integer} = x.num == y.num && x.den == y.den
<(x::Rational{T}, y::Rational{T}) where {T<:Integer} = checked_mul(x.num, y.den) < checked_mul(y.num, x.den)
<=(x::Rational{T}, y::Rational{T}) where {T<:Integer} = checked_mul(x.num, y.den) <= checked_mul(y.num, x.den)
div(x::Rational{T}, y::Rational{T}) where {T<:Integer} = div(checked_mul(x.num, y.den), checked_mul(x.den, y.num))
fld(x::Rational{T}, y::Rational{T}) where {T<:Integer} = fld(checked_mul(x.num, y.den), checked_mul(x.den, y.num))
rem(x::Rational{T}, y::Rational{T}) where {T<:Integer} = x - y * div(x, y)
mod(x::Rational{T}, y::Rational{T}) where {T<:Integer} = x - y * fld(x, y)
abs(x::Rational) = Rational(abs(x.num), x.den)
signbit(x::Rational) = signbit(x.num)
sign(x::Rational) = Rational(sign(x.num), one(x.den))
isinteger(x::Rational) = x.den == 1
iszero(x::Rational) = iszero(x.num)
isone(x::Rational) = isone(x.num) && isone(x.den)
typemin(::Type{Rational{T}}) where {T<:Integer} = -one(T) // zero(T)
typemax(::Type{Rational{T}}) where {T<:Integer} = one(T) // zero(T)

trunc(x::Rational) = Rational(div(x.num, x.den))
floor(x::Rational) = Rational(fld(x.num, x.den))
ceil(x::Rational) = Rational(cld(x.num, x.den))
trunc(::Type{T}, x::Rational) where {T<:Integer} = T(div(x.num, x.den))
floor(::Type{T}, x::Rational) where {T<:Integer} = T(fld(x.num, x.den))
ceil(::Type{T}, x::Rational) where {T<:Integer} = T(cld(x.num, x.den))
round(x::Rational) = Rational(round(Int, x))

function round(::Type{T}, x::Rational) where {T<:Integer}
    low = fld(x.num, x.den)
    twice = 2 * (x.num - low * x.den)
    return T(twice < x.den || (twice == x.den && iseven(low)) ? low : low + 1)
end
