# How often parts of one and two letters, and some longer ones, occur in a long text: dictionaries with texts as keys.

mutable struct Random
    seed::Int
end

function next!(random::Random)
    random.seed = mod(random.seed * 3877 + 29573, 139968)
    return random.seed / 139968
end

function sequence(n)
    random = Random(42)
    letters = Char[]
    for _ in 1:n
        x = next!(random)
        push!(letters, x < 0.3029549426680 ? 'A' : x < 0.5009432431601 ? 'C' : x < 0.6984905497992 ? 'G' : 'T')
    end
    return String(letters)
end

function count_parts(text, width)
    counts = Dict{String, Int}()
    for i in 1:(length(text) - width + 1)
        part = text[i:(i + width - 1)]
        counts[part] = get(counts, part, 0) + 1
    end
    return counts
end

function frequencies(text, width)
    counts = count_parts(text, width)
    total = length(text) - width + 1
    ordered = sort(collect(counts); by = p -> (-p.second, p.first))
    return [string(part, " ", @sprintf("%.3f", 100 * count / total)) for (part, count) in ordered]
end

function run(n)
    text = sequence(n)
    lines = vcat(frequencies(text, 1), frequencies(text, 2))
    for part in ("GGT", "GGTA", "GGTATT")
        push!(lines, string(get(count_parts(text, length(part)), part, 0), " ", part))
    end
    return join(lines, "\n")
end
