/// Inference with edges, and the interpreter.
module dev.backedge.compiler {
    exports dev.backedge.compile.builtin;

    requires static org.jspecify;
    requires transitive dev.backedge.model;
}
