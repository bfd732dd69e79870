# Splitting, joining and replacing.

is_separator(separator::Char, c) = c == separator
is_separator(separators::AbstractVector, c) = c in separators
is_separator(separators::Tuple, c) = c in separators
is_separator(f::Function, c) = f(c)

"""
    split(s, separator)

The parts of a string between separators: a character, a string, several characters, or a function of a character. Without a separator,
the parts between blanks that are not empty.
"""
function split(s::AbstractString, separator)
    text = String(s)
    parts = SubString{String}[]
    start = i = 1
    while i <= ncodeunits(text)
        c = text[i]
        next = i + ncodeunits(c)
        if is_separator(separator, c)
            push!(parts, SubString{String}(text, start:(i - 1)))
            start = next
        end
        i = next
    end
    return push!(parts, SubString{String}(text, start:ncodeunits(text)))
end

function split(s::AbstractString, separator::AbstractString)
    text = String(s)
    isempty(separator) && return map(i -> SubString(text, i, i), eachindex(text))
    part = String(separator)
    parts = SubString{String}[]
    start = 1
    found = string_find(text, part, 1)
    while found > 0
        push!(parts, SubString{String}(text, start:(found - 1)))
        start = found + ncodeunits(part)
        found = string_find(text, part, start)
    end
    return push!(parts, SubString{String}(text, start:ncodeunits(text)))
end

split(s::AbstractString) = filter(part -> !isempty(part), split(s, isspace))

function join(io::IO, items, delimiter, last)
    n = length(items)
    for (i, item) in enumerate(items)
        i > 1 && print(io, i == n ? last : delimiter)
        print(io, item)
    end
end

function join(io::IO, items, delimiter)
    first = true
    for item in items
        first || print(io, delimiter)
        first = false
        print(io, item)
    end
end

join(io::IO, items) = join(io, items, "")

"""
    join(items, delimiter, last)

The printed items in one string, with a delimiter between them, and another before the last one if it is given.
"""
join(items) = sprint(join, items)
join(items, delimiter) = sprint(join, items, delimiter)
join(items, delimiter, last) = sprint(join, items, delimiter, last)

replacement(new::AbstractString, old) = String(new)
replacement(new::Char, old) = string(new)
replacement(new::Function, old) = string(new(old))

function replace(s::AbstractString, change::Pair)
    return replace_parts(String(s), change.first, change.second)
end

replace(s::AbstractString, change::Pair, rest::Pair...) = foldl(replace, rest, replace(s, change))

function replace_parts(text::String, old::AbstractString, new)
    isempty(old) && return text
    part = String(old)
    io = IOBuffer()
    start = 1
    found = string_find(text, part, 1)
    while found > 0
        write(io, string_part(text, start - 1, found - start), replacement(new, part))
        start = found + ncodeunits(part)
        found = string_find(text, part, start)
    end
    write(io, string_part(text, start - 1, ncodeunits(text) - start + 1))
    return contents(io)
end

replace_parts(text::String, old::Char, new) = replace_parts(text, string(old), new isa Function ? s -> new(old) : new)
replace_parts(text::String, old, new) = string_join(map(c -> is_separator(old, c) ? replacement(new, c) : string(c), collect(text)))

function replace(a::AbstractVector, change::Pair)
    return map(x -> isequal(x, change.first) ? change.second : x, a)
end
