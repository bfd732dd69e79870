# Exception types beyond those of Core, and constructors of all of them.

ArgumentError(message) = new_instance(ArgumentError, message)
AssertionError(message) = new_instance(AssertionError, message)
AssertionError() = new_instance(AssertionError, "")
BoundsError() = new_instance(BoundsError)
BoundsError(collection) = new_instance(BoundsError, collection)
BoundsError(collection, index) = new_instance(BoundsError, collection, index)
DivideError() = new_instance(DivideError)
DomainError(value) = new_instance(DomainError, value, "")
DomainError(value, message) = new_instance(DomainError, value, message)
ErrorException(message) = new_instance(ErrorException, message)
InexactError(name::Symbol, T, value) = new_instance(InexactError, name, T, value)
MethodError(f, arguments) = new_instance(MethodError, f, arguments, 0xffffffffffffffff)
MethodError(f, arguments, world::UInt64) = new_instance(MethodError, f, arguments, world)
OverflowError(message) = new_instance(OverflowError, message)
StackOverflowError() = new_instance(StackOverflowError)
OutOfMemoryError() = new_instance(OutOfMemoryError)
InterruptException() = new_instance(InterruptException)
TypeError(f::Symbol, expected, got) = new_instance(TypeError, f, "", expected, got)
TypeError(f::Symbol, context, expected, got) = new_instance(TypeError, f, context, expected, got)
UndefRefError() = new_instance(UndefRefError)
UndefVarError(name::Symbol) = new_instance(UndefVarError, name)
UndefKeywordError(name::Symbol) = new_instance(UndefKeywordError, name)

struct KeyError <: Exception
    key
end

struct DimensionMismatch <: Exception
    msg
end

DimensionMismatch() = DimensionMismatch("")

struct StringIndexError <: Exception
    string
    index
end

struct EOFError <: Exception end

"""
    error(message...)

Throw an `ErrorException` with the printed arguments as its message.
"""
error(message::String) = throw(ErrorException(message))
error(parts...) = throw(ErrorException(string(parts...)))
