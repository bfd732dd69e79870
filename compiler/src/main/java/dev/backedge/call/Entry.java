package dev.backedge.call;

import dev.backedge.model.DataType;
import dev.backedge.model.Method;

import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/// What a site does for the types of some arguments.
///
/// @param keys of the values that differ from call to call, in order ([Keys])
/// @param kinds how much has to be asked of each value
/// @param call the dispatch tuple
/// @param method that is selected; none for a builtin function
/// @param target takes the task, the callee and the arguments
record Entry(
        Object[] keys,
        List<Keys.Kind> kinds,
        DataType call,
        Optional<Method> method,
        MethodHandle target) {
    boolean has(Object[] others) {
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != others[i]) {
                return false;
            }
        }
        return true;
    }
}
