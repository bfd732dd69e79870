/// What an embedder starts with: engines, sessions, depots, precompilation.
module dev.backedge.engine {
    requires static org.jspecify;
    requires transitive dev.backedge.loader;
    requires transitive dev.backedge.compiler;

    exports dev.backedge.engine;

    uses dev.backedge.ir.FrontEnd;
}
