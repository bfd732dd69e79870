# Random numbers: xoshiro256++, seeded by the clock unless the program gives a seed. The numbers are not those of Julia.

mutable struct Xoshiro
    s0::UInt64
    s1::UInt64
    s2::UInt64
    s3::UInt64
    seeded::Bool
end

const default_rng = Xoshiro(0x0, 0x0, 0x0, 0x0, false)

function seed!(rng::Xoshiro, seed::Integer)
    x = seed % UInt64
    words = UInt64[]
    for _ in 1:4
        x = add_int(x, 0x9e3779b97f4a7c15)
        z = mul_int(xor(x, lshr_int(x, 30)), 0xbf58476d1ce4e5b9)
        z = mul_int(xor(z, lshr_int(z, 27)), 0x94d049bb133111eb)
        push!(words, xor(z, lshr_int(z, 31)))
    end
    rng.s0, rng.s1, rng.s2, rng.s3 = words
    rng.seeded = true
    return rng
end

seed!(seed::Integer) = seed!(default_rng, seed)
rotated(x::UInt64, k::Int) = or_int(shl_int(x, k), lshr_int(x, 64 - k))

function next_bits(rng::Xoshiro)
    rng.seeded || seed!(rng, time_ns())
    s0, s1, s2, s3 = rng.s0, rng.s1, rng.s2, rng.s3
    result = add_int(rotated(add_int(s0, s3), 23), s0)
    t = shl_int(s1, 17)
    s2 = xor(s2, s0)
    s3 = xor(s3, s1)
    rng.s1 = xor(s1, s2)
    rng.s0 = xor(s0, s3)
    rng.s2 = xor(s2, t)
    rng.s3 = rotated(s3, 45)
    return result
end

"""
    rand([rng], [collection or type], [sizes...])

A random number from 0 (included) to 1, an element of a collection, or a value of a number type; with sizes, an array of such.
"""
rand(rng::Xoshiro) = Float64(lshr_int(next_bits(rng), 11)) * 1.1102230246251565e-16
rand() = rand(default_rng)
rand(rng::Xoshiro, ::Type{Float64}) = rand(rng)
rand(rng::Xoshiro, ::Type{Float32}) = Float32(lshr_int(next_bits(rng), 40)) * 5.9604645f-8
rand(rng::Xoshiro, ::Type{Bool}) = isodd(next_bits(rng))
rand(rng::Xoshiro, ::Type{T}) where {T<:BitInteger} = trunc_int(T, next_bits(rng))

function rand(rng::Xoshiro, r::AbstractUnitRange{T}) where {T<:Integer}
    isempty(r) && throw(ArgumentError("range must be non-empty"))
    n = UInt64(length(r))
    limit = typemax(UInt64) - rem(typemax(UInt64), n)
    x = next_bits(rng)
    while x >= limit
        x = next_bits(rng)
    end
    return first(r) + convert(T, rem(x, n))
end

rand(rng::Xoshiro, a::Union{AbstractVector, Tuple}) = a[rand(rng, 1:length(a))]
rand(rng::Xoshiro, s::Union{AbstractSet, AbstractDict, AbstractString}) = rand(rng, collect(s))
rand(rng::Xoshiro, sizes::Integer...) = [rand(rng) for _ in fill(0, map(Int, sizes))]
rand(rng::Xoshiro, x, n::Integer) = [rand(rng, x) for _ in 1:n]
rand(rng::Xoshiro, x, m::Integer, n::Integer) = [rand(rng, x) for _ in 1:m, _ in 1:n]
rand(x, sizes::Integer...) = rand(default_rng, x, sizes...)
rand(n::Integer, sizes::Integer...) = rand(default_rng, n, sizes...)

"A number of the normal distribution with mean 0 and variance 1."
function randn(rng::Xoshiro)
    return sqrt(-2.0 * log(1.0 - rand(rng))) * cos(2.0 * pi * rand(rng))
end

randn() = randn(default_rng)
randn(n::Integer) = [randn() for _ in 1:n]
randn(m::Integer, n::Integer) = [randn() for _ in 1:m, _ in 1:n]

function shuffle!(rng::Xoshiro, a::AbstractVector)
    for i in length(a):-1:2
        j = rand(rng, 1:i)
        a[i], a[j] = a[j], a[i]
    end
    return a
end

shuffle!(a::AbstractVector) = shuffle!(default_rng, a)
shuffle(a::AbstractVector) = shuffle!(copy(a))
shuffle(rng::Xoshiro, a::AbstractVector) = shuffle!(rng, copy(a))
randperm(n::Integer) = shuffle!(collect(1:n))
