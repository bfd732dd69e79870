# Generators, and what is collected from them.

"The results of a function for the elements of a collection, each computed when it is asked for."
struct Generator{F, I}
    f::F
    iter::I
end

length(g::Generator) = length(g.iter)
isempty(g::Generator) = isempty(g.iter)

function iterate(g::Generator)
    next = iterate(g.iter)
    next === nothing && return nothing
    return (g.f(next[1]), next[2])
end

function iterate(g::Generator, state)
    next = iterate(g.iter, state)
    next === nothing && return nothing
    return (g.f(next[1]), next[2])
end

"The elements of a collection for which a condition holds."
struct Filtered{F, I}
    condition::F
    iter::I
end

filtered(condition, iter) = Filtered(condition, iter)
eltype(::Type{Filtered{F, I}}) where {F, I} = eltype(I)
iterate(f::Filtered) = next_kept(f, iterate(f.iter))
iterate(f::Filtered, state) = next_kept(f, iterate(f.iter, state))
length(f::Filtered) = length_by_counting(f)

function next_kept(f, next)
    while next !== nothing
        f.condition(next[1]) && return next
        next = iterate(f.iter, next[2])
    end
    return nothing
end

"The elements of the elements of a collection."
struct Flatten{I}
    iter::I
end

flatten(iter) = Flatten(iter)
length(f::Flatten) = length_by_counting(f)

function iterate(f::Flatten)
    outer = iterate(f.iter)
    outer === nothing && return nothing
    return next_flat(f, outer, iterate(outer[1]))
end

iterate(f::Flatten, state) = next_flat(f, state[1], iterate(state[1][1], state[2]))

function next_flat(f, outer, inner)
    while inner === nothing
        outer = iterate(f.iter, outer[2])
        outer === nothing && return nothing
        inner = iterate(outer[1])
    end
    return (inner[1], (outer, inner[2]))
end

"The sizes of the array that is collected from something; `nothing` where that is not known before."
collected_size(itr) = nothing
collected_size(a::AbstractArray) = size(a)
collected_size(p::ProductIterator) = product_size(collected_size(p.a), collected_size(p.b))
collected_size(p::TripleIterator) = collected_size(p.pairs)
collected_size(g::Generator) = collected_size(g.iter)
product_size(a, b) = nothing
product_size(a::Tuple, b::Tuple) = (a..., b...)

collect(g::Generator) = collected(g, collected_size(g.iter))
collect(p::ProductIterator) = collected(Generator(identity, p), collected_size(p))
collect(p::TripleIterator) = collected(Generator(identity, p), collected_size(p))

"The element type of what a generator without elements is collected into."
empty_element_type(g) = result_type(g.f, Tuple{eltype(g.iter)})

array_of_sizes(::Type{T}, sizes::Tuple{Int}) where T = new_array(Array{T, 1}, sizes[1])
array_of_sizes(::Type{T}, sizes::Tuple{Int, Int}) where T = new_array(Array{T, 2}, sizes[1], sizes[2])
array_of_sizes(::Type{T}, sizes::Tuple) where T = new_array(apply_type(Array, T, nfields(sizes)), sizes...)

function collected(g, sizes::Tuple)
    next = iterate(g.iter)
    next === nothing && return array_of_sizes(empty_element_type(g), sizes)
    value = g.f(next[1])
    return collect_into(array_of_sizes(typeof(value), sizes), g, value, next[2], 1)
end

function collect_into(result::Array{T}, g, first, state, place) where T
    arrayset(result, first, place)
    next = iterate(g.iter, state)
    while next !== nothing
        place += 1
        value = g.f(next[1])
        value isa T || return collect_into(widened(result, typeof(value), place - 1), g, value, next[2], place)
        arrayset(result, value, place)
        next = iterate(g.iter, next[2])
    end
    return result
end

"A copy of the first elements of an array, in an array that also takes elements of a type."
function widened(a::Array{T}, S, count) where T
    wider = array_of_sizes(promote_typejoin(T, S), size(a))
    for i in 1:count
        arrayset(wider, arrayref(a, i), i)
    end
    return wider
end

function collected(g, ::Nothing)
    next = iterate(g.iter)
    next === nothing && return new_array(apply_type(Array, empty_element_type(g), 1), 0)
    value = g.f(next[1])
    return collect_onto(new_array(Array{typeof(value), 1}, 0), g, value, next[2])
end

function collect_onto(result::Array{T, 1}, g, first, state) where T
    push!(result, first)
    next = iterate(g.iter, state)
    while next !== nothing
        value = g.f(next[1])
        value isa T || return collect_onto(widened(result, typeof(value), length(result)), g, value, next[2])
        push!(result, value)
        next = iterate(g.iter, next[2])
    end
    return result
end

"The elements of a generator, converted to a type."
function collect_typed(::Type{T}, g) where T
    sizes = collected_size(g)
    sizes === nothing && return collect_as(T, g)
    result = array_of_sizes(T, sizes)
    place = 0
    for x in g
        place += 1
        result[place] = x
    end
    return result
end

"""
    map(f, collections...)

The results of `f` for each element, or for elements at the same place in several collections.
"""
map(f, itr) = collect(Generator(f, itr))
