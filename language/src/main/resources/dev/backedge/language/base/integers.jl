# Integers of fixed width, and Bool.

+(x::T, y::T) where {T<:BitInteger} = add_int(x, y)
-(x::T, y::T) where {T<:BitInteger} = sub_int(x, y)
*(x::T, y::T) where {T<:BitInteger} = mul_int(x, y)
-(x::BitInteger) = neg_int(x)
~(x::BitInteger) = not_int(x)
&(x::T, y::T) where {T<:BitInteger} = and_int(x, y)
|(x::T, y::T) where {T<:BitInteger} = or_int(x, y)
xor(x::T, y::T) where {T<:BitInteger} = xor_int(x, y)

==(x::T, y::T) where {T<:BitInteger} = eq_int(x, y)
<(x::T, y::T) where {T<:BitSigned} = slt_int(x, y)
<=(x::T, y::T) where {T<:BitSigned} = sle_int(x, y)
<(x::T, y::T) where {T<:BitUnsigned} = ult_int(x, y)
<=(x::T, y::T) where {T<:BitUnsigned} = ule_int(x, y)

==(x::BitSigned, y::BitUnsigned) = x >= zero(x) && unsigned(x) == y
==(x::BitUnsigned, y::BitSigned) = y >= zero(y) && x == unsigned(y)
<(x::BitSigned, y::BitUnsigned) = x < zero(x) || unsigned(x) < y
<(x::BitUnsigned, y::BitSigned) = y >= zero(y) && x < unsigned(y)
<=(x::BitSigned, y::BitUnsigned) = x < zero(x) || unsigned(x) <= y
<=(x::BitUnsigned, y::BitSigned) = y >= zero(y) && x <= unsigned(y)

/(x::BitInteger, y::BitInteger) = float(x) / float(y)
/(x::T, y::T) where {T<:BitInteger} = float(x) / float(y)
div(x::T, y::T) where {T<:BitSigned} = checked_sdiv_int(x, y)
rem(x::T, y::T) where {T<:BitSigned} = checked_srem_int(x, y)
div(x::T, y::T) where {T<:BitUnsigned} = checked_udiv_int(x, y)
rem(x::T, y::T) where {T<:BitUnsigned} = checked_urem_int(x, y)
mod(x::T, y::T) where {T<:BitUnsigned} = rem(x, y)

function mod(x::T, y::T) where {T<:BitSigned}
    y == -1 && return zero(x)
    r = rem(x, y)
    return r == zero(x) || (r < zero(x)) == (y < zero(x)) ? r : r + y
end

fld(x::T, y::T) where {T<:BitUnsigned} = div(x, y)

function fld(x::T, y::T) where {T<:BitSigned}
    d = div(x, y)
    return d - ((x < zero(x)) != (y < zero(y)) && d * y != x ? one(x) : zero(x))
end

function cld(x::T, y::T) where {T<:BitInteger}
    d = div(x, y)
    return d + ((x < zero(x)) == (y < zero(y)) && d * y != x ? one(x) : zero(x))
end

<<(x::BitInteger, n::Integer) = n >= 0 ? shl_int(x, n) : x >> -n
>>(x::BitSigned, n::Integer) = n >= 0 ? ashr_int(x, n) : x << -n
>>(x::BitUnsigned, n::Integer) = n >= 0 ? lshr_int(x, n) : x << -n
>>>(x::BitInteger, n::Integer) = n >= 0 ? lshr_int(x, n) : x << -n

abs(x::BitUnsigned) = x
abs(x::BitSigned) = x < zero(x) ? -x : x
signbit(x::BitUnsigned) = false
signbit(x::BitSigned) = x < zero(x)
sign(x::BitUnsigned) = x > zero(x) ? one(x) : x
flipsign(x::Signed, y::Real) = signbit(y) ? -x : x
copysign(x::Signed, y::Real) = signbit(x) == signbit(y) ? x : -x
unsigned(x::BitUnsigned) = x
unsigned(x::Int8) = bitcast(UInt8, x)
unsigned(x::Int16) = bitcast(UInt16, x)
unsigned(x::Int32) = bitcast(UInt32, x)
unsigned(x::Int64) = bitcast(UInt64, x)
unsigned(x::Bool) = UInt(x)
signed(x::BitSigned) = x
signed(x::UInt8) = bitcast(Int8, x)
signed(x::UInt16) = bitcast(Int16, x)
signed(x::UInt32) = bitcast(Int32, x)
signed(x::UInt64) = bitcast(Int64, x)
uabs(x::BitUnsigned) = x
uabs(x::BitSigned) = unsigned(abs(x))

count_ones(x::BitInteger) = Int(ctpop_int(x))
count_zeros(x::BitInteger) = count_ones(~x)
leading_zeros(x::BitInteger) = Int(ctlz_int(x))
trailing_zeros(x::BitInteger) = Int(cttz_int(x))
iseven(x::BitInteger) = (x & one(x)) == zero(x)
isodd(x::BitInteger) = (x & one(x)) != zero(x)
iseven(x::Integer) = iszero(rem(x, 2))
isodd(x::Integer) = !iseven(x)
iseven(x::Real) = isinteger(x) && iszero(rem(Integer(x), 2))
isodd(x::Real) = isinteger(x) && !iszero(rem(Integer(x), 2))

typemin(::Type{Bool}) = false
typemax(::Type{Bool}) = true
typemin(::Type{T}) where {T<:BitUnsigned} = trunc_int(T, 0)
typemax(::Type{T}) where {T<:BitUnsigned} = not_int(trunc_int(T, 0))
typemin(::Type{T}) where {T<:BitSigned} = shl_int(trunc_int(T, 1), 8 * type_size(T) - 1)
typemax(::Type{T}) where {T<:BitSigned} = not_int(typemin(T))
typemin(x::Real) = typemin(typeof(x))
typemax(x::Real) = typemax(typeof(x))

checked_add(x::T, y::T) where {T<:BitInteger} = checked_add_int(x, y)
checked_sub(x::T, y::T) where {T<:BitInteger} = checked_sub_int(x, y)
checked_mul(x::T, y::T) where {T<:BitInteger} = checked_mul_int(x, y)
checked_neg(x::T) where {T<:BitInteger} = checked_sub_int(zero(x), x)
checked_abs(x::BitUnsigned) = x
checked_abs(x::BitSigned) = x < zero(x) ? checked_neg(x) : x

# Bool: a number that is false or true.

+(x::Bool) = Int(x)
-(x::Bool) = -Int(x)
+(x::Bool, y::Bool) = Int(x) + Int(y)
-(x::Bool, y::Bool) = Int(x) - Int(y)
*(x::Bool, y::Bool) = and_int(x, y)
*(x::Bool, y::T) where {T<:Number} = ifelse(x, y, zero(y))
*(y::T, x::Bool) where {T<:Number} = x * y
/(x::Bool, y::Bool) = Int(x) / Int(y)
^(x::Bool, y::Bool) = x | !y
^(x::Integer, y::Bool) = y ? x : one(x)
div(x::Bool, y::Bool) = y ? x : throw(DivideError())
rem(x::Bool, y::Bool) = y ? false : throw(DivideError())
mod(x::Bool, y::Bool) = rem(x, y)
fld(x::Bool, y::Bool) = div(x, y)
cld(x::Bool, y::Bool) = div(x, y)
~(x::Bool) = not_int(x)
&(x::Bool, y::Bool) = and_int(x, y)
|(x::Bool, y::Bool) = or_int(x, y)
xor(x::Bool, y::Bool) = xor_int(x, y)
==(x::Bool, y::Bool) = x === y
<(x::Bool, y::Bool) = and_int(not_int(x), y)
<=(x::Bool, y::Bool) = or_int(not_int(x), y)
abs(x::Bool) = x
signbit(x::Bool) = false
sign(x::Bool) = x
iseven(x::Bool) = !x
isodd(x::Bool) = x
