# Sets: dictionaries without values.

abstract type AbstractSet{T} end

struct Set{T} <: AbstractSet{T}
    dict::Dict{T, Nothing}
    Set{T}() where T = new{T}(Dict{T, Nothing}())
end

Set() = Set{Any}()
Set{T}(itr) where T = union!(Set{T}(), itr)
Set(itr) = set_of(eltype(itr), itr)
set_of(T, itr) = T === Any ? Set{eltype(collect(itr))}(itr) : Set{T}(itr)

length(s::Set) = length(s.dict)
isempty(s::Set) = isempty(s.dict)
eltype(::Type{Set{T}}) where T = T
eltype(::Type{S}) where {T, S<:AbstractSet{T}} = T
in(x, s::Set) = haskey(s.dict, x)
iterate(s::Set) = iterate_keys(s.dict, 1)
iterate(s::Set, i::Int) = iterate_keys(s.dict, i)
copy(s::Set{T}) where T = Set{T}(s)

function push!(s::Set, x)
    s.dict[x] = nothing
    return s
end

function delete!(s::Set, x)
    delete!(s.dict, x)
    return s
end

function pop!(s::Set, x)
    x in s || throw(KeyError(x))
    delete!(s, x)
    return x
end

function pop!(s::Set)
    isempty(s) && throw(ArgumentError("set must be non-empty"))
    return pop!(s, first(s))
end

function empty!(s::Set)
    empty!(s.dict)
    return s
end

function union!(s::AbstractSet, collections...)
    for collection in collections
        for x in collection
            push!(s, x)
        end
    end
    return s
end

union(s::AbstractSet{T}, others...) where T = union!(Set{joined_eltype(T, others)}(), s, others...)
union(a::AbstractVector, others...) = unique(vcat(a, map(collect, others)...))
intersect(s::AbstractSet{T}, other) where T = Set{T}(filter(x -> x in other, collect(s)))
intersect(a::AbstractVector, other) = unique(filter(x -> x in other, a))
setdiff(s::AbstractSet{T}, other) where T = Set{T}(filter(x -> !(x in other), collect(s)))
setdiff(a::AbstractVector, other) = unique(filter(x -> !(x in other), a))
symdiff(s, other) = union(setdiff(s, other), setdiff(other, s))
issubset(a, b) = all(x -> x in b, a)
isdisjoint(a, b) = !any(x -> x in b, a)
∪(a, b) = union(a, b)
∩(a, b) = intersect(a, b)
⊆(a, b) = issubset(a, b)
⊇(a, b) = issubset(b, a)
⊊(a, b) = issubset(a, b) && length(a) < length(b)
⊈(a, b) = !issubset(a, b)
==(a::AbstractSet, b::AbstractSet) = length(a) == length(b) && issubset(a, b)
isequal(a::AbstractSet, b::AbstractSet) = a == b
filter(f, s::AbstractSet{T}) where T = Set{T}(filter(f, collect(s)))

function joined_eltype(T, others)
    for other in others
        T = promote_type(T, eltype(other))
    end
    return T
end

function hash(s::AbstractSet, h::UInt)
    sum = 0x852ada37cfe8e0ce
    for x in s
        sum = xor(sum, hash(x))
    end
    return hash_mix(h, sum)
end
