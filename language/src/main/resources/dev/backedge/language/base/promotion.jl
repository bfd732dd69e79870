# Promotion: values of different types are converted to a common one.

"""
    promote_rule(T, S)

The type that values of types `T` and `S` are promoted to; `Union{}` where no rule is known.
"""
promote_rule(::Type, ::Type) = Union{}
promote_rule(::Type{Nothing}, ::Type{T}) where T = Union{T, Nothing}
promote_rule(::Type{Missing}, ::Type{T}) where T = Union{T, Missing}

promote_type() = Union{}
promote_type(T) = T
promote_type(::Type{Union{}}, ::Type{Union{}}) = Union{}
promote_type(::Type{T}, ::Type{Union{}}) where T = T
promote_type(::Type{Union{}}, ::Type{T}) where T = T
promote_type(::Type{T}, ::Type{T}) where T = T
promote_type(::Type{T}, ::Type{S}) where {T, S} = promote_result(T, S, promote_rule(T, S), promote_rule(S, T))
promote_type(T, S, U, rest...) = promote_type(promote_type(T, S), U, rest...)

promote_result(T, S, A, B) = A === Union{} ? (B === Union{} ? typejoin(T, S) : B) : (B === Union{} || A === B ? A : promote_type(A, B))


"""
    promote_typejoin(T, S)

The type of a collection that holds values of both types, unconverted: their join, or their union where one says that there is no value.
"""
promote_typejoin(T, S) = T === S ? T : is_absence(T) || is_absence(S) ? Union{T, S} : typejoin(T, S)
is_absence(T) = T === Nothing || T === Missing

function promote(x, y)
    T = promote_type(typeof(x), typeof(y))
    return (convert(T, x), convert(T, y))
end

function promote(x, y, z)
    T = promote_type(typeof(x), typeof(y), typeof(z))
    return (convert(T, x), convert(T, y), convert(T, z))
end

promote(x) = (x,)
promote() = ()

function promote(x, y, z, w, rest...)
    T = promote_typeof(x, y, z, w, rest...)
    return map(value -> convert(T, value), (x, y, z, w, rest...))
end

promote_typeof(x) = typeof(x)

function promote_typeof(x, rest...)
    T = typeof(x)
    for value in rest
        T = promote_type(T, typeof(value))
    end
    return T
end

"Promotes two numbers of different types, and refuses to go round in circles."
function promote_changed(x, y)
    a, b = promote(x, y)
    if typeof(a) === typeof(x) && typeof(b) === typeof(y)
        error("promotion of types ", typeof(x), " and ", typeof(y), " failed to change any arguments")
    end
    return (a, b)
end

no_op_err(name, T) = error(name, " not defined for ", T)

function +(x::Number, y::Number)
    a, b = promote_changed(x, y)
    return a + b
end

function -(x::Number, y::Number)
    a, b = promote_changed(x, y)
    return a - b
end

function *(x::Number, y::Number)
    a, b = promote_changed(x, y)
    return a * b
end

function /(x::Number, y::Number)
    a, b = promote_changed(x, y)
    return a / b
end

function ^(x::Number, y::Number)
    a, b = promote_changed(x, y)
    return a^b
end

function ==(x::Number, y::Number)
    a, b = promote_changed(x, y)
    return a == b
end

function <(x::Real, y::Real)
    a, b = promote_changed(x, y)
    return a < b
end

function <=(x::Real, y::Real)
    a, b = promote_changed(x, y)
    return a <= b
end

function div(x::Real, y::Real)
    a, b = promote_changed(x, y)
    return div(a, b)
end

function rem(x::Real, y::Real)
    a, b = promote_changed(x, y)
    return rem(a, b)
end

function mod(x::Real, y::Real)
    a, b = promote_changed(x, y)
    return mod(a, b)
end

function fld(x::Real, y::Real)
    a, b = promote_changed(x, y)
    return fld(a, b)
end

function cld(x::Real, y::Real)
    a, b = promote_changed(x, y)
    return cld(a, b)
end

function min(x::Real, y::Real)
    a, b = promote(x, y)
    return isless(b, a) ? b : a
end

function max(x::Real, y::Real)
    a, b = promote(x, y)
    return isless(b, a) ? a : b
end

+(x::T, y::T) where {T<:Number} = no_op_err("+", T)
-(x::T, y::T) where {T<:Number} = no_op_err("-", T)
*(x::T, y::T) where {T<:Number} = no_op_err("*", T)
/(x::T, y::T) where {T<:Number} = no_op_err("/", T)
^(x::T, y::T) where {T<:Number} = no_op_err("^", T)
<(x::T, y::T) where {T<:Real} = no_op_err("<", T)
<=(x::T, y::T) where {T<:Real} = (x < y) | (x == y)
==(x::T, y::T) where {T<:Number} = x === y
div(x::T, y::T) where {T<:Real} = convert(T, trunc(x / y))
rem(x::T, y::T) where {T<:Real} = x - y * div(x, y)

function mod(x::T, y::T) where {T<:Real}
    r = rem(x, y)
    return iszero(r) || (r < 0) == (y < 0) ? r : r + y
end

isless(x::Real, y::Real) = x < y
isequal(x::Number, y::Number) = x == y

function &(x::Integer, y::Integer)
    a, b = promote_changed(x, y)
    return a & b
end

function |(x::Integer, y::Integer)
    a, b = promote_changed(x, y)
    return a | b
end

function xor(x::Integer, y::Integer)
    a, b = promote_changed(x, y)
    return xor(a, b)
end
