package dev.backedge.compile;

import dev.backedge.model.Raised;
import dev.backedge.model.Task;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One running call: its slots, the results of its instructions, and the task that runs it.
final class Frame {
    final Task task;
    final List<Object> staticParameters;
    final @Nullable Object[] slots;
    final @Nullable Object[] values;

    /// The number of the instruction that runs.
    int at;

    /// What led to the handler that was entered last.
    @Nullable Raised caught;

    Frame(Task task, List<Object> staticParameters, @Nullable Object[] slots, int values) {
        this.task = task;
        this.staticParameters = staticParameters;
        this.slots = slots;
        this.values = new Object[values];
    }
}
