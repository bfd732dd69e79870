# Types with a constant for each value: `@enum`.

abstract type Enum end

"The values of an enum with their names."
function enum_members end

function enum_value(T, value)
    for member in enum_members(T)
        member[1] == value && return member[1]
    end
    throw(ArgumentError("invalid value for Enum $(nameof(T)): $value"))
end

function enum_name(x::Enum)
    for member in enum_members(typeof(x))
        member[1] == x.value && return member[2]
    end
    throw(ArgumentError("invalid value for Enum $(nameof(typeof(x))): $(x.value)"))
end

instances(::Type{T}) where {T<:Enum} = map(member -> T(member[1]), enum_members(T))
(::Type{T})(x::Enum) where {T<:BitInteger} = T(x.value)
Integer(x::Enum) = x.value
Symbol(x::Enum) = enum_name(x)
isless(x::T, y::T) where {T<:Enum} = isless(x.value, y.value)
hash(x::Enum, h::UInt) = hash(x.value, h)
show(io::IO, x::Enum) = write_all(io, symbol_string(enum_name(x)))
