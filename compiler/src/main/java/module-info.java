/// Inference with edges, and the interpreter.
module dev.backedge.compiler {
    requires static org.jspecify;
    requires transitive dev.backedge.model;
}
