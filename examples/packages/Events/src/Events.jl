"""
A calendar of events. Vectors of events make specializations of `Base`'s functions (`push!`, `sort!`, `filter`) that belong to this package.
"""
module Events

using Tables
import Base: isless, push!, length, show, ==, iterate

export Event, Calendar, between, longest, as_table, minutes

struct Event
    name::String
    start::Int
    stop::Int
    function Event(name, start, stop)
        start <= stop || throw(ArgumentError("$name ends before it begins"))
        return new(name, start, stop)
    end
end

minutes(e::Event) = e.stop - e.start
isless(a::Event, b::Event) = isless((a.start, a.stop, a.name), (b.start, b.stop, b.name))

"Events in the order of their beginning."
struct Calendar
    events::Vector{Event}
end

Calendar() = Calendar(Event[])

function push!(calendar::Calendar, event::Event)
    push!(calendar.events, event)
    sort!(calendar.events)
    return calendar
end

length(calendar::Calendar) = length(calendar.events)
iterate(calendar::Calendar) = iterate(calendar.events)
iterate(calendar::Calendar, state) = iterate(calendar.events, state)

"The events that run at some time between two others."
between(calendar::Calendar, from::Int, to::Int) = filter(e -> e.start < to && e.stop > from, calendar.events)

function longest(calendar::Calendar)
    best = calendar.events[1]
    for e in calendar
        if minutes(e) > minutes(best)
            best = e
        end
    end
    return best
end

clock(minute::Int) = string(lpad(div(minute, 60), 2, '0'), ":", lpad(rem(minute, 60), 2, '0'))

function as_table(calendar::Calendar)
    return Table(
        :event => map(e -> e.name, calendar.events),
        :start => map(e -> clock(e.start), calendar.events),
        :minutes => map(minutes, calendar.events),
    )
end

show(io::IO, e::Event) = print(io, e.name, " ", clock(e.start), "-", clock(e.stop))

precompile(push!, (Calendar, Event))
precompile(push!, (Vector{Event}, Event))
precompile(between, (Calendar, Int64, Int64))
precompile(longest, (Calendar,))
precompile(as_table, (Calendar,))

end
