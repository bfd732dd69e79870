# Whole numbers of any size. There are no floating point numbers of any precision: with those of 64 bits the result has 64 bits.

"A whole number of any size; `bits` are the bytes of its two's complement."
struct BigInt <: Signed
    bits::String
    BigInt(bits::String, ::Val{:bits}) = new(bits)
end

big_number(bits::String) = BigInt(bits, Val{:bits}())
BigInt(x::BigInt) = x
BigInt(x::Bool) = big_number(big_of_int(Int(x)))
BigInt(x::BitSigned) = big_number(big_of_int(Int64(x)))
BigInt(x::BitUnsigned) = x <= 0x7fffffffffffffff ? big_number(big_of_int(Int64(x))) : BigInt(Int64(x >> 1)) * 2 + BigInt(Int64(x & 1))
BigInt(x::BitFloat) = isinteger(x) ? big_number(big_of_float(Float64(x))) : throw(InexactError(:BigInt, BigInt, x))
BigInt(x::Rational) = isone(x.den) ? BigInt(x.num) : throw(InexactError(:BigInt, BigInt, x))
big(x::Integer) = BigInt(x)
big(::Type{T}) where {T<:Integer} = BigInt

function (::Type{T})(x::BigInt) where {T<:BitInteger}
    n = big_to_int(x.bits)
    n === nothing || return T(n)
    T === UInt64 && x >= 0 && x < BigInt(2)^64 && return (UInt64(Int64(x >> 1)) << 1) | UInt64(Int64(x - ((x >> 1) << 1)))
    throw(InexactError(nameof(T), T, x))
end

(::Type{T})(x::BigInt) where {T<:BitFloat} = T(big_to_float(x.bits))
Bool(x::BigInt) = iszero(x) ? false : isone(x) ? true : throw(InexactError(:Bool, Bool, x))
promote_rule(::Type{BigInt}, ::Type{T}) where {T<:BitInteger} = BigInt
promote_rule(::Type{BigInt}, ::Type{Bool}) = BigInt
promote_rule(::Type{Bool}, ::Type{BigInt}) = BigInt
promote_rule(::Type{T}, ::Type{BigInt}) where {T<:BitFloat} = Float64

+(a::BigInt, b::BigInt) = big_number(big_add(a.bits, b.bits))
-(a::BigInt, b::BigInt) = big_number(big_sub(a.bits, b.bits))
*(a::BigInt, b::BigInt) = big_number(big_mul(a.bits, b.bits))
-(a::BigInt) = BigInt(0) - a
/(a::BigInt, b::BigInt) = Float64(a) / Float64(b)
div(a::BigInt, b::BigInt) = big_number(big_div(a.bits, b.bits))
rem(a::BigInt, b::BigInt) = big_number(big_rem(a.bits, b.bits))
mod(a::BigInt, b::BigInt) = (r = rem(a, b); iszero(r) || signbit(r) == signbit(b) ? r : r + b)
fld(a::BigInt, b::BigInt) = div(a - mod(a, b), b)
cld(a::BigInt, b::BigInt) = -fld(-a, b)
divrem(a::BigInt, b::BigInt) = (div(a, b), rem(a, b))
gcd(a::BigInt, b::BigInt) = big_number(big_gcd(a.bits, b.bits))
lcm(a::BigInt, b::BigInt) = iszero(a) || iszero(b) ? BigInt(0) : abs(div(a, gcd(a, b)) * b)
<<(a::BigInt, n::Int) = big_number(big_shift(a.bits, n))
>>(a::BigInt, n::Int) = big_number(big_shift(a.bits, -n))
^(a::BigInt, n::BigInt) = a^Int(n)
^(a::Integer, n::BigInt) = BigInt(a)^Int(n)

function ^(a::BigInt, n::Integer)
    n < 0 && throw(DomainError(n, "Cannot raise an integer x to a negative power"))
    return big_number(big_pow(a.bits, Int(n)))
end

==(a::BigInt, b::BigInt) = a.bits === b.bits
<(a::BigInt, b::BigInt) = big_compare(a.bits, b.bits) < 0
<=(a::BigInt, b::BigInt) = big_compare(a.bits, b.bits) <= 0
isless(a::BigInt, b::BigInt) = a < b
cmp(a::BigInt, b::BigInt) = big_compare(a.bits, b.bits)
iszero(a::BigInt) = a.bits === "\0"
isone(a::BigInt) = a == BigInt(1)
signbit(a::BigInt) = a < BigInt(0)
sign(a::BigInt) = BigInt(cmp(a, BigInt(0)))
abs(a::BigInt) = signbit(a) ? -a : a
isodd(a::BigInt) = !iszero(rem(a, BigInt(2)))
iseven(a::BigInt) = iszero(rem(a, BigInt(2)))
zero(::Type{BigInt}) = BigInt(0)
one(::Type{BigInt}) = BigInt(1)
zero(::BigInt) = BigInt(0)
one(::BigInt) = BigInt(1)
widen(::Type{Int64}) = BigInt
factorial(n::BigInt) = n < 0 ? throw(DomainError(n, "`n` must not be negative.")) : foldl(*, 1:Int(n), BigInt(1))
isqrt(n::BigInt) = iszero(n) ? n : newton_root(n, BigInt(1) << div(ndigits(n, 2) + 1, 2))

function newton_root(n, x)
    while true
        next = div(x + div(n, x), BigInt(2))
        next >= x && return x
        x = next
    end
end

ndigits(a::BigInt) = ndigits(a, 10)
ndigits(a::BigInt, base::Integer) = ncodeunits(big_string(abs(a).bits, Int(base)))

function hash(a::BigInt, h::UInt)
    n = big_to_int(a.bits)
    return n === nothing ? hash(a.bits, h) : hash(n, h)
end

string(a::BigInt) = big_string(a.bits, 10)
show(io::IO, a::BigInt) = write_all(io, string(a))
print(io::IO, a::BigInt) = write_all(io, string(a))

function tryparse(::Type{BigInt}, s::AbstractString)
    bits = big_parse(String(s), 10)
    return bits === nothing ? nothing : big_number(bits)
end

parse_failure(::Type{BigInt}, s) = ArgumentError("invalid BigInt: $(repr(String(s)))")
