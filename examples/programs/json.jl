# A reader and a writer of JSON: nested values of many types, errors as exceptions with their position.

struct JsonError <: Exception
    message::String
    position::Int
end

Base.showerror(io::IO, e::JsonError) = print(io, "JsonError at ", e.position, ": ", e.message)

mutable struct Reader
    text::String
    position::Int
end

peek(r::Reader) = r.position <= ncodeunits(r.text) ? r.text[r.position] : '\0'
take!(r::Reader) = (c = peek(r); r.position += 1; c)

function skip_blanks!(r)
    while isspace(peek(r))
        r.position += 1
    end
end

function expect!(r, c)
    peek(r) == c || throw(JsonError("expected '$c', found '$(peek(r))'", r.position))
    r.position += 1
end

function read_value!(r)
    skip_blanks!(r)
    c = peek(r)
    value = if c == '{'
        read_object!(r)
    elseif c == '['
        read_array!(r)
    elseif c == '"'
        read_string!(r)
    elseif isdigit(c) || c == '-'
        read_number!(r)
    else
        read_word!(r)
    end
    skip_blanks!(r)
    return value
end

function read_object!(r)
    expect!(r, '{')
    object = Dict{String, Any}()
    skip_blanks!(r)
    peek(r) == '}' && (r.position += 1; return object)
    while true
        skip_blanks!(r)
        key = read_string!(r)
        skip_blanks!(r)
        expect!(r, ':')
        object[key] = read_value!(r)
        peek(r) == ',' || break
        r.position += 1
    end
    expect!(r, '}')
    return object
end

function read_array!(r)
    expect!(r, '[')
    items = Any[]
    skip_blanks!(r)
    peek(r) == ']' && (r.position += 1; return items)
    while true
        push!(items, read_value!(r))
        peek(r) == ',' || break
        r.position += 1
    end
    expect!(r, ']')
    return items
end

function read_string!(r)
    expect!(r, '"')
    io = IOBuffer()
    while peek(r) != '"'
        c = take!(r)
        c == '\0' && throw(JsonError("the text ends within a string", r.position - 1))
        if c == '\\'
            c = take!(r)
            c = c == 'n' ? '\n' : c == 't' ? '\t' : c
        end
        print(io, c)
    end
    r.position += 1
    return String(Base.take!(io))
end

function read_number!(r)
    start = r.position
    while isdigit(peek(r)) || peek(r) in "+-.eE"
        r.position += 1
    end
    text = r.text[start:(r.position - 1)]
    return any(c -> c in ".eE", text) ? parse(Float64, text) : parse(Int, text)
end

function read_word!(r)
    for (word, value) in (("true", true), ("false", false), ("null", nothing))
        if startswith(SubString(r.text, r.position), word)
            r.position += length(word)
            return value
        end
    end
    throw(JsonError("expected a value, found '$(peek(r))'", r.position))
end

function parse_json(text)
    r = Reader(text, 1)
    value = read_value!(r)
    peek(r) == '\0' || throw(JsonError("expected the end, found '$(peek(r))'", r.position))
    return value
end

write_json(io, x::Nothing) = print(io, "null")
write_json(io, x::Union{Bool, Number}) = print(io, x)

function write_json(io, x::String)
    escaped = replace(replace(x, "\\" => "\\\\"), "\"" => "\\\"")
    print(io, '"', replace(escaped, "\n" => "\\n"), '"')
end

function write_json(io, x::Vector)
    print(io, '[')
    for (i, item) in enumerate(x)
        i > 1 && print(io, ',')
        write_json(io, item)
    end
    print(io, ']')
end

function write_json(io, x::Dict)
    print(io, '{')
    for (i, key) in enumerate(sort(collect(keys(x))))
        i > 1 && print(io, ',')
        write_json(io, key)
        print(io, ':')
        write_json(io, x[key])
    end
    print(io, '}')
end

to_json(x) = sprint(write_json, x)

total(x) = 0
total(x::Number) = x isa Bool ? 0 : x
total(x::Vector) = sum(total, x; init = 0)
total(x::Dict) = sum(total, values(x); init = 0)

function document(n)
    items = [Dict{String, Any}("id" => i, "name" => "item \"$i\"\n", "tags" => Any["a$(i % 3)", i % 2 == 0, nothing], "price" => i * 0.5) for i in 1:n]
    return to_json(Dict{String, Any}("items" => Any[items...], "empty" => Any[], "n" => n))
end

function problem(text)
    try
        parse_json(text)
        return "fine"
    catch e
        e isa JsonError || rethrow()
        return sprint(showerror, e)
    end
end

function run(n)
    text = document(n)
    value = parse_json(text)
    return (length(text), to_json(value) == text, total(value), problem("[1, 2"), problem("{\"a\": tru}"))
end
