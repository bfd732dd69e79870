/// What a definition makes stale, and the record of it.
module dev.backedge.invalidation {
    requires static org.jspecify;
    requires transitive dev.backedge.model;

    exports dev.backedge.invalidation;
}
