/// Maps images into a running program: linking, uniquing, activation.
module dev.backedge.loader {
    requires static org.jspecify;
    requires transitive dev.backedge.serializer;
    requires transitive dev.backedge.invalidation;
}
