# How many points of a grid of n by n lie in the Mandelbrot set, as far as 50 steps show: complex numbers.

function stays(c, steps)
    z = zero(c)
    for _ in 1:steps
        z = z * z + c
        abs2(z) > 4.0 && return false
    end
    return true
end

function run(n)
    inside = 0
    for row in 0:(n - 1), column in 0:(n - 1)
        c = complex(2.0 * column / n - 1.5, 2.0 * row / n - 1.0)
        inside += stays(c, 50)
    end
    return inside
end
