"""
Tables of named columns: made, filtered, sorted, grouped, and printed with aligned columns.
"""
module Tables

import Base: getindex, length, show, names, filter, ==

export Table, Column, nrows, column, row, columnnames, withcolumn, groupby, sortby, fixed

"One named column. The type of its elements is a parameter, so that code for each type of column is compiled on its own."
struct Column{T}
    name::Symbol
    values::Vector{T}
end

length(c::Column) = length(c.values)
getindex(c::Column, i::Int) = c.values[i]
==(a::Column, b::Column) = a.name === b.name && a.values == b.values

struct Table
    columns::Vector{Column}
    function Table(columns::Vector{Column})
        for c in columns
            length(c) == length(columns[1]) || throw(DimensionMismatch("column $(c.name) has $(length(c)) rows, $(columns[1].name) has $(length(columns[1]))"))
        end
        return new(columns)
    end
end

function Table(columns::Pair...)
    list = Column[]
    for (name, values) in columns
        push!(list, Column(name, values))
    end
    return Table(list)
end

nrows(t::Table) = isempty(t.columns) ? 0 : length(t.columns[1])
columnnames(t::Table) = map(c -> c.name, t.columns)
==(a::Table, b::Table) = a.columns == b.columns

"The values of a column."
function column(t::Table, name::Symbol)
    for c in t.columns
        c.name === name && return c.values
    end
    throw(KeyError(name))
end

getindex(t::Table, name::Symbol) = column(t, name)
getindex(t::Table, i::Int, name::Symbol) = column(t, name)[i]
row(t::Table, i::Int) = map(c -> c[i], Tuple(t.columns))

"The table with some rows only, in the order given."
function getindex(t::Table, rows::Vector{Int})
    list = Column[]
    for c in t.columns
        push!(list, Column(c.name, c.values[rows]))
    end
    return Table(list)
end

"The rows for which a function of the row's value in one column is true."
function filter(f, t::Table, name::Symbol)
    values = column(t, name)
    return t[findall(f, values)]
end

withcolumn(t::Table, name::Symbol, values::Vector) = Table(push!(copy(t.columns), Column(name, values)))
sortby(t::Table, name::Symbol) = t[sortperm(column(t, name))]

"Pairs of each value in a column and the rows that have it, in the order in which the values first occur."
function groupby(t::Table, name::Symbol)
    groups = Dict{Any, Vector{Int}}()
    order = Any[]
    values = column(t, name)
    for i in 1:length(values)
        key = values[i]
        if !haskey(groups, key)
            groups[key] = Int[]
            push!(order, key)
        end
        push!(groups[key], i)
    end
    return map(key -> key => t[groups[key]], order)
end

"A number with a fixed count of digits after the point."
function fixed(x::Real, digits::Integer)
    scaled = round(Int, abs(x) * 10^digits)
    whole, rest = divrem(scaled, 10^digits)
    sign = x < 0 && scaled != 0 ? "-" : ""
    return digits == 0 ? string(sign, whole) : string(sign, whole, ".", lpad(rest, digits, '0'))
end

cell(x) = string(x)
cell(x::AbstractFloat) = fixed(x, 2)
aligned(x, width) = rpad(cell(x), width)
aligned(x::Number, width) = lpad(cell(x), width)

function width(c::Column)
    widest = length(string(c.name))
    for x in c.values
        widest = max(widest, length(cell(x)))
    end
    return widest
end

heading(c::Column{T}, width) where {T<:Number} = lpad(c.name, width)
heading(c::Column, width) = rpad(c.name, width)

function show(io::IO, t::Table)
    widths = map(width, t.columns)
    print(io, rstrip(join(map(heading, t.columns, widths), "  ")))
    for i in 1:nrows(t)
        cells = map((c, w) -> aligned(c[i], w), t.columns, widths)
        print(io, "\n", rstrip(join(cells, "  ")))
    end
end

precompile(Table, (Pair{Symbol, Vector{String}}, Pair{Symbol, Vector{Int64}}))
precompile(column, (Table, Symbol))
precompile(groupby, (Table, Symbol))
precompile(sortby, (Table, Symbol))
precompile(show, (IOBuffer, Table))
precompile(fixed, (Float64, Int64))

end
