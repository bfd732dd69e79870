# A quicksort of one's own, with insertion sort for short parts, of numbers from a linear congruential generator.

function insertion_sort!(a, low, high)
    for i in (low + 1):high
        x = a[i]
        j = i
        while j > low && a[j - 1] > x
            a[j] = a[j - 1]
            j -= 1
        end
        a[j] = x
    end
end

function quicksort!(a, low = 1, high = length(a))
    while high - low > 16
        pivot = a[(low + high) >>> 1]
        i, j = low, high
        while i <= j
            while a[i] < pivot
                i += 1
            end
            while a[j] > pivot
                j -= 1
            end
            if i <= j
                a[i], a[j] = a[j], a[i]
                i += 1
                j -= 1
            end
        end
        if j - low < high - i
            quicksort!(a, low, j)
            low = i
        else
            quicksort!(a, i, high)
            high = j
        end
    end
    insertion_sort!(a, low, high)
    return a
end

function numbers(n)
    result = zeros(Int, n)
    x = 12345
    for i in 1:n
        x = (1103515245 * x + 12345) & 0x7fffffff
        result[i] = x
    end
    return result
end

"A sum in which every place counts, so that it is right only for the right order."
weighted(a) = foldl((sum, x) -> (31 * sum + x) % 1_000_000_007, a; init = 0)

function run(n)
    a = quicksort!(numbers(n))
    return (issorted(a), weighted(a))
end
