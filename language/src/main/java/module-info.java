/// A subset of Julia: parser and lowering.
module dev.backedge.language {
    requires static org.jspecify;
    requires transitive dev.backedge.model;
}
