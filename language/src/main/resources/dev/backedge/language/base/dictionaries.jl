# Dictionaries. Iteration follows the order of insertion.

abstract type AbstractDict{K, V} end

"""
    Dict(pairs...)

A hash table: `slots` holds numbers of entries by hash, an entry's key and value lie in `keys` and `vals`. Deleted entries stay, unused, until
the table is rebuilt.
"""
mutable struct Dict{K, V} <: AbstractDict{K, V}
    slots::Vector{Int}
    keys::Vector{K}
    vals::Vector{V}
    used::Vector{Bool}
    count::Int
    Dict{K, V}() where {K, V} = new{K, V}(fill(0, 16), Vector{K}(), Vector{V}(), Bool[], 0)
end

function Dict{K, V}(pairs::Pair...) where {K, V}
    d = Dict{K, V}()
    for p in pairs
        d[p.first] = p.second
    end
    return d
end

function Dict{K, V}(itr) where {K, V}
    d = Dict{K, V}()
    for (k, v) in itr
        d[k] = v
    end
    return d
end

Dict() = Dict{Any, Any}()
Dict(pairs::Pair{K, V}...) where {K, V} = Dict{K, V}(pairs)

function Dict(pairs::Pair...)
    K, V = Union{}, Union{}
    for p in pairs
        K = promote_typejoin(K, typeof(p.first))
        V = promote_typejoin(V, typeof(p.second))
    end
    return Dict{K, V}(pairs)
end

Dict(d::AbstractDict{K, V}) where {K, V} = Dict{K, V}(d)
Dict(itr) = Dict(map(kv -> kv[1] => kv[2], collect(itr))...)

convert(::Type{Dict{K, V}}, d::AbstractDict) where {K, V} = d isa Dict{K, V} ? d : Dict{K, V}(d)

"The place of a key: the number of its entry, or the negative slot in which it would be found."
function find_entry(d::Dict, key)
    mask = length(d.slots) - 1
    slot = and_int(hash(key) % Int, mask)
    while true
        entry = d.slots[slot + 1]
        entry == 0 && return -(slot + 1)
        d.used[entry] && isequal(d.keys[entry], key) && return entry
        slot = and_int(slot + 1, mask)
    end
end

function rebuild!(d::Dict{K, V}, size::Int) where {K, V}
    keys, vals, used = d.keys, d.vals, d.used
    d.slots = fill(0, size)
    d.keys = Vector{K}()
    d.vals = Vector{V}()
    d.used = Bool[]
    d.count = 0
    for i in 1:length(keys)
        used[i] && add_entry!(d, keys[i], vals[i], -find_entry(d, keys[i]))
    end
    return d
end

function add_entry!(d::Dict, key, value, slot::Int)
    push!(d.keys, key)
    push!(d.vals, value)
    push!(d.used, true)
    d.slots[slot] = length(d.keys)
    d.count += 1
    return d
end

function setindex!(d::Dict{K, V}, value, k) where {K, V}
    key = convert(K, k)
    isequal(key, k) || throw(ArgumentError("$(repr(k)) is not a valid key for type $K"))
    converted = convert(V, value)
    entry = find_entry(d, key)
    if entry > 0
        d.keys[entry] = key
        d.vals[entry] = converted
        return d
    end
    if 3 * (length(d.keys) + 1) > 2 * length(d.slots)
        rebuild!(d, 3 * (d.count + 1) > length(d.slots) ? 2 * length(d.slots) : length(d.slots))
        entry = find_entry(d, key)
    end
    return add_entry!(d, key, converted, -entry)
end

function getindex(d::Dict, key)
    entry = find_entry(d, key)
    entry > 0 || throw(KeyError(key))
    return d.vals[entry]
end

function get(d::Dict, key, default)
    entry = find_entry(d, key)
    return entry > 0 ? d.vals[entry] : default
end

function get(f::Callable, d::Dict, key)
    entry = find_entry(d, key)
    return entry > 0 ? d.vals[entry] : f()
end

get!(d::AbstractDict, key, default) = get!(() -> default, d, key)

function get!(f::Callable, d::Dict, key)
    entry = find_entry(d, key)
    entry > 0 && return d.vals[entry]
    d[key] = f()
    return d[key]
end

haskey(d::Dict, key) = find_entry(d, key) > 0

function delete!(d::Dict, key)
    entry = find_entry(d, key)
    if entry > 0
        d.used[entry] = false
        d.count -= 1
    end
    return d
end

function pop!(d::Dict, key)
    value = d[key]
    delete!(d, key)
    return value
end

function pop!(d::Dict, key, default)
    haskey(d, key) || return default
    return pop!(d, key)
end

function empty!(d::Dict{K, V}) where {K, V}
    d.slots = fill(0, 16)
    d.keys = Vector{K}()
    d.vals = Vector{V}()
    d.used = Bool[]
    d.count = 0
    return d
end

length(d::Dict) = d.count
copy(d::Dict{K, V}) where {K, V} = Dict{K, V}(d)
iterate(d::Dict) = iterate(d, 1)

function iterate(d::Dict{K, V}, start::Int) where {K, V}
    i = used_from(d, start)
    return i == 0 ? nothing : (Pair{K, V}(d.keys[i], d.vals[i]), i + 1)
end

isempty(d::AbstractDict) = length(d) == 0
eltype(::Type{D}) where {K, V, D<:AbstractDict{K, V}} = Pair{K, V}
keytype(::AbstractDict{K, V}) where {K, V} = K
valtype(::AbstractDict{K, V}) where {K, V} = V
keytype(::Type{D}) where {K, V, D<:AbstractDict{K, V}} = K
valtype(::Type{D}) where {K, V, D<:AbstractDict{K, V}} = V
getindex(d::AbstractDict, key) = (missing_key = get(d, key, NoValue()); missing_key === NoValue() ? throw(KeyError(key)) : missing_key)
haskey(d::AbstractDict, key) = get(d, key, NoValue()) !== NoValue()
in(p::Pair, d::AbstractDict) = (value = get(d, p.first, NoValue()); value !== NoValue() && value == p.second)

struct NoValue end

"The keys of a dictionary, as a collection."
struct KeySet{K, D<:AbstractDict{K}}
    dict::D
end

"The values of a dictionary, as a collection."
struct ValueIterator{D<:AbstractDict}
    dict::D
end

keys(d::AbstractDict) = KeySet{keytype(d), typeof(d)}(d)
values(d::AbstractDict) = ValueIterator(d)
pairs(d::AbstractDict) = d
pairs(a::AbstractVector) = map(i -> i => a[i], eachindex(a))
length(k::KeySet) = length(k.dict)
length(v::ValueIterator) = length(v.dict)
isempty(k::KeySet) = isempty(k.dict)
isempty(v::ValueIterator) = isempty(v.dict)
eltype(::Type{KeySet{K, D}}) where {K, D<:AbstractDict{K}} = K
eltype(::Type{ValueIterator{D}}) where {D<:AbstractDict} = valtype(D)
in(key, k::KeySet) = haskey(k.dict, key)

iterate(k::KeySet, state...) = (next = iterate(k.dict, state...); next === nothing ? nothing : (next[1].first, next[2]))
iterate(v::ValueIterator, state...) = (next = iterate(v.dict, state...); next === nothing ? nothing : (next[1].second, next[2]))
iterate(k::KeySet{K, Dict{K, V}}) where {K, V} = iterate_keys(k.dict, 1)
iterate(k::KeySet{K, Dict{K, V}}, i::Int) where {K, V} = iterate_keys(k.dict, i)
iterate(v::ValueIterator{Dict{K, V}}) where {K, V} = iterate_values(v.dict, 1)
iterate(v::ValueIterator{Dict{K, V}}, i::Int) where {K, V} = iterate_values(v.dict, i)

"The first entry in use from a number on; 0 if there is none."
function used_from(d::Dict, i::Int)
    while i <= length(d.keys)
        d.used[i] && return i
        i += 1
    end
    return 0
end

function iterate_keys(d::Dict, start::Int)
    i = used_from(d, start)
    return i == 0 ? nothing : (d.keys[i], i + 1)
end

function iterate_values(d::Dict, start::Int)
    i = used_from(d, start)
    return i == 0 ? nothing : (d.vals[i], i + 1)
end

function ==(a::AbstractDict, b::AbstractDict)
    length(a) == length(b) || return false
    for p in a
        in(p, b) || return false
    end
    return true
end

isequal(a::AbstractDict, b::AbstractDict) = a == b

function hash(d::AbstractDict, h::UInt)
    sum = 0x6d35bb51952d5539
    for p in d
        sum = xor(sum, hash(p))
    end
    return hash_mix(h, sum)
end

function merge!(d::AbstractDict, others::AbstractDict...)
    for other in others
        for (k, v) in other
            d[k] = v
        end
    end
    return d
end

function merge(d::AbstractDict, others::AbstractDict...)
    K, V = keytype(d), valtype(d)
    for other in others
        K = promote_type(K, keytype(other))
        V = promote_type(V, valtype(other))
    end
    return merge!(Dict{K, V}(d), others...)
end

function mergewith(combine, d::AbstractDict{K, V}, others::AbstractDict...) where {K, V}
    result = Dict{K, V}(d)
    for other in others
        for (k, v) in other
            result[k] = haskey(result, k) ? combine(result[k], v) : v
        end
    end
    return result
end

getindex(d::AbstractDict, first, second, rest...) = d[(first, second, rest...)]
setindex!(d::AbstractDict, value, first, second, rest...) = setindex!(d, value, (first, second, rest...))
push!(d::AbstractDict, p::Pair) = setindex!(d, p.second, p.first)

function filter(f, d::AbstractDict{K, V}) where {K, V}
    result = Dict{K, V}()
    for p in d
        f(p) && push!(result, p)
    end
    return result
end

map(f, d::AbstractDict) = error("map is not defined on dictionaries")
