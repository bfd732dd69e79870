# Functions of functions and collections.

"Appends an element; a vector whose element type is too narrow is replaced by a wider one."
function push_widening(a::Array{T, 1}, x) where T
    if x isa T
        return push!(a, x)
    end
    wider = new_array(Array{promote_typejoin(T, typeof(x)), 1}, 0)
    append!(wider, a)
    return push!(wider, x)
end

map(f, a, b, rest...) = map(arguments -> f(arguments...), zip(a, b, rest...))

function map!(f, target::AbstractArray, source)
    i = 0
    for x in source
        i += 1
        target[i] = f(x)
    end
    return target
end

"""
    collect(itr)

A vector of all elements of a collection or iterator.
"""
collect(itr) = collect_by_type(eltype(itr), itr)
collect(a::AbstractVector{T}) where T = Array{T, 1}(a)
collect(a::Array) = copy(a)
collect(::Type{T}, itr) where T = collect_as(T, itr)
collect_as(::Type{T}, itr) where T = append!(new_array(Array{T, 1}, 0), itr)
collect_by_type(T, itr) = T === Any ? collected(Generator(identity, itr), nothing) : collect_as(T, itr)

function foreach(f, itr)
    for x in itr
        f(x)
    end
    return nothing
end

foreach(f, a, b, rest...) = foreach(arguments -> f(arguments...), zip(a, b, rest...))

function filter(f, a::AbstractVector{T}) where T
    result = new_array(Array{T, 1}, 0)
    for x in a
        f(x) && push!(result, x)
    end
    return result
end

function filter!(f, a::Array{T, 1}) where T
    kept = 0
    for i in 1:length(a)
        x = a[i]
        if f(x)
            kept += 1
            a[kept] = x
        end
    end
    return resize!(a, kept)
end

filter(f, t::Tuple) = tuple_of_vector(filter(f, collect_as(Any, t)))

function foldl(op, itr, init)
    result = init
    for x in itr
        result = op(result, x)
    end
    return result
end

function foldl(op, itr)
    next = iterate(itr)
    next === nothing && return empty_reduction(op, eltype(itr))
    result = reduce_first(op, next[1])
    next = iterate(itr, next[2])
    while next !== nothing
        result = op(result, next[1])
        next = iterate(itr, next[2])
    end
    return result
end

function foldr(op, itr, init)
    elements = collect(itr)
    result = init
    for i in length(elements):-1:1
        result = op(elements[i], result)
    end
    return result
end

function foldr(op, itr)
    elements = collect(itr)
    isempty(elements) && return empty_reduction(op, eltype(itr))
    result = elements[end]
    for i in (length(elements) - 1):-1:1
        result = op(elements[i], result)
    end
    return result
end

"""
    reduce(op, itr)

The elements of a collection combined by a function of two arguments.
"""
reduce(op, itr) = foldl(op, itr)
mapreduce(f, op, itr) = mapfoldl(f, op, itr)
mapreduce(f, op, itr, init) = foldl((result, x) -> op(result, f(x)), itr, init)

function mapfoldl(f, op, itr)
    next = iterate(itr)
    next === nothing && return empty_reduction(op, Union{})
    result = reduce_first(op, f(next[1]))
    next = iterate(itr, next[2])
    while next !== nothing
        result = op(result, f(next[1]))
        next = iterate(itr, next[2])
    end
    return result
end

add_sum(x, y) = x + y
add_sum(x::Union{Bool, Int8, Int16, Int32}, y::Union{Bool, Int8, Int16, Int32}) = Int(x) + Int(y)
add_sum(x::Union{UInt8, UInt16, UInt32}, y::Union{UInt8, UInt16, UInt32}) = UInt(x) + UInt(y)
mul_prod(x, y) = x * y
mul_prod(x::Union{Bool, Int8, Int16, Int32}, y::Union{Bool, Int8, Int16, Int32}) = Int(x) * Int(y)
mul_prod(x::Union{UInt8, UInt16, UInt32}, y::Union{UInt8, UInt16, UInt32}) = UInt(x) * UInt(y)

reduce_first(op, x) = x
reduce_first(::typeof(add_sum), x::Union{Bool, Int8, Int16, Int32}) = Int(x)
reduce_first(::typeof(mul_prod), x::Union{Bool, Int8, Int16, Int32}) = Int(x)
reduce_first(::typeof(add_sum), x::Union{UInt8, UInt16, UInt32}) = UInt(x)
reduce_first(::typeof(mul_prod), x::Union{UInt8, UInt16, UInt32}) = UInt(x)

empty_reduction(op, T) = throw(ArgumentError("reducing over an empty collection is not allowed"))
empty_reduction(::typeof(+), ::Type{T}) where {T<:Number} = zero(T)
empty_reduction(::typeof(*), ::Type{T}) where {T<:Number} = one(T)
empty_reduction(::typeof(add_sum), ::Type{T}) where {T<:Number} = reduce_first(add_sum, zero(T))
empty_reduction(::typeof(mul_prod), ::Type{T}) where {T<:Number} = reduce_first(mul_prod, one(T))
empty_reduction(::typeof(add_sum), ::Type{Union{}}) = throw(ArgumentError("reducing over an empty collection is not allowed"))
empty_reduction(::typeof(mul_prod), ::Type{Union{}}) = throw(ArgumentError("reducing over an empty collection is not allowed"))
empty_reduction(::typeof(+), ::Type{Union{}}) = throw(ArgumentError("reducing over an empty collection is not allowed"))
empty_reduction(::typeof(*), ::Type{Union{}}) = throw(ArgumentError("reducing over an empty collection is not allowed"))

sum(itr) = foldl(add_sum, itr)
sum(f, itr) = mapfoldl(f, add_sum, itr)
prod(itr) = foldl(mul_prod, itr)
prod(f, itr) = mapfoldl(f, mul_prod, itr)
prod(::Tuple{}) = 1
maximum(itr) = foldl(max, itr)
maximum(f, itr) = mapfoldl(f, max, itr)
minimum(itr) = foldl(min, itr)
minimum(f, itr) = mapfoldl(f, min, itr)
extrema(itr) = (minimum(itr), maximum(itr))

function any(f, itr)
    for x in itr
        f(x) && return true
    end
    return false
end

function all(f, itr)
    for x in itr
        f(x) || return false
    end
    return true
end

any(itr) = any(identity, itr)
all(itr) = all(identity, itr)

function count(f, itr)
    n = 0
    for x in itr
        f(x) && (n += 1)
    end
    return n
end

count(itr) = count(identity, itr)

function accumulate(op, a::AbstractVector)
    isempty(a) && return similar(a)
    result = [reduce_first(op, a[1])]
    for i in 2:length(a)
        result = push_widening(result, op(result[i - 1], a[i]))
    end
    return result
end

cumsum(a::AbstractVector) = accumulate(add_sum, a)
cumprod(a::AbstractVector) = accumulate(mul_prod, a)

function diff(a::AbstractVector)
    return map(i -> a[i + 1] - a[i], 1:(length(a) - 1))
end

function dot(a::AbstractVector, b::AbstractVector)
    length(a) == length(b) || throw(DimensionMismatch("first array has length $(length(a)) which does not match the length of the second, $(length(b))."))
    isempty(a) && return zero(promote_type(eltype(a), eltype(b)))
    return sum(map((x, y) -> conj(x) * y, a, b))
end
