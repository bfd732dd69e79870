package dev.backedge.engine;

import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.TopLevel;

import java.util.List;

/// Stands where an engine reads no language: forms and methods are made by hand.
final class NoFrontEnd implements FrontEnd {
    @Override
    public String fileExtension() {
        return "";
    }

    @Override
    public List<TopLevel> lower(SourceFile source) {
        throw new IllegalStateException(
                "this engine has no front end, so it cannot read " + source.path());
    }

    @Override
    public List<SourceFile> baseLibrary() {
        return List.of();
    }
}
