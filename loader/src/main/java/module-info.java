/// Maps images into a running program: linking, uniquing, activation, verification of edges.
module dev.backedge.loader {
    requires transitive dev.backedge.serializer;
    requires transitive dev.backedge.invalidation;
    requires static org.jspecify;

    exports dev.backedge.image.read;
}
