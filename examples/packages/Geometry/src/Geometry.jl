"""
Points and plane shapes. `total_corners` calls `corner_count` for elements of which only the abstract type `Shape` is known. There are three
methods, and all give an `Int`: code that was compiled relying on it holds as long as nobody adds another shape.
"""
module Geometry

import Base: +, -, *, ==, show

export Point, Shape, Circle, Rectangle, Polygon, area, perimeter, centroid, translate, distance, corner_count, total_area, total_corners, label, describe

struct Point{T<:Number}
    x::T
    y::T
end

Point(x::Number, y::Number) = Point(promote(x, y)...)

+(p::Point, q::Point) = Point(p.x + q.x, p.y + q.y)
-(p::Point, q::Point) = Point(p.x - q.x, p.y - q.y)
*(a::Number, p::Point) = Point(a * p.x, a * p.y)
==(p::Point, q::Point) = p.x == q.x && p.y == q.y
distance(p::Point, q::Point) = sqrt((p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y))

abstract type Shape end

struct Circle{T<:Number} <: Shape
    centre::Point{T}
    radius::T
end

struct Rectangle{T<:Number} <: Shape
    corner::Point{T}
    width::T
    height::T
end

struct Polygon{T<:Number} <: Shape
    corners::Vector{Point{T}}
end

Circle(centre::Point{S}, radius::T) where {S<:Number, T<:Number} = Circle{promote_type(S, T)}(Point(promote_type(S, T)(centre.x), promote_type(S, T)(centre.y)), radius)

area(c::Circle) = pi * (c.radius * c.radius)
area(r::Rectangle) = r.width * r.height

function area(p::Polygon)
    twice = cross(p.corners[end], p.corners[1])
    for i in 2:length(p.corners)
        twice += cross(p.corners[i - 1], p.corners[i])
    end
    return abs(twice) / 2
end

cross(p::Point, q::Point) = p.x * q.y - p.y * q.x

perimeter(c::Circle) = 2 * (pi * c.radius)
perimeter(r::Rectangle) = 2 * (r.width + r.height)

function perimeter(p::Polygon)
    total = distance(p.corners[end], p.corners[1])
    for i in 2:length(p.corners)
        total += distance(p.corners[i - 1], p.corners[i])
    end
    return total
end

centroid(c::Circle) = c.centre
centroid(r::Rectangle) = Point(r.corner.x + r.width / 2, r.corner.y + r.height / 2)

function centroid(p::Polygon)
    sum = p.corners[1]
    for i in 2:length(p.corners)
        sum += p.corners[i]
    end
    return Point(sum.x / length(p.corners), sum.y / length(p.corners))
end

corner_count(c::Circle) = 0
corner_count(r::Rectangle) = 4
corner_count(p::Polygon) = length(p.corners)::Int

translate(c::Circle, by::Point) = Circle(c.centre + by, c.radius)
translate(r::Rectangle, by::Point) = Rectangle(r.corner + by, r.width, r.height)
translate(p::Polygon, by::Point) = Polygon(map(corner -> corner + by, p.corners))

"The sum of the areas of shapes of any kind."
function total_area(shapes::Vector{Shape})
    total = 0.0
    for shape in shapes
        total += area(shape)
    end
    return total
end

"The number of corners of shapes of any kind."
function total_corners(shapes::Vector{Shape})
    total = 0
    for shape in shapes
        total += corner_count(shape)
    end
    return total
end

label(shape::Shape) = "shape"
describe(shape::Shape) = string(label(shape), " of area ", area(shape))

show(io::IO, p::Point) = print(io, "(", p.x, ", ", p.y, ")")

precompile(total_area, (Vector{Shape},))
precompile(total_corners, (Vector{Shape},))
precompile(describe, (Circle{Float64},))
precompile(describe, (Rectangle{Int64},))
precompile(area, (Polygon{Int64},))
precompile(perimeter, (Polygon{Float64},))
precompile(show, (IOBuffer, Point{Float64}))

end
