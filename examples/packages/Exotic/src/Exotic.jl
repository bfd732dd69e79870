"""
More shapes. Loading this package makes code of `Geometry` stale: `total_area` could count all methods of `area`, and a circle had the label
of every shape.
"""
module Exotic

using Geometry
import Geometry: area, perimeter, centroid, label

export Ellipse, Ring

struct Ellipse{T<:Real} <: Shape
    centre::Point{T}
    a::T
    b::T
end

"What lies between two circles around one point."
struct Ring{T<:Real} <: Shape
    outer::Circle{T}
    inner::Circle{T}
end

area(e::Ellipse) = pi * (e.a * e.b)
area(r::Ring) = area(r.outer) - area(r.inner)

"Ramanujan's approximation."
function perimeter(e::Ellipse)
    h = ((e.a - e.b) / (e.a + e.b))^2
    return pi * (e.a + e.b) * (1 + 3h / (10 + sqrt(4 - 3h)))
end

perimeter(r::Ring) = perimeter(r.outer) + perimeter(r.inner)
centroid(e::Ellipse) = e.centre
centroid(r::Ring) = r.outer.centre

label(c::Circle{T}) where {T<:Real} = "circle"
label(e::Ellipse) = "ellipse"
label(r::Ring) = "ring"

precompile(describe, (Ellipse{Float64},))
precompile(area, (Ring{Float64},))
precompile(perimeter, (Ellipse{Float64},))

end
