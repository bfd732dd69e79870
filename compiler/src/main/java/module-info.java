/// Inference with edges, the interpreter, and call sites for embedders.
module dev.backedge.compiler {
    requires transitive dev.backedge.model;
    requires org.objectweb.asm;
    requires static org.jspecify;

    exports dev.backedge.call;
    exports dev.backedge.compile;
    exports dev.backedge.compile.builtin;
    exports dev.backedge.compile.error;
    exports dev.backedge.jvm;
}
