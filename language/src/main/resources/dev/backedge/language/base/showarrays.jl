# How collections are shown.

"Whether the shown elements alone tell the element type."
function shown_type_is_known(T)
    (T === Float64 || T === Int64 || T === Char || T === String || T === Symbol || issingletontype(T)) && return true
    isconcretetype(T) || return false
    T <: Array && return shown_type_is_known(eltype(T))
    T <: AbstractDict && return shown_type_is_known(keytype(T)) && shown_type_is_known(valtype(T))
    T <: Tuple || T <: Pair || return false
    for i in 1:fieldcount(T)
        shown_type_is_known(fieldtype(T, i)) || return false
    end
    return true
end

"The type before the brackets of a vector; empty where the elements tell it, or where what is around them does."
function vector_prefix(io::IO, a)
    T = eltype(a)
    known_type(io) === typeof(a) && known_type(io) !== Any && return ""
    isempty(a) || !shown_type_is_known(T) || return ""
    return T === Any || isempty(a) || !shown_type_is_known(T) ? type_string(T) : ""
end

function show_elements(io::IO, elements, T)
    inner = IOContext(io, :typeinfo => T)
    first = true
    for x in elements
        first || write(io, ", ")
        first = false
        show(inner, x)
    end
end

function show(io::IO, a::AbstractVector)
    write_all(io, vector_prefix(io, a), "[")
    T = eltype(a)
    inner = IOContext(io, :typeinfo => T)
    for i in eachindex(a)
        i > 1 && write(io, ", ")
        if a isa Array && !isassigned(a, i)
            write(io, "#undef")
        else
            show(inner, a[i])
        end
    end
    write_all(io, "]")
end

function show(io::IO, a::AbstractMatrix)
    write_all(io, shown_type_is_known(eltype(a)) && !isempty(a) ? "" : type_string(eltype(a)), "[")
    inner = IOContext(io, :typeinfo => eltype(a))
    for i in 1:size(a, 1)
        i > 1 && write(io, "; ")
        for j in 1:size(a, 2)
            j > 1 && write(io, " ")
            show(inner, a[i, j])
        end
    end
    write_all(io, size(a, 2) == 1 ? ";;]" : "]")
end

function show(io::IO, a::Array{T, 3}) where T
    text = sprint(show, a[:, :, 1])
    inside = findfirst('[', text)
    write_all(io, text[1:inside])
    for k in 1:size(a, 3)
        k > 1 && write(io, ";;; ")
        slice = sprint(show, a[:, :, k])
        write(io, slice[(inside + 1):(end - 1)])
    end
    write_all(io, "]")
end

function show(io::IO, r::AbstractUnitRange)
    show(io, first(r))
    write(io, ":")
    show(io, last(r))
    return nothing
end

function show(io::IO, r::AbstractRange)
    show(io, first(r))
    write(io, ":")
    show(io, step(r))
    write(io, ":")
    show(io, last(r))
    return nothing
end

show(io::IO, r::OneTo) = (write(io, "Base.OneTo("); show(io, r.stop); write_all(io, ")"))
show(io::IO, r::LinRange) = (write_all(io, type_string(typeof(r)), "("); show_elements(io, (r.start, r.stop, r.len), Any); write_all(io, ")"))

function show(io::IO, d::AbstractDict)
    T = eltype(d)
    plain = !isempty(d) && shown_type_is_known(T) || known_type(io) === typeof(d)
    write_all(io, plain ? symbol_string(nameof(typeof(d))) : type_string(typeof(d)), "(")
    show_elements(io, d, T)
    write_all(io, ")")
end

function show(io::IO, s::AbstractSet)
    if isempty(s)
        return write_all(io, type_string(typeof(s)), "()")
    end
    write_all(io, symbol_string(nameof(typeof(s))), "(")
    show(io, collect(s))
    write_all(io, ")")
end

show(io::IO, k::KeySet) = show(io, collect(k))
show(io::IO, v::ValueIterator) = show(io, collect(v))
show(io::IO, e::Enumerate) = (write(io, "enumerate("); show(io, e.itr); write_all(io, ")"))
show(io::IO, z::Zip) = (write(io, "zip("); show_elements(io, z.is, Any); write_all(io, ")"))
show(io::IO, s::SubArray) = show(io, collect(s))
