"""
Shapes measured in units: joins `Units` and `Geometry`, and extends functions of both.
"""
module UnitGeometry

using Geometry
using Units
import Geometry: distance, label
import Units: value

export Length, in_metres, mass, cost_of_floor

const Length = Quantity{1, 0, 0, T} where T

"A shape without its units: all lengths as plain numbers of metres."
in_metres(p::Point) = Point(value(p.x), value(p.y))
in_metres(c::Circle) = Circle(in_metres(c.centre), value(c.radius))
in_metres(r::Rectangle) = Rectangle(in_metres(r.corner), value(r.width), value(r.height))
in_metres(p::Polygon) = Polygon(map(in_metres, p.corners))

value(p::Point{Q}) where {Q<:Quantity} = in_metres(p)
distance(p::Point{Q}, q::Point{Q}) where {Q<:Quantity} = distance(in_metres(p), in_metres(q)) * metre
label(shape::Rectangle{Q}) where {Q<:Quantity} = "measured rectangle"
label(shape::Circle{Q}) where {Q<:Quantity} = "measured circle"

"The mass of a plate of a shape, for a mass of each square metre."
mass(shape::Shape, density::Quantity{-2, 1, 0}) = area(shape) * density

function cost_of_floor(shape::Shape, price::Real)
    square_metres = area(shape) / (metre * metre)
    return round(square_metres * price)
end

precompile(area, (Rectangle{Quantity{1, 0, 0, Int64}},))
precompile(area, (Circle{Quantity{1, 0, 0, Float64}},))
precompile(describe, (Rectangle{Quantity{1, 0, 0, Int64}},))
precompile(distance, (Point{Quantity{1, 0, 0, Int64}}, Point{Quantity{1, 0, 0, Int64}}))
precompile(cost_of_floor, (Rectangle{Quantity{1, 0, 0, Int64}}, Int64))

end
