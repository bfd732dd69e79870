# Parts of strings, and what is found or cut there.

"A part of a string, from one byte index to another, where characters begin."
struct SubString{S<:AbstractString} <: AbstractString
    string::S
    offset::Int
    ncodeunits::Int
    SubString{S}(s::S, bytes::UnitRange{Int}) where {S<:AbstractString} = new{S}(s, bytes.start - 1, bytes.stop - bytes.start + 1)
end

"The characters from one index to another one."
function SubString(s::String, first::Integer, last::Integer)
    from, to = Int(first), Int(last)
    to < from && return SubString{String}(s, 1:0)
    check_part(s, from, to)
    return SubString{String}(s, from:(nextind(s, to) - 1))
end

function SubString(s::SubString, first::Integer, last::Integer)
    last < first && return SubString(s.string, 1, 0)
    check_part(s, Int(first), Int(last))
    return SubString(s.string, Int(first) + s.offset, Int(last) + s.offset)
end

SubString{S}(s::S, first::Integer, last::Integer) where {S<:AbstractString} = SubString(s, first, last)
SubString(s::AbstractString, first::Integer) = SubString(s, first, lastindex(s))
SubString(s::AbstractString) = SubString(s, 1, lastindex(s))
ncodeunits(s::SubString) = s.ncodeunits
codeunit(s::SubString, i::Integer) = checkbounds(Bool, s, i) ? codeunit(s.string, s.offset + i) : throw(BoundsError(s, i))
isvalid(s::SubString, i::Integer) = 1 <= i <= s.ncodeunits && isvalid(s.string, s.offset + i)
thisind(s::SubString, i::Integer) = i == s.ncodeunits + 1 ? Int(i) : i == 0 ? 0 : checkbounds(Bool, s, i) ? thisind(s.string, s.offset + i) - s.offset : throw(BoundsError(s, i))
getindex(s::SubString, i::Int) = isvalid(s, i) ? s.string[s.offset + i] : throw_string_index(s, i)
iterate(s::SubString) = iterate(s, 1)

function iterate(s::SubString, i::Int)
    i > s.ncodeunits && return nothing
    c = s.string[s.offset + i]
    return (c, i + ncodeunits(c))
end

String(s::SubString) = string_part(s.string, s.offset, s.ncodeunits)
string(s::SubString) = String(s)

occursin(part::AbstractString, s::AbstractString) = string_find(String(s), String(part), 1) > 0
occursin(c::Char, s::AbstractString) = in(c, s)
contains(s::AbstractString, part) = occursin(part, s)
startswith(s::AbstractString, part::AbstractString) = string_at(String(s), String(part), 0)
startswith(s::AbstractString, c::Char) = !isempty(s) && s[1] == c
endswith(s::AbstractString, part::AbstractString) = string_at(String(s), String(part), ncodeunits(s) - ncodeunits(part))
endswith(s::AbstractString, c::Char) = !isempty(s) && last(s) == c
in(c::Char, s::AbstractString) = string_find(String(s), string(c), 1) > 0
in(part::AbstractString, s::AbstractString) = error("use occursin(x, y) for string containment")

function findfirst(part::AbstractString, s::AbstractString)
    return findnext(part, s, 1)
end

function findnext(part::AbstractString, s::AbstractString, start::Integer)
    found = string_find(String(s), String(part), Int(start))
    return found == 0 ? nothing : found:(found + lastindex(part) - 1)
end

function findlast(part::AbstractString, s::AbstractString)
    found = string_findlast(String(s), String(part))
    return found == 0 ? nothing : found:(found + lastindex(part) - 1)
end

function findfirst(c::Char, s::AbstractString)
    found = string_find(String(s), string(c), 1)
    return found == 0 ? nothing : found
end

function findnext(c::Char, s::AbstractString, start::Integer)
    found = string_find(String(s), string(c), Int(start))
    return found == 0 ? nothing : found
end

function findlast(c::Char, s::AbstractString)
    found = string_findlast(String(s), string(c))
    return found == 0 ? nothing : found
end

function findfirst(f::Function, s::AbstractString)
    for i in eachindex(s)
        f(s[i]) && return i
    end
    return nothing
end

function findall(part::AbstractString, s::AbstractString)
    result = UnitRange{Int}[]
    found = findfirst(part, s)
    while found !== nothing
        push!(result, found)
        found = findnext(part, s, nextind(s, last(found)))
    end
    return result
end

lstrip(s::AbstractString) = lstrip(isspace, s)
rstrip(s::AbstractString) = rstrip(isspace, s)
strip(s::AbstractString) = lstrip(rstrip(s))
strip(f, s::AbstractString) = lstrip(f, rstrip(f, s))
lstrip(s::AbstractString, c::Char) = lstrip(==(c), s)
rstrip(s::AbstractString, c::Char) = rstrip(==(c), s)
strip(s::AbstractString, c::Char) = strip(==(c), s)

function lstrip(f, s::AbstractString)
    text = s isa SubString ? s : String(s)
    for i in eachindex(text)
        f(text[i]) || return SubString(text, i, lastindex(text))
    end
    return SubString(text, 1, 0)
end

function rstrip(f, s::AbstractString)
    text = s isa SubString ? s : String(s)
    i = lastindex(text)
    while i >= 1 && f(text[i])
        i = prevind(text, i)
    end
    return SubString(text, 1, i)
end

chomp(s::AbstractString) = SubString(String(s), 1, endswith(s, "\r\n") ? prevind(s, lastindex(s), 2) : endswith(s, '\n') ? prevind(s, lastindex(s)) : lastindex(s))
chop(s::AbstractString) = SubString(String(s), 1, isempty(s) ? 0 : prevind(s, lastindex(s)))
first(s::AbstractString, n::Integer) = n >= length(s) ? s[1:end] : s[1:prevind(s, nextind(s, 1, n))]
last(s::AbstractString, n::Integer) = n >= length(s) ? s[1:end] : s[nextind(s, 1, length(s) - n):end]

lpad(s, n::Integer) = lpad(s, n, ' ')
rpad(s, n::Integer) = rpad(s, n, ' ')
lpad(s, n::Integer, p) = (text = string(s); string(padding(text, n, p), text))
rpad(s, n::Integer, p) = (text = string(s); string(text, padding(text, n, p)))
textwidth(s::AbstractString) = length(s)
textwidth(c::Char) = 1

function padding(text::String, n::Integer, p)
    missing_width = Int(n) - length(text)
    missing_width <= 0 && return ""
    p isa Char && return repeat(p, missing_width)
    full, rest = divrem(missing_width, length(string(p)))
    return string(repeat(p, full), first(string(p), rest))
end

function lpad_zero(s::String, n)
    return startswith(s, '-') ? string('-', lpad(s[2:end], n, '0')) : lpad(s, n, '0')
end
