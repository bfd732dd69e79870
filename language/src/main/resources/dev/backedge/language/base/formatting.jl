# Text by a pattern: `@sprintf` and `@printf`.

is_conversion(c) = c in "diufFeEgGxXoscp%"

"""
    sprintf(pattern, values...)

The values in a pattern as that of C: flags `-`, `+`, `0` and space, width, precision, and the conversions `d`, `i`, `u`, `f`, `e`, `g`, `x`, `o`, `s`, `c` and `%`.
"""
function sprintf(pattern::AbstractString, values...)
    io = IOBuffer()
    text = String(pattern)
    place = 1
    used = 0
    while place <= ncodeunits(text)
        if text[place] != '%'
            write(io, text[place])
            place = nextind(text, place)
            continue
        end
        stop = place + 1
        while stop <= ncodeunits(text) && !is_conversion(text[stop])
            stop = nextind(text, stop)
        end
        stop <= ncodeunits(text) || throw(ArgumentError("invalid format string: $(repr(text))"))
        if text[stop] == '%'
            write(io, "%")
        else
            used += 1
            used <= length(values) || throw(ArgumentError("more conversions than values in $(repr(text))"))
            write(io, formatted(text[(place + 1):(stop - 1)], text[stop], values[used]))
        end
        place = stop + 1
    end
    used == length(values) || throw(ArgumentError("more values than conversions in $(repr(text))"))
    return contents(io)
end

printf(pattern::AbstractString, values...) = print(sprintf(pattern, values...))
printf(io::IO, pattern::AbstractString, values...) = print(io, sprintf(pattern, values...))

function formatted(options::String, conversion::Char, value)
    flags = String(filter(c -> c in "-+ #", first_flags(options)))
    zero_filled = occursin("0", first_flags(options)) && !occursin("-", flags)
    sizes = split(options[(ncodeunits(first_flags(options)) + 1):end], '.')
    width = isempty(sizes[1]) ? 0 : parse(Int, sizes[1])
    precision = length(sizes) < 2 ? -1 : isempty(sizes[2]) ? 0 : parse(Int, sizes[2])
    text = converted(conversion, value, precision)
    if conversion in "diufFeEgG" && !startswith(text, "-")
        text = occursin("+", flags) ? string("+", text) : occursin(" ", flags) ? string(" ", text) : text
    end
    occursin("-", flags) && return rpad(text, width)
    zero_filled && !(conversion in "sc") && return zero_padded(text, width)
    return lpad(text, width)
end

function first_flags(options::String)
    n = 0
    while n < ncodeunits(options) && options[n + 1] in "-+ 0#"
        n += 1
    end
    return options[1:n]
end

zero_padded(text, width) = !isempty(text) && text[1] in "+- " ? string(text[1], lpad(text[2:end], width - 1, '0')) : lpad(text, width, '0')

function converted(conversion::Char, value, precision)
    if conversion in "diu"
        text = string(Integer(value isa AbstractFloat ? round(value) : value))
        return precision < 0 ? text : lpad_zero(text, precision)
    elseif conversion in "xXo"
        text = integer_string(Integer(value), conversion == 'o' ? 8 : 16)
        return conversion == 'X' ? uppercase(text) : text
    elseif conversion in "fFeEgG"
        return format_float(Float64(value), conversion, precision < 0 ? 6 : precision, 0)
    elseif conversion == 'c'
        return string(value isa Integer ? Char(value) : value)
    end
    text = string(value)
    return precision < 0 ? text : first(text, precision)
end

format_float(x::Float64, conversion::Char, precision::Int, width::Int) = lpad(float_format(x, conversion, precision), width)
