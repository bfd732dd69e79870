# Floating point numbers.

const Inf = bitcast(Float64, 0x7ff0000000000000)
const NaN = bitcast(Float64, 0x7ff8000000000000)
const Inf64 = Inf
const NaN64 = NaN
const Inf32 = bitcast(Float32, 0x7f800000)
const NaN32 = bitcast(Float32, 0x7fc00000)

+(x::T, y::T) where {T<:BitFloat} = add_float(x, y)
-(x::T, y::T) where {T<:BitFloat} = sub_float(x, y)
*(x::T, y::T) where {T<:BitFloat} = mul_float(x, y)
/(x::T, y::T) where {T<:BitFloat} = div_float(x, y)
-(x::BitFloat) = neg_float(x)

==(x::T, y::T) where {T<:BitFloat} = eq_float(x, y)
!=(x::T, y::T) where {T<:BitFloat} = ne_float(x, y)
<(x::T, y::T) where {T<:BitFloat} = lt_float(x, y)
<=(x::T, y::T) where {T<:BitFloat} = le_float(x, y)
isequal(x::T, y::T) where {T<:BitFloat} = fpiseq(x, y)
isequal(x::AbstractFloat, y::Real) = isnan(x) ? isnan(y) : signbit_if_zero(x) == signbit_if_zero(y) && x == y
isequal(x::Real, y::AbstractFloat) = isequal(y, x)
isequal(x::AbstractFloat, y::AbstractFloat) = (isnan(x) && isnan(y)) || (signbit_if_zero(x) == signbit_if_zero(y) && x == y)
signbit_if_zero(x) = iszero(x) && signbit(x)
isless(x::AbstractFloat, y::AbstractFloat) = (!isnan(x) && (isnan(y) || signless(x, y))) || x < y
isless(x::Real, y::AbstractFloat) = (!isnan(x) && (isnan(y) || signless(x, y))) || x < y
isless(x::AbstractFloat, y::Real) = (!isnan(x) && (isnan(y) || signless(x, y))) || x < y
signless(x, y) = signbit(x) && !signbit(y) && iszero(x) && iszero(y)

abs(x::BitFloat) = abs_float(x)
signbit(x::Float64) = bitcast(Int64, x) < 0
signbit(x::Float32) = bitcast(Int32, x) < Int32(0)
sign(x::BitFloat) = isnan(x) || iszero(x) ? x : (x < zero(x) ? -one(x) : one(x))
copysign(x::T, y::T) where {T<:BitFloat} = copysign_float(x, y)
copysign(x::BitFloat, y::Real) = copysign(x, typeof(x)(y))
flipsign(x::BitFloat, y::Real) = signbit(y) ? -x : x
isnan(x::AbstractFloat) = x != x
isnan(x::Real) = false
isinf(x::Real) = !isnan(x) && !isfinite(x)
isfinite(x::AbstractFloat) = x - x == zero(x)
isfinite(x::Real) = true
isinteger(x::AbstractFloat) = x - trunc(x) == zero(x)

rem(x::T, y::T) where {T<:BitFloat} = rem_float(x, y)
div(x::T, y::T) where {T<:BitFloat} = trunc(round_quotient(x, y, rem(x, y)))
fld(x::T, y::T) where {T<:BitFloat} = round_quotient(x, y, mod(x, y))
cld(x::T, y::T) where {T<:BitFloat} = -fld(-x, y)
round_quotient(x, y, r) = round((x - r) / y)

function mod(x::T, y::T) where {T<:BitFloat}
    r = rem(x, y)
    if r == zero(x)
        return copysign(r, y)
    end
    return (r > zero(x)) != (y > zero(y)) ? r + y : r
end

floor(x::BitFloat) = floor_llvm(x)
ceil(x::BitFloat) = ceil_llvm(x)
trunc(x::BitFloat) = trunc_llvm(x)
round(x::BitFloat) = rint_llvm(x)

min(x::T, y::T) where {T<:BitFloat} = isnan(x) || isnan(y) ? x + y : (isless(y, x) ? y : x)
max(x::T, y::T) where {T<:BitFloat} = isnan(x) || isnan(y) ? x + y : (isless(y, x) ? x : y)

typemin(::Type{Float64}) = -Inf
typemax(::Type{Float64}) = Inf
typemin(::Type{Float32}) = -Inf32
typemax(::Type{Float32}) = Inf32
floatmax(::Type{Float64}) = bitcast(Float64, 0x7fefffffffffffff)
floatmin(::Type{Float64}) = bitcast(Float64, 0x0010000000000000)
floatmax(::Type{Float32}) = bitcast(Float32, 0x7f7fffff)
floatmin(::Type{Float32}) = bitcast(Float32, 0x00800000)
floatmax(x::AbstractFloat) = floatmax(typeof(x))
floatmin(x::AbstractFloat) = floatmin(typeof(x))
eps(::Type{Float64}) = bitcast(Float64, 0x3cb0000000000000)
eps(::Type{Float32}) = bitcast(Float32, 0x34000000)
eps() = eps(Float64)
eps(x::Float64) = isfinite(x) ? nextfloat(abs(x)) - abs(x) : NaN
eps(x::Float32) = isfinite(x) ? nextfloat(abs(x)) - abs(x) : NaN32

function nextfloat(x::Float64)
    isnan(x) || x == Inf ? x : x == 0.0 ? bitcast(Float64, 1) : bitcast(Float64, bitcast(Int64, x) + (x > 0.0 ? 1 : -1))
end

function nextfloat(x::Float32)
    isnan(x) || x == Inf32 ? x : x == 0.0f0 ? bitcast(Float32, Int32(1)) : bitcast(Float32, bitcast(Int32, x) + (x > 0.0f0 ? Int32(1) : Int32(-1)))
end

prevfloat(x::BitFloat) = -nextfloat(-x)
