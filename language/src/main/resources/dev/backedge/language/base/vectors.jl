# Vectors that grow and shrink.

function push!(a::Array{T, 1}, x) where T
    value = convert(T, x)
    array_grow_end(a, 1)
    arrayset(a, value, arraylen(a))
    return a
end

function push!(a::Array{T, 1}, x, y, rest...) where T
    push!(push!(a, x), y)
    return append!(a, rest)
end

push!(collection, x, y, rest...) = foldl(push!, rest, push!(push!(collection, x), y))

function pop!(a::Array{T, 1}) where T
    isempty(a) && throw(ArgumentError("array must be non-empty"))
    x = arrayref(a, arraylen(a))
    array_del_end(a, 1)
    return x
end

function pushfirst!(a::Array{T, 1}, x) where T
    return insert!(a, 1, x)
end

function popfirst!(a::Array{T, 1}) where T
    isempty(a) && throw(ArgumentError("array must be non-empty"))
    x = arrayref(a, 1)
    array_del_at(a, 1)
    return x
end

function insert!(a::Array{T, 1}, i::Integer, x) where T
    1 <= i <= length(a) + 1 || throw(BoundsError(a, (i,)))
    value = convert(T, x)
    array_grow_at(a, Int(i))
    arrayset(a, value, Int(i))
    return a
end

function deleteat!(a::Array{T, 1}, i::Integer) where T
    checkbounds(a, i)
    return array_del_at(a, Int(i))
end

function deleteat!(a::Array{T, 1}, indices::AbstractVector) where T
    for k in length(indices):-1:1
        deleteat!(a, indices[k])
    end
    return a
end

function append!(a::Array{T, 1}, items) where T
    for x in items
        push!(a, x)
    end
    return a
end

function append!(a::Array{T, 1}, items::Array{S, 1}) where {T, S}
    n, m = arraylen(a), arraylen(items)
    array_grow_end(a, m)
    for i in 1:m
        arrayset(a, convert(T, arrayref(items, i)), n + i)
    end
    return a
end

append!(a::Array{T, 1}, first, second, rest...) where T = foldl(append!, rest, append!(append!(a, first), second))

function prepend!(a::Array{T, 1}, items) where T
    position = 1
    for x in items
        insert!(a, position, x)
        position += 1
    end
    return a
end

function splice!(a::Array{T, 1}, i::Integer) where T
    x = a[i]
    deleteat!(a, i)
    return x
end

resize!(a::Array{T, 1}, n::Integer) where T = array_resize(a, Int(n))
empty!(a::Array{T, 1}) where T = array_resize(a, 0)
sizehint!(collection, n) = collection

vcat(a::Array{T, 1}, b::Array{T, 1}) where T = append!(array_copy(a), b)

function vcat(arrays::AbstractVector...)
    T = Union{}
    for a in arrays
        T = promote_type(T, eltype(a))
    end
    result = new_array(Array{arrays === () ? Any : T, 1}, 0)
    for a in arrays
        append!(result, a)
    end
    return result
end

vcat(values...) = typed_vcat(common_element_type(values), values...)

function reverse!(a::AbstractVector)
    i, j = 1, length(a)
    while i < j
        a[i], a[j] = a[j], a[i]
        i += 1
        j -= 1
    end
    return a
end

reverse(a::AbstractVector) = reverse!(copyto!(similar(a), a))

function repeat(a::AbstractVector{T}, n::Integer) where T
    result = new_array(Array{T, 1}, 0)
    for _ in 1:n
        append!(result, a)
    end
    return result
end

function circshift(a::AbstractVector, shift::Integer)
    n = length(a)
    result = similar(a)
    for i in 1:n
        result[mod1(i + shift, n)] = a[i]
    end
    return result
end
