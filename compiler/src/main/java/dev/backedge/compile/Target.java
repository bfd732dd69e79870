package dev.backedge.compile;

import dev.backedge.model.CodeInstance;

/// What a call runs: a code instance with its body ready.
///
/// @param code that is run
/// @param body its body, prepared
record Target(CodeInstance code, PreparedBody body) {}
