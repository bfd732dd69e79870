/// Inference with edges, and the interpreter.
module dev.backedge.compiler {
    requires transitive dev.backedge.model;
    requires static org.jspecify;

    exports dev.backedge.compile;
    exports dev.backedge.compile.builtin;
}
