# Shortest ways through a grid of n by n by Dijkstra's algorithm, with a binary heap of one's own.

struct Entry
    distance::Int
    node::Int
end

Base.isless(a::Entry, b::Entry) = isless((a.distance, a.node), (b.distance, b.node))

struct Heap{T}
    items::Vector{T}
    Heap{T}() where T = new{T}(T[])
end

Base.isempty(heap::Heap) = isempty(heap.items)

function Base.push!(heap::Heap, x)
    items = heap.items
    push!(items, x)
    i = length(items)
    while i > 1 && isless(items[i], items[i ÷ 2])
        items[i], items[i ÷ 2] = items[i ÷ 2], items[i]
        i ÷= 2
    end
    return heap
end

function Base.pop!(heap::Heap)
    items = heap.items
    top = items[1]
    last = pop!(items)
    isempty(items) && return top
    items[1] = last
    i = 1
    while true
        child = 2i
        child > length(items) && break
        if child < length(items) && isless(items[child + 1], items[child])
            child += 1
        end
        isless(items[child], items[i]) || break
        items[i], items[child] = items[child], items[i]
        i = child
    end
    return top
end

cost(i, j) = (i * 7919 + j * 104729 + i * j) % 9 + 1

function neighbours(node, n)
    i, j = divrem(node, n)
    result = Int[]
    i > 0 && push!(result, node - n)
    i < n - 1 && push!(result, node + n)
    j > 0 && push!(result, node - 1)
    j < n - 1 && push!(result, node + 1)
    return result
end

function distances(n)
    best = fill(typemax(Int), n * n)
    best[1] = 0
    heap = Heap{Entry}()
    push!(heap, Entry(0, 0))
    while !isempty(heap)
        entry = pop!(heap)
        entry.distance > best[entry.node + 1] && continue
        for next in neighbours(entry.node, n)
            distance = entry.distance + cost(divrem(next, n)...)
            if distance < best[next + 1]
                best[next + 1] = distance
                push!(heap, Entry(distance, next))
            end
        end
    end
    return best
end

function run(n)
    best = distances(n)
    return (best[end], maximum(best), sum(best))
end
