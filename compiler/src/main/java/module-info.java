/// Inference with edges, the interpreter, and call sites for embedders.
module dev.backedge.compiler {
    requires transitive dev.backedge.model;
    requires static org.jspecify;

    exports dev.backedge.call;
    exports dev.backedge.compile;
    exports dev.backedge.compile.builtin;
    exports dev.backedge.compile.error;
}
