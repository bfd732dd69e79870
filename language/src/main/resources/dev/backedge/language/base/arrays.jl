# Arrays: made, measured, copied, compared.

Array{T, 1}(::UndefInitializer, n::Integer) where T = new_array(Array{T, 1}, Int(n))
Array{T, 2}(::UndefInitializer, m::Integer, n::Integer) where T = new_array(Array{T, 2}, Int(m), Int(n))
Array{T}(::UndefInitializer, n::Integer) where T = new_array(Array{T, 1}, Int(n))
Array{T}(::UndefInitializer, m::Integer, n::Integer) where T = new_array(Array{T, 2}, Int(m), Int(n))
Array{T, 1}(::UndefInitializer, dims::Tuple{Int}) where T = new_array(Array{T, 1}, dims[1])
Array{T, 2}(::UndefInitializer, dims::Tuple{Int, Int}) where T = new_array(Array{T, 2}, dims[1], dims[2])
Array{T}(::UndefInitializer, dims::Tuple{Int}) where T = new_array(Array{T, 1}, dims[1])
Array{T}(::UndefInitializer, dims::Tuple{Int, Int}) where T = new_array(Array{T, 2}, dims[1], dims[2])
Array{T, 1}() where T = new_array(Array{T, 1}, 0)
Array{T, 1}(a::AbstractVector) where T = copyto!(new_array(Array{T, 1}, length(a)), a)
Array{T, 2}(a::AbstractMatrix) where T = copyto!(new_array(Array{T, 2}, size(a, 1), size(a, 2)), a)
Array{T, 1}(itr) where T = append!(new_array(Array{T, 1}, 0), itr)
Array{T}(a::AbstractVector) where T = Array{T, 1}(a)
Array(a::AbstractVector{T}) where T = Array{T, 1}(a)
Array(a::AbstractMatrix{T}) where T = Array{T, 2}(a)
(::Type{Vector})(a::AbstractVector{T}) where T = Array{T, 1}(a)
(::Type{Vector})(itr) = collect(itr)
(::Type{Vector})() = Any[]

convert(::Type{T}, a::AbstractArray) where {T<:Array} = a isa T ? a : T(a)
convert(::Type{T}, a::T) where {T<:Array} = a

length(a::Array) = arraylen(a)
size(a::Array{T, 1}) where T = (arraysize(a, 1),)
size(a::Array{T, 2}) where T = (arraysize(a, 1), arraysize(a, 2))
size(a::Array, dimension::Integer) = arraysize(a, Int(dimension))
length(a::AbstractArray) = prod(size(a))
size(a::AbstractArray, dimension::Integer) = dimension <= ndims(a) ? size(a)[dimension] : 1
ndims(::AbstractArray{T, N}) where {T, N} = N
eltype(::Type{A}) where {T, A<:AbstractArray{T}} = T
isempty(a::AbstractArray) = length(a) == 0
axes(a::AbstractArray) = map(OneTo, size(a))
axes(a::AbstractArray, dimension::Integer) = OneTo(size(a, dimension))
eachindex(a::AbstractArray) = OneTo(length(a))
keys(a::AbstractVector) = OneTo(length(a))
keys(a::AbstractArray) = OneTo(length(a))
values(a::AbstractArray) = a
firstindex(a::AbstractArray) = 1
lastindex(a::AbstractArray) = length(a)
firstindex(a::AbstractArray, dimension::Integer) = 1
lastindex(a::AbstractArray, dimension::Integer) = size(a, dimension)
first(a::AbstractArray) = a[1]
last(a::AbstractArray) = a[end]
isassigned(a::Array, i::Integer) = array_isassigned(a, Int(i))

iterate(a::Array) = arraylen(a) < 1 ? nothing : (arrayref(a, 1), 2)
iterate(a::Array, i::Int) = arraylen(a) < i ? nothing : (arrayref(a, i), add_int(i, 1))
iterate(a::AbstractArray) = length(a) < 1 ? nothing : (a[1], 2)
iterate(a::AbstractArray, i) = length(a) < i ? nothing : (a[i], i + 1)

vect() = new_array(Array{Any, 1}, 0)

function vect(values::T...) where T
    a = new_array(Array{T, 1}, nfields(values))
    for i in 1:nfields(values)
        arrayset(a, getfield(values, i), i)
    end
    return a
end

function vect(values...)
    T = promote_typeof(values...)
    return getindex(T, values...)
end

getindex(::Type{T}) where T = new_array(Array{T, 1}, 0)

function getindex(::Type{T}, values...) where T
    a = new_array(Array{T, 1}, nfields(values))
    for i in 1:nfields(values)
        a[i] = getfield(values, i)
    end
    return a
end

similar(a::AbstractVector{T}) where T = new_array(Array{T, 1}, length(a))
similar(a::AbstractMatrix{T}) where T = new_array(Array{T, 2}, size(a, 1), size(a, 2))
similar(a::AbstractArray{T}, n::Integer) where T = new_array(Array{T, 1}, Int(n))
similar(a::AbstractVector, ::Type{T}) where T = new_array(Array{T, 1}, length(a))
similar(a::AbstractMatrix, ::Type{T}) where T = new_array(Array{T, 2}, size(a, 1), size(a, 2))
similar(a::AbstractArray, ::Type{T}, n::Integer) where T = new_array(Array{T, 1}, Int(n))
empty(a::AbstractVector{T}) where T = new_array(Array{T, 1}, 0)
empty(a::AbstractVector, ::Type{T}) where T = new_array(Array{T, 1}, 0)

copy(a::Array) = array_copy(a)
copy(a::AbstractArray) = copyto!(similar(a), a)
copy(x::Number) = x

function copyto!(target::AbstractArray, source)
    i = 0
    for x in source
        i += 1
        target[i] = x
    end
    return target
end

function fill!(a::AbstractArray, x)
    for i in eachindex(a)
        a[i] = x
    end
    return a
end

fill(x, n::Integer) = fill!(new_array(Array{typeof(x), 1}, Int(n)), x)
fill(x, m::Integer, n::Integer) = fill!(new_array(Array{typeof(x), 2}, Int(m), Int(n)), x)
zeros(n::Integer) = fill(0.0, n)
zeros(m::Integer, n::Integer) = fill(0.0, m, n)
zeros(::Type{T}, n::Integer) where T = fill(zero(T), n)
zeros(::Type{T}, m::Integer, n::Integer) where T = fill(zero(T), m, n)
ones(n::Integer) = fill(1.0, n)
ones(m::Integer, n::Integer) = fill(1.0, m, n)
ones(::Type{T}, n::Integer) where T = fill(one(T), n)
ones(::Type{T}, m::Integer, n::Integer) where T = fill(one(T), m, n)
trues(n::Integer) = fill(true, n)
falses(n::Integer) = fill(false, n)
reshape(a::Array{T}, m::Integer, n::Integer) where T = array_reshape(Array{T, 2}, Int(m), Int(n), a)
reshape(a::Array{T}, n::Integer) where T = array_reshape(Array{T, 1}, Int(n), a)
vec(a::Array{T}) where T = array_reshape(Array{T, 1}, length(a), a)

function ==(a::AbstractArray, b::AbstractArray)
    size(a) == size(b) || return false
    for i in eachindex(a)
        a[i] == b[i] || return false
    end
    return true
end

function isequal(a::AbstractArray, b::AbstractArray)
    a === b && return true
    size(a) == size(b) || return false
    for i in eachindex(a)
        isequal(a[i], b[i]) || return false
    end
    return true
end

function isless(a::AbstractVector, b::AbstractVector)
    for i in 1:min(length(a), length(b))
        isless(a[i], b[i]) && return true
        isequal(a[i], b[i]) || return false
    end
    return length(a) < length(b)
end

function check_same_size(a, b)
    size(a) == size(b) || throw(DimensionMismatch("dimensions must match: a has dims $(axes(a)), b has dims $(axes(b))"))
end

function +(a::AbstractArray, b::AbstractArray)
    check_same_size(a, b)
    return map(+, a, b)
end

function -(a::AbstractArray, b::AbstractArray)
    check_same_size(a, b)
    return map(-, a, b)
end

-(a::AbstractArray) = map(-, a)
+(a::AbstractArray) = a
*(a::AbstractArray, x::Number) = map(y -> y * x, a)
*(x::Number, a::AbstractArray) = map(y -> x * y, a)
/(a::AbstractArray, x::Number) = map(y -> y / x, a)

function transpose(a::AbstractMatrix{T}) where T
    result = new_array(Array{T, 2}, size(a, 2), size(a, 1))
    for i in 1:size(a, 1), j in 1:size(a, 2)
        result[j, i] = a[i, j]
    end
    return result
end

function *(a::AbstractMatrix{T}, b::AbstractMatrix{S}) where {T<:Number, S<:Number}
    size(a, 2) == size(b, 1) || throw(DimensionMismatch("A has dimensions $(size(a)) but B has dimensions $(size(b))"))
    result = zeros(promote_type(T, S), size(a, 1), size(b, 2))
    for j in 1:size(b, 2), k in 1:size(a, 2)
        factor = b[k, j]
        for i in 1:size(a, 1)
            result[i, j] += a[i, k] * factor
        end
    end
    return result
end
