package dev.backedge.compile;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;

import java.util.ArrayList;
import java.util.List;

/// Makes the tuple types of calls.
final class SignatureTypes {
    private SignatureTypes() {}

    /// {@return the signature of a call, `Tuple{callee, arguments...}`, with the `where`s of the
    /// argument types around it}
    static Type withCallee(CoreTypes core, Type callee, Type argumentTypes) {
        DataType tuple = (DataType) UnionAll.unwrap(argumentTypes);
        List<Object> elements = new ArrayList<>();
        elements.add(callee);
        elements.addAll(tuple.parameters());
        return UnionAll.rewrap(core.tuple(elements.toArray()), argumentTypes);
    }
}
