# The primes up to n by the sieve of Eratosthenes: how many, and the largest.

function sieve(n)
    is_prime = trues(n)
    is_prime[1] = false
    i = 2
    while i * i <= n
        if is_prime[i]
            for j in (i * i):i:n
                is_prime[j] = false
            end
        end
        i += 1
    end
    return is_prime
end

function run(n)
    is_prime = sieve(n)
    return (count(is_prime), findlast(is_prime))
end
