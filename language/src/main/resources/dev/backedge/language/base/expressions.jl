# Code as data.

Expr(head::Symbol, arguments...) = new_instance(Expr, head, any_vector(arguments))
QuoteNode(value) = new_instance(QuoteNode, value)

function any_vector(values::Tuple)
    result = new_array(Array{Any, 1}, nfields(values))
    for i in 1:nfields(values)
        arrayset(result, getfield(values, i), i)
    end
    return result
end

"""
    eval(module, code)

Evaluate code that is data, at the top level of a module and in the newest world. `eval(code)` does so in the module in which it stands.
"""
eval(m::Module, code) = eval_expanded(m, code)

==(a::Expr, b::Expr) = a.head === b.head && isequal(a.args, b.args)
==(a::QuoteNode, b::QuoteNode) = isequal(a.value, b.value)
hash(e::Expr, h::UInt) = hash(e.args, hash(e.head, h))
copy(e::Expr) = Expr(e.head, map(x -> x isa Expr ? copy(x) : x, e.args)...)

show(io::IO, e::Expr) = e.head === :block ? print(io, "quote\n", code_lines(e.args, "    "), "end") : print(io, ":(", code_text(e), ")")
show(io::IO, q::QuoteNode) = print(io, ":(", code_text(q), ")")

code_text(x) = repr(x)
code_text(s::Symbol) = symbol_string(s)
code_text(q::QuoteNode) = q.value isa Symbol ? symbol_literal(q.value) : string("\$(QuoteNode(", repr(q.value), "))")
code_list(items) = join(map(code_text, items), ", ")
code_precedence(x) = x isa Expr && x.head === :call && length(x.args) == 3 ? operator_precedence(x.args[1]) : 0
operator_precedence(f) = f in (:+, :-, :|, :⊻) ? 2 : f in (:*, :/, :÷, :%, :&) ? 3 : f in (://,) ? 4 : f in (:<<, :>>, :>>>) ? 5 : f === :^ ? 6 : code_is_operator(f) ? 1 : 0
code_part(x, f) = code_precedence(x) > operator_precedence(f) > 0 ? code_text(x) : code_operand(x)
code_operand(x) = x isa Expr && (x.head in (:call, :comparison, :&&, :||, :(=), :->)) && code_is_infix(x) ? string("(", code_text(x), ")") : code_text(x)
code_is_infix(e::Expr) = e.head !== :call || (length(e.args) >= 3 && code_is_operator(e.args[1])) || (length(e.args) == 2 && code_is_operator(e.args[1]))
code_is_operator(f) = f isa Symbol && f !== :! && (is_operator_name(symbol_string(f)) || (startswith(symbol_string(f), '.') && is_operator_name(symbol_string(f)[2:end])))
code_block(x) = code_lines(x isa Expr && x.head === :block ? x.args : Any[x], "    ")

function code_lines(statements, indent)
    io = IOBuffer()
    for statement in statements
        print(io, indent, replace(code_text(statement), "\n" => string("\n", indent)), "\n")
    end
    return contents(io)
end

function code_text(e::Expr)
    args = e.args
    n = length(args)
    head = e.head
    if head === :call && n >= 1
        return code_call(args)
    elseif head === :comparison || ((head === :&& || head === :|| || head === :(=) || head === :->) && n == 2)
        return head === :comparison ? join(map(code_operand, args), " ") : string(code_operand(args[1]), " ", head, " ", head === :-> ? code_text(args[2]) : code_operand(args[2]))
    elseif head === :. && n == 2 && args[2] isa QuoteNode
        return string(code_operand(args[1]), ".", args[2].value)
    elseif head === :. && n == 2 && args[2] isa Expr && args[2].head === :tuple
        return string(code_operand(args[1]), ".(", code_list(args[2].args), ")")
    elseif head === :(::)
        return n == 1 ? string("::", code_text(args[1])) : string(code_operand(args[1]), "::", code_operand(args[2]))
    elseif head === :tuple
        return string("(", code_list(args), n == 1 ? ",)" : ")")
    elseif head === :vect
        return string("[", code_list(args), "]")
    elseif head === :ref && n >= 1
        return string(code_operand(args[1]), "[", code_list(args[2:end]), "]")
    elseif head === :curly && n >= 1
        return string(code_operand(args[1]), "{", code_list(args[2:end]), "}")
    elseif head === :... && n == 1
        return string(code_operand(args[1]), "...")
    elseif head === :kw && n == 2
        return string(args[1], " = ", code_text(args[2]))
    elseif head === :return && n == 1
        return string("return ", code_text(args[1]))
    elseif (head === :break || head === :continue) && n == 0
        return string(head)
    elseif n == 2 && (head === :where || endswith(symbol_string(head), "="))
        return string(code_operand(args[1]), " ", head, " ", code_operand(args[2]))
    elseif head === :macrocall && n >= 3 && args[1] isa Symbol && endswith(symbol_string(args[1]), "_str") && args[3] isa String
        return string(chop(symbol_string(args[1])[2:end - 3]), "\"", join(args[3:end], "\""), n == 3 ? "\"" : "")
    elseif head === :macrocall && n >= 2
        place = args[2] isa LineNumberNode ? string("#= ", args[2].file, ":", args[2].line, " =# ") : ""
        return string(place, join(map(code_text, vcat(Any[args[1]], args[3:end])), " "))
    end
    return code_construct(e)
end

function code_generator(e)
    last_part = e.args[end]
    kept = last_part isa Expr && last_part.head === :filter
    bindings = kept ? last_part.args[2:end] : e.args[2:end]
    return string(code_text(e.args[1]), " for ", code_list(bindings), kept ? string(" if ", code_text(last_part.args[1])) : "")
end

function code_try(args)
    text = string("try\n", code_block(args[1]))
    args[3] === false || (text = string(text, "catch", args[2] === false ? "" : string(" ", args[2]), "\n", code_block(args[3])))
    length(args) >= 5 && (text = string(text, "else\n", code_block(args[5])))
    length(args) >= 4 && args[4] !== false && (text = string(text, "finally\n", code_block(args[4])))
    return string(text, "end")
end

function code_branches(word, args)
    text = string(word, " ", code_text(args[1] isa Expr && args[1].head === :block ? args[1].args[end] : args[1]), "\n", code_block(args[2]))
    length(args) == 2 && return string(text, "end")
    rest = args[3]
    rest isa Expr && rest.head === :elseif && return string(text, code_branches("elseif", rest.args))
    return string(text, "else\n", code_block(rest), "end")
end

function code_construct(e::Expr)
    args = e.args
    n = length(args)
    if e.head === :block
        return string("begin\n", code_lines(args, "    "), "end")
    elseif e.head === :function && n == 2
        return string("function ", code_text(args[1]), "\n", code_block(args[2]), "end")
    elseif (e.head === :while || e.head === :for) && n == 2
        return string(e.head, " ", code_text(args[1]), "\n", code_block(args[2]), "end")
    elseif e.head === :if && (n == 2 || n == 3)
        return code_branches("if", args)
    elseif e.head === :let && n == 2
        return string("let ", code_list(args[1] isa Expr && args[1].head === :block ? args[1].args : Any[args[1]]), "\n", code_block(args[2]), "end")
    elseif e.head === :try && n >= 3
        return code_try(args)
    elseif e.head === :generator && n >= 2
        return string("(", code_generator(e), ")")
    elseif e.head === :comprehension && n == 1 && args[1] isa Expr && args[1].head === :generator
        return string("[", code_generator(args[1]), "]")
    end
    return string("\$(Expr(", join(map(repr, vcat(Any[e.head], args)), ", "), "))")
end

function code_call(args)
    n = length(args)
    args[1] === :(:) && n >= 3 && return join(map(code_operand, args[2:end]), ":")
    if code_is_operator(args[1]) && n >= 3
        return join(map(x -> code_part(x, args[1]), args[2:end]), args[1] === :^ ? "^" : string(" ", args[1], " "))
    elseif code_is_operator(args[1]) && n == 2
        return string(args[1], code_operand(args[2]))
    end
    plain = filter(x -> !(x isa Expr && x.head === :parameters), args[2:end])
    text = string(code_operand(args[1]), "(", code_list(plain))
    for x in args[2:end]
        x isa Expr && x.head === :parameters && (text = string(text, "; ", code_list(x.args)))
    end
    return string(text, ")")
end
