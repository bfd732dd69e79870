# Tuples, pairs, and taking values apart.

length(t::Tuple) = nfields(t)
firstindex(t::Tuple) = 1
lastindex(t::Tuple) = nfields(t)
size(t::Tuple, dimension::Integer) = dimension == 1 ? length(t) : throw(ArgumentError("invalid tuple dimension $dimension"))
getindex(t::Tuple, i::Int) = getfield(t, i)
getindex(t::Tuple, i::Integer) = getfield(t, Int(i))
getindex(t::Tuple, indices::AbstractVector) = ntuple(i -> t[indices[i]], length(indices))
iterate(t::Tuple) = nfields(t) == 0 ? nothing : (getfield(t, 1), 2)
iterate(t::Tuple, i::Int) = i > nfields(t) ? nothing : (getfield(t, i), i + 1)
isempty(t::Tuple) = nfields(t) == 0
eachindex(t::Tuple) = OneTo(nfields(t))
keys(t::Tuple) = OneTo(nfields(t))
first(t::Tuple) = t[1]
last(t::Tuple) = t[end]

first_rest(x, rest...) = rest
tail(t::Tuple) = first_rest(t...)
tail(::Tuple{}) = throw(ArgumentError("Cannot call tail on an empty tuple."))
front(t::Tuple) = ntuple(i -> t[i], length(t) - 1)

function eltype(::Type{T}) where {T<:Tuple}
    types = type_parameters(T)
    element = Union{}
    for i in 1:nfields(types)
        element = promote_typejoin(element, getfield(types, i))
    end
    return element
end

"""
    ntuple(f, n)

The tuple `(f(1), ..., f(n))`.
"""
function ntuple(f, n::Integer)
    n == 1 && return (f(1),)
    n == 2 && return (f(1), f(2))
    n == 3 && return (f(1), f(2), f(3))
    n == 4 && return (f(1), f(2), f(3), f(4))
    values = Any[]
    for i in 1:n
        push!(values, f(i))
    end
    return tuple_of_vector(values)
end

Tuple(t::Tuple) = t
Tuple(itr) = tuple_of_vector(collect(itr))

map(f, t::Tuple{}) = ()
map(f, t::Tuple{Any}) = (f(t[1]),)
map(f, t::Tuple{Any, Any}) = (f(t[1]), f(t[2]))
map(f, t::Tuple{Any, Any, Any}) = (f(t[1]), f(t[2]), f(t[3]))
map(f, t::Tuple{Any, Any, Any, Any}) = (f(t[1]), f(t[2]), f(t[3]), f(t[4]))
map(f, t::Tuple) = ntuple(i -> f(t[i]), length(t))
map(f, t::Tuple{Any, Any}, s::Tuple{Any, Any}) = (f(t[1], s[1]), f(t[2], s[2]))
map(f, t::Tuple{Any, Any, Any}, s::Tuple{Any, Any, Any}) = (f(t[1], s[1]), f(t[2], s[2]), f(t[3], s[3]))
map(f, t::Tuple, s::Tuple) = ntuple(i -> f(t[i], s[i]), min(length(t), length(s)))

==(t::Tuple{Any}, s::Tuple{Any}) = t[1] == s[1]
==(t::Tuple{Any, Any}, s::Tuple{Any, Any}) = t[1] == s[1] && t[2] == s[2]
==(t::Tuple{Any, Any, Any}, s::Tuple{Any, Any, Any}) = t[1] == s[1] && t[2] == s[2] && t[3] == s[3]
isequal(t::Tuple{Any}, s::Tuple{Any}) = isequal(t[1], s[1])
isequal(t::Tuple{Any, Any}, s::Tuple{Any, Any}) = isequal(t[1], s[1]) && isequal(t[2], s[2])
isequal(t::Tuple{Any, Any, Any}, s::Tuple{Any, Any, Any}) = isequal(t[1], s[1]) && isequal(t[2], s[2]) && isequal(t[3], s[3])
isless(t::Tuple{Any}, s::Tuple{Any}) = isless(t[1], s[1])
isless(t::Tuple{Any, Any}, s::Tuple{Any, Any}) = isless(t[1], s[1]) || (isequal(t[1], s[1]) && isless(t[2], s[2]))

function ==(t::Tuple, s::Tuple)
    length(t) == length(s) || return false
    for i in 1:length(t)
        t[i] == s[i] || return false
    end
    return true
end

function isequal(t::Tuple, s::Tuple)
    length(t) == length(s) || return false
    for i in 1:length(t)
        isequal(t[i], s[i]) || return false
    end
    return true
end

function isless(t::Tuple, s::Tuple)
    for i in 1:min(length(t), length(s))
        isless(t[i], s[i]) && return true
        isequal(t[i], s[i]) || return false
    end
    return length(t) < length(s)
end

<(t::Tuple, s::Tuple) = isless(t, s)
reverse(t::Tuple) = ntuple(i -> t[length(t) + 1 - i], length(t))

rest(itr, state...) = rest_collected(itr, state...)
rest_collected(itr) = collect(itr)
rest(t::Tuple) = t
rest(t::Tuple, i::Int) = ntuple(k -> t[i + k - 1], length(t) - i + 1)
rest(a::Array{T, 1}, i::Int) where T = a[i:end]
rest(a::Array{T, 1}) where T = copy(a)

function rest_collected(itr, state)
    result = new_array(Array{eltype(itr), 1}, 0)
    next = iterate(itr, state)
    while next !== nothing
        push!(result, next[1])
        next = iterate(itr, next[2])
    end
    return result
end

indexed_iterate(t::Tuple, i::Int) = (getfield(t, i), i + 1)
indexed_iterate(t::Tuple, i::Int, state) = (getfield(t, i), i + 1)
indexed_iterate(a::Array, i::Int) = (a[i], i + 1)
indexed_iterate(a::Array, i::Int, state) = (a[i], i + 1)

function indexed_iterate(itr, i::Int)
    next = iterate(itr)
    next === nothing && throw(BoundsError(itr, i))
    return next
end

function indexed_iterate(itr, i::Int, state)
    next = iterate(itr, state)
    next === nothing && throw(BoundsError(itr, i))
    return next
end

getindex(p::Pair, i::Int) = getfield(p, i)
getindex(p::Pair, i::Integer) = getfield(p, Int(i))
iterate(p::Pair) = (p.first, 2)
iterate(p::Pair, i::Int) = i == 2 ? (p.second, 3) : nothing
indexed_iterate(p::Pair, i::Int) = (getfield(p, i), i + 1)
indexed_iterate(p::Pair, i::Int, state) = (getfield(p, i), i + 1)
length(p::Pair) = 2
first(p::Pair) = p.first
last(p::Pair) = p.second
firstindex(p::Pair) = 1
lastindex(p::Pair) = 2
reverse(p::Pair) = p.second => p.first
eltype(::Type{Pair{A, B}}) where {A, B} = promote_typejoin(A, B)
==(p::Pair, q::Pair) = p.first == q.first && p.second == q.second
isequal(p::Pair, q::Pair) = isequal(p.first, q.first) && isequal(p.second, q.second)
isless(p::Pair, q::Pair) = isless(p.first, q.first) || (isequal(p.first, q.first) && isless(p.second, q.second))
convert(::Type{Pair{A, B}}, p::Pair) where {A, B} = Pair{A, B}(convert(A, p.first), convert(B, p.second))
convert(::Type{Pair{A, B}}, p::Pair{A, B}) where {A, B} = p
