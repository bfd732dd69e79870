package dev.backedge.call;

import dev.backedge.model.DataType;
import dev.backedge.model.Method;

import java.lang.invoke.MethodHandle;
import java.util.Optional;

/// What a site does for the types of some arguments.
///
/// @param keys of the values that differ from call to call, in order ([Keys])
/// @param kinds how much has to be asked of each of these values
/// @param call the dispatch tuple
/// @param method that is selected; none for a builtin function
/// @param target takes the task, the callee and the arguments
record Entry(
        Object[] keys,
        Keys.Kind[] kinds,
        DataType call,
        Optional<Method> method,
        MethodHandle target) {
    /// Whether a value has the key at a position.
    boolean has(int position, Object key, Object value) {
        return keys[position] == key
                && value instanceof DataType == (kinds[position] == Keys.Kind.TYPE);
    }
}
