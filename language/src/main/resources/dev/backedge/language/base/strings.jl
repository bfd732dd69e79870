# Strings: sequences of characters, indexed by the bytes of their UTF-8 form.

String(s::String) = s
String(s::Symbol) = symbol_string(s)
String(s::AbstractString) = string(s)
String(bytes::Vector{UInt8}) = string_of_bytes(bytes)
String(chars::AbstractVector{Char}) = string_join(map(string, chars))
Symbol(s::String) = string_symbol(s)
Symbol(s::Symbol) = s
Symbol(parts...) = string_symbol(string(parts...))
convert(::Type{String}, s::AbstractString) = String(s)
convert(::Type{String}, s::String) = s
convert(::Type{Symbol}, s::AbstractString) = Symbol(String(s))

ncodeunits(s::String) = string_ncodeunits(s)
codeunit(s::String, i::Integer) = string_codeunit(s, Int(i))
codeunits(s::AbstractString) = string_bytes(String(s))
sizeof(s::AbstractString) = ncodeunits(s)
length(s::String) = string_length(s)
length(s::AbstractString) = length(String(s))
isempty(s::AbstractString) = ncodeunits(s) == 0
eltype(::Type{S}) where {S<:AbstractString} = Char
firstindex(s::AbstractString) = 1
lastindex(s::AbstractString) = thisind(s, ncodeunits(s))
isvalid(s::String, i::Integer) = string_isvalid(s, Int(i))
isvalid(s::AbstractString, i::Integer) = isvalid(String(s), i)
thisind(s::AbstractString, i::Integer) = string_thisind(String(s), Int(i))
nextind(s::AbstractString, i::Integer) = i == 0 ? 1 : i + ncodeunits(s[thisind(s, i)]) - (i - thisind(s, i))
prevind(s::AbstractString, i::Integer) = i == 1 ? 0 : thisind(s, i - 1)
eachindex(s::AbstractString) = filter(i -> isvalid(s, i), 1:ncodeunits(s))
first(s::AbstractString) = isempty(s) ? throw(ArgumentError("collection must be non-empty")) : s[1]
last(s::AbstractString) = s[lastindex(s)]
checkbounds(::Type{Bool}, s::AbstractString, i::Integer) = 1 <= i <= ncodeunits(s)

function getindex(s::String, i::Int)
    1 <= i <= string_ncodeunits(s) || throw(BoundsError(s, i))
    string_isvalid(s, i) || throw(StringIndexError(s, i))
    return string_char(s, i)
end

getindex(s::AbstractString, i::Integer) = String(s)[Int(i)]
getindex(s::AbstractString, ::Colon) = s

function getindex(s::String, r::AbstractUnitRange{T}) where {T<:Integer}
    isempty(r) && return ""
    first(r) >= 1 && last(r) <= ncodeunits(s) || throw(BoundsError(s, r))
    isvalid(s, first(r)) || throw(StringIndexError(s, first(r)))
    isvalid(s, last(r)) || throw(StringIndexError(s, last(r)))
    return string_sub(s, Int(first(r)), Int(last(r)))
end

getindex(s::AbstractString, r::AbstractUnitRange{T}) where {T<:Integer} = String(s)[r]
iterate(s::String) = string_ncodeunits(s) == 0 ? nothing : (c = string_char(s, 1); (c, 1 + ncodeunits(c)))
iterate(s::String, i::Int) = i > string_ncodeunits(s) ? nothing : (c = string_char(s, i); (c, i + ncodeunits(c)))
iterate(s::AbstractString) = iterate(String(s))
iterate(s::AbstractString, i::Int) = iterate(String(s), i)

==(s::String, t::String) = s === t
==(s::AbstractString, t::AbstractString) = String(s) === String(t)
isequal(s::AbstractString, t::AbstractString) = String(s) === String(t)
isless(s::AbstractString, t::AbstractString) = string_compare(String(s), String(t)) < 0
cmp(s::AbstractString, t::AbstractString) = string_compare(String(s), String(t))
isless(s::Symbol, t::Symbol) = isless(String(s), String(t))
hash(s::AbstractString, h::UInt) = hash_mix(h, objectid(String(s)))

*(s::Union{AbstractString, Char}, t::Union{AbstractString, Char}) = string_concat(string(s), string(t))
*(s::Union{AbstractString, Char}, t::Union{AbstractString, Char}, rest::Union{AbstractString, Char}...) = string(s, t, rest...)
^(s::Union{AbstractString, Char}, n::Integer) = repeat(s, n)
one(::AbstractString) = ""
one(::Type{S}) where {S<:AbstractString} = ""

function repeat(s::Union{AbstractString, Char}, n::Integer)
    n < 0 && throw(ArgumentError("can't repeat a string $n times"))
    return string_repeat(string(s), Int(n))
end

uppercase(s::AbstractString) = string_uppercase(String(s))
lowercase(s::AbstractString) = string_lowercase(String(s))
uppercasefirst(s::AbstractString) = isempty(s) ? "" : string(uppercase(s[1]), String(s)[nextind(s, 1):end])
lowercasefirst(s::AbstractString) = isempty(s) ? "" : string(lowercase(s[1]), String(s)[nextind(s, 1):end])
reverse(s::AbstractString) = String(reverse(collect(s)))
isascii(s::AbstractString) = all(isascii, s)
ascii(s::AbstractString) = isascii(s) ? String(s) : throw(ArgumentError("invalid ASCII in $(repr(s))"))
map(f, s::AbstractString) = String(collect_as(Char, map(f, collect(s))))
filter(f, s::AbstractString) = String(filter(f, collect(s)))
collect(s::AbstractString) = collect_as(Char, s)

function titlecase(s::AbstractString)
    io = IOBuffer()
    inside = false
    for c in s
        write(io, inside ? lowercase(c) : uppercase(c))
        inside = isletter(c)
    end
    return contents(io)
end
