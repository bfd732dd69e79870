"""
Quantities with dimensions: the exponents of metre, kilogram and second are parameters of the type, so that adding a length to a time is an
error of dispatch, and a product's dimension is known when the code is compiled.
"""
module Units

import Base: +, -, *, /, ^, ==, <, isless, show, zero, one, sqrt, abs, convert, promote_rule

export Quantity, metre, kilogram, second, newton, joule, value, dimension, kilo, milli

struct Quantity{L, M, T, V<:Real} <: Number
    value::V
end

Quantity{L, M, T}(value::V) where {L, M, T, V<:Real} = Quantity{L, M, T, V}(value)

const metre = Quantity{1, 0, 0}(1)
const kilogram = Quantity{0, 1, 0}(1)
const second = Quantity{0, 0, 1}(1)

value(q::Quantity) = q.value
dimension(::Quantity{L, M, T}) where {L, M, T} = (L, M, T)

kilo(q::Quantity) = 1000 * q
milli(q::Quantity) = q / 1000

+(a::Quantity{L, M, T}, b::Quantity{L, M, T}) where {L, M, T} = Quantity{L, M, T}(a.value + b.value)
-(a::Quantity{L, M, T}, b::Quantity{L, M, T}) where {L, M, T} = Quantity{L, M, T}(a.value - b.value)
+(a::Q, b::Q) where {Q<:Quantity} = Q(a.value + b.value)
-(a::Q, b::Q) where {Q<:Quantity} = Q(a.value - b.value)
-(a::Quantity{L, M, T}) where {L, M, T} = Quantity{L, M, T}(-a.value)
*(a::Real, b::Quantity{L, M, T}) where {L, M, T} = Quantity{L, M, T}(a * b.value)
*(a::Quantity{L, M, T}, b::Real) where {L, M, T} = Quantity{L, M, T}(a.value * b)
*(a::Bool, b::Quantity{L, M, T}) where {L, M, T} = Quantity{L, M, T}(a * b.value)
*(a::Quantity{L, M, T}, b::Bool) where {L, M, T} = Quantity{L, M, T}(a.value * b)
/(a::Quantity{L, M, T}, b::Real) where {L, M, T} = Quantity{L, M, T}(a.value / b)
/(a::Real, b::Quantity{L, M, T}) where {L, M, T} = simplified(Quantity{-L, -M, -T}(a / b.value))
*(a::Quantity, b::Quantity) = product(a, b)
*(a::Q, b::Q) where {Q<:Quantity} = product(a, b)
/(a::Quantity, b::Quantity) = quotient(a, b)
/(a::Q, b::Q) where {Q<:Quantity} = quotient(a, b)

function product(a::Quantity{L1, M1, T1}, b::Quantity{L2, M2, T2}) where {L1, M1, T1, L2, M2, T2}
    return simplified(Quantity{L1 + L2, M1 + M2, T1 + T2}(a.value * b.value))
end

function quotient(a::Quantity{L1, M1, T1}, b::Quantity{L2, M2, T2}) where {L1, M1, T1, L2, M2, T2}
    return simplified(Quantity{L1 - L2, M1 - M2, T1 - T2}(a.value / b.value))
end

"A quantity without dimension is a number."
simplified(q::Quantity) = q
simplified(q::Quantity{0, 0, 0}) = q.value

function ^(q::Quantity{L, M, T}, n::Integer) where {L, M, T}
    return simplified(Quantity{L * n, M * n, T * n}(q.value^n))
end

function sqrt(q::Quantity{L, M, T}) where {L, M, T}
    iseven(L) && iseven(M) && iseven(T) || throw(DomainError(q, "the root has no whole dimension"))
    return simplified(Quantity{div(L, 2), div(M, 2), div(T, 2)}(sqrt(q.value)))
end

abs(q::Quantity{L, M, T}) where {L, M, T} = Quantity{L, M, T}(abs(q.value))
==(a::Quantity{L, M, T}, b::Quantity{L, M, T}) where {L, M, T} = a.value == b.value
==(a::Q, b::Q) where {Q<:Quantity} = a.value == b.value
isless(a::Quantity{L, M, T}, b::Quantity{L, M, T}) where {L, M, T} = isless(a.value, b.value)
zero(q::Quantity{L, M, T}) where {L, M, T} = Quantity{L, M, T}(zero(q.value))
zero(::Type{Quantity{L, M, T, V}}) where {L, M, T, V<:Real} = Quantity{L, M, T}(zero(V))

promote_rule(::Type{Quantity{L, M, T, V}}, ::Type{Quantity{L, M, T, W}}) where {L, M, T, V<:Real, W<:Real} = Quantity{L, M, T, promote_type(V, W)}
convert(::Type{Quantity{L, M, T, V}}, q::Quantity{L, M, T}) where {L, M, T, V<:Real} = Quantity{L, M, T, V}(convert(V, q.value))
convert(::Type{Q}, q::Q) where {Q<:Quantity} = q

const newton = kilogram * metre / (second * second)
const joule = newton * metre

function unit(name, exponent)
    exponent == 0 && return ""
    return exponent == 1 ? string(" ", name) : string(" ", name, "^", exponent)
end

function show(io::IO, q::Quantity{L, M, T}) where {L, M, T}
    print(io, q.value, unit("kg", M), unit("m", L), unit("s", T))
end

precompile(+, (typeof(metre), typeof(metre)))
precompile(*, (typeof(metre), typeof(metre)))
precompile(/, (Quantity{1, 0, 0, Float64}, typeof(second)))
precompile(show, (IOBuffer, typeof(newton)))

end
