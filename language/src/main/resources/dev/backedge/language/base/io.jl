# Output: streams, and printing to strings.

"The program's output."
struct TTY <: IO end

const stdout = TTY()
const stderr = stdout

function write(io::TTY, s::String)
    print_string(s)
    return ncodeunits(s)
end

function flush(io::TTY)
    flush_output()
    return nothing
end

"Bytes that are written at the end, and read from `place` on."
mutable struct IOBuffer <: IO
    data::Vector{UInt8}
    place::Int
end

IOBuffer() = IOBuffer(UInt8[], 0)
IOBuffer(data::Vector{UInt8}) = IOBuffer(data, 0)
IOBuffer(s::AbstractString) = IOBuffer(string_bytes(String(s)), 0)

function write(io::IOBuffer, s::String)
    bytes_append(io.data, s)
    return ncodeunits(s)
end

function write(io::IOBuffer, c::Char)
    code = codepoint(c)
    code >= 0x80 && return write(io, char_string(c))
    push!(io.data, code % UInt8)
    return 1
end

function write(io::IOBuffer, byte::UInt8)
    push!(io.data, byte)
    return 1
end

contents(io::IOBuffer) = string_of_bytes(io.data)

function take!(io::IOBuffer)
    bytes = io.data
    io.data = UInt8[]
    io.place = 0
    return bytes
end

eof(io::IOBuffer) = io.place >= length(io.data)
bytesavailable(io::IOBuffer) = length(io.data) - io.place

function read(io::IOBuffer, ::Type{UInt8})
    eof(io) && throw(EOFError())
    io.place += 1
    return io.data[io.place]
end

function read(io::IOBuffer, ::Type{String})
    rest = io.data[(io.place + 1):end]
    io.place = length(io.data)
    return String(rest)
end

"The next line, without its end."
function readline(io::IOBuffer)
    line = UInt8[]
    while !eof(io)
        byte = read(io, UInt8)
        if byte == 0x0a
            !isempty(line) && line[end] == 0x0d && pop!(line)
            break
        end
        push!(line, byte)
    end
    return String(line)
end

function readlines(io::IOBuffer)
    lines = String[]
    while !eof(io)
        push!(lines, readline(io))
    end
    return lines
end

eachline(io::IOBuffer) = readlines(io)
flush(io::IO) = nothing

"A stream with one more property, such as the type that elements are known to have."
struct IOContext{T<:IO} <: IO
    io::T
    key::Symbol
    value::Any
end

IOContext(io::IO, property::Pair) = IOContext(io, property.first, property.second)
IOContext(io::IO, property::Pair, rest::Pair...) = IOContext(IOContext(io, property), rest...)
write(io::IOContext, s::String) = write(io.io, s)
get(io::IO, key::Symbol, default) = default
get(io::IOContext, key::Symbol, default) = io.key === key ? io.value : get(io.io, key, default)
haskey(io::IO, key::Symbol) = get(io, key, NoValue()) !== NoValue()
write(io::IO, s::AbstractString) = write(io, String(s))
write(io::IO, c::Char) = write(io, char_string(c))

function write(io::IO, x, y, rest...)
    n = write(io, x) + write(io, y)
    for z in rest
        n += write(io, z)
    end
    return n
end

"""
    print(io, values...)

Write the values as text, without quotes around strings.
"""
function print(io::IO, x)
    show(io, x)
    return nothing
end

function print(io::IO, x, y)
    print(io, x)
    print(io, y)
    return nothing
end

function print(io::IO, x, y, z)
    print(io, x)
    print(io, y)
    print(io, z)
    return nothing
end

function print(io::IO, values...)
    for x in values
        print(io, x)
    end
    return nothing
end

function print(io::IO, s::String)
    write(io, s)
    return nothing
end

function print(io::IO, s::AbstractString)
    write(io, String(s))
    return nothing
end

function print(io::IO, c::Char)
    write(io, c)
    return nothing
end

function print(io::IO, s::Symbol)
    write(io, symbol_string(s))
    return nothing
end

function print(io::IO, n::Unsigned)
    write(io, integer_string(n, 10))
    return nothing
end

function print(io::IO, x::Float32)
    write(io, float_string(x))
    return nothing
end

print(values...) = print(stdout, values...)
println(io::IO, values...) = print(io, values..., '\n')
println(values...) = println(stdout, values...)

"""
    sprint(f, arguments...)

What `f(io, arguments...)` writes, as a string.
"""
function sprint(f, arguments...)
    io = IOBuffer()
    f(io, arguments...)
    return contents(io)
end

repr(x) = sprint(show, x)

"""
    string(values...)

The values as `print` writes them, in one string.
"""
string() = ""
string(s::String) = s
string(c::Char) = char_string(c)
string(s::Symbol) = symbol_string(s)
string(n::BitInteger) = integer_string(n, 10)
string(n::Bool) = n ? "true" : "false"
string(x::BitFloat) = float_string(x)
string(x) = sprint(print, x)
string(s::String, t::String) = string_concat(s, t)
string(s::String, t::String, u::String) = string_concat(s, t, u)
string(values...) = sprint(print, values...)

string_in_base(n::Integer, base::Integer) = integer_string(n, Int(base))
bitstring(n::BitInteger) = lpad(integer_string(unsigned(n), 2), 8 * type_size(typeof(n)), '0')
