# Words of a made-up text are counted in dictionaries, sorted by how often they occur, and grouped by length.

const SYLLABLES = ["ka", "lo", "mi", "nu", "re", "sa", "to", "vi"]

function word(seed)
    n = seed % 3 + 1
    text = ""
    for _ in 1:n
        text *= SYLLABLES[seed % 8 + 1]
        seed = (seed * 7 + 3) % 1009
    end
    return text
end

function words(n)
    seed = 17
    result = String[]
    for _ in 1:n
        seed = (seed * 421 + 1663) % 7875
        push!(result, word(seed % 240))
    end
    return result
end

function tally(items)
    counts = Dict{eltype(items), Int}()
    for item in items
        counts[item] = get(counts, item, 0) + 1
    end
    return counts
end

function run(n)
    text = words(n)
    counts = tally(text)
    ranking = sort(collect(counts); lt = (a, b) -> a.second != b.second ? a.second > b.second : a.first < b.first)
    by_length = Dict{Int, Vector{String}}()
    for w in keys(counts)
        push!(get!(() -> String[], by_length, length(w)), w)
    end
    pairs_seen = Set{Tuple{String, String}}()
    for i in 2:length(text)
        push!(pairs_seen, (text[i - 1], text[i]))
    end
    lengths = sort(collect(keys(by_length)))
    return (length(counts), first(ranking).first, first(ranking).second, [l => length(by_length[l]) for l in lengths], length(pairs_seen))
end
