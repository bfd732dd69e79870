# Calls for each element: `f.(x, y)` is `materialize(broadcasted(f, x, y))`.

"A call for each element, of which the calls inside it are part."
struct Broadcasted{F, A<:Tuple}
    f::F
    args::A
end

"""
    broadcasted(f, arguments...)

Describe the call of `f` for the elements of the arguments; those of size 1 in a dimension, and values that are no collections, are repeated.
"""
broadcasted(f, x) = Broadcasted(f, (broadcastable(x),))
broadcasted(f, x, y) = Broadcasted(f, (broadcastable(x), broadcastable(y)))
broadcasted(f, x, y, z, rest...) = Broadcasted(f, map(broadcastable, (x, y, z, rest...)))
broadcasted(::typeof(+), r::AbstractUnitRange{T}, x::Integer) where {T<:Integer} = r + x
broadcasted(::typeof(+), x::Integer, r::AbstractUnitRange{T}) where {T<:Integer} = r + x
broadcasted(::typeof(-), r::AbstractUnitRange{T}, x::Integer) where {T<:Integer} = r - x
broadcasted(::typeof(*), r::AbstractUnitRange{T}, x::Integer) where {T<:Integer} = r * x
broadcasted(::typeof(*), x::Integer, r::AbstractUnitRange{T}) where {T<:Integer} = r * x
broadcast(f, args...) = materialize(broadcasted(f, args...))

const Single = Union{Number, AbstractString, Char, Symbol, Function, Type, Nothing, Missing, Ref, Pair, IO, Module, Val, Exception}
broadcastable(x) = collect(x)
broadcastable(x::Union{Single, AbstractArray, Tuple, Broadcasted}) = x

sizes_of(x) = ()
sizes_of(a::AbstractArray) = size(a)
sizes_of(t::Tuple) = (length(t),)
sizes_of(b::Broadcasted) = common_sizes(map(sizes_of, b.args))

function common_sizes(all)
    result = ()
    for sizes in all
        result = two_sizes(result, sizes)
    end
    return result
end

two_sizes(s::Tuple{}, t::Tuple) = t
two_sizes(s::Tuple, t::Tuple{}) = s
two_sizes(s::Tuple{}, t::Tuple{}) = ()
two_sizes(s::Tuple{Int}, t::Tuple{Int}) = (two_lengths(s[1], t[1]),)

function two_sizes(s::Tuple, t::Tuple)
    n = max(length(s), length(t))
    return ntuple(i -> two_lengths(i > length(s) ? 1 : s[i], i > length(t) ? 1 : t[i]), n)
end

function two_lengths(m, n)
    m == n && return m
    m == 1 && return n
    n == 1 && return m
    throw(DimensionMismatch("arrays could not be broadcast to a common size; got a dimension with lengths $m and $n"))
end

"Whether all collections have these sizes, so that elements at one place belong together."
is_uniform(x, sizes) = true
is_uniform(a::AbstractArray, sizes) = size(a) == sizes
is_uniform(t::Tuple, sizes) = (length(t),) == sizes
is_uniform(b::Broadcasted, sizes) = all(x -> is_uniform(x, sizes), b.args)

has_array(x) = false
has_array(a::AbstractArray) = true
has_array(b::Broadcasted) = any(has_array, b.args)

element_at(x, i) = x
element_at(x::Ref, i) = x[]
element_at(a::AbstractArray, i) = a[i]
element_at(t::Tuple, i) = t[i]
element_at(b::Broadcasted, i) = call_at(b.f, b.args, i)
call_at(f, args::Tuple{Any}, i) = f(element_at(args[1], i))
call_at(f, args::Tuple{Any, Any}, i) = f(element_at(args[1], i), element_at(args[2], i))
call_at(f, args::Tuple{Any, Any, Any}, i) = f(element_at(args[1], i), element_at(args[2], i), element_at(args[3], i))
call_at(f, args::Tuple, i) = f(map(x -> element_at(x, i), args)...)

cell_at(x, i, j) = x
cell_at(x::Ref, i, j) = x[]
cell_at(a::AbstractArray, i, j) = a[length(a) == 1 ? 1 : i]
cell_at(a::AbstractMatrix, i, j) = a[size(a, 1) == 1 ? 1 : i, size(a, 2) == 1 ? 1 : j]
cell_at(t::Tuple, i, j) = t[length(t) == 1 ? 1 : i]
cell_at(b::Broadcasted, i, j) = b.f(map(x -> cell_at(x, i, j), b.args)...)

"Reads the elements of a broadcast call one after the other."
struct ElementReader{B} <: Function
    call::B
end

(reader::ElementReader)(i) = element_at(reader.call, i)

"Reads the elements of a broadcast call by row and column."
struct CellReader{B} <: Function
    call::B
    rows::Int
end

(reader::CellReader)(i) = cell_at(reader.call, rem(i - 1, reader.rows) + 1, div(i - 1, reader.rows) + 1)

function reader_of(b, sizes)
    is_uniform(b, sizes) && return ElementReader(b)
    length(sizes) <= 2 || throw(ArgumentError("arrays of more than two dimensions are broadcast only with arrays of the same size"))
    return CellReader(b, sizes[1])
end

materialize(x) = x

function materialize(b::Broadcasted)
    sizes = sizes_of(b)
    sizes === () && return element_at(b, 1)
    reader = reader_of(b, sizes)
    has_array(b) || return ntuple(reader, sizes[1])
    return collected(Generator(reader, OneTo(prod(sizes))), sizes)
end

materialize!(target, x) = materialize!(target, Broadcasted(identity, (broadcastable(x),)))

function materialize!(target, b::Broadcasted)
    sizes = sizes_of(b)
    two_sizes(size(target), sizes) == size(target) || throw(DimensionMismatch("array could not be broadcast to match destination"))
    return assign_all!(target, reader_of(b, size(target)))
end

function assign_all!(target, reader)
    for i in eachindex(target)
        target[i] = reader(i)
    end
    return target
end
