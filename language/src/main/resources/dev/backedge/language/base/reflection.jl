# Types, functions and modules as values.

nameof(T::Type) = type_name(T)
nameof(f::Function) = function_name(f)
nameof(m::Module) = module_name(m)
parentmodule(T::Type) = type_module(T)
parentmodule(f::Function) = type_module(typeof(f))
parentmodule(m::Module) = module_parent(m)
names(m::Module) = module_exports(m)
fieldnames(T::Type) = field_names(T)
fieldtypes(T::Type) = ntuple(i -> fieldtype(T, i), fieldcount(T))
hasfield(T::Type, name::Symbol) = name in fieldnames(T)
propertynames(x) = fieldnames(typeof(x))
getproperty(x, name::Symbol) = getfield(x, name)
setproperty!(x, name::Symbol, value) = setfield!(x, name, convert(fieldtype(typeof(x), name), value))
hasproperty(x, name::Symbol) = name in propertynames(x)
ismutable(x) = ismutabletype(typeof(x))
isbits(x) = isbitstype(typeof(x))
isimmutable(x) = !ismutable(x)
sizeof(T::Type) = type_size(T)
sizeof(x) = type_size(typeof(x))
sizeof(a::Array{T}) where T = length(a) * (isbitstype(T) ? type_size(T) : 8)
isstructtype(T::Type) = T isa DataType && !isabstracttype(T) && fieldcount(T) > 0
hasmethod(f, types::Type) = precompile_call(f, types)
hasmethod(f, types::Tuple) = hasmethod(f, apply_type(Tuple, types...))


type_of_types(types::Type) = types
type_of_types(types::Tuple) = apply_type(Tuple, types...)

"The inferred result type of each method that a call may select, in the newest world."
return_types(f, types) = collect_as(Any, result_types(f, type_of_types(types), get_world_counter()))

"The inferred result type of a call in the caller's world."
return_type(f, types) = apply_type(Union, result_types(f, type_of_types(types), world_age())...)

function symbol_literal(s::Symbol)
    text = symbol_string(s)
    is_plain_name(text) || is_operator_name(text) ? string(":", text) : string("Symbol(", repr(text), ")")
end

is_plain_name(text) = !isempty(text) && is_name_start(text[1]) && all(is_name_part, text)
is_name_start(c) = isletter(c) || c == '_'
is_name_part(c) = is_name_start(c) || isdigit(c) || c == '!' || c == '′'
is_operator_name(text) = text in ("+", "-", "*", "/", "\\", "^", "%", "÷", "==", "!=", "<", ">", "<=", ">=", "===", "!==", "!", "~", "&", "|", "//", "<<", ">>", ">>>", "<:", ">:", "∘", "⊻", "=>", "|>", "∈", "≈", "√")
