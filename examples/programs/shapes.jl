# A generic function with a method for each shape, and one for any two shapes.
abstract type Shape end

struct Square <: Shape
    side::Int
end

struct Circle <: Shape
    radius::Float64
end

area(s::Square) = s.side^2
area(c::Circle) = 3.14 * c.radius^2

larger(a::Shape, b::Shape) = area(a) < area(b) ? b : a

for shape in [Square(2), Circle(1.0)]
    println("area of ", shape, ": ", area(shape))
end
println("larger: ", larger(Square(2), Circle(1.0)))
