# Sorting: a merge sort, which keeps the order of equal elements.

abstract type Ordering end

"The order of `isless`."
struct ForwardOrdering <: Ordering end

"The opposite of another order."
struct ReverseOrdering{O<:Ordering} <: Ordering
    fwd::O
end

"The order of what a function gives for the elements."
struct By{F} <: Ordering
    by::F
end

"The order that a function of two elements decides."
struct Lt{F} <: Ordering
    lt::F
end

const Forward = ForwardOrdering()
const Reverse = ReverseOrdering(Forward)

lt(::ForwardOrdering, x, y) = isless(x, y)
lt(order::ReverseOrdering, x, y) = lt(order.fwd, y, x)
lt(order::By, x, y) = isless(order.by(x), order.by(y))
lt(order::Lt, x, y) = order.lt(x, y)

sort!(a::AbstractVector) = sort!(a, Forward)
sort(a::AbstractVector) = sort!(collect(a))
sort(a::AbstractVector, order::Ordering) = sort!(collect(a), order)

"""
    sort!(a, order)

Sort a vector in place by an ordering: `Forward`, `Reverse`, `By(f)` or `Lt(f)`.
"""
sort!(a::AbstractVector, order::Ordering) = copyto!(a, sort!(collect(a), order))

const run_length = 16

function sort!(a::Array{T, 1}, order::Ordering) where T
    n = length(a)
    for start in 1:run_length:n
        sort_run!(a, order, start, min(start + run_length - 1, n))
    end
    n <= run_length && return a
    source, target = a, similar(a)
    width = run_length
    while width < n
        start = 1
        while start <= n
            merge_runs!(source, target, order, start, min(start + width, n + 1), min(start + 2 * width, n + 1))
            start += 2 * width
        end
        source, target = target, source
        width *= 2
    end
    source === a || copyto!(a, source)
    return a
end

"Inserts each of some elements in its place among those before it."
function sort_run!(a, order, first, last)
    for i in (first + 1):last
        x = a[i]
        j = i - 1
        while j >= first && lt(order, x, a[j])
            a[j + 1] = a[j]
            j -= 1
        end
        a[j + 1] = x
    end
end

function merge_runs!(source, target, order, first, middle, stop)
    i, j = first, middle
    for k in first:(stop - 1)
        if i < middle && (j >= stop || !lt(order, source[j], source[i]))
            target[k] = source[i]
            i += 1
        else
            target[k] = source[j]
            j += 1
        end
    end
end

sortperm(a::AbstractVector) = sort!(collect(1:length(a)), By(i -> a[i]))
sortperm(a::AbstractVector, order::Ordering) = sort!(collect(1:length(a)), Lt((i, j) -> lt(order, a[i], a[j])))

function issorted(itr)
    next = iterate(itr)
    next === nothing && return true
    previous = next[1]
    next = iterate(itr, next[2])
    while next !== nothing
        isless(next[1], previous) && return false
        previous = next[1]
        next = iterate(itr, next[2])
    end
    return true
end

"The first index whose element is not less than a value, in a sorted vector."
function searchsortedfirst(a::AbstractVector, x)
    low, high = 0, length(a) + 1
    while low < high - 1
        middle = div(low + high, 2)
        if isless(a[middle], x)
            low = middle
        else
            high = middle
        end
    end
    return high
end

"The last index whose element is not greater than a value, in a sorted vector."
function searchsortedlast(a::AbstractVector, x)
    low, high = 0, length(a) + 1
    while low < high - 1
        middle = div(low + high, 2)
        if isless(x, a[middle])
            high = middle
        else
            low = middle
        end
    end
    return low
end
