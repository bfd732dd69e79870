# The iteration protocol: `iterate(itr)` and `iterate(itr, state)` give a value with the next state, or `nothing`.

eltype(x) = eltype(typeof(x))
eltype(::Type) = Any
eltype(::Type{Union{}}) = throw(ArgumentError("Union{} does not have elements"))

function isempty(itr)
    return iterate(itr) === nothing
end

function first(itr)
    next = iterate(itr)
    next === nothing && throw(ArgumentError("collection must be non-empty"))
    return next[1]
end

function length_by_counting(itr)
    n = 0
    for _ in itr
        n += 1
    end
    return n
end

"Pairs of a count from 1 and an element."
struct Enumerate{I}
    itr::I
end

enumerate(itr) = Enumerate(itr)
length(e::Enumerate) = length(e.itr)
eltype(::Type{Enumerate{I}}) where I = Tuple{Int, eltype(I)}

function iterate(e::Enumerate)
    next = iterate(e.itr)
    next === nothing && return nothing
    return ((1, next[1]), (2, next[2]))
end

function iterate(e::Enumerate, state)
    next = iterate(e.itr, state[2])
    next === nothing && return nothing
    return ((state[1], next[1]), (state[1] + 1, next[2]))
end

"Tuples of the elements of several collections, as long as the shortest."
struct Zip{I<:Tuple}
    is::I
end

zip(is...) = Zip(is)
length(z::Zip) = minimum(map(length, z.is))
eltype(::Type{Zip{I}}) where {I<:Tuple} = apply_type(Tuple, map(eltype, type_parameters(I))...)
iterate(z::Zip) = zip_next(z, map(iterate, z.is))
iterate(z::Zip, states) = zip_next(z, map(iterate, z.is, states))

function zip_next(z::Zip, nexts)
    isempty(nexts) && return nothing
    for next in nexts
        next === nothing && return nothing
    end
    return (map(first, nexts), map(last, nexts))
end

"The elements of a collection from the last to the first."
struct ReverseIterator{I}
    itr::I
end

length(r::ReverseIterator) = length(r.itr)
eltype(::Type{ReverseIterator{I}}) where I = eltype(I)
iterate(r::ReverseIterator) = iterate(r, length(r.itr))
iterate(r::ReverseIterator, i::Int) = i < 1 ? nothing : (r.itr[i], i - 1)

"The first elements of a collection."
struct Take{I}
    itr::I
    n::Int
end

length(t::Take) = min(length(t.itr), t.n)
eltype(::Type{Take{I}}) where I = eltype(I)

function iterate(t::Take)
    t.n < 1 && return nothing
    next = iterate(t.itr)
    return next === nothing ? nothing : (next[1], (t.n - 1, next[2]))
end

function iterate(t::Take, state)
    state[1] < 1 && return nothing
    next = iterate(t.itr, state[2])
    return next === nothing ? nothing : (next[1], (state[1] - 1, next[2]))
end

"All pairs of elements of two collections, the first one running fastest."
struct ProductIterator{A, B}
    a::A
    b::B
end

product(a, b) = ProductIterator(a, b)
length(p::ProductIterator) = length(p.a) * length(p.b)
eltype(::Type{ProductIterator{A, B}}) where {A, B} = Tuple{eltype(A), eltype(B)}

function iterate(p::ProductIterator)
    next = iterate(p.b)
    next === nothing && return nothing
    return product_next(p, iterate(p.a), next)
end

iterate(p::ProductIterator, state) = product_next(p, iterate(p.a, state[1]), state[2])

function product_next(p, inner, outer)
    if inner === nothing
        outer = iterate(p.b, outer[2])
        outer === nothing && return nothing
        inner = iterate(p.a)
        inner === nothing && return nothing
    end
    return ((inner[1], outer[1]), (inner[2], outer))
end
