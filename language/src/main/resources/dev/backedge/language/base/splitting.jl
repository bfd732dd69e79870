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
    start = 1
    for i in eachindex(text)
        if is_separator(separator, text[i])
            push!(parts, SubString(text, start, prevind(text, i)))
            start = nextind(text, i)
        end
    end
    push!(parts, SubString(text, start, lastindex(text)))
    return parts
end

function split(s::AbstractString, separator::AbstractString)
    isempty(separator) && return map(i -> SubString(String(s), i, i), eachindex(s))
    text = String(s)
    parts = SubString{String}[]
    start = 1
    found = findfirst(separator, text)
    while found !== nothing
        push!(parts, SubString(text, start, prevind(text, first(found))))
        start = nextind(text, last(found))
        found = start > ncodeunits(text) ? nothing : findnext(separator, text, start)
    end
    push!(parts, SubString(text, start, lastindex(text)))
    return parts
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
    parts = String[]
    start = 1
    found = findfirst(old, text)
    while found !== nothing
        push!(parts, text[start:prevind(text, first(found))], replacement(new, String(old)))
        start = nextind(text, last(found))
        found = start > ncodeunits(text) ? nothing : findnext(old, text, start)
    end
    push!(parts, text[start:end])
    return string_join(parts)
end

replace_parts(text::String, old::Char, new) = replace_parts(text, string(old), new isa Function ? s -> new(old) : new)
replace_parts(text::String, old, new) = string_join(map(c -> is_separator(old, c) ? replacement(new, c) : string(c), collect(text)))

function replace(a::AbstractVector, change::Pair)
    return map(x -> isequal(x, change.first) ? change.second : x, a)
end
