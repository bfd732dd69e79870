# What the macros of the language call.

time_ns_now() = time_ns()
seconds_since(begun) = Int(time_ns() - begun) / 1.0e9

"Prints how long something took, and gives its value."
function print_time(begun, value)
    println(format_float(seconds_since(begun), 'f', 6, 10), " seconds")
    return value
end

elapsed_since(begun, value) = seconds_since(begun)

function show_value(text, value)
    println(text, " = ", repr(value))
    return value
end

rethrow() = error("rethrow() not allowed outside a catch block")
rethrow(e) = throw(e)
