# Conway's Game of Life on a torus of 32 by 32 cells: matrices of truth values.

function neighbours(cells, i, j)
    m, n = size(cells)
    count = 0
    for di in -1:1, dj in -1:1
        if di != 0 || dj != 0
            count += cells[mod1(i + di, m), mod1(j + dj, n)]
        end
    end
    return count
end

function step!(next, cells)
    for j in axes(cells, 2), i in axes(cells, 1)
        alive = neighbours(cells, i, j)
        next[i, j] = alive == 3 || (cells[i, j] && alive == 2)
    end
    return next
end

function start(size)
    cells = falses(size, size)
    for (i, j) in [(2, 3), (3, 4), (4, 2), (4, 3), (4, 4)]  # a glider
        cells[i, j] = true
    end
    for (i, j) in [(20, 21), (20, 22), (21, 20), (21, 21), (22, 21)]  # the R pentomino
        cells[i, j] = true
    end
    return cells
end

function run(n)
    cells = start(32)
    next = similar(cells)
    for _ in 1:n
        step!(next, cells)
        cells, next = next, cells
    end
    return sum(cells)
end
