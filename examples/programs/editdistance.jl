# The edit distance of two texts, and the longest text that both contain in order: dynamic programming.

function levenshtein(a, b)
    s, t = collect(a), collect(b)
    previous = collect(0:length(t))
    current = similar(previous)
    for i in eachindex(s)
        current[1] = i
        for j in eachindex(t)
            cost = s[i] == t[j] ? 0 : 1
            current[j + 1] = min(previous[j + 1] + 1, current[j] + 1, previous[j] + cost)
        end
        previous, current = current, previous
    end
    return previous[end]
end

function longest_common(a, b)
    s, t = collect(a), collect(b)
    lengths = zeros(Int, length(s) + 1, length(t) + 1)
    for i in length(s):-1:1, j in length(t):-1:1
        lengths[i, j] = s[i] == t[j] ? lengths[i + 1, j + 1] + 1 : max(lengths[i + 1, j], lengths[i, j + 1])
    end
    found = Char[]
    i = j = 1
    while i <= length(s) && j <= length(t)
        if s[i] == t[j]
            push!(found, s[i])
            i += 1
            j += 1
        elseif lengths[i + 1, j] >= lengths[i, j + 1]
            i += 1
        else
            j += 1
        end
    end
    return String(found)
end

text(n, seed) = String([Char('a' + (seed * i * i + i) % 7) for i in 1:n])

function run(n)
    a, b = text(n, 3), text(n, 5)
    common = longest_common(a, b)
    return (levenshtein("kitten", "sitting"), longest_common("AGGTAB", "GXTXAYB"), levenshtein(a, b), length(common))
end
