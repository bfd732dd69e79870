# How errors read.

"""
    showerror(io, error)

Write what an error says.
"""
showerror(io::IO, e) = show(io, e)
showerror(io::IO, e::ErrorException) = print(io, e.msg)
showerror(io::IO, e::ArgumentError) = print(io, "ArgumentError: ", e.msg)
showerror(io::IO, e::AssertionError) = print(io, "AssertionError: ", e.msg)
showerror(io::IO, e::OverflowError) = print(io, "OverflowError: ", e.msg)
showerror(io::IO, e::DimensionMismatch) = print(io, "DimensionMismatch: ", e.msg)
showerror(io::IO, e::DivideError) = print(io, "DivideError: integer division error")
showerror(io::IO, e::StackOverflowError) = print(io, "StackOverflowError:")
showerror(io::IO, e::UndefRefError) = print(io, "UndefRefError: access to undefined reference")
showerror(io::IO, e::UndefVarError) = print(io, "UndefVarError: ", undefined_variable_text(e.var))
showerror(io::IO, e::UndefKeywordError) = print(io, "UndefKeywordError: keyword argument ", e.var, " not assigned")
showerror(io::IO, e::InterruptException) = print(io, "InterruptException:")
showerror(io::IO, e::KeyError) = print(io, "KeyError: key ", repr(e.key), " not found")
showerror(io::IO, e::EOFError) = print(io, "EOFError: read end of file")
showerror(io::IO, e::StringIndexError) = print(io, "StringIndexError: invalid index [", e.index, "]")

function showerror(io::IO, e::DomainError)
    print(io, "DomainError with ", repr(e.val), ":")
    isempty(e.msg) || print(io, "\n", e.msg)
end

function showerror(io::IO, e::InexactError)
    print(io, "InexactError: ")
    if e.T isa DataType && nameof(e.T) === e.func
        print(io, e.func, "(", repr(e.val), ")")
    else
        print(io, e.func, "(", e.T, ", ", e.val, ")")
    end
end

function showerror(io::IO, e::TypeError)
    if e.expected === Bool && (e.func === :if || e.context == "if")
        return print(io, "TypeError: non-boolean (", typeof(e.got), ") used in boolean context")
    end
    print(io, "TypeError: in ", e.func)
    e.context == "" || print(io, ", in ", e.context)
    print(io, ", expected ", e.expected, ", got ")
    e.got isa Type ? print(io, "Type{", e.got, "}") : print(io, "a value of type ", typeof(e.got))
end

summary_of(x) = string(typeof(x))
summary_of(a::AbstractVector) = string(length(a), "-element ", typeof(a))
summary_of(a::AbstractMatrix) = string(size(a, 1), "×", size(a, 2), " ", typeof(a))
summary_of(s::AbstractString) = string(ncodeunits(s), "-codeunit ", typeof(s))
summary(x) = summary_of(x)

function showerror(io::IO, e::BoundsError)
    print(io, "BoundsError")
    isdefined(e, :a) || return nothing
    print(io, ": attempt to access ", summary_of(e.a))
    isdefined(e, :i) || return nothing
    print(io, " at index [")
    e.i isa Tuple ? join(io, map(repr, e.i), ", ") : print(io, e.i)
    print(io, "]")
end

showerror(io::IO, e::MethodError) = print(io, failed_call_text(e.f, e.args, e.world))
