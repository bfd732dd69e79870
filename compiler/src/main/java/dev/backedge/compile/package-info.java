/// Inference with edges, and the interpreter that runs the intermediate representation.
///
/// Read [dev.backedge.compile.Interpreter] first: it dispatches calls and runs bodies. It asks
/// [dev.backedge.compile.Compiler] for the code of a method instance, which infers types
/// ([dev.backedge.compile.Inference]), records what it relied on as edges, and has
/// `dev.backedge.optimize` make the code better. How code is run is an
/// [dev.backedge.compile.Execution]: by the interpreter, or as classes that `dev.backedge.jvm`
/// makes of the same code. What a definition makes stale is left to `dev.backedge.invalidation`.
@NullMarked
package dev.backedge.compile;

import org.jspecify.annotations.NullMarked;
