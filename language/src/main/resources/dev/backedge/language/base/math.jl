# Elementary functions.

domain_message(name) = "$name will only return a complex result if called with a complex argument. Try $name(Complex(x))."

sqrt(x::BitFloat) = x < zero(x) ? throw(DomainError(x, domain_message("sqrt"))) : sqrt_llvm(x)
cbrt(x::BitFloat) = cbrt_float(x)
exp(x::BitFloat) = exp_float(x)
exp2(x::BitFloat) = pow_float(oftype(x, 2), x)
exp10(x::BitFloat) = pow_float(oftype(x, 10), x)
expm1(x::BitFloat) = expm1_float(x)
log(x::BitFloat) = x < zero(x) ? throw(DomainError(x, domain_message("log"))) : log_float(x)
log2(x::BitFloat) = x < zero(x) ? throw(DomainError(x, domain_message("log2"))) : log2_float(x)
log10(x::BitFloat) = x < zero(x) ? throw(DomainError(x, domain_message("log10"))) : log10_float(x)
log1p(x::BitFloat) = x < -one(x) ? throw(DomainError(x, "log1p will only return a complex result if called with a complex argument. Try log1p(Complex(x)).")) : log1p_float(x)
sin(x::BitFloat) = sin_float(x)
cos(x::BitFloat) = cos_float(x)
tan(x::BitFloat) = tan_float(x)
asin(x::BitFloat) = abs(x) > one(x) ? throw(DomainError(x, "asin(x) is not defined for |x| > 1.")) : asin_float(x)
acos(x::BitFloat) = abs(x) > one(x) ? throw(DomainError(x, "acos(x) not defined for |x| > 1")) : acos_float(x)
atan(x::BitFloat) = atan_float(x)
atan(y::T, x::T) where {T<:BitFloat} = atan2_float(y, x)
atan(y::Real, x::Real) = atan(promote(float(y), float(x))...)
sinh(x::BitFloat) = sinh_float(x)
cosh(x::BitFloat) = cosh_float(x)
tanh(x::BitFloat) = tanh_float(x)
hypot(x::T, y::T) where {T<:BitFloat} = hypot_float(x, y)
hypot(x::Real, y::Real) = hypot(promote(float(x), float(y))...)

sqrt(x::Real) = sqrt(float(x))
cbrt(x::Real) = cbrt(float(x))
exp(x::Real) = exp(float(x))
exp2(x::Real) = exp2(float(x))
exp10(x::Real) = exp10(float(x))
expm1(x::Real) = expm1(float(x))
log(x::Real) = log(float(x))
log2(x::Real) = log2(float(x))
log10(x::Real) = log10(float(x))
log1p(x::Real) = log1p(float(x))
log(base::Real, x::Real) = log(promote(float(base), float(x))...)
log(base::T, x::T) where {T<:BitFloat} = log(x) / log(base)
sin(x::Real) = sin(float(x))
cos(x::Real) = cos(float(x))
tan(x::Real) = tan(float(x))
asin(x::Real) = asin(float(x))
acos(x::Real) = acos(float(x))
atan(x::Real) = atan(float(x))
sinh(x::Real) = sinh(float(x))
cosh(x::Real) = cosh(float(x))
tanh(x::Real) = tanh(float(x))
√(x) = sqrt(x)
∛(x) = cbrt(x)
sincos(x) = (sin(x), cos(x))
deg2rad(x::Real) = x * (pi / 180)
rad2deg(x::Real) = x * (180 / pi)

function ^(x::T, y::T) where {T<:BitFloat}
    if x < zero(x) && isfinite(x) && isfinite(y) && !isinteger(y)
        throw(DomainError(x, "Exponentiation yielding a complex result requires a complex argument.\nReplace x^y with (x+0im)^y, Complex(x)^y, or similar."))
    end
    return pow_float(x, y)
end

^(x::T, n::Integer) where {T<:BitFloat} = n == 2 ? x * x : n == 3 ? x * x * x : n == -1 ? inv(x) : pow_float(x, T(n))
^(x::BitFloat, n::Bool) = n ? x : one(x)

evalpoly(x, coefficients) = foldr((c, rest) -> muladd(x, rest, c), coefficients[1:(end - 1)], coefficients[end])
muladd(x, y, z) = x * y + z
fma(x, y, z) = x * y + z

rtoldefault(::Type{T}) where {T<:AbstractFloat} = sqrt(eps(T))
rtoldefault(::Type{T}) where {T<:Real} = 0
rtoldefault(x, y) = max(rtoldefault(real(typeof(x))), rtoldefault(real(typeof(y))))
real(::Type{T}) where {T<:Real} = T
real(::Type{Complex{T}}) where {T<:Real} = T

"""
    isapprox(x, y)

Whether two numbers are equal up to rounding: about half of their digits.
"""
isapprox(x::Number, y::Number) = x == y || (isfinite(abs(x)) && isfinite(abs(y)) && abs(x - y) <= rtoldefault(x, y) * max(abs(x), abs(y)))
isapprox(x::Number, y::Number, tolerance::Real) = x == y || abs(x - y) <= tolerance
≈(x, y) = isapprox(x, y)
≉(x, y) = !isapprox(x, y)
