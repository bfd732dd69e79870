# The first n digits of pi by Machin's formula, with numbers of any length of one's own: vectors of base 10000.

const BASE = 10000

struct Big
    digits::Vector{Int}  # the most significant first, the first one before the point
end

Big(value::Int, places::Int) = Big([value; zeros(Int, places)])

function Base.:+(a::Big, b::Big)
    result = similar(a.digits)
    carry = 0
    for i in length(result):-1:1
        carry, result[i] = divrem(a.digits[i] + b.digits[i] + carry, BASE)
    end
    return Big(result)
end

function Base.:-(a::Big, b::Big)
    result = similar(a.digits)
    borrow = 0
    for i in length(result):-1:1
        d = a.digits[i] - b.digits[i] - borrow
        borrow = d < 0 ? 1 : 0
        result[i] = d + borrow * BASE
    end
    return Big(result)
end

function Base.:*(a::Big, n::Int)
    result = similar(a.digits)
    carry = 0
    for i in length(result):-1:1
        carry, result[i] = divrem(a.digits[i] * n + carry, BASE)
    end
    result[1] += carry * BASE
    return Big(result)
end

function Base.:÷(a::Big, n::Int)
    result = similar(a.digits)
    rest = 0
    for i in eachindex(result)
        result[i], rest = divrem(rest * BASE + a.digits[i], n)
    end
    return Big(result)
end

Base.iszero(a::Big) = all(iszero, a.digits)

"The arcus tangent of 1/x."
function arctan_inverse(x, places)
    power = Big(1, places) ÷ x
    total = power
    n = 1
    subtracts = true
    while !iszero(power)
        power = power ÷ (x * x)
        n += 2
        term = power ÷ n
        total = subtracts ? total - term : total + term
        subtracts = !subtracts
    end
    return total
end

function run(n)
    places = n ÷ 4 + 3
    number = (arctan_inverse(5, places) * 4 - arctan_inverse(239, places)) * 4
    text = string(number.digits[1], join(lpad(d, 4, '0') for d in number.digits[2:end]))
    return first(text, n)
end
