# Complex numbers.

struct Complex{T<:Real} <: Number
    re::T
    im::T
end

Complex(x::Real, y::Real) = Complex(promote(x, y)...)
Complex(x::Real) = Complex(x, zero(x))
Complex(z::Complex) = z
Complex{T}(x::Real) where {T<:Real} = Complex{T}(convert(T, x), zero(T))
Complex{T}(z::Complex) where {T<:Real} = Complex{T}(convert(T, z.re), convert(T, z.im))

const im = Complex(false, true)
const ComplexF64 = Complex{Float64}

complex(x::Real, y::Real) = Complex(x, y)
complex(x::Number) = Complex(x)

(::Type{T})(z::Complex) where {T<:Real} = iszero(z.im) ? T(z.re) : throw(InexactError(nameof(T), T, z))

promote_rule(::Type{Complex{T}}, ::Type{S}) where {T<:Real, S<:Real} = Complex{promote_type(T, S)}
promote_rule(::Type{Complex{T}}, ::Type{Complex{S}}) where {T<:Real, S<:Real} = Complex{promote_type(T, S)}

real(z::Complex) = z.re
imag(z::Complex) = z.im
reim(z) = (real(z), imag(z))
isreal(z::Complex) = iszero(z.im)
isinteger(z::Complex) = isreal(z) && isinteger(z.re)
isnan(z::Complex) = isnan(z.re) || isnan(z.im)
conj(z::Complex) = Complex(z.re, -z.im)
abs(z::Complex) = hypot(z.re, z.im)
abs2(z::Complex) = z.re * z.re + z.im * z.im
angle(z::Complex) = atan(z.im, z.re)
float(z::Complex) = Complex(float(z.re), float(z.im))

+(z::Complex) = Complex(+z.re, +z.im)
-(z::Complex) = Complex(-z.re, -z.im)
+(z::Complex, w::Complex) = Complex(z.re + w.re, z.im + w.im)
-(z::Complex, w::Complex) = Complex(z.re - w.re, z.im - w.im)
*(z::Complex, w::Complex) = Complex(z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re)
+(z::Complex{T}, w::Complex{T}) where {T<:Real} = Complex(z.re + w.re, z.im + w.im)
-(z::Complex{T}, w::Complex{T}) where {T<:Real} = Complex(z.re - w.re, z.im - w.im)
*(z::Complex{T}, w::Complex{T}) where {T<:Real} = Complex(z.re * w.re - z.im * w.im, z.re * w.im + z.im * w.re)
+(x::Real, z::Complex) = Complex(x + z.re, z.im)
+(z::Complex, x::Real) = Complex(z.re + x, z.im)
-(x::Real, z::Complex) = Complex(x - z.re, -z.im)
-(z::Complex, x::Real) = Complex(z.re - x, z.im)
*(x::Real, z::Complex) = Complex(x * z.re, x * z.im)
*(z::Complex, x::Real) = Complex(z.re * x, z.im * x)
*(x::Bool, z::Complex) = Complex(x * z.re, x * z.im)
*(z::Complex, x::Bool) = Complex(z.re * x, z.im * x)
/(z::Complex, x::Real) = Complex(z.re / x, z.im / x)
/(x::Real, z::Complex) = x * inv(z)

function /(z::Complex, w::Complex)
    scale = abs2(w)
    product = z * conj(w)
    return Complex(product.re / scale, product.im / scale)
end

/(z::Complex{T}, w::Complex{T}) where {T<:Real} = (product = z * conj(w); scale = abs2(w); Complex(product.re / scale, product.im / scale))
inv(z::Complex) = conj(z) / abs2(z)
==(z::Complex, w::Complex) = z.re == w.re && z.im == w.im
==(z::Complex{T}, w::Complex{T}) where {T<:Real} = z.re == w.re && z.im == w.im
==(z::Complex, x::Real) = isreal(z) && z.re == x
==(x::Real, z::Complex) = z == x
isequal(z::Complex, w::Complex) = isequal(z.re, w.re) && isequal(z.im, w.im)

^(z::Complex, n::Integer) = n >= 0 ? power_by_squaring(z, n) : power_by_squaring(inv(z), -n)
^(z::Complex{T}, n::Bool) where {T<:Real} = n ? z : one(z)
exp(z::Complex) = (e = exp(z.re); Complex(e * cos(z.im), e * sin(z.im)))

function sqrt(z::Complex)
    x, y = float(z.re), float(z.im)
    r = hypot(x, y)
    iszero(r) && return Complex(zero(r), y)
    s = sqrt((r + abs(x)) / 2)
    x >= 0 && return Complex(s, y / (2 * s))
    return Complex(abs(y) / (2 * s), copysign(s, y))
end
