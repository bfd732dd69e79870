# Copies that share nothing that can change.

"""
    deepcopy(x)

A copy of a value and of all that it refers to; what is one object stays one object.
"""
deepcopy(x) = deepcopied(x, Dict{UInt, Any}())

deepcopied(x::Union{Symbol, String, Type, Module, Function, Number, Char, Nothing, Missing}, seen) = x

function deepcopied(x, seen)
    isbits(x) && return x
    ismutable(x) || return new_instance(typeof(x), copied_fields(x, seen)...)
    haskey(seen, objectid(x)) && return seen[objectid(x)]
    result = new_instance(typeof(x), defined_fields(x)...)
    seen[objectid(x)] = result
    for i in 1:nfields(x)
        isdefined(x, i) && setfield!(result, i, deepcopied(getfield(x, i), seen))
    end
    return result
end

defined_fields(x) = [getfield(x, i) for i in 1:nfields(x) if isdefined(x, i)]
copied_fields(x, seen) = [deepcopied(getfield(x, i), seen) for i in 1:nfields(x) if isdefined(x, i)]
deepcopied(x::Tuple, seen) = map(element -> deepcopied(element, seen), x)

function deepcopied(a::Array{T}, seen) where T
    haskey(seen, objectid(a)) && return seen[objectid(a)]
    result = copy(a)
    seen[objectid(a)] = result
    isbitstype(T) && return result
    for i in 1:length(a)
        isassigned(a, i) && arrayset(result, deepcopied(arrayref(a, i), seen), i)
    end
    return result
end
