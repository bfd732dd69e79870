# Macros: functions of code as data, called before the code is evaluated. `macro name(x)` defines the function `@name`.

"A place in a file."
struct LineNumberNode
    line::Int
    file::Any
end

show(io::IO, node::LineNumberNode) = print(io, "#= ", node.file, ":", node.line, " =#")

const gensyms = Ref(0)

"A name that nothing else has."
gensym() = gensym("")

function gensym(name)
    gensyms[] += 1
    return Symbol("##", name, "#", gensyms[])
end

"Code in the result of a macro that means what it means at the place of the call."
esc(code) = Expr(:escape, code)

"Macros that the reader of code knows: they say something of the definition after them."
const hints = (Symbol("@inline"), Symbol("@noinline"), Symbol("@nospecialize"), Symbol("@generated"))

"""
    macroexpand(module, code)

The code with the results of its macro calls in their place.
"""
macroexpand(m::Module, x) = x

function macroexpand(m::Module, x::Expr)
    x.head === :quote && return x
    x.head === :macrocall || return Expr(x.head, map(part -> macroexpand(m, part), x.args)...)
    name = x.args[1]
    if name in hints
        return Expr(:macrocall, name, x.args[2], map(part -> macroexpand(m, part), x.args[3:end])...)
    end
    f = macro_function(m, name)
    return macroexpand(m, hygienic(invokelatest(f, x.args[2], m, x.args[3:end]...), parentmodule(f), m))
end

macro_function(m::Module, name::Symbol) = getfield(isdefined(m, name) || !isdefined(Base, name) ? m : Base, name)
macro_function(m::Module, e::Expr) = getfield(Core.eval(m, e.args[1]), e.args[2].value)
eval_expanded(m::Module, code) = Core.eval(m, macroexpand(m, code))

"The result of a macro of module `from` as code for module `to`: variables that it assigns get new names, and other names mean what they mean in `from`."
function hygienic(code, from::Module, to::Module)
    names = Dict{Symbol, Symbol}()
    collect_assigned!(names, code)
    return renamed(code, names, from, to)
end

collect_assigned!(names, x) = nothing

function collect_assigned!(names, x::Expr)
    head = x.head
    (head === :escape || head === :quote || head === :global || head === :struct) && return nothing
    if head === :(=) || head === :function || head === :->
        add_assigned!(names, x.args[1])
    elseif head === :local
        foreach(part -> add_assigned!(names, part isa Expr && part.head === :(=) ? part.args[1] : part), x.args)
    elseif head === :try
        add_assigned!(names, x.args[2])
    end
    foreach(part -> collect_assigned!(names, part), x.args)
    return nothing
end

add_assigned!(names, x) = nothing

function add_assigned!(names, x::Symbol)
    haskey(names, x) || (names[x] = gensym(x))
    return nothing
end

function add_assigned!(names, x::Expr)
    if x.head === :(::)
        length(x.args) == 2 && add_assigned!(names, x.args[1])
    elseif x.head in (:where, :kw, :...)
        add_assigned!(names, x.args[1])
    elseif x.head in (:tuple, :call, :parameters)
        foreach(part -> add_assigned!(names, part), x.args)
    end
    return nothing
end

renamed(x, names, from, to) = x

function renamed(x::Symbol, names, from, to)
    haskey(names, x) && return names[x]
    (from === to || x === :end || x === :begin || !isdefined(from, x)) && return x
    isdefined(to, x) && getfield(to, x) === getfield(from, x) && return x
    return Expr(:., from, QuoteNode(x))
end

function renamed(x::Expr, names, from, to)
    head, args = x.head, x.args
    head === :escape && return args[1]
    (head === :quote || isempty(args)) && return x
    if head === :kw
        return Expr(:kw, args[1], renamed(args[2], names, from, to))
    elseif head === :macrocall
        return Expr(:macrocall, renamed(args[1], names, from, to), args[2], map(part -> renamed(part, names, from, to), args[3:end])...)
    end
    return Expr(head, map(part -> renamed(part, names, from, to), args)...)
end

# The macros of the language, for code that is data.

macro assert(condition, message...)
    text = isempty(message) ? code_text(condition) : esc(message[1])
    return :($(esc(condition)) ? nothing : throw(AssertionError($text)))
end

macro time(x)
    return :(print_time(time_ns(), $(esc(x))))
end

macro elapsed(x)
    return :(elapsed_since(time_ns(), $(esc(x))))
end

macro show(x)
    return :(show_value($(code_text(x)), $(esc(x))))
end

macro printf(arguments...)
    return Expr(:call, :printf, map(esc, arguments)...)
end

macro sprintf(arguments...)
    return Expr(:call, :sprintf, map(esc, arguments)...)
end

macro inbounds(x)
    return esc(x)
end

macro simd(x)
    return esc(x)
end

macro fastmath(x)
    return esc(x)
end

macro __MODULE__()
    return __module__
end

macro eval(x)
    return :(eval_expanded($__module__, $(QuoteNode(x))))
end

macro macroexpand(x)
    return QuoteNode(macroexpand(__module__, x))
end

macro gensym(names...)
    return Expr(:block, map(name -> Expr(:(=), esc(name), Expr(:call, :gensym, string(name))), names)..., nothing)
end

macro big_str(text)
    return parse(BigInt, text)
end
