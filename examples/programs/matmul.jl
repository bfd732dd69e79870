# The product of two matrices of n rows by three loops, and by the library's operator; the trace of both.

function multiply(a, b)
    m, k, n = size(a, 1), size(a, 2), size(b, 2)
    c = zeros(m, n)
    for j in 1:n, p in 1:k
        factor = b[p, j]
        for i in 1:m
            c[i, j] += a[i, p] * factor
        end
    end
    return c
end

trace(a) = sum(a[i, i] for i in 1:size(a, 1))

function run(n)
    a = [(i - j) * (i + j - 2) / n^2 for i in 1:n, j in 1:n]
    b = [(i + 2j) / n for i in 1:n, j in 1:n]
    c = multiply(a, b)
    return (round(trace(c); digits = 6), round(trace(b * a); digits = 6))
end
