# Regular expressions, and what is found by them.

"A regular expression, with flags: `i` for any case, `m` for lines, `s` for dots that match the ends of lines, `x` for comments."
struct Regex
    pattern::String
    flags::String
    function Regex(pattern::AbstractString, flags::AbstractString = "")
        regex_check(String(pattern), String(flags))
        return new(String(pattern), String(flags))
    end
end

"What a regular expression matched: the text, its groups, and the indices where they begin."
struct RegexMatch
    match::SubString{String}
    captures::Vector{Union{Nothing, SubString{String}}}
    offset::Int
    offsets::Vector{Int}
    regex::Regex
end

"Text that stands for a match: `\\1` and `\\g<name>` are groups."
struct SubstitutionString
    text::String
end

show(io::IO, r::Regex) = print(io, "r\"", replace(r.pattern, "\"" => "\\\""), "\"", r.flags)
show(io::IO, s::SubstitutionString) = print(io, "s", repr(s.text))
==(a::Regex, b::Regex) = a.pattern == b.pattern && a.flags == b.flags

function show(io::IO, m::RegexMatch)
    print(io, "RegexMatch(")
    show(io, m.match)
    names = regex_names(m.regex.pattern, m.regex.flags)
    for i in 1:length(m.captures)
        print(io, ", ", length(names) == length(m.captures) ? names[i] : i, "=")
        show(io, m.captures[i])
    end
    print(io, ")")
end

found_part(s::String, places, i) = places[2i - 1] == 0 ? nothing : SubString{String}(s, places[2i - 1]:(places[2i - 1] + places[2i] - 1))

"""
    match(regex, s, start)

The first match of a regular expression in a string from an index on, or `nothing`.
"""
function match(r::Regex, s::AbstractString, start::Integer = 1)
    text = String(s)
    places = regex_find(r.pattern, r.flags, text, Int(start))
    places === nothing && return nothing
    captures = Union{Nothing, SubString{String}}[]
    offsets = Int[]
    for i in 2:div(length(places), 2)
        push!(captures, found_part(text, places, i))
        push!(offsets, places[2i - 1])
    end
    return RegexMatch(found_part(text, places, 1), captures, places[1], offsets, r)
end

getindex(m::RegexMatch, i::Integer) = m.captures[i]
getindex(m::RegexMatch, name::Symbol) = m[String(name)]

function getindex(m::RegexMatch, name::AbstractString)
    place = findfirst(==(name), regex_names(m.regex.pattern, m.regex.flags))
    place === nothing && error("no capture group named $name found in regex")
    return m.captures[place]
end

keys(m::RegexMatch) = (names = regex_names(m.regex.pattern, m.regex.flags); length(names) == length(m.captures) ? names : collect(1:length(m.captures)))
haskey(m::RegexMatch, i::Integer) = 1 <= i <= length(m.captures)
haskey(m::RegexMatch, name) = String(name) in regex_names(m.regex.pattern, m.regex.flags)
length(m::RegexMatch) = length(m.captures)
iterate(m::RegexMatch, state...) = iterate(m.captures, state...)

"All matches that do not overlap."
function eachmatch(r::Regex, s::AbstractString)
    text = String(s)
    matches = RegexMatch[]
    start = 1
    while start <= ncodeunits(text) + 1
        m = match(r, text, start)
        m === nothing && break
        push!(matches, m)
        start = isempty(m.match) ? (m.offset > ncodeunits(text) ? m.offset + 1 : nextind(text, m.offset)) : m.offset + ncodeunits(m.match)
    end
    return matches
end

match_range(m::RegexMatch) = m.offset:(m.offset + lastindex(m.match) - 1)
occursin(r::Regex, s::AbstractString) = regex_find(r.pattern, r.flags, String(s), 1) !== nothing
startswith(s::AbstractString, r::Regex) = (m = match(Regex(string("\\A(?:", r.pattern, ")"), r.flags), s); m !== nothing)
findfirst(r::Regex, s::AbstractString) = findnext(r, s, 1)
findnext(r::Regex, s::AbstractString, start::Integer) = (m = match(r, s, start); m === nothing ? nothing : match_range(m))
findall(r::Regex, s::AbstractString) = map(match_range, eachmatch(r, s))
count(r::Regex, s::AbstractString) = length(eachmatch(r, s))

function split(s::AbstractString, r::Regex)
    text = String(s)
    parts = SubString{String}[]
    start = 1
    for m in eachmatch(r, text)
        isempty(m.match) && (m.offset == 1 || m.offset > ncodeunits(text)) && continue
        push!(parts, SubString{String}(text, start:(m.offset - 1)))
        start = m.offset + ncodeunits(m.match)
    end
    return push!(parts, SubString{String}(text, start:ncodeunits(text)))
end

function replace_parts(text::String, r::Regex, new)
    io = IOBuffer()
    start = 1
    for m in eachmatch(r, text)
        write(io, string_part(text, start - 1, m.offset - start), match_replacement(new, m))
        start = m.offset + ncodeunits(m.match)
    end
    write(io, string_part(text, start - 1, ncodeunits(text) - start + 1))
    return contents(io)
end

match_replacement(new, m::RegexMatch) = replacement(new, m.match)

function match_replacement(new::SubstitutionString, m::RegexMatch)
    io = IOBuffer()
    text = new.text
    i = 1
    while i <= ncodeunits(text)
        c = text[i]
        next = nextind(text, i)
        if c == '\\' && next <= ncodeunits(text)
            if isdigit(text[next])
                n = text[next] - '0'
                group = n == 0 ? m.match : m[n]
                write(io, group === nothing ? "" : String(group))
                i = next + 1
                continue
            elseif startswith(text[next:end], "g<")
                stop = findnext('>', text, next)
                stop === nothing && throw(ArgumentError("Bad replacement string: $(repr(text))"))
                name = text[(next + 2):(stop - 1)]
                group = all(isdigit, name) ? (name == "0" ? m.match : m[parse(Int, name)]) : m[name]
                write(io, group === nothing ? "" : String(group))
                i = stop + 1
                continue
            end
            c = text[next]
            next = nextind(text, next)
        end
        write(io, c)
        i = next
    end
    return contents(io)
end

macro r_str(pattern, flags...)
    return Regex(pattern, flags...)
end

macro s_str(text)
    return SubstitutionString(text)
end

macro raw_str(text)
    return text
end
