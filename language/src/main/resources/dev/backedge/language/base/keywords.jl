# Named tuples, and keyword arguments: a call with keywords is `kwcall(named_tuple, f, arguments...)`.

"The function whose methods take calls with keywords."
function kwcall end

const no_keywords = named_tuple(())

has_keyword(given::NamedTuple, name::Symbol) = isdefined(given, name)
keyword(given::NamedTuple, name::Symbol) = getfield(given, name)
missing_keyword(name::Symbol) = throw(UndefKeywordError(name))

function typed_keyword(given::NamedTuple, name::Symbol, T)
    value = getfield(given, name)
    value isa T || throw(TypeError(Symbol(string("keyword argument ", name)), T, value))
    return value
end

function check_keywords(given::NamedTuple, known::Tuple, f, arguments...)
    names_within(typeof(given), known) || throw(MethodError(kwcall, (given, f, arguments...), world_age()))
    return nothing
end

call_with_keywords(given::NamedTuple, f, arguments...) = isempty(given) ? f(arguments...) : kwcall(given, f, arguments...)

keys(t::NamedTuple) = fieldnames(typeof(t))
values(t::NamedTuple) = ntuple(i -> getfield(t, i), length(t))
length(t::NamedTuple) = fieldcount(typeof(t))
isempty(t::NamedTuple) = length(t) == 0
haskey(t::NamedTuple, name::Symbol) = isdefined(t, name)
getindex(t::NamedTuple, i::Int) = getfield(t, i)
getindex(t::NamedTuple, name::Symbol) = getfield(t, name)
get(t::NamedTuple, name::Symbol, default) = isdefined(t, name) ? getfield(t, name) : default
first(t::NamedTuple) = getfield(t, 1)
iterate(t::NamedTuple) = iterate(t, 1)
iterate(t::NamedTuple, i::Int) = i > length(t) ? nothing : (getfield(t, i), i + 1)
==(a::NamedTuple, b::NamedTuple) = keys(a) == keys(b) && values(a) == values(b)
isequal(a::NamedTuple, b::NamedTuple) = keys(a) == keys(b) && isequal(values(a), values(b))
merge(a::NamedTuple, b::NamedTuple) = merge_keywords(a, b)
merge(a::NamedTuple) = a

function show(io::IO, t::NamedTuple)
    isempty(t) && return print(io, "NamedTuple()")
    print(io, "(")
    for i in 1:length(t)
        i > 1 && print(io, ", ")
        print(io, fieldname(typeof(t), i), " = ")
        show(io, getfield(t, i))
    end
    length(t) == 1 && print(io, ",")
    print(io, ")")
end

"The keywords that a function takes with `keywords...`, as pairs."
struct Pairs <: AbstractDict{Symbol, Any}
    data::NamedTuple
end

pairs(t::NamedTuple) = Pairs(t)
values(p::Pairs) = p.data
keys(p::Pairs) = keys(p.data)
length(p::Pairs) = length(p.data)
isempty(p::Pairs) = isempty(p.data)
haskey(p::Pairs, name) = name isa Symbol && isdefined(p.data, name)
get(p::Pairs, name, default) = haskey(p, name) ? getfield(p.data, name) : default
getindex(p::Pairs, name) = haskey(p, name) ? getfield(p.data, name) : throw(KeyError(name))
iterate(p::Pairs) = iterate(p, 1)
iterate(p::Pairs, i::Int) = i > length(p.data) ? nothing : (fieldname(typeof(p.data), i) => getfield(p.data, i), i + 1)

function show(io::IO, p::Pairs)
    print(io, "pairs(")
    show(io, p.data)
    print(io, ")")
end

function rest_keywords(given::NamedTuple, taken::Tuple)
    names = Symbol[]
    found = Any[]
    for name in keys(given)
        if !(name in taken)
            push!(names, name)
            push!(found, getfield(given, name))
        end
    end
    return Pairs(named_tuple(tuple_of_vector(names), found...))
end

keyword_pairs(t::NamedTuple) = Pairs(t)
keyword_pairs(x) = x

"One named tuple of all keywords; later ones replace earlier ones of the same name."
function merge_keywords(parts...)
    names = Symbol[]
    found = Any[]
    for part in parts
        for pair in keyword_pairs(part)
            name = pair[1]
            name isa Symbol || throw(TypeError(:merge_keywords, Symbol, name))
            place = findfirst(known -> known === name, names)
            if place === nothing
                push!(names, name)
                push!(found, pair[2])
            else
                found[place] = pair[2]
            end
        end
    end
    return named_tuple(tuple_of_vector(names), found...)
end

kwcall(given::NamedTuple, ::typeof(invokelatest), f, arguments...) = _call_latest(kwcall, given, f, arguments...)
kwcall(given::NamedTuple, ::typeof(invoke_in_world), world, f, arguments...) = _call_in_world(world, kwcall, given, f, arguments...)
