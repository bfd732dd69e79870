# Ranges: vectors whose elements are computed.

abstract type AbstractRange{T} <: AbstractArray{T, 1} end
abstract type OrdinalRange{T, S} <: AbstractRange{T} end
abstract type AbstractUnitRange{T} <: OrdinalRange{T, Int} end

"All whole steps of one from `start` to `stop`."
struct UnitRange{T<:Real} <: AbstractUnitRange{T}
    start::T
    stop::T
    UnitRange{T}(start, stop) where {T<:Real} = new{T}(convert(T, start), stop < start ? convert(T, start) - one(T) : convert(T, stop))
end

UnitRange(start::T, stop::T) where {T<:Real} = UnitRange{T}(start, stop)
UnitRange(r::AbstractUnitRange) = UnitRange(first(r), last(r))

"`1:stop`: the indices of an array."
struct OneTo{T<:Integer} <: AbstractUnitRange{T}
    stop::T
    OneTo{T}(stop) where {T<:Integer} = new{T}(max(zero(T), convert(T, stop)))
end

OneTo(stop::T) where {T<:Integer} = OneTo{T}(stop)

"Steps of one size from `start` up or down to `stop`."
struct StepRange{T, S} <: OrdinalRange{T, S}
    start::T
    step::S
    stop::T
    StepRange{T, S}(start, step, stop) where {T, S} = new{T, S}(convert(T, start), convert(S, step), steprange_last(convert(T, start), convert(S, step), convert(T, stop)))
end

StepRange(start::T, step::S, stop::T) where {T, S} = StepRange{T, S}(start, step, stop)

function steprange_last(start, step, stop)
    iszero(step) && throw(ArgumentError("step cannot be zero"))
    (step > zero(step)) != (stop > start) && start != stop && return start - oftype(stop - start, sign(step))
    return stop - rem(stop - start, step)
end

"Equal steps between floating point numbers: element `i` is `(start + (i - 1) * step) / divisor`."
struct StepRangeLen{T<:AbstractFloat} <: AbstractRange{T}
    start::T
    step::T
    len::Int
    divisor::T
end

"A number of points at equal distances, both ends included."
struct LinRange{T<:AbstractFloat} <: AbstractRange{T}
    start::T
    stop::T
    len::Int
end

(:)(start::T, stop::T) where {T<:Integer} = UnitRange{T}(start, stop)
(:)(start::T, stop::T) where {T<:Rational} = UnitRange{T}(start, start + floor(stop - start))
(:)(start::T, stop::T) where {T<:AbstractFloat} = (:)(start, one(T), stop)
(:)(start::Char, stop::Char) = StepRange{Char, Int}(start, 1, stop)
(:)(start::T, step::T, stop::T) where {T<:Real} = StepRange(start, step, stop)
(:)(start::T, step::T, stop::T) where {T<:AbstractFloat} = float_range(start, step, stop)
(:)(start::Real, step::Real, stop::Real) = (:)(promote(start, step, stop)...)
(:)(start::Char, step::Integer, stop::Char) = StepRange{Char, Int}(start, Int(step), stop)

"A fraction close to a floating point number, found by continued fractions; the denominator is 0 if there is none with small parts."
function nearby_fraction(x::T) where {T<:AbstractFloat}
    y = x
    a, b, c, d = 1, 0, 0, 1
    while abs(y) <= 16777216
        f = trunc(Int, y)
        y -= f
        a, c = f * a + c, a
        b, d = f * b + d, b
        (max(abs(a), abs(b)) > 16777216) && return (c, d)
        oftype(x, a) / oftype(x, b) == x && return (a, b)
        y = inv(y)
    end
    return (a, b)
end

function float_range(start::T, step::T, stop::T) where {T<:AbstractFloat}
    iszero(step) && throw(ArgumentError("range step cannot be zero"))
    start_num, start_den = nearby_fraction(start)
    step_num, step_den = nearby_fraction(step)
    if start_den != 0 && step_den != 0 && T(start_num) / T(start_den) == start && T(step_num) / T(step_den) == step
        den = lcm(start_den, step_den)
        a = div(start_num * den, start_den)
        s = div(step_num * den, step_den)
        n = max(0, floor(Int, (stop * den - a) / s + 1e-9) + 1)
        return StepRangeLen(T(a), T(s), n, T(den))
    end
    n = max(0, floor(Int, (stop - start) / step * (1 + eps(T)) + 1e-9) + 1)
    return StepRangeLen(start, step, n, one(T))
end

range(start::Real, stop::Real, length::Integer) = LinRange(promote(float(start), float(stop))..., Int(length))
LinRange(start::Real, stop::Real, n::Integer) = LinRange(promote(float(start), float(stop))..., Int(n))

first(r::UnitRange) = r.start
last(r::UnitRange) = r.stop
step(r::AbstractUnitRange) = 1
length(r::UnitRange) = Int(r.stop - r.start) + 1
first(r::OneTo) = one(r.stop)
last(r::OneTo) = r.stop
length(r::OneTo) = Int(r.stop)
first(r::StepRange) = r.start
last(r::StepRange) = r.stop
step(r::StepRange) = r.step
length(r::StepRange) = (r.step > zero(r.step)) != (r.stop >= r.start) && r.start != r.stop ? 0 : Int(div(r.stop - r.start, r.step)) + 1
first(r::StepRangeLen) = r.start / r.divisor
last(r::StepRangeLen) = (r.start + (r.len - 1) * r.step) / r.divisor
step(r::StepRangeLen) = r.step / r.divisor
length(r::StepRangeLen) = r.len
first(r::LinRange) = r.start
last(r::LinRange) = r.stop
step(r::LinRange) = (r.stop - r.start) / max(r.len - 1, 1)
length(r::LinRange) = r.len
size(r::AbstractRange) = (length(r),)
isempty(r::AbstractUnitRange) = last(r) < first(r)
isempty(r::StepRange) = (r.step > zero(r.step)) != (r.stop >= r.start) && r.start != r.stop

function getindex(r::AbstractRange, i::Int)
    1 <= i <= length(r) || throw(BoundsError(r, (i,)))
    return range_element(r, i)
end

range_element(r::AbstractUnitRange{T}, i::Int) where T = convert(T, first(r) + (i - 1))
range_element(r::StepRange{T}, i::Int) where T = convert(T, r.start + (i - 1) * r.step)
range_element(r::StepRangeLen, i::Int) = (r.start + (i - 1) * r.step) / r.divisor
range_element(r::LinRange, i::Int) = i == r.len ? r.stop : r.start + (i - 1) * (r.stop - r.start) / (r.len - 1)
getindex(r::AbstractRange, i::Integer) = r[Int(i)]
getindex(r::AbstractRange, ::Colon) = r

function getindex(r::AbstractUnitRange, s::AbstractUnitRange{T}) where {T<:Integer}
    isempty(s) && return first(r):(first(r) - 1)
    checkbounds(r, first(s))
    checkbounds(r, last(s))
    return r[first(s)]:r[last(s)]
end

iterate(r::UnitRange) = r.stop < r.start ? nothing : (r.start, r.start)
iterate(r::UnitRange{T}, i) where T = i == r.stop ? nothing : (i + one(T), i + one(T))
iterate(r::OneTo) = r.stop < one(r.stop) ? nothing : (one(r.stop), one(r.stop))
iterate(r::OneTo{T}, i) where T = i == r.stop ? nothing : (i + one(T), i + one(T))
iterate(r::StepRange) = isempty(r) ? nothing : (r.start, r.start)
iterate(r::StepRange, previous) = previous == r.stop ? nothing : (next = oftype(r.start, previous + r.step); (next, next))
iterate(r::AbstractRange) = isempty(r) ? nothing : (r[1], 1)
iterate(r::AbstractRange, i) = i >= length(r) ? nothing : (range_element(r, i + 1), i + 1)

in(x::Integer, r::AbstractUnitRange{T}) where {T<:Integer} = first(r) <= x <= last(r)
in(x::Real, r::AbstractRange{T}) where {T<:Real} = !isempty(r) && min(first(r), last(r)) <= x <= max(first(r), last(r)) && isinteger((x - first(r)) / step(r))
==(r::AbstractUnitRange, s::AbstractUnitRange) = (isempty(r) && isempty(s)) || (first(r) == first(s) && last(r) == last(s))
reverse(r::OrdinalRange) = last(r):(-step(r)):first(r)
sort(r::AbstractUnitRange) = r
minimum(r::AbstractUnitRange) = isempty(r) ? throw(ArgumentError("range must be non-empty")) : first(r)
maximum(r::AbstractUnitRange) = isempty(r) ? throw(ArgumentError("range must be non-empty")) : last(r)
sum(r::AbstractUnitRange{T}) where {T<:Integer} = div((first(r) + last(r)) * length(r), 2)
copy(r::AbstractRange) = r
collect(r::AbstractRange{T}) where T = Array{T, 1}(r)
+(r::AbstractUnitRange, x::Integer) = (first(r) + x):(last(r) + x)
+(x::Integer, r::AbstractUnitRange) = r + x
-(r::AbstractUnitRange, x::Integer) = (first(r) - x):(last(r) - x)
*(r::AbstractUnitRange, x::Integer) = (first(r) * x):x:(last(r) * x)
*(x::Integer, r::AbstractUnitRange) = r * x
-(r::AbstractUnitRange) = (-first(r)):-1:(-last(r))
