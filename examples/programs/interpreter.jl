# A small language with many kinds of expressions, each a type of its own, evaluated by dispatch on them.

abstract type Expression end

struct Constant <: Expression
    value::Int
end

struct Variable <: Expression
    name::Symbol
end

struct Add <: Expression
    left::Expression
    right::Expression
end

struct Subtract <: Expression
    left::Expression
    right::Expression
end

struct Multiply <: Expression
    left::Expression
    right::Expression
end

struct Remainder <: Expression
    left::Expression
    right::Expression
end

struct Less <: Expression
    left::Expression
    right::Expression
end

struct Equal <: Expression
    left::Expression
    right::Expression
end

struct Assign <: Expression
    name::Symbol
    value::Expression
end

struct If <: Expression
    condition::Expression
    then::Expression
    otherwise::Expression
end

struct While <: Expression
    condition::Expression
    body::Expression
end

struct Sequence <: Expression
    parts::Vector{Expression}
end

Sequence(parts::Expression...) = Sequence(Expression[parts...])

const Environment = Dict{Symbol, Int}

evaluate(e::Constant, env) = e.value
evaluate(e::Variable, env) = env[e.name]
evaluate(e::Add, env) = evaluate(e.left, env) + evaluate(e.right, env)
evaluate(e::Subtract, env) = evaluate(e.left, env) - evaluate(e.right, env)
evaluate(e::Multiply, env) = evaluate(e.left, env) * evaluate(e.right, env)
evaluate(e::Remainder, env) = evaluate(e.left, env) % evaluate(e.right, env)
evaluate(e::Less, env) = evaluate(e.left, env) < evaluate(e.right, env) ? 1 : 0
evaluate(e::Equal, env) = evaluate(e.left, env) == evaluate(e.right, env) ? 1 : 0
evaluate(e::Assign, env) = env[e.name] = evaluate(e.value, env)
evaluate(e::If, env) = evaluate(e.condition, env) != 0 ? evaluate(e.then, env) : evaluate(e.otherwise, env)

function evaluate(e::While, env)
    result = 0
    while evaluate(e.condition, env) != 0
        result = evaluate(e.body, env)
    end
    return result
end

function evaluate(e::Sequence, env)
    result = 0
    for part in e.parts
        result = evaluate(part, env)
    end
    return result
end

"The numbers below n that are sums of multiples of 3 or 5, added up with the steps of a hailstone sequence."
function program(n)
    i, total, steps, x = Variable(:i), Variable(:total), Variable(:steps), Variable(:x)
    divides(d) = Equal(Remainder(i, Constant(d)), Constant(0))
    halve = Assign(:half, Constant(0))
    count_halves = While(
        Less(Multiply(Variable(:half), Constant(2)), x),
        Assign(:half, Add(Variable(:half), Constant(1))))
    hailstone = Sequence(
        Assign(:x, Add(Remainder(i, Constant(9)), Constant(1))),
        While(
            Less(Constant(1), x),
            Sequence(
                If(
                    Equal(Remainder(x, Constant(2)), Constant(0)),
                    Sequence(halve, count_halves, Assign(:x, Variable(:half))),
                    Assign(:x, Add(Multiply(x, Constant(3)), Constant(1)))),
                Assign(:steps, Add(steps, Constant(1))))))
    return Sequence(
        Assign(:i, Constant(1)),
        Assign(:total, Constant(0)),
        Assign(:steps, Constant(0)),
        While(
            Less(i, Constant(n)),
            Sequence(
                If(
                    divides(3),
                    Assign(:total, Add(total, i)),
                    If(divides(5), Assign(:total, Add(total, i)), Constant(0))),
                hailstone,
                Assign(:i, Add(i, Constant(1))))),
        Subtract(Multiply(total, Constant(1000)), steps))
end

run(n) = evaluate(program(n), Environment())
