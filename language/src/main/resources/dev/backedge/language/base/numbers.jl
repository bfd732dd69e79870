# What holds for all numbers.

zero(::Type{T}) where {T<:Number} = convert(T, 0)
one(::Type{T}) where {T<:Number} = convert(T, 1)
oneunit(::Type{T}) where {T<:Number} = convert(T, one(T))
zero(x::Number) = zero(typeof(x))
one(x::Number) = one(typeof(x))
oneunit(x::Number) = oneunit(typeof(x))
zero(x::Int64) = 0
one(x::Int64) = 1
zero(x::Float64) = 0.0
one(x::Float64) = 1.0
zero(::Type{Int64}) = 0
one(::Type{Int64}) = 1
zero(::Type{Float64}) = 0.0
one(::Type{Float64}) = 1.0

iszero(x) = x == zero(x)
isone(x) = x == one(x)
isinteger(x::Integer) = true
isreal(x::Real) = true
ispow2(x::Integer) = x > 0 && count_ones(x) == 1

+(x::Number) = x
*(x::Number) = x
-(x::Number) = zero(x) - x
inv(x::Number) = one(x) / x
abs(x::Real) = x < zero(x) ? -x : x
abs2(x::Real) = x * x
sign(x::Real) = x < zero(x) ? oftype(one(x), -1) : x > zero(x) ? one(x) : zero(x)
signbit(x::Real) = x < zero(x)
copysign(x::Real, y::Real) = signbit(x) == signbit(y) ? x : -x
real(x::Real) = x
imag(x::Real) = zero(x)
conj(x::Real) = x
numerator(x::Integer) = x
denominator(x::Integer) = one(x)
divrem(x, y) = (div(x, y), rem(x, y))
fldmod(x, y) = (fld(x, y), mod(x, y))
mod1(x::Real, y::Real) = (m = mod(x, y); iszero(m) ? y : m)
fld1(x::Integer, y::Integer) = fld(x - one(x), y) + one(x)
rem(x::Integer, y::Integer, z::Integer) = rem(rem(x, y), z)

length(x::Number) = 1
size(x::Number) = ()
ndims(x::Number) = 0
eltype(::Type{T}) where {T<:Number} = T
first(x::Number) = x
last(x::Number) = x
isempty(x::Number) = false
in(x::Number, y::Number) = x == y
iterate(x::Number) = (x, nothing)
iterate(x::Number, state) = nothing
getindex(x::Number) = x

function getindex(x::Number, i::Integer)
    i == 1 || throw(BoundsError(x, i))
    return x
end

function gcd(a::T, b::T) where {T<:Integer}
    x = abs(a)
    y = abs(b)
    while y != zero(y)
        x, y = y, rem(x, y)
    end
    return checked_abs(x)
end

gcd(a::Integer) = checked_abs(a)
gcd(a::Integer, b::Integer) = gcd(promote(a, b)...)
gcd(a::Integer, b::Integer, rest::Integer...) = gcd(gcd(a, b), rest...)

function lcm(a::T, b::T) where {T<:Integer}
    a == zero(a) && return a
    return checked_abs(checked_mul(a, div(b, gcd(b, a))))
end

lcm(a::Integer) = checked_abs(a)
lcm(a::Integer, b::Integer) = lcm(promote(a, b)...)
lcm(a::Integer, b::Integer, rest::Integer...) = lcm(lcm(a, b), rest...)

"The greatest common divisor with the factors that give it: `d == u*a + v*b`."
function gcdx(a::T, b::T) where {T<:Integer}
    s0, s1 = one(T), zero(T)
    t0, t1 = s1, s0
    x, y = a, b
    while y != 0
        q = div(x, y)
        x, y = y, rem(x, y)
        s0, s1 = s1, s0 - q * s1
        t0, t1 = t1, t0 - q * t1
    end
    return x < 0 ? (-x, -s0, -t0) : (x, s0, t0)
end

function invmod(n::Integer, m::Integer)
    g, x, y = gcdx(promote(n, m)...)
    g == 1 || throw(DomainError((n, m), "Greatest common divisor is $g."))
    return mod(x, m)
end

function power_by_squaring(base, exponent::Integer)
    exponent == 1 && return base
    exponent == 0 && return one(base)
    exponent == 2 && return base * base
    if exponent < 0
        base isa Integer || return inv(power_by_squaring(base, -exponent))
        isone(base) && return one(base)
        isone(-base) && return iseven(exponent) ? one(base) : base
        throw(DomainError(exponent, "Cannot raise an integer x to a negative power $exponent.\nMake x or $exponent a float by adding a zero decimal (e.g., 2.0^$exponent instead of 2^$exponent), or write 1/x^$(-exponent), float(x)^$exponent, x^float($exponent) or (x//1)^$exponent."))
    end
    result = one(base)
    square = base
    n = exponent
    while true
        if isodd(n)
            result = result * square
        end
        n = n >> 1
        n == 0 && return result
        square = square * square
    end
end

^(x::Number, p::Integer) = power_by_squaring(x, p)
^(x::T, p::T) where {T<:Integer} = power_by_squaring(x, p)
^(x::Integer, p::Integer) = power_by_squaring(x, p)

"A power whose exponent is a negative number that is written out: of an integer it is no integer."
negative_power(x, p) = inv(x)^(-p)
negative_power(x::BitInteger, p) = Float64(x)^p

function powermod(x::Integer, p::Integer, m::T) where {T<:Integer}
    p < 0 && return powermod(invmod(x, m), -p, m)
    result = mod(one(T), m)
    square = mod(x, m)
    n = p
    while n > 0
        if isodd(n)
            result = mod(result * square, m)
        end
        square = mod(square * square, m)
        n = n >> 1
    end
    return result
end

function factorial(n::Integer)
    n < 0 && throw(DomainError(n, "`n` must be nonnegative."))
    n > 20 && throw(OverflowError("$n is too large to look up in the table; consider using `factorial(big($n))` instead"))
    result = 1
    for i in 2:n
        result = result * i
    end
    return result
end

function binomial(n::T, k::T) where {T<:Integer}
    k < 0 && return zero(T)
    n < 0 && return (isodd(k) ? -one(T) : one(T)) * binomial(k - n - one(T), k)
    k > n && return zero(T)
    m = k > n - k ? n - k : k
    result = one(T)
    for i in 1:m
        result = div(checked_mul(result, n - m + i), i)
    end
    return result
end

function isqrt(n::Integer)
    n < 0 && throw(DomainError(n, "`n` must be nonnegative."))
    root = trunc(Int, sqrt(Float64(n)))
    while root * root > n
        root -= 1
    end
    while (root + 1) * (root + 1) <= n
        root += 1
    end
    return oftype(n, root)
end

digits(n::Integer) = digits_in_base(n, 10)
digits(n::Integer, base::Integer) = digits_in_base(n, base)

function digits_in_base(n, base)
    result = Int[]
    rest = n
    while rest != 0
        push!(result, Int(rem(rest, base)))
        rest = div(rest, base)
    end
    return isempty(result) ? [0] : result
end

ndigits(n::Integer) = length(digits(n))
