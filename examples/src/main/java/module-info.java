/// Small embeddings and sample packages.
module dev.backedge.examples {
    requires static org.jspecify;
    requires dev.backedge.engine;
    requires dev.backedge.language;
}
