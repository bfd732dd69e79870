# A fast Fourier transform of 2^n numbers and back, with complex numbers of a type of one's own.

struct Point
    re::Float64
    im::Float64
end

Base.:+(a::Point, b::Point) = Point(a.re + b.re, a.im + b.im)
Base.:-(a::Point, b::Point) = Point(a.re - b.re, a.im - b.im)
Base.:*(a::Point, b::Point) = Point(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
Base.:/(a::Point, x::Real) = Point(a.re / x, a.im / x)
Base.conj(a::Point) = Point(a.re, -a.im)
Base.abs2(a::Point) = a.re^2 + a.im^2

function reorder!(a)
    n = length(a)
    j = 1
    for i in 1:(n - 1)
        if i < j
            a[i], a[j] = a[j], a[i]
        end
        m = n >> 1
        while m >= 1 && j > m
            j -= m
            m >>= 1
        end
        j += m
    end
    return a
end

function fft!(a)
    reorder!(a)
    n = length(a)
    width = 2
    while width <= n
        half = width >> 1
        angle = -2 * pi / width
        for k in 0:(half - 1)
            turn = Point(cos(angle * k), sin(angle * k))
            for i in (k + 1):width:n
                odd = turn * a[i + half]
                a[i + half] = a[i] - odd
                a[i] = a[i] + odd
            end
        end
        width <<= 1
    end
    return a
end

function inverse!(a)
    a .= conj.(a)
    fft!(a)
    for i in eachindex(a)
        a[i] = conj(a[i]) / length(a)
    end
    return a
end

function run(n)
    count = 1 << n
    signal = [Point(sin(2 * pi * 3 * i / count) + 0.5 * cos(2 * pi * 7 * i / count), 0.0) for i in 0:(count - 1)]
    spectrum = fft!(copy(signal))
    power = map(abs2, spectrum)
    strongest = [i - 1 for i in 1:(count ÷ 2) if power[i] > 1.0]
    back = inverse!(copy(spectrum))
    error = maximum(sqrt(abs2(a - b)) for (a, b) in zip(signal, back))
    return (strongest, error < 1e-9, round(sum(power) / count; digits = 6))
end
