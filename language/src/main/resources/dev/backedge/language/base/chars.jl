# Characters.

==(c::Char, d::Char) = c === d
isless(c::Char, d::Char) = codepoint(c) < codepoint(d)
<(c::Char, d::Char) = codepoint(c) < codepoint(d)
-(c::Char, d::Char) = Int(c) - Int(d)
+(c::Char, n::Integer) = Char(Int(c) + Int(n))
+(n::Integer, c::Char) = c + n
-(c::Char, n::Integer) = Char(Int(c) - Int(n))
hash(c::Char, h::UInt) = hash_mix(h, objectid(c))
length(c::Char) = 1
iterate(c::Char) = (c, nothing)
iterate(c::Char, state) = nothing

function ncodeunits(c::Char)
    code = codepoint(c)
    return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
end

isascii(c::Char) = codepoint(c) < 0x80
isletter(c::Char) = char_isletter(c)
isdigit(c::Char) = char_isdigit(c)
isuppercase(c::Char) = char_isuppercase(c)
islowercase(c::Char) = char_islowercase(c)
isspace(c::Char) = char_isspace(c)
ispunct(c::Char) = char_ispunct(c)
isprint(c::Char) = char_isprint(c)
isxdigit(c::Char) = '0' <= c <= '9' || 'a' <= c <= 'f' || 'A' <= c <= 'F'
uppercase(c::Char) = char_uppercase(c)
lowercase(c::Char) = char_lowercase(c)
typemin(::Type{Char}) = Char(0)
typemax(::Type{Char}) = Char(0x10ffff)
oneunit(c::Char) = 1
