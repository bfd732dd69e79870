/// Help for tests of packages and embeddings.
module dev.backedge.testkit {
    requires static org.jspecify;
    requires transitive dev.backedge.engine;
    requires transitive dev.backedge.language;
    requires transitive org.junit.jupiter.api;
    requires transitive org.assertj.core;

    exports dev.backedge.testkit;
}
