# The spectral norm of an infinite matrix, cut to n rows and columns, by the power method: loops over vectors.

entry(i, j) = 1.0 / ((i + j) * (i + j + 1) ÷ 2 + i + 1)

function multiply!(result, v)
    n = length(v)
    for i in 1:n
        sum = 0.0
        for j in 1:n
            sum += entry(i - 1, j - 1) * v[j]
        end
        result[i] = sum
    end
end

function multiply_transposed!(result, v)
    n = length(v)
    for i in 1:n
        sum = 0.0
        for j in 1:n
            sum += entry(j - 1, i - 1) * v[j]
        end
        result[i] = sum
    end
end

function run(n)
    u = ones(n)
    v = zeros(n)
    w = zeros(n)
    for _ in 1:10
        multiply!(w, u)
        multiply_transposed!(v, w)
        multiply!(w, v)
        multiply_transposed!(u, w)
    end
    uv = vv = 0.0
    for i in 1:n
        uv += u[i] * v[i]
        vv += v[i] * v[i]
    end
    return sqrt(uv / vv)
end
