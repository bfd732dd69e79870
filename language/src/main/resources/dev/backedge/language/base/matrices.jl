# Arrays of two and more dimensions: parts of them, products, and arrays put together.

size(a::Array{T, N}) where {T, N} = ntuple(i -> arraysize(a, i), N)
Array{T, N}(::UndefInitializer, sizes::Integer...) where {T, N} = new_array(Array{T, N}, map(Int, sizes)...)
Array{T}(::UndefInitializer, sizes::Integer...) where T = array_of_sizes(T, map(Int, sizes))
Array{T}(::UndefInitializer, sizes::Tuple) where T = array_of_sizes(T, map(Int, sizes))
Array{T, N}(::UndefInitializer, sizes::Tuple) where {T, N} = new_array(Array{T, N}, map(Int, sizes)...)
similar(a::AbstractArray{T}) where T = array_of_sizes(T, size(a))
similar(a::AbstractArray, ::Type{T}) where T = array_of_sizes(T, size(a))
similar(a::AbstractArray{T}, sizes::Tuple) where T = array_of_sizes(T, sizes)
similar(a::AbstractArray{T}, m::Integer, n::Integer) where T = new_array(Array{T, 2}, Int(m), Int(n))
similar(a::AbstractArray, ::Type{T}, sizes::Tuple) where T = array_of_sizes(T, sizes)
similar(a::AbstractArray, ::Type{T}, m::Integer, n::Integer) where T = new_array(Array{T, 2}, Int(m), Int(n))

fill(x, sizes::Tuple) = fill!(array_of_sizes(typeof(x), map(Int, sizes)), x)
fill(x, m::Integer, n::Integer, o::Integer, rest::Integer...) = fill(x, (m, n, o, rest...))
zeros(sizes::Tuple) = fill(0.0, sizes)
zeros(::Type{T}, sizes::Tuple) where T = fill(zero(T), sizes)
zeros(m::Integer, n::Integer, o::Integer) = fill(0.0, (m, n, o))
zeros(::Type{T}, m::Integer, n::Integer, o::Integer) where T = fill(zero(T), (m, n, o))
ones(sizes::Tuple) = fill(1.0, sizes)
ones(::Type{T}, sizes::Tuple) where T = fill(one(T), sizes)
trues(m::Integer, n::Integer) = fill(true, m, n)
falses(m::Integer, n::Integer) = fill(false, m, n)
reshape(a::AbstractArray, sizes::Integer...) = reshape(collect(a), map(Int, sizes))
reshape(a::AbstractArray, sizes::Tuple) = reshape(collect(a), sizes)
reshape(a::Array{T}, sizes::Tuple) where T = array_reshape(apply_type(Array, T, nfields(sizes)), sizes..., a)
reshape(a::Array{T}, m::Integer, ::Colon) where T = reshape(a, m, div(length(a), m))
reshape(a::Array{T}, ::Colon, n::Integer) where T = reshape(a, div(length(a), n), n)
vec(a::AbstractVector) = a

# Elements and parts.

getindex(a::Array, i::Integer, j::Integer, indices::Integer...) = arrayref(a, Int(i), Int(j), map(Int, indices)...)
setindex!(a::Array{T}, x, i::Integer, j::Integer, indices::Integer...) where T = arrayset(a, convert(T, x), Int(i), Int(j), map(Int, indices)...)

getindex(a::Array{T, 3}, ::Colon, ::Colon, k::Integer) where T = [a[i, j, k] for i in 1:arraysize(a, 1), j in 1:arraysize(a, 2)]

const Indices = Union{AbstractVector, Colon}
indices_of(a, dimension, indices::AbstractVector) = indices
indices_of(a, dimension, indices::AbstractVector{Bool}) = findall(indices)
indices_of(a, dimension, ::Colon) = OneTo(size(a, dimension))

getindex(a::AbstractMatrix, i::Integer, columns::Indices) = [a[i, j] for j in indices_of(a, 2, columns)]
getindex(a::AbstractMatrix, rows::Indices, j::Integer) = [a[i, j] for i in indices_of(a, 1, rows)]
getindex(a::AbstractMatrix, rows::Indices, columns::Indices) = [a[i, j] for i in indices_of(a, 1, rows), j in indices_of(a, 2, columns)]
getindex(a::AbstractArray, mask::AbstractMatrix{Bool}) = [a[i] for i in 1:length(a) if mask[i]]
setindex!(a::AbstractMatrix, values, i::Integer, columns::Indices) = fill_part!(a, values, OneTo(1) .+ (i - 1), indices_of(a, 2, columns))
setindex!(a::AbstractMatrix, values, rows::Indices, j::Integer) = fill_part!(a, values, indices_of(a, 1, rows), OneTo(1) .+ (j - 1))
setindex!(a::AbstractMatrix, values, rows::Indices, columns::Indices) = fill_part!(a, values, indices_of(a, 1, rows), indices_of(a, 2, columns))

function fill_part!(a, values, rows, columns)
    length(values) == length(rows) * length(columns) || throw(DimensionMismatch("tried to assign $(size(values)) array to $(length(rows))×$(length(columns)) destination"))
    place = 0
    for j in columns, i in rows
        place += 1
        a[i, j] = values[place]
    end
    return a
end

"A part of a matrix, which it shares."
struct SubMatrix{T, A<:AbstractMatrix{T}, I<:AbstractVector, J<:AbstractVector} <: AbstractArray{T, 2}
    parent::A
    rows::I
    columns::J
end

view(a::AbstractMatrix, rows::Indices, columns::Indices) = submatrix(a, indices_of(a, 1, rows), indices_of(a, 2, columns))
view(a::Array{T, 2}, i::Integer, columns::Indices) where T = subarray(a, [checked_position(a, Int(i), j) for j in indices_of(a, 2, columns)])
view(a::Array{T, 2}, rows::Indices, j::Integer) where T = subarray(a, [checked_position(a, i, Int(j)) for i in indices_of(a, 1, rows)])
view(a::AbstractArray, ::Colon) = subarray(a, OneTo(length(a)))
view(a::AbstractArray, mask::AbstractArray{Bool}) = subarray(a, [i for i in 1:length(mask) if mask[i]])
view(a::AbstractVector, mask::AbstractVector{Bool}) = subarray(a, findall(mask))
submatrix(a, rows, columns) = SubMatrix{eltype(a), typeof(a), typeof(rows), typeof(columns)}(a, rows, columns)
subarray(a, indices) = SubArray{eltype(a), typeof(a), typeof(indices)}(a, indices)
size(s::SubMatrix) = (length(s.rows), length(s.columns))
getindex(s::SubMatrix, i::Int) = s[rem(i - 1, length(s.rows)) + 1, div(i - 1, length(s.rows)) + 1]
getindex(s::SubMatrix, i::Integer, j::Integer) = s.parent[s.rows[i], s.columns[j]]
setindex!(s::SubMatrix, x, i::Int) = setindex!(s, x, rem(i - 1, length(s.rows)) + 1, div(i - 1, length(s.rows)) + 1)

function setindex!(s::SubMatrix, x, i::Integer, j::Integer)
    s.parent[s.rows[i], s.columns[j]] = x
    return s
end

"What `a[indices...] .= x` assigns to: a part, or the element where all indices are numbers."
dotview(a, indices...) = view(a, indices...)
dotview(a, indices::Integer...) = a[indices...]
dotview(d::AbstractDict, key) = d[key]

eachrow(a::AbstractMatrix) = [view(a, i, :) for i in 1:size(a, 1)]
eachcol(a::AbstractMatrix) = [view(a, :, j) for j in 1:size(a, 2)]
view(a::AbstractMatrix, i::Integer, columns::Indices) = view(a, i:i, columns)
view(a::AbstractMatrix, rows::Indices, j::Integer) = view(a, rows, j:j)

# Matrices of one's own may have elements by row and column only.
getindex(a::AbstractMatrix, i::Int) = a[rem(i - 1, size(a, 1)) + 1, div(i - 1, size(a, 1)) + 1]
setindex!(a::AbstractMatrix, x, i::Int) = setindex!(a, x, rem(i - 1, size(a, 1)) + 1, div(i - 1, size(a, 1)) + 1)

collect(a::AbstractMatrix{T}) where T = copyto!(array_of_sizes(T, size(a)), a)
collect(a::Array{T, 2}) where T = copy(a)

# Products and transposes.

function *(a::AbstractMatrix{T}, x::AbstractVector{S}) where {T<:Number, S<:Number}
    size(a, 2) == length(x) || throw(DimensionMismatch("second dimension of matrix, $(size(a, 2)), does not match length of vector, $(length(x))"))
    result = zeros(promote_type(T, S), size(a, 1))
    for j in 1:size(a, 2), i in 1:size(a, 1)
        result[i] += a[i, j] * x[j]
    end
    return result
end

"A vector as a row."
struct Adjoint{T, A<:AbstractVector{T}} <: AbstractArray{T, 2}
    parent::A
end

adjoint(x::Number) = conj(x)
adjoint(a::AbstractVector) = Adjoint{eltype(a), typeof(a)}(a)
adjoint(a::Adjoint) = a.parent
adjoint(a::AbstractMatrix) = map(conj, transpose(a))
transpose(a::AbstractVector) = adjoint(a)
size(a::Adjoint) = (1, length(a.parent))
getindex(a::Adjoint, i::Int) = conj(a.parent[i])
getindex(a::Adjoint, i::Integer, j::Integer) = i == 1 ? conj(a.parent[j]) : throw(BoundsError(a, (i, j)))
*(a::Adjoint{T}, x::AbstractVector{S}) where {T<:Number, S<:Number} = dot(a.parent, x)

function *(x::AbstractVector, a::Adjoint)
    return [p * a[1, j] for p in x, j in 1:size(a, 2)]
end

# Arrays put together: numbers and vectors count as columns.

rows_of(x) = 1
rows_of(a::AbstractArray) = size(a, 1)
columns_of(x) = 1
columns_of(a::AbstractMatrix) = size(a, 2)
element_type_of(x) = typeof(x)
element_type_of(a::AbstractArray) = eltype(a)
cell(x, i, j) = x
cell(a::AbstractVector, i, j) = a[i]
cell(a::AbstractMatrix, i, j) = a[i, j]

common_element_type(parts) = promote_type(map(element_type_of, parts)...)

hcat(parts...) = typed_hcat(common_element_type(parts), parts...)
hvcat(counts::Tuple, parts...) = typed_hvcat(common_element_type(parts), counts, parts...)

function typed_hcat(::Type{T}, parts...) where T
    m = rows_of(parts[1])
    n = 0
    for part in parts
        rows_of(part) == m || throw(DimensionMismatch("vectors must have same lengths"))
        n += columns_of(part)
    end
    result = new_array(Array{T, 2}, m, n)
    offset = 0
    for part in parts
        for j in 1:columns_of(part), i in 1:m
            result[i, offset + j] = cell(part, i, j)
        end
        offset += columns_of(part)
    end
    return result
end

function typed_vcat(::Type{T}, parts...) where T
    any(part -> part isa AbstractMatrix, parts) && return stacked(T, parts)
    result = new_array(Array{T, 1}, 0)
    for part in parts
        part isa AbstractVector ? append!(result, part) : push!(result, part)
    end
    return result
end

function stacked(::Type{T}, parts) where T
    n = columns_of(parts[1])
    m = 0
    for part in parts
        columns_of(part) == n || throw(DimensionMismatch("number of columns of each array must match (got $(map(columns_of, parts)))"))
        m += rows_of(part)
    end
    result = new_array(Array{T, 2}, m, n)
    offset = 0
    for part in parts
        for j in 1:n, i in 1:rows_of(part)
            result[offset + i, j] = cell(part, i, j)
        end
        offset += rows_of(part)
    end
    return result
end

function typed_hvcat(::Type{T}, counts::Tuple, parts...) where T
    rows = Any[]
    next = 1
    for count in counts
        push!(rows, typed_hcat(T, ntuple(i -> parts[next + i - 1], count)...))
        next += count
    end
    return stacked(T, rows)
end
