package dev.backedge.jvm;

import dev.backedge.model.Task;

/// Reads a field of values whose type is not known.
public abstract class FieldReader {
    static final String NAME = "dev/backedge/jvm/FieldReader";
    static final String DESCRIPTOR =
            "(Ljava/lang/Object;L" + CallForm.TASK + ";)Ljava/lang/Object;";

    /// Makes a reader.
    protected FieldReader() {}

    /// {@return what the field holds}
    ///
    /// @param value a struct, or a module
    /// @param task that reads
    public abstract Object read(Object value, Task task);
}
