"""
Caches with a bound on their size. All caches of a session are listed; the list is made when the package is loaded, not when it is compiled.
"""
module Caches

import Base: get!, length, haskey, show

export Cache, hits, misses, memoized, registered

"Keeps the most recent results, at most `capacity` of them."
mutable struct Cache{K, V}
    name::Symbol
    capacity::Int
    entries::Dict{K, V}
    order::Vector{K}
    hits::Int
    misses::Int
end

const CACHES = Symbol[]

function Cache{K, V}(name::Symbol, capacity::Int) where {K, V}
    push!(CACHES, name)
    return Cache{K, V}(name, capacity, Dict{K, V}(), K[], 0, 0)
end

length(cache::Cache) = length(cache.order)
haskey(cache::Cache, key) = haskey(cache.entries, key)
hits(cache::Cache) = cache.hits
misses(cache::Cache) = cache.misses

"The names of all caches of this session."
registered() = copy(CACHES)

"The value of a key, computed by `f` if it is not there; the oldest entry makes room for it."
function get!(f::Function, cache::Cache{K, V}, key) where {K, V}
    if haskey(cache.entries, key)
        cache.hits += 1
        return cache.entries[key]
    end
    cache.misses += 1
    if length(cache.order) >= cache.capacity
        delete!(cache.entries, popfirst!(cache.order))
    end
    push!(cache.order, key)
    value = f()
    cache.entries[key] = value
    return value
end

"The function with its results kept in a cache."
memoized(f, cache::Cache) = x -> get!(() -> f(x), cache, x)

show(io::IO, cache::Cache{K, V}) where {K, V} = print(io, "Cache{", K, ", ", V, "} ", cache.name, ": ", length(cache), " of ", cache.capacity, ", ", cache.hits, " hits, ", cache.misses, " misses")

const squares = Cache{Int, Int}(:squares, 3)

"The square of a number, from a cache."
square(n::Int) = get!(() -> n * n, squares, n)

function __init__()
    empty!(CACHES)
    push!(CACHES, :squares)
end

precompile(square, (Int64,))
precompile(registered, ())
precompile(show, (IOBuffer, Cache{Int64, Int64}))

end
