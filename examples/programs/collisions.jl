# Bodies of five kinds in a box: what happens when two of them meet is a method for the two kinds.

abstract type Body end

mutable struct Asteroid <: Body
    x::Int
    v::Int
    mass::Int
end

mutable struct Ship <: Body
    x::Int
    v::Int
    shield::Int
end

mutable struct Station <: Body
    x::Int
    v::Int
    docked::Int
end

mutable struct Comet <: Body
    x::Int
    v::Int
    ice::Int
end

mutable struct Drone <: Body
    x::Int
    v::Int
    charge::Int
end

weight(b::Asteroid) = b.mass
weight(b::Ship) = 50
weight(b::Station) = 500
weight(b::Comet) = 20 + b.ice
weight(b::Drone) = 1

function bounce!(a::Body, b::Body)
    a.v, b.v = b.v, a.v
    return 1
end

collide!(a::Body, b::Body) = bounce!(a, b)

function collide!(a::Asteroid, b::Asteroid)
    moved = min(a.mass, 2)
    a.mass -= moved
    b.mass += moved
    return bounce!(a, b)
end

function collide!(a::Asteroid, b::Ship)
    b.shield -= a.mass
    return bounce!(a, b) + 2
end

collide!(a::Ship, b::Asteroid) = collide!(b, a) + 1

function collide!(a::Ship, b::Ship)
    a.shield, b.shield = b.shield, a.shield
    return 3
end

function collide!(a::Ship, b::Station)
    b.docked += 1
    a.v = -a.v
    return 5
end

collide!(a::Station, b::Ship) = collide!(b, a)
collide!(a::Body, b::Comet) = collide!(b, a)
collide!(a::Station, b::Drone) = collide!(b, a)

function collide!(a::Comet, b::Body)
    a.ice = max(a.ice - 1, 0)
    return bounce!(a, b) + 1
end

function collide!(a::Comet, b::Comet)
    a.ice += b.ice
    b.ice = 0
    return 7
end

function collide!(a::Drone, b::Station)
    a.charge = 100
    a.v = -a.v
    return 4
end

function collide!(a::Drone, b::Drone)
    a.charge -= 1
    b.charge += 1
    return 2
end

function move!(b::Body, size)
    b.x += b.v
    if b.x < 0 || b.x > size
        b.v = -b.v
        b.x = clamp(b.x, 0, size)
    end
end

function populate(n)
    bodies = Body[]
    for i in 1:n
        x, v = (i * 37) % 101, i % 7 - 3
        kind = i % 5
        push!(bodies, kind == 0 ? Asteroid(x, v, 10 + i % 4) : kind == 1 ? Ship(x, v, 100) : kind == 2 ? Station(x, v, 0) : kind == 3 ? Comet(x, v, i % 9) : Drone(x, v, 10))
    end
    return bodies
end

function run(n)
    bodies = populate(40)
    events = 0
    for _ in 1:n
        for b in bodies
            move!(b, 100)
        end
        for i in eachindex(bodies), j in (i + 1):length(bodies)
            a, b = bodies[i], bodies[j]
            if a.x == b.x
                events += collide!(a, b)
            end
        end
    end
    return (events, sum(weight, bodies), sum(b.x for b in bodies))
end
