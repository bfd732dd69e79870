package dev.backedge.engine;

import dev.backedge.image.LinkageBlob;
import dev.backedge.model.RuntimeModule;

import java.util.Optional;

/// A package that is there.
///
/// @param module its root module
/// @param blob the image that it came from; empty where its source was evaluated
record LoadedPackage(RuntimeModule module, Optional<LinkageBlob> blob) {}
