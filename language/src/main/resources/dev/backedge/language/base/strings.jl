# Strings: sequences of characters, indexed by the bytes of their UTF-8 form.

String(s::String) = s
String(s::Symbol) = symbol_string(s)
String(s::AbstractString) = string(s)
String(bytes::Vector{UInt8}) = string_of_bytes(bytes)
String(chars::Vector{Char}) = string_of_chars(chars)
String(chars::AbstractVector{Char}) = string_of_chars(collect(chars))
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
thisind(s::String, i::Integer) = string_thisind(s, Int(i))
first(s::AbstractString) = isempty(s) ? throw(ArgumentError("collection must be non-empty")) : s[1]
last(s::AbstractString) = s[lastindex(s)]
checkbounds(::Type{Bool}, s::AbstractString, i::Integer) = 1 <= i <= ncodeunits(s)

"The index at which the next character begins."
function nextind(s::AbstractString, i::Integer)
    n = ncodeunits(s)
    0 <= i <= n || throw(BoundsError(s, i))
    j = Int(i) + 1
    while j <= n && !isvalid(s, j)
        j += 1
    end
    return j
end

"The index at which the character before begins."
function prevind(s::AbstractString, i::Integer)
    1 <= i <= ncodeunits(s) + 1 || throw(BoundsError(s, i))
    j = Int(i) - 1
    while j >= 1 && !isvalid(s, j)
        j -= 1
    end
    return j
end

function nextind(s::AbstractString, i::Integer, n::Integer)
    for _ in 1:n
        i = nextind(s, i)
    end
    return i
end

function prevind(s::AbstractString, i::Integer, n::Integer)
    for _ in 1:n
        i = prevind(s, i)
    end
    return i
end

"The indices at which characters begin."
struct EachStringIndex{S<:AbstractString}
    s::S
end

keys(s::AbstractString) = EachStringIndex(s)
eachindex(s::AbstractString) = EachStringIndex(s)
length(e::EachStringIndex) = length(e.s)
isempty(e::EachStringIndex) = isempty(e.s)
eltype(::Type{E}) where {E<:EachStringIndex} = Int
iterate(e::EachStringIndex) = iterate(e, 1)
iterate(e::EachStringIndex, i::Int) = i > ncodeunits(e.s) ? nothing : (i, nextind(e.s, i))

getindex(s::String, i::Int) = string_isvalid(s, i) ? string_char(s, i) : throw_string_index(s, i)
throw_string_index(s, i) = throw(1 <= i <= ncodeunits(s) ? StringIndexError(s, i) : BoundsError(s, i))
getindex(s::AbstractString, i::Integer) = s[Int(i)]
getindex(s::AbstractString, ::Colon) = s
getindex(s::AbstractString, r::AbstractUnitRange{T}) where {T<:Integer} = SubString(s, first(r), last(r))
getindex(s::AbstractString, indices::AbstractVector{T}) where {T<:Integer} = String([s[i] for i in indices])

function getindex(s::String, r::AbstractUnitRange{T}) where {T<:Integer}
    from, to = Int(first(r)), Int(last(r))
    check_part(s, from, to)
    return string_sub(s, from, to)
end

"A part of a string begins and ends with a character, unless it is empty."
function check_part(s, from::Int, to::Int)
    to < from && return nothing
    from >= 1 && to <= ncodeunits(s) || throw(BoundsError(s, from:to))
    isvalid(s, from) || throw(StringIndexError(s, from))
    isvalid(s, to) || throw(StringIndexError(s, to))
    return nothing
end

iterate(s::String) = iterate(s, 1)

function iterate(s::String, i::Int)
    i > string_ncodeunits(s) && return nothing
    c = string_char(s, i)
    return (c, i + ncodeunits(c))
end

==(s::String, t::String) = s === t
==(s::AbstractString, t::AbstractString) = ncodeunits(s) == ncodeunits(t) && String(s) === String(t)
isequal(s::AbstractString, t::AbstractString) = s == t
isequal(s::String, t::String) = s === t
isless(s::AbstractString, t::AbstractString) = string_compare(String(s), String(t)) < 0
cmp(s::AbstractString, t::AbstractString) = string_compare(String(s), String(t))
isless(s::Symbol, t::Symbol) = isless(String(s), String(t))
hash(s::AbstractString, h::UInt) = hash_mix(h, bitcast(UInt64, string_hash(String(s))))

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
isascii(s::AbstractString) = length(s) == ncodeunits(s)
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
