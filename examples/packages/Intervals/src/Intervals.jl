"""
Interval arithmetic: a number that is only known to lie between two bounds. Intervals are numbers, and other numbers are promoted to them.
"""
module Intervals

import Base: +, -, *, /, ==, in, show, convert, promote_rule, intersect, isempty, abs, zero, one

export Interval, ±, lower, upper, width, middle, hull

struct Interval{T<:Real} <: Number
    lower::T
    upper::T
    function Interval{T}(lower, upper) where {T<:Real}
        lower > upper && throw(ArgumentError("no interval from $lower to $upper"))
        return new{T}(convert(T, lower), convert(T, upper))
    end
end

Interval(lower::T, upper::T) where {T<:Real} = Interval{T}(lower, upper)
Interval(lower::Real, upper::Real) = Interval(promote(lower, upper)...)
Interval(x::Real) = Interval(x, x)

"The interval around a number: `3 ± 1`."
±(x::Real, radius::Real) = Interval(x - radius, x + radius)

lower(i::Interval) = i.lower
upper(i::Interval) = i.upper
width(i::Interval) = i.upper - i.lower
middle(i::Interval) = (i.lower + i.upper) / 2

convert(::Type{Interval{T}}, x::Real) where {T<:Real} = Interval{T}(x, x)
convert(::Type{Interval{T}}, i::Interval) where {T<:Real} = Interval{T}(i.lower, i.upper)
convert(::Type{Interval{T}}, i::Interval{T}) where {T<:Real} = i
promote_rule(::Type{Interval{T}}, ::Type{S}) where {T<:Real, S<:Real} = Interval{promote_type(T, S)}
promote_rule(::Type{Interval{T}}, ::Type{Interval{S}}) where {T<:Real, S<:Real} = Interval{promote_type(T, S)}

+(a::Interval{T}, b::Interval{T}) where {T<:Real} = Interval(a.lower + b.lower, a.upper + b.upper)
-(a::Interval{T}, b::Interval{T}) where {T<:Real} = Interval(a.lower - b.upper, a.upper - b.lower)
-(a::Interval) = Interval(-a.upper, -a.lower)

function *(a::Interval{T}, b::Interval{T}) where {T<:Real}
    products = (a.lower * b.lower, a.lower * b.upper, a.upper * b.lower, a.upper * b.upper)
    return Interval(minimum(products), maximum(products))
end

function /(a::Interval{T}, b::Interval{T}) where {T<:Real}
    0 in b && throw(DivideError())
    quotients = (a.lower / b.lower, a.lower / b.upper, a.upper / b.lower, a.upper / b.upper)
    return Interval(minimum(quotients), maximum(quotients))
end

function abs(a::Interval)
    a.lower >= 0 && return a
    a.upper <= 0 && return -a
    return Interval(zero(a.lower), max(-a.lower, a.upper))
end

zero(::Type{Interval{T}}) where {T<:Real} = Interval(zero(T), zero(T))
one(::Type{Interval{T}}) where {T<:Real} = Interval(one(T), one(T))
==(a::Interval{T}, b::Interval{T}) where {T<:Real} = a.lower == b.lower && a.upper == b.upper
in(x::Real, i::Interval) = i.lower <= x <= i.upper
hull(a::Interval, b::Interval) = Interval(min(a.lower, b.lower), max(a.upper, b.upper))

"What two intervals share; `nothing` if they are apart."
function intersect(a::Interval, b::Interval)
    low, high = max(a.lower, b.lower), min(a.upper, b.upper)
    return low <= high ? Interval(low, high) : nothing
end

show(io::IO, i::Interval) = print(io, "[", i.lower, ", ", i.upper, "]")

precompile(+, (Interval{Int64}, Interval{Int64}))
precompile(*, (Interval{Float64}, Interval{Float64}))
precompile(+, (Interval{Float64}, Int64))
precompile(intersect, (Interval{Int64}, Interval{Int64}))
precompile(show, (IOBuffer, Interval{Float64}))

end
