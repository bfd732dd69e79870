# Conversion between number types, and the rules of promotion between them.

"Whether a wrapped-around conversion kept the number."
kept(x, y) = is_negative(x) === is_negative(y) && trunc_int(typeof(x), y) === x
is_negative(x::BitUnsigned) = false
is_negative(x::BitSigned) = slt_int(x, trunc_int(typeof(x), 0))

conversion_name(T, x) = type_size(T) < type_size(typeof(x)) ? :trunc : :check_top_bit

function (::Type{T})(x::BitInteger) where {T<:BitInteger}
    y = trunc_int(T, x)
    kept(x, y) || throw(InexactError(conversion_name(T, x), T, x))
    return y
end

(::Type{T})(x::T) where {T<:BitInteger} = x
(::Type{T})(x::Bool) where {T<:BitInteger} = zext_int(T, x)
(::Type{T})(x::Char) where {T<:BitInteger} = T(char_codepoint(x))
(::Type{T})(x::BitSigned) where {T<:BitFloat} = sitofp(T, x)
(::Type{T})(x::BitUnsigned) where {T<:BitFloat} = uitofp(T, x)
(::Type{T})(x::Bool) where {T<:BitFloat} = uitofp(T, x)

function (::Type{T})(x::BitFloat) where {T<:BitInteger}
    isinteger(x) && in_range(T, x) || throw(InexactError(nameof(T), T, x))
    return unsafe_trunc(T, x)
end

unsafe_trunc(::Type{T}, x::BitFloat) where {T<:BitSigned} = fptosi(T, x)
unsafe_trunc(::Type{T}, x::BitFloat) where {T<:BitUnsigned} = fptoui(T, x)
in_range(::Type{T}, x) where {T<:BitSigned} = sitofp(Float64, typemin(T)) <= Float64(trunc(x)) < -sitofp(Float64, typemin(T))
in_range(::Type{T}, x) where {T<:BitUnsigned} = 0.0 <= Float64(trunc(x)) < -2.0 * sitofp(Float64, typemin(signed_type(T)))
signed_type(::Type{UInt8}) = Int8
signed_type(::Type{UInt16}) = Int16
signed_type(::Type{UInt32}) = Int32
signed_type(::Type{UInt64}) = Int64

Float64(x::Float64) = x
Float64(x::Float32) = fpext(Float64, x)
Float32(x::Float32) = x
Float32(x::Float64) = fptrunc(Float32, x)
Bool(x::Bool) = x
Bool(x::Real) = x == 0 ? false : x == 1 ? true : throw(InexactError(:Bool, Bool, x))
Char(x::Char) = x
Char(x::Integer) = codepoint_char(UInt32(x))
codepoint(c::Char) = char_codepoint(c)

Integer(x::Integer) = x
Integer(x::Real) = Int(x)
Signed(x::Signed) = x
Signed(x::Integer) = Int(x)
Unsigned(x::Unsigned) = x
Unsigned(x::Integer) = UInt(x)
AbstractFloat(x::AbstractFloat) = x
AbstractFloat(x::Real) = Float64(x)
Real(x::Real) = x
Number(x::Number) = x

convert(::Type{T}, x::T) where {T<:Number} = x
convert(::Type{T}, x::Number) where {T<:Number} = T(x)
convert(::Type{Char}, x::Number) = Char(x)
convert(::Type{T}, x::Char) where {T<:Number} = T(x)

"""
    float(x)

The number as a floating point number.
"""
float(x::AbstractFloat) = x
float(x::Number) = AbstractFloat(x)
float(::Type{T}) where {T<:AbstractFloat} = T
float(::Type{T}) where {T<:Real} = Float64

oftype(x, y) = convert(typeof(x), y)
widen(::Type{Int8}) = Int16
widen(::Type{Int16}) = Int32
widen(::Type{Int32}) = Int64
widen(::Type{UInt8}) = UInt16
widen(::Type{UInt16}) = UInt32
widen(::Type{UInt32}) = UInt64
widen(::Type{Float32}) = Float64
widen(x::Number) = convert(widen(typeof(x)), x)
reinterpret(::Type{T}, x) where T = bitcast(T, x)

rem(x::Integer, ::Type{T}) where {T<:BitInteger} = trunc_int(T, x)
%(x::Integer, T::Type) = rem(x, T)
rem(x::Integer, ::Type{Bool}) = isodd(x)

trunc(::Type{T}, x::BitFloat) where {T<:BitInteger} = in_range(T, x) ? unsafe_trunc(T, trunc(x)) : throw(InexactError(:trunc, T, x))
floor(::Type{T}, x::BitFloat) where {T<:BitInteger} = in_range(T, floor(x)) ? unsafe_trunc(T, floor(x)) : throw(InexactError(:floor, T, x))
ceil(::Type{T}, x::BitFloat) where {T<:BitInteger} = in_range(T, ceil(x)) ? unsafe_trunc(T, ceil(x)) : throw(InexactError(:ceil, T, x))
round(::Type{T}, x::BitFloat) where {T<:BitInteger} = in_range(T, round(x)) ? unsafe_trunc(T, round(x)) : throw(InexactError(:round, T, x))
trunc(x::Integer) = x
floor(x::Integer) = x
ceil(x::Integer) = x
round(x::Integer) = x
trunc(::Type{T}, x::Integer) where {T<:Integer} = T(x)
floor(::Type{T}, x::Integer) where {T<:Integer} = T(x)
ceil(::Type{T}, x::Integer) where {T<:Integer} = T(x)
round(::Type{T}, x::Integer) where {T<:Integer} = T(x)

promote_rule(::Type{Int16}, ::Type{T}) where {T<:Union{Int8, UInt8}} = Int16
promote_rule(::Type{Int32}, ::Type{T}) where {T<:Union{Int8, UInt8, Int16, UInt16}} = Int32
promote_rule(::Type{Int64}, ::Type{T}) where {T<:Union{Int8, UInt8, Int16, UInt16, Int32, UInt32}} = Int64
promote_rule(::Type{UInt8}, ::Type{Int8}) = UInt8
promote_rule(::Type{UInt16}, ::Type{T}) where {T<:Union{Int8, UInt8, Int16}} = UInt16
promote_rule(::Type{UInt32}, ::Type{T}) where {T<:Union{Int8, UInt8, Int16, UInt16, Int32}} = UInt32
promote_rule(::Type{UInt64}, ::Type{T}) where {T<:Union{Int8, UInt8, Int16, UInt16, Int32, UInt32, Int64}} = UInt64
promote_rule(::Type{Bool}, ::Type{T}) where {T<:Number} = T
promote_rule(::Type{Float32}, ::Type{T}) where {T<:BitInteger} = Float32
promote_rule(::Type{Float64}, ::Type{T}) where {T<:BitInteger} = Float64
promote_rule(::Type{Float64}, ::Type{Float32}) = Float64
