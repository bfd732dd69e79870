"""
Descriptive statistics of vectors, and of the columns of a table.
"""
module Stats

using Tables

export mean, var, std, median, quantile, correlation, summarize, aggregate

"The arithmetic mean."
function mean(values)
    isempty(values) && throw(ArgumentError("mean of an empty collection"))
    return sum(values) / length(values)
end

mean(f, values) = mean(map(f, values))
mean(t::Table, name::Symbol) = mean(column(t, name))

"The variance of a sample."
function var(values)
    m = mean(values)
    return sum(x -> (x - m) * (x - m), values) / (length(values) - 1)
end

std(values) = sqrt(var(values))

function median(values)
    sorted = sort(values)
    n = length(sorted)
    half = div(n, 2)
    return isodd(n) ? sorted[half + 1] : (sorted[half] + sorted[half + 1]) / 2
end

"The value below which a share `p` of the sorted values lies, by linear interpolation."
function quantile(values, p::Real)
    0 <= p <= 1 || throw(DomainError(p, "a share lies between 0 and 1"))
    sorted = sort(values)
    position = 1 + p * (length(sorted) - 1)
    below = floor(Int, position)
    above = min(below + 1, length(sorted))
    return sorted[below] + (position - below) * (sorted[above] - sorted[below])
end

function correlation(x::Vector, y::Vector)
    mx, my = mean(x), mean(y)
    covariance = sum(map((a, b) -> (a - mx) * (b - my), x, y))
    return covariance / sqrt(sum(a -> (a - mx)^2, x) * sum(b -> (b - my)^2, y))
end

is_numeric(c::Column{T}) where {T<:Real} = true
is_numeric(c::Column) = false

"A table with one row a numeric column: mean, deviation, least, median, greatest."
function summarize(t::Table)
    chosen = filter(is_numeric, t.columns)
    return Table(
        :column => map(c -> string(c.name), chosen),
        :mean => map(c -> float(mean(c.values)), chosen),
        :std => map(c -> std(c.values), chosen),
        :min => map(c -> float(minimum(c.values)), chosen),
        :median => map(c -> float(median(c.values)), chosen),
        :max => map(c -> float(maximum(c.values)), chosen),
    )
end

"A function of one column for each group of rows that agree in another."
function aggregate(f, t::Table, by::Symbol, name::Symbol)
    groups = groupby(t, by)
    return Table(by => map(g -> string(g.first), groups), name => map(g -> f(column(g.second, name)), groups))
end

precompile(mean, (Vector{Int64},))
precompile(mean, (Vector{Float64},))
precompile(std, (Vector{Float64},))
precompile(median, (Vector{Int64},))
precompile(quantile, (Vector{Float64}, Float64))
precompile(summarize, (Table,))
precompile(aggregate, (typeof(mean), Table, Symbol, Symbol))

end
