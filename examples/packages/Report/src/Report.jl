"""
What all other packages give together: `Report.main()` prints a small report.
"""
module Report

using Caches
using Events
using Exotic
using Geometry
using Intervals
using Stats
using Tables
using UnitGeometry
using Units

export main, report

function rooms()
    return Table(
        :room => ["hall", "kitchen", "study", "bath"],
        :kind => ["dry", "wet", "dry", "wet"],
        :width => [6, 4, 4, 3],
        :depth => [5, 4, 3, 2],
    )
end

function floors(t::Table)
    areas = map((w, d) -> area(Rectangle(Point(0 * metre, 0 * metre), w * metre, d * metre)), t[:width], t[:depth])
    return withcolumn(t, :area, map(value, areas))
end

function shapes()
    list = Shape[]
    push!(list, Circle(Point(0.0, 0.0), 1.0))
    push!(list, Rectangle(Point(0, 0), 3, 2))
    push!(list, Ellipse(Point(0.0, 0.0), 2.0, 1.0))
    push!(list, Ring(Circle(Point(0.0, 0.0), 2.0), Circle(Point(0.0, 0.0), 1.0)))
    return list
end

function day()
    calendar = Calendar()
    push!(calendar, Event("paint", 540, 720))
    push!(calendar, Event("measure", 480, 530))
    push!(calendar, Event("tile", 600, 900))
    return calendar
end

"The report, as a string."
function report()
    t = floors(rooms())
    parts = String[]
    push!(parts, string("Rooms\n", t))
    push!(parts, string("Area by kind\n", aggregate(sum, t, :kind, :area)))
    push!(parts, string("Summary\n", summarize(t)))
    push!(parts, string("Day\n", as_table(day()), "\nlongest: ", longest(day())))
    push!(parts, string("Shapes\n", join(map(describe, shapes()), "\n"), "\ntotal ", fixed(total_area(shapes()), 3), ", corners ", total_corners(shapes())))
    push!(parts, string("Paint: ", (20 ± 1) * (3 ± 0.5), " litres"))
    push!(parts, string("Force: ", 2 * kilogram * (9.5 * metre / (second * second))))
    return join(parts, "\n\n")
end

main() = println(report())

precompile(report, ())
precompile(main, ())

end
