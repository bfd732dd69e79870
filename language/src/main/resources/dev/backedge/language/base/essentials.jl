# What everything else needs: constructors of Core's types, aliases, identity, conversion to the same type.

TypeVar(name::Symbol) = make_typevar(name, Union{}, Any)
TypeVar(name::Symbol, upper) = make_typevar(name, Union{}, upper)
TypeVar(name::Symbol, lower, upper) = make_typevar(name, lower, upper)
UnionAll(variable::TypeVar, body) = make_unionall(variable, body)

const Int = Int64
const UInt = UInt64

const BitSigned = Union{Int8, Int16, Int32, Int64}
const BitUnsigned = Union{UInt8, UInt16, UInt32, UInt64}
const BitInteger = Union{Int8, Int16, Int32, Int64, UInt8, UInt16, UInt32, UInt64}
const BitFloat = Union{Float32, Float64}
const Callable = Union{Function, Type}

const undef = new_instance(UndefInitializer)

"""
    identity(x)

The identity function: returns its argument.
"""
identity(x) = x

!(x::Bool) = not_int(x)
!==(x, y) = not_int(x === y)

ifelse(condition::Bool, x, y) = ifelse_value(condition, x, y)

throw_convert(T, x) = throw(MethodError(convert, (T, x)))

convert(::Type{T}, x::T) where T = x
convert(::Type{Any}, x) = x

const cconvert = convert

"The type `Val{x}`, which carries a value into dispatch."
struct Val{x} end

Val(x) = Val{x}()

"A value that may stand for itself where `nothing` means that there is none."
struct Some{T}
    value::T
end

Nothing() = nothing
isnothing(x) = x === nothing

function something(x, rest...)
    if x !== nothing
        return x isa Some ? x.value : x
    end
    isempty(rest) && throw(ArgumentError("No value arguments present"))
    return something(rest...)
end

struct Missing end

const missing = Missing()

ismissing(x) = x === missing

function coalesce(x, rest...)
    (x !== missing || isempty(rest)) && return x
    return coalesce(rest...)
end

"Two values, `first => second`."
struct Pair{A, B}
    first::A
    second::B
end

=>(a, b) = Pair(a, b)

mutable struct RefValue{T} <: Ref{T}
    x::T
    RefValue{T}() where T = new{T}()
    RefValue{T}(x) where T = new{T}(convert(T, x))
end

RefValue(x::T) where T = RefValue{T}(x)
Ref(x) = RefValue(x)
Ref{T}() where T = RefValue{T}()
Ref{T}(x) where T = RefValue{T}(x)
getindex(reference::RefValue) = reference.x

function setindex!(reference::RefValue{T}, x) where T
    reference.x = convert(T, x)
    return reference
end

"""
    invokelatest(f, arguments...)

Call `f` in the newest world, whatever world the caller runs in.
"""
const invokelatest = _call_latest

"""
    invoke_in_world(world, f, arguments...)

Call `f` as it was in a world: with the definitions that were true there.
"""
const invoke_in_world = _call_in_world

"The newest world."
get_world_counter() = world_counter()

"The world in which the caller runs."
tls_world_age() = world_age()

"""
    precompile(f, types)

Compile `f` for a tuple of argument types, without calling it.
"""
precompile(f, types::Tuple) = precompile_call(f, apply_type(Tuple, types...))
precompile(f, types::Type) = precompile_call(f, types)

time() = time_seconds()
