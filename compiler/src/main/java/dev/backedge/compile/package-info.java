/// Inference with edges, and the interpreter that runs the intermediate representation.
///
/// Read [dev.backedge.compile.Interpreter] first: it dispatches calls and runs bodies. It asks
/// [dev.backedge.compile.Compiler] for the code of a method instance, which infers types
/// ([dev.backedge.compile.Inference]) and records what it relied on as edges. Code for the JVM will
/// be made from the same inferred bodies and be tested against the interpreter. What a definition
/// makes stale is left to `dev.backedge.invalidation`.
@NullMarked
package dev.backedge.compile;

import org.jspecify.annotations.NullMarked;
