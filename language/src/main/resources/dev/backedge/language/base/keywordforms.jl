# Functions of the library that take keywords.

struct NoInit end

init_of(given::NamedTuple) = haskey(given, :init) ? given[:init] : NoInit()
fold_from(op, itr, init) = foldl(op, itr, init)
fold_from(op, itr, ::NoInit) = foldl(op, itr)

function kwcall(given::NamedTuple, f::Union{typeof(foldl), typeof(reduce)}, op, itr)
    check_keywords(given, (:init,), f, op, itr)
    return fold_from(op, itr, init_of(given))
end

function kwcall(given::NamedTuple, ::typeof(foldr), op, itr)
    check_keywords(given, (:init,), foldr, op, itr)
    return haskey(given, :init) ? foldr(op, itr, given[:init]) : foldr(op, itr)
end

function kwcall(given::NamedTuple, f::Union{typeof(mapreduce), typeof(mapfoldl)}, g, op, itr)
    check_keywords(given, (:init,), f, g, op, itr)
    return fold_from(op, Generator(g, itr), init_of(given))
end

const Reductions = Union{typeof(sum), typeof(prod), typeof(maximum), typeof(minimum)}
operator_of(::typeof(sum)) = add_sum
operator_of(::typeof(prod)) = mul_prod
operator_of(::typeof(maximum)) = max
operator_of(::typeof(minimum)) = min

function kwcall(given::NamedTuple, f::Reductions, itr)
    check_keywords(given, (:init, :dims), f, itr)
    haskey(given, :dims) && return reduce_dimension(f, itr, given[:dims])
    return fold_from(operator_of(f), itr, init_of(given))
end

function kwcall(given::NamedTuple, f::Reductions, g, itr)
    check_keywords(given, (:init,), f, g, itr)
    return fold_from(operator_of(f), Generator(g, itr), init_of(given))
end

function reduce_dimension(f, a::AbstractMatrix, dims::Integer)
    dims == 1 && return hcat([f(a[:, j]) for j in 1:size(a, 2)]...)
    dims == 2 && return reshape([f(a[i, :]) for i in 1:size(a, 1)], size(a, 1), 1)
    throw(ArgumentError("dimension $dims of a matrix cannot be reduced"))
end

# Order.

order_by(::typeof(identity), ::typeof(isless)) = Forward
order_by(by, ::typeof(isless)) = By(by)
order_by(::typeof(identity), lt) = Lt(lt)
order_by(by, lt) = Lt((x, y) -> lt(by(x), by(y)))

function kwcall(given::NamedTuple, f::Union{typeof(sort), typeof(sort!), typeof(sortperm)}, a)
    check_keywords(given, (:by, :lt, :rev), f, a)
    order = order_by(get(given, :by, identity), get(given, :lt, isless))
    return get(given, :rev, false) ? f(a, ReverseOrdering(order)) : f(a, order)
end

function kwcall(given::NamedTuple, ::typeof(issorted), a)
    check_keywords(given, (:by, :lt, :rev), issorted, a)
    forward = order_by(get(given, :by, identity), get(given, :lt, isless))
    order = get(given, :rev, false) ? ReverseOrdering(forward) : forward
    return all(i -> !lt(order, a[i + 1], a[i]), 1:(length(a) - 1))
end

partialsort(a::AbstractVector, k::Integer) = sort(a)[k]
partialsort!(a::AbstractVector, k::Integer) = sort!(a)[k]
sort(t::Tuple) = Tuple(sort(collect(t)))

# Ranges.

function kwcall(given::NamedTuple, ::typeof(range), start)
    check_keywords(given, (:stop, :length, :step), range, start)
    return range_of(start, get(given, :stop, nothing), get(given, :length, nothing), get(given, :step, nothing))
end

function kwcall(given::NamedTuple, ::typeof(range), start, stop)
    check_keywords(given, (:length, :step), range, start, stop)
    return range_of(start, stop, get(given, :length, nothing), get(given, :step, nothing))
end

range_of(start, stop, ::Nothing, ::Nothing) = start:stop
range_of(start, stop, ::Nothing, step) = start:step:stop
range_of(start, stop, n::Integer, ::Nothing) = range(start, stop, n)
range_of(start, ::Nothing, n::Integer, ::Nothing) = start:(start + n - one(start))
range_of(start, ::Nothing, n::Integer, step) = start:step:(start + (n - 1) * step)
range(start, stop) = start:stop

# Numbers and text.

function kwcall(given::NamedTuple, ::typeof(parse), ::Type{T}, s::AbstractString) where {T<:Integer}
    check_keywords(given, (:base,), parse, T, s)
    x = parse_integer(T, String(s), Int(given[:base]))
    x === nothing && throw(ArgumentError("invalid base $(given[:base]) digits in $(repr(String(s)))"))
    return x
end

function kwcall(given::NamedTuple, ::typeof(tryparse), ::Type{T}, s::AbstractString) where {T<:Integer}
    check_keywords(given, (:base,), tryparse, T, s)
    return parse_integer(T, String(s), Int(given[:base]))
end

function kwcall(given::NamedTuple, ::typeof(string), n::Integer)
    check_keywords(given, (:base, :pad), string, n)
    return lpad_zero(integer_string(n, Int(get(given, :base, 10))), Int(get(given, :pad, 1)))
end

function kwcall(given::NamedTuple, ::typeof(digits), n::Integer)
    check_keywords(given, (:base, :pad), digits, n)
    result = digits_in_base(n, get(given, :base, 10))
    while length(result) < get(given, :pad, 1)
        push!(result, 0)
    end
    return result
end

const Roundings = Union{typeof(round), typeof(floor), typeof(ceil), typeof(trunc)}

function kwcall(given::NamedTuple, f::Roundings, x::Real)
    check_keywords(given, (:digits,), f, x)
    y = float(x)
    scale = oftype(y, 10)^abs(given[:digits])
    rounded = given[:digits] < 0 ? f(y / scale) * scale : f(y * scale) / scale
    return isfinite(rounded) ? rounded : y
end

function kwcall(given::NamedTuple, ::typeof(isapprox), x::Number, y::Number)
    check_keywords(given, (:atol, :rtol), isapprox, x, y)
    absolute = get(given, :atol, 0)
    relative = get(given, :rtol, absolute > 0 ? 0 : rtoldefault(x, y))
    return x == y || abs(x - y) <= max(absolute, relative * max(abs(x), abs(y)))
end

isapprox(a::AbstractArray, b::AbstractArray) = size(a) == size(b) && all(i -> isapprox(a[i], b[i]), eachindex(a))

function kwcall(given::NamedTuple, ::typeof(split), s::AbstractString, separator)
    check_keywords(given, (:limit, :keepempty), split, s, separator)
    parts = split(s, separator)
    limit = get(given, :limit, 0)
    if limit > 0 && length(parts) > limit
        last_part = parts[limit]
        parts = push!(parts[1:(limit - 1)], SubString(last_part.string, last_part.offset + 1, lastindex(last_part.string)))
    end
    return get(given, :keepempty, true) ? parts : filter(part -> !isempty(part), parts)
end

function kwcall(given::NamedTuple, ::typeof(accumulate), op, a::AbstractVector)
    check_keywords(given, (:init,), accumulate, op, a)
    isempty(a) && return similar(a)
    result = [op(given[:init], a[1])]
    for i in 2:length(a)
        result = push_widening(result, op(result[i - 1], a[i]))
    end
    return result
end

function kwcall(given::NamedTuple, f::Union{typeof(searchsortedfirst), typeof(searchsortedlast)}, a::AbstractVector, x)
    check_keywords(given, (:by,), f, a, x)
    return f(map(given[:by], a), given[:by](x))
end
