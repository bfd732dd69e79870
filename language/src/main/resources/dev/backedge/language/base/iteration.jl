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

function iterate(z::Zip{Tuple{A, B}}) where {A, B}
    a = iterate(z.is[1])
    a === nothing && return nothing
    b = iterate(z.is[2])
    b === nothing && return nothing
    return ((a[1], b[1]), (a[2], b[2]))
end

function iterate(z::Zip{Tuple{A, B}}, states) where {A, B}
    a = iterate(z.is[1], states[1])
    a === nothing && return nothing
    b = iterate(z.is[2], states[2])
    b === nothing && return nothing
    return ((a[1], b[1]), (a[2], b[2]))
end

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

"All triples of elements of three collections, the first one running fastest."
struct TripleIterator{P}
    pairs::P
end

product(a, b, c) = TripleIterator(ProductIterator(ProductIterator(a, b), c))
length(t::TripleIterator) = length(t.pairs)
iterate(t::TripleIterator) = triple(iterate(t.pairs))
iterate(t::TripleIterator, state) = triple(iterate(t.pairs, state))
triple(next) = next === nothing ? nothing : ((next[1][1][1], next[1][1][2], next[1][2]), next[2])

"The elements of a collection after the first ones."
struct Drop{I}
    itr::I
    n::Int
end

function iterate(d::Drop)
    next = iterate(d.itr)
    for _ in 1:d.n
        next === nothing && return nothing
        next = iterate(d.itr, next[2])
    end
    return next
end

iterate(d::Drop, state) = iterate(d.itr, state)
length(d::Drop) = max(0, length(d.itr) - d.n)
eltype(::Type{Drop{I}}) where I = eltype(I)

"The elements of a collection again and again."
struct Cycle{I}
    itr::I
end

iterate(c::Cycle) = iterate(c.itr)
iterate(c::Cycle, state) = (next = iterate(c.itr, state); next === nothing ? iterate(c.itr) : next)
eltype(::Type{Cycle{I}}) where I = eltype(I)

"Numbers from one on, by equal steps, without end."
struct Count{T}
    start::T
    step::T
end

iterate(c::Count) = (c.start, c.start + c.step)
iterate(c::Count, state) = (state, state + c.step)
eltype(::Type{Count{T}}) where T = T

"Parts of equal length of a vector; the last one may be shorter."
struct Partition{A}
    a::A
    n::Int
end

length(p::Partition) = cld(length(p.a), p.n)
iterate(p::Partition) = iterate(p, 1)
iterate(p::Partition, i::Int) = i > length(p.a) ? nothing : (p.a[i:min(i + p.n - 1, length(p.a))], i + p.n)
