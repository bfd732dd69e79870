package dev.backedge.engine;

import dev.backedge.compile.Execution;
import dev.backedge.ir.FrontEnd;
import dev.backedge.model.Warnings;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/// What an engine was built with.
///
/// @param depots directories of images, in the order of search
/// @param sourceRoots directories of packages, in the order of search
/// @param frontEnd reads source text
/// @param output where programs print
/// @param images what is done with images
/// @param worker starts the processes that make images
/// @param progress hears what is loaded and made
/// @param backdated what reading a constant in a world before its definition does
/// @param execution what of the code is compiled
record EngineOptions(
        List<Depot> depots,
        List<Path> sourceRoots,
        FrontEnd frontEnd,
        PrintStream output,
        ImagePolicy images,
        WorkerCommand worker,
        ProgressListener progress,
        Warnings.BackdatedAccess backdated,
        Execution execution) {
    EngineOptions {
        depots = List.copyOf(depots);
        sourceRoots = List.copyOf(sourceRoots);
    }

    SourceRoots roots() {
        return new SourceRoots(sourceRoots, frontEnd.fileExtension());
    }
}
