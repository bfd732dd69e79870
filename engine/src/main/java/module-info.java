/// What an embedder starts with: depots, sessions, precompilation.
module dev.backedge.engine {
    requires static org.jspecify;
    requires transitive dev.backedge.loader;
    requires transitive dev.backedge.compiler;
}
