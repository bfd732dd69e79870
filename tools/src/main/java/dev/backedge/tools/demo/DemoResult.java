package dev.backedge.tools.demo;

import java.util.List;

/// What all steps gave.
///
/// @param world recorded and loaded
/// @param precompiled packages, in order
/// @param fromImages the sample packages loaded from images
/// @param fromSource the same without images
public record DemoResult(
        WorldComparison world,
        List<PrecompiledPackage> precompiled,
        PackagesRun fromImages,
        PackagesRun fromSource) {
    /// {@return whether everything is as it should be: the image held the whole world, and all
    /// calls gave the same results, those expected}
    public boolean isSound() {
        return world.isComplete()
                && fromImages.calls().equals(fromSource.calls())
                && fromImages.isAsExpected();
    }
}
