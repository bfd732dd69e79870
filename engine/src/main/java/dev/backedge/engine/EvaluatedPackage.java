package dev.backedge.engine;

import dev.backedge.image.SourceEntry;
import dev.backedge.model.RuntimeModule;

import java.util.List;

/// A package whose source was evaluated.
///
/// @param module its root module
/// @param sources the files that were read, in order
/// @param modules all modules that it defined, whose `__init__` is still to be run, in that order
record EvaluatedPackage(
        RuntimeModule module, List<SourceEntry> sources, List<RuntimeModule> modules) {}
