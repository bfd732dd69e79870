# Modules that programs use by name, as packages that come with the language. The macros `@printf` and `@sprintf` are always there.

baremodule Printf
end

baremodule Random
using Base
import Base: Xoshiro, rand, randn, seed!, shuffle, shuffle!, randperm
export Xoshiro, rand, randn, shuffle, shuffle!, randperm
Xoshiro(seed::Integer) = seed!(Xoshiro(0x0, 0x0, 0x0, 0x0, false), seed)
end

baremodule Statistics
using Base
export mean, median, var, std
mean(itr) = sum(itr) / length(itr)
mean(f, itr) = sum(f, itr) / length(itr)

function median(itr)
    a = sort(collect(itr))
    isempty(a) && throw(ArgumentError("median of an empty array is undefined, $(repr(itr))"))
    middle = div(length(a) + 1, 2)
    return isodd(length(a)) ? a[middle] / 1 : (a[middle] + a[middle + 1]) / 2
end

function var(itr)
    m = mean(itr)
    return sum(x -> abs2(x - m), itr) / (length(itr) - 1)
end

std(itr) = sqrt(var(itr))
end

baremodule LinearAlgebra
using Base
import Base: dot, adjoint, transpose
export dot, adjoint, transpose, norm, normalize, tr, cross, det, ⋅
const ⋅ = dot
norm(a) = sqrt(sum(abs2, a))
normalize(a) = a / norm(a)
tr(a::AbstractMatrix) = sum(a[i, i] for i in 1:size(a, 1))
cross(a, b) = [a[2] * b[3] - a[3] * b[2], a[3] * b[1] - a[1] * b[3], a[1] * b[2] - a[2] * b[1]]

"The determinant, by elimination with the largest pivot."
function det(a::AbstractMatrix)
    n = size(a, 1)
    n == size(a, 2) || throw(DimensionMismatch("matrix is not square: dimensions are $(size(a))"))
    m = a / 1
    result = 1.0
    for k in 1:n
        pivot = k
        for i in k:n
            abs(m[i, k]) > abs(m[pivot, k]) && (pivot = i)
        end
        iszero(m[pivot, k]) && return 0.0
        if pivot != k
            for j in k:n
                m[k, j], m[pivot, j] = m[pivot, j], m[k, j]
            end
            result = -result
        end
        result *= m[k, k]
        for i in (k + 1):n
            factor = m[i, k] / m[k, k]
            for j in k:n
                m[i, j] -= factor * m[k, j]
            end
        end
    end
    return result
end
end
