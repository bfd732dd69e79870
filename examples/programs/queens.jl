# In how many ways n queens stand on a board of n by n without attacking each other: backtracking over bits.

function place(all, columns, left, right)
    columns == all && return 1
    ways = 0
    free = all & ~(columns | left | right)
    while free != 0
        bit = free & -free
        free ⊻= bit
        ways += place(all, columns | bit, (left | bit) << 1, (right | bit) >> 1)
    end
    return ways
end

"The first solution by trying rows one after the other."
function solve!(rows, n)
    length(rows) == n && return true
    for column in 1:n
        safe = all(i -> rows[i] != column && abs(rows[i] - column) != length(rows) + 1 - i, eachindex(rows))
        if safe
            push!(rows, column)
            solve!(rows, n) && return true
            pop!(rows)
        end
    end
    return false
end

function run(n)
    rows = Int[]
    solve!(rows, n)
    return (place((1 << n) - 1, 0, 0, 0), rows)
end
