/// The objects of a running program, and the questions about types and calls. Imports nothing of
/// ours.
module dev.backedge.model {
    requires org.objectweb.asm;
    requires static transitive org.jspecify;

    exports dev.backedge.world;
    exports dev.backedge.layout;
    exports dev.backedge.ir;
    exports dev.backedge.model;
    exports dev.backedge.types;
    exports dev.backedge.dispatch;
}
