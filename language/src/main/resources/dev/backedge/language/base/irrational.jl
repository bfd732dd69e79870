# π and ℯ: exact until they meet another number.

abstract type AbstractIrrational <: Real end

struct Irrational{name} <: AbstractIrrational end

const π = Irrational{:π}()
const pi = π
const ℯ = Irrational{:ℯ}()

Float64(::Irrational{:π}) = 3.141592653589793
Float64(::Irrational{:ℯ}) = 2.718281828459045
Float32(x::AbstractIrrational) = Float32(Float64(x))

promote_rule(::Type{T}, ::Type{Float32}) where {T<:AbstractIrrational} = Float32
promote_rule(::Type{T}, ::Type{S}) where {T<:AbstractIrrational, S<:Real} = promote_type(Float64, S)
promote_rule(::Type{T}, ::Type{S}) where {T<:AbstractIrrational, S<:AbstractIrrational} = Float64

zero(::AbstractIrrational) = false
one(::AbstractIrrational) = true
+(x::AbstractIrrational, y::AbstractIrrational) = Float64(x) + Float64(y)
-(x::AbstractIrrational, y::AbstractIrrational) = Float64(x) - Float64(y)
*(x::AbstractIrrational, y::AbstractIrrational) = Float64(x) * Float64(y)
/(x::AbstractIrrational, y::AbstractIrrational) = Float64(x) / Float64(y)
+(x::T, y::T) where {T<:AbstractIrrational} = Float64(x) + Float64(y)
-(x::T, y::T) where {T<:AbstractIrrational} = Float64(x) - Float64(y)
*(x::T, y::T) where {T<:AbstractIrrational} = Float64(x) * Float64(y)
/(x::T, y::T) where {T<:AbstractIrrational} = Float64(x) / Float64(y)
-(x::AbstractIrrational) = -Float64(x)
^(x::AbstractIrrational, n::Integer) = Float64(x)^n
^(x::Irrational{:ℯ}, y::Real) = exp(y)
^(x::Irrational{:ℯ}, n::Integer) = exp(n)
==(x::Irrational{S}, y::Irrational{S}) where S = true
<(x::Irrational{S}, y::Irrational{S}) where S = false
<(x::AbstractIrrational, y::AbstractIrrational) = Float64(x) < Float64(y)
sign(x::AbstractIrrational) = 1.0
signbit(x::AbstractIrrational) = false
isinteger(x::AbstractIrrational) = false
round(::Type{T}, x::AbstractIrrational) where {T<:Integer} = round(T, Float64(x))
floor(::Type{T}, x::AbstractIrrational) where {T<:Integer} = floor(T, Float64(x))
ceil(::Type{T}, x::AbstractIrrational) where {T<:Integer} = ceil(T, Float64(x))
