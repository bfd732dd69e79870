# How values are shown: as text that reads as a program, where that is possible.

show(x) = show(stdout, x)

function display(x)
    show(stdout, x)
    println()
end

function write_all(io::IO, parts...)
    for part in parts
        write(io, part)
    end
    return nothing
end

known_type(io::IO) = get(io, :typeinfo, Any)

"""
    show(io, x)

Write the value. Types of one's own are shown otherwise by a method of this function.
"""
show(io::IO, x) = show_default(io, x)

function show_default(io::IO, x)
    T = typeof(x)
    write_all(io, type_string(T), "(")
    for i in 1:nfields(x)
        i > 1 && write(io, ", ")
        if isdefined(x, i)
            show(io, getfield(x, i))
        else
            write(io, "#undef")
        end
    end
    write_all(io, ")")
end

show(io::IO, ::Nothing) = write_all(io, "nothing")
show(io::IO, ::Missing) = write_all(io, "missing")
show(io::IO, x::Bool) = write_all(io, known_type(io) === Bool ? (x ? "1" : "0") : (x ? "true" : "false"))
show(io::IO, n::BitSigned) = write_all(io, integer_string(n, 10))
show(io::IO, n::BitUnsigned) = write_all(io, "0x", lpad(integer_string(n, 16), 2 * type_size(typeof(n)), '0'))
show(io::IO, x::Float64) = write_all(io, float_string(x))

function show(io::IO, x::Float32)
    text = float_string(x)
    known_type(io) === Float32 && return write_all(io, text)
    isfinite(x) || return write_all(io, text, "32")
    write_all(io, occursin("e", text) ? replace(text, "e" => "f") : string(text, "f0"))
end

function show(io::IO, x::Rational)
    show(io, x.num)
    write(io, "//")
    show(io, x.den)
    return nothing
end

function show(io::IO, z::Complex)
    show(io, z.re)
    negative = signbit(z.im) && !isnan(z.im)
    write(io, negative ? " - " : " + ")
    show(io, negative ? -z.im : z.im)
    z.im isa AbstractFloat && !isfinite(z.im) || z.im isa Rational || z.im isa Bool ? write(io, "*im") : write(io, "im")
    return nothing
end

show(io::IO, z::Complex{Bool}) = z === im ? write_all(io, "im") : show_default(io, z)
show(io::IO, ::Irrational{S}) where S = write_all(io, symbol_string(S))
show(io::IO, s::String) = write_all(io, "\"", string_escape(s, '"'), "\"")
show(io::IO, s::AbstractString) = show(io, String(s))
show(io::IO, c::Char) = write_all(io, "'", string_escape(char_string(c), '\''), "'")
show(io::IO, s::Symbol) = write_all(io, symbol_literal(s))
show(io::IO, T::Type) = write_all(io, type_string(T))
show(io::IO, m::Module) = write_all(io, module_path(m))
show(io::IO, v::TypeVar) = write_all(io, type_string(v))
show(io::IO, f::Function) = nfields(f) == 0 ? write_all(io, symbol_string(function_name(f))) : show_default(io, f)
show(io::IO, s::Some) = (write(io, "Some("); show(io, s.value); write_all(io, ")"))

function show(io::IO, r::RefValue)
    write_all(io, "Base.", type_string(typeof(r)), "(")
    isdefined(r, 1) ? show(io, r.x) : write(io, "#undef")
    write_all(io, ")")
end

function show(io::IO, p::Pair)
    T = known_type(io)
    typed = T !== Any && T isa DataType && T <: Pair
    show_half(typed ? IOContext(io, :typeinfo => fieldtype(T, 1)) : io, p.first)
    write(io, " => ")
    show_half(typed ? IOContext(io, :typeinfo => fieldtype(T, 2)) : io, p.second)
    return nothing
end

function show_half(io::IO, x)
    x isa Pair || return show(io, x)
    write(io, "(")
    show(io, x)
    write_all(io, ")")
end

function show(io::IO, t::Tuple)
    T = known_type(io)
    typed = T !== Any && T isa DataType && T <: Tuple && T === typeof(t)
    write(io, "(")
    for i in 1:length(t)
        i > 1 && write(io, ", ")
        show(typed ? IOContext(io, :typeinfo => fieldtype(T, i)) : io, t[i])
    end
    write_all(io, length(t) == 1 ? ",)" : ")")
end

show(io::IO, c::ComposedFunction) = (show(io, c.outer); write(io, " ∘ "); show(io, c.inner))
