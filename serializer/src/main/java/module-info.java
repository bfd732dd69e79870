/// The image format: its description, its writer and its verifier.
module dev.backedge.serializer {
    requires transitive dev.backedge.model;
    requires static org.jspecify;

    exports dev.backedge.image;
    exports dev.backedge.image.write;
}
