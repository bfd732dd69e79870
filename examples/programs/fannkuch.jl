# Pancakes: the most flips that any permutation of n numbers needs until the first one is 1, with a checksum.

function run(n)
    permutation = collect(1:n)
    work = zeros(Int, n)
    count = zeros(Int, n)
    checksum = 0
    most = 0
    turns = 0
    r = n
    while true
        while r != 1
            count[r] = r
            r -= 1
        end
        copyto!(work, permutation)
        flips = 0
        first = work[1]
        while first != 1
            i, j = 1, first
            while i < j
                work[i], work[j] = work[j], work[i]
                i += 1
                j -= 1
            end
            flips += 1
            first = work[1]
        end
        most = max(most, flips)
        checksum += iseven(turns) ? flips : -flips
        while true
            r == n && return (checksum, most)
            head = permutation[1]
            for i in 1:r
                permutation[i] = permutation[i + 1]
            end
            permutation[r + 1] = head
            count[r + 1] -= 1
            count[r + 1] > 0 && break
            r += 1
        end
        turns += 1
    end
end
