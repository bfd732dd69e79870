# Reading and writing elements.

getindex(a::Array, i::Int) = arrayref(a, i)
getindex(a::Array, i::Integer) = arrayref(a, Int(i))
setindex!(a::Array{T}, x, i::Int) where T = arrayset(a, convert(T, x), i)
setindex!(a::Array{T}, x, i::Integer) where T = arrayset(a, convert(T, x), Int(i))

function checked_position(a, i::Int, j::Int)
    m, n = size(a)
    1 <= i <= m && 1 <= j <= n || throw(BoundsError(a, (i, j)))
    return (j - 1) * m + i
end

getindex(a::Array{T, 2}, i::Int, j::Int) where T = arrayref(a, i, j)
setindex!(a::Array{T, 2}, x, i::Int, j::Int) where T = arrayset(a, convert(T, x), i, j)
getindex(a::Array{T, 2}, i::Integer, j::Integer) where T = a[Int(i), Int(j)]
setindex!(a::Array{T, 2}, x, i::Integer, j::Integer) where T = setindex!(a, x, Int(i), Int(j))

getindex(a::AbstractArray, i::Integer) = a[Int(i)]
getindex(a::AbstractArray, i::Integer, j::Integer) = a[checked_position(a, Int(i), Int(j))]
getindex(a::AbstractArray, i::Int) = throw(MethodError(getindex, (a, i)))

function getindex(a::AbstractArray{T}, indices::AbstractVector) where T
    result = new_array(Array{T, 1}, length(indices))
    position = 0
    for i in indices
        position += 1
        result[position] = a[i]
    end
    return result
end

function getindex(a::AbstractArray{T}, mask::AbstractVector{Bool}) where T
    length(mask) == length(a) || throw(BoundsError(a, (mask,)))
    result = new_array(Array{T, 1}, 0)
    for i in 1:length(mask)
        mask[i] && push!(result, a[i])
    end
    return result
end

getindex(a::AbstractVector, ::Colon) = copy(a)
getindex(a::AbstractArray, ::Colon) = vec(copy(a))

function setindex!(a::AbstractArray, values::AbstractArray, indices::AbstractVector)
    length(values) == length(indices) || throw(DimensionMismatch("tried to assign $(length(values)) elements to $(length(indices)) destinations"))
    position = 0
    for i in indices
        position += 1
        a[i] = values[position]
    end
    return a
end

setindex!(a::AbstractArray, values::AbstractArray, ::Colon) = copyto!(a, values)
setindex!(a::AbstractArray, values::AbstractArray, mask::AbstractVector{Bool}) = setindex!(a, values, findall(mask))

checkbounds(::Type{Bool}, a::AbstractArray, i::Integer) = 1 <= i <= length(a)

function checkbounds(a::AbstractArray, i::Integer)
    checkbounds(Bool, a, i) || throw(BoundsError(a, (i,)))
    return nothing
end

first(a::AbstractVector, n::Integer) = a[1:min(n, length(a))]
last(a::AbstractVector, n::Integer) = a[max(1, length(a) - n + 1):end]
get(a::AbstractArray, i::Integer, default) = checkbounds(Bool, a, i) ? a[i] : default

"A part of an array, which it shares."
struct SubArray{T, A<:AbstractArray{T}, I<:AbstractVector} <: AbstractArray{T, 1}
    parent::A
    indices::I
end

view(a::AbstractVector, indices::AbstractVector) = SubArray{eltype(a), typeof(a), typeof(indices)}(a, indices)
size(s::SubArray) = (length(s.indices),)
getindex(s::SubArray, i::Int) = s.parent[s.indices[i]]

function setindex!(s::SubArray, x, i::Int)
    s.parent[s.indices[i]] = x
    return s
end
