# Numbers from text.

tryparse(::Type{T}, s::AbstractString) where {T<:BitInteger} = parse_integer(T, String(s), 10)
tryparse(::Type{Float64}, s::AbstractString) = parse_float(String(s))

function tryparse(::Type{Float32}, s::AbstractString)
    x = parse_float(String(s))
    return x === nothing ? nothing : Float32(x)
end

function tryparse(::Type{Bool}, s::AbstractString)
    text = String(strip(s))
    return text == "true" ? true : text == "false" ? false : nothing
end

"""
    parse(T, s)

The number that a string is, as a value of type `T`.
"""
function parse(::Type{T}, s::AbstractString) where {T<:Real}
    x = tryparse(T, s)
    x === nothing && throw(parse_failure(T, s))
    return x
end

function parse_failure(::Type{T}, s) where {T<:BitInteger}
    isempty(strip(s)) && return ArgumentError(isempty(s) ? "input string is empty or only contains whitespace" : "input string only contains whitespace")
    all(c -> isdigit(c) || c == '-' || c == '+', strip(s)) && ncodeunits(s) > 2 && return OverflowError("overflow: $(repr(String(s)))")
    for c in strip(s)
        isdigit(c) || c == '-' || c == '+' || return ArgumentError("invalid base 10 digit $(repr(c)) in $(repr(String(s)))")
    end
    return ArgumentError("premature end of integer: $(repr(String(s)))")
end

parse_failure(::Type{Bool}, s) = ArgumentError("invalid Bool representation: $(repr(String(s)))")
parse_failure(T, s) = ArgumentError("cannot parse $(repr(String(s))) as $T")
parse(::Type{T}, c::Char) where {T<:Integer} = isdigit(c) ? T(c - '0') : throw(ArgumentError("invalid base 10 digit $(repr(c))"))
