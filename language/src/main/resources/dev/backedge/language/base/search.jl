# Finding elements.

function in(x, itr)
    for y in itr
        y == x && return true
    end
    return false
end

∈(x, itr) = in(x, itr)
∉(x, itr) = !in(x, itr)
∋(itr, x) = in(x, itr)
∌(itr, x) = !in(x, itr)

function findfirst(f::Function, a::AbstractVector)
    for i in eachindex(a)
        f(a[i]) && return i
    end
    return nothing
end

function findlast(f::Function, a::AbstractVector)
    for i in length(a):-1:1
        f(a[i]) && return i
    end
    return nothing
end

function findnext(f::Function, a::AbstractVector, start::Integer)
    for i in start:length(a)
        f(a[i]) && return i
    end
    return nothing
end

function findall(f::Function, a::AbstractVector)
    result = Int[]
    for i in eachindex(a)
        f(a[i]) && push!(result, i)
    end
    return result
end

findfirst(a::AbstractVector) = findfirst(identity, a)
findlast(a::AbstractVector) = findlast(identity, a)
findall(a::AbstractVector) = findall(identity, a)

"The greatest element with its index."
function findmax(a)
    isempty(a) && throw(ArgumentError("collection must be non-empty"))
    best, place = a[1], 1
    for i in 2:length(a)
        if isless(best, a[i])
            best, place = a[i], i
        end
    end
    return (best, place)
end

"The least element with its index."
function findmin(a)
    isempty(a) && throw(ArgumentError("collection must be non-empty"))
    best, place = a[1], 1
    for i in 2:length(a)
        if isless(a[i], best)
            best, place = a[i], i
        end
    end
    return (best, place)
end

argmax(a) = findmax(a)[2]
argmin(a) = findmin(a)[2]

function allunique(itr)
    seen = Set{Any}()
    for x in itr
        in(x, seen) && return false
        push!(seen, x)
    end
    return true
end

function unique(itr)
    seen = Set{Any}()
    result = new_array(Array{eltype(itr), 1}, 0)
    for x in itr
        if !in(x, seen)
            push!(seen, x)
            push!(result, x)
        end
    end
    return result
end

function unique(f, itr)
    seen = Set{Any}()
    result = new_array(Array{eltype(itr), 1}, 0)
    for x in itr
        y = f(x)
        if !in(y, seen)
            push!(seen, y)
            push!(result, x)
        end
    end
    return result
end
