# The planets of the outer solar system, moved by a symplectic integrator: numbers in mutable structs.
# run(n) gives the energy of the system after n steps.

const SOLAR_MASS = 4 * pi^2
const DAYS_PER_YEAR = 365.24

mutable struct Planet
    x::Float64
    y::Float64
    z::Float64
    vx::Float64
    vy::Float64
    vz::Float64
    mass::Float64
end

function planet(x, y, z, vx, vy, vz, mass)
    return Planet(x, y, z, vx * DAYS_PER_YEAR, vy * DAYS_PER_YEAR, vz * DAYS_PER_YEAR, mass * SOLAR_MASS)
end

function solar_system()
    sun = planet(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0)
    jupiter = planet(
        4.84143144246472090e+00, -1.16032004402742839e+00, -1.03622044471123109e-01,
        1.66007664274403694e-03, 7.69901118419740425e-03, -6.90460016972063023e-05, 9.54791938424326609e-04)
    saturn = planet(
        8.34336671824457987e+00, 4.12479856412430479e+00, -4.03523417114321381e-01,
        -2.76742510726411899e-03, 4.99852801234917238e-03, 2.30417297573763929e-05, 2.85885980666130812e-04)
    uranus = planet(
        1.28943695621391310e+01, -1.51111514016986312e+01, -2.23307578892655734e-01,
        2.96460137564761618e-03, 2.37847173959480950e-03, -2.96589568540237556e-05, 4.36624404335156298e-05)
    neptune = planet(
        1.53796971148509165e+01, -2.59193146099879641e+01, 1.79258772950371181e-01,
        2.68067772490389322e-03, 1.62824170038242295e-03, -9.51592254519715870e-05, 5.15138902046611451e-05)
    return [sun, jupiter, saturn, uranus, neptune]
end

function offset_momentum!(bodies)
    px = py = pz = 0.0
    for b in bodies
        px += b.vx * b.mass
        py += b.vy * b.mass
        pz += b.vz * b.mass
    end
    sun = bodies[1]
    sun.vx = -px / SOLAR_MASS
    sun.vy = -py / SOLAR_MASS
    sun.vz = -pz / SOLAR_MASS
    return bodies
end

function advance!(bodies, dt)
    n = length(bodies)
    for i in 1:n
        a = bodies[i]
        for j in (i + 1):n
            b = bodies[j]
            dx = a.x - b.x
            dy = a.y - b.y
            dz = a.z - b.z
            distance2 = dx^2 + dy^2 + dz^2
            magnitude = dt / (distance2 * sqrt(distance2))
            a.vx -= dx * b.mass * magnitude
            a.vy -= dy * b.mass * magnitude
            a.vz -= dz * b.mass * magnitude
            b.vx += dx * a.mass * magnitude
            b.vy += dy * a.mass * magnitude
            b.vz += dz * a.mass * magnitude
        end
    end
    for b in bodies
        b.x += dt * b.vx
        b.y += dt * b.vy
        b.z += dt * b.vz
    end
end

function energy(bodies)
    e = 0.0
    for (i, a) in enumerate(bodies)
        e += 0.5 * a.mass * (a.vx^2 + a.vy^2 + a.vz^2)
        for j in (i + 1):length(bodies)
            b = bodies[j]
            distance = sqrt((a.x - b.x)^2 + (a.y - b.y)^2 + (a.z - b.z)^2)
            e -= a.mass * b.mass / distance
        end
    end
    return e
end

function run(n)
    bodies = offset_momentum!(solar_system())
    for _ in 1:n
        advance!(bodies, 0.01)
    end
    return energy(bodies)
end
