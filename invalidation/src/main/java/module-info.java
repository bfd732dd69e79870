/// Backedges, and what a definition makes stale.
module dev.backedge.invalidation {
    requires static org.jspecify;
    requires transitive dev.backedge.model;
}
