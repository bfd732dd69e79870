# Hashes: equal values (`isequal`) have equal hashes.

hash_mix(h::UInt, x::UInt) = xor(mul_int(xor(h, lshr_int(h, 32)), 0xbf58476d1ce4e5b9), add_int(x, 0x9e3779b97f4a7c15))

hash(x) = hash(x, UInt(0))
hash(x, h::UInt) = hash_mix(h, objectid(x))

function hash(x::Int64, h::UInt)
    y = mul_int(xor(h, bitcast(UInt64, x)), 0xbf58476d1ce4e5b9)
    return xor(y, lshr_int(y, 32))
end

hash(x::Bool, h::UInt) = hash(Int(x), h)
hash(x::BitSigned, h::UInt) = hash(Int64(x), h)
hash(x::BitUnsigned, h::UInt) = x <= 0x7fffffffffffffff ? hash(Int64(x), h) : hash_mix(h, x % UInt64)
hash(x::Float64, h::UInt) = isinteger(x) && in_range(Int64, x) && !(iszero(x) && signbit(x)) ? hash(Int64(x), h) : hash_mix(h, objectid(isnan(x) ? NaN : x))
hash(x::Float32, h::UInt) = hash(Float64(x), h)
hash(x::Rational, h::UInt) = x.den == 1 ? hash(x.num, h) : (y = Float64(x); Rational(y) == x ? hash(y, h) : hash(x.den, hash(x.num, h)))
hash(z::Complex, h::UInt) = isreal(z) ? hash(z.re, h) : hash(z.im, hash(z.re, h))
hash(p::Pair, h::UInt) = hash(p.second, hash(p.first, h))

function hash(t::Tuple, h::UInt)
    result = hash_mix(h, 0x77cfa1eef01bca90)
    for x in t
        result = hash(x, result)
    end
    return result
end

function hash(a::AbstractArray, h::UInt)
    result = hash_mix(h, 0x7e2d6fb6448beb77)
    for x in a
        result = hash(x, result)
    end
    return result
end
