# Texts put together, taken apart and changed: lines of numbered words, joined, split and counted.

function line(i)
    word = i % 15 == 0 ? "FizzBuzz" : i % 5 == 0 ? "Buzz" : i % 3 == 0 ? "Fizz" : string(i)
    return string(lpad(i, 5), ": ", word)
end

function shouted(text)
    words = split(text)
    return join(map(w -> uppercase(first(w, 1)) * lowercase(w[2:end]), words), " ")
end

function run(n)
    io = IOBuffer()
    for i in 1:n
        println(io, line(i))
    end
    text = String(take!(io))
    lines = split(strip(text), "\n")
    fizzes = count(l -> occursin("Fizz", l), lines)
    digits_seen = count(isdigit, text)
    replaced = replace(text, "Buzz" => "bee")
    checksum = 0
    for c in replaced
        checksum = (checksum * 131 + Int(c)) % 1_000_000_007
    end
    return (length(text), fizzes, digits_seen, checksum, shouted("the QUICK brown fox"), reverse(lines[1]))
end
