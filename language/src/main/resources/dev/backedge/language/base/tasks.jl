# Tasks: calls that are made later, in the world in which the task was made.

"""
    Task(f)

A call of `f` without arguments, which `schedule` makes. It runs in the world of the caller of
`Task`, whatever is defined before it runs.
"""
Task(f) = new_instance(Task, nothing, nothing, nothing, :runnable, nothing, nothing, nothing, nothing, nothing, (world_age(), f), true)

istaskdone(t::Task) = t.state === :done || t.state === :failed
istaskstarted(t::Task) = t.state !== :runnable

"Run a task to its end. A task runs once."
function schedule(t::Task)
    t.state === :runnable || error("schedule: Task not runnable")
    # A task whose call does not return has failed.
    setfield!(t, :state, :failed)
    setfield!(t, :result, _call_in_world(t.code[1], t.code[2]))
    setfield!(t, :state, :done)
    return t
end

"The result of a task, which is run if it was not scheduled yet."
function fetch(t::Task)
    t.state === :runnable && schedule(t)
    t.state === :done || error("fetch: the task failed")
    return t.result
end

show(io::IO, t::Task) = print(io, "Task (", t.state, ")")
