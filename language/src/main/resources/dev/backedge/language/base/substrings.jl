# Parts of strings, and what is found or cut there.

"A part of a string, from one byte index to another, where characters begin."
struct SubString{S<:AbstractString} <: AbstractString
    string::S
    offset::Int
    ncodeunits::Int
    SubString{S}(s::S, first::Int, last::Int) where {S<:AbstractString} = new{S}(s, first - 1, ncodeunits(s[first:last]))
end

SubString(s::String, first::Integer, last::Integer) = SubString{String}(s, Int(first), Int(last))
SubString(s::SubString, first::Integer, last::Integer) = SubString(s.string, Int(first) + s.offset, Int(last) + s.offset)
SubString(s::AbstractString, first::Integer) = SubString(s, first, lastindex(s))
ncodeunits(s::SubString) = s.ncodeunits
codeunit(s::SubString, i::Integer) = codeunit(s.string, s.offset + i)
String(s::SubString) = s.ncodeunits == 0 ? "" : string_sub(s.string, s.offset + 1, string_thisind(s.string, s.offset + s.ncodeunits))
string(s::SubString) = String(s)

occursin(part::AbstractString, s::AbstractString) = string_find(String(s), String(part), 1) > 0
occursin(c::Char, s::AbstractString) = in(c, s)
contains(s::AbstractString, part) = occursin(part, s)
startswith(s::AbstractString, part::AbstractString) = string_find(String(s), String(part), 1) == 1
startswith(s::AbstractString, c::Char) = !isempty(s) && s[1] == c
endswith(s::AbstractString, part::AbstractString) = ncodeunits(part) <= ncodeunits(s) && (isempty(part) || string_findlast(String(s), String(part)) == ncodeunits(s) - ncodeunits(part) + 1)
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
    for i in eachindex(s)
        f(s[i]) || return SubString(s isa SubString ? s : String(s), i, lastindex(s))
    end
    return SubString(s isa SubString ? s : String(s), 1, 0)
end

function rstrip(f, s::AbstractString)
    i = lastindex(s)
    while i >= 1 && f(s[i])
        i = prevind(s, i)
    end
    return SubString(s isa SubString ? s : String(s), 1, i)
end

chomp(s::AbstractString) = SubString(String(s), 1, endswith(s, "\r\n") ? prevind(s, lastindex(s), 2) : endswith(s, '\n') ? prevind(s, lastindex(s)) : lastindex(s))
chop(s::AbstractString) = SubString(String(s), 1, isempty(s) ? 0 : prevind(s, lastindex(s)))
first(s::AbstractString, n::Integer) = String(collect(s)[1:min(n, length(s))])
last(s::AbstractString, n::Integer) = String(collect(s)[max(1, length(s) - n + 1):end])

function prevind(s::AbstractString, i::Integer, n::Integer)
    for _ in 1:n
        i = prevind(s, i)
    end
    return i
end

function nextind(s::AbstractString, i::Integer, n::Integer)
    for _ in 1:n
        i = nextind(s, i)
    end
    return i
end

lpad(s, n::Integer) = lpad(s, n, ' ')
rpad(s, n::Integer) = rpad(s, n, ' ')
lpad(s, n::Integer, p) = string(padding(s, n, p), s)
rpad(s, n::Integer, p) = string(s, padding(s, n, p))
textwidth(s::AbstractString) = length(s)
textwidth(c::Char) = 1

function padding(s, n::Integer, p)
    missing_width = Int(n) - length(string(s))
    missing_width <= 0 && return ""
    full, rest = divrem(missing_width, length(string(p)))
    return string(repeat(p, full), first(string(p), rest))
end

function lpad_zero(s::String, n)
    return startswith(s, '-') ? string('-', lpad(s[2:end], n, '0')) : lpad(s, n, '0')
end
