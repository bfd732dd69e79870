/// A front end for a subset of Julia.
module dev.backedge.language {
    requires transitive dev.backedge.model;
    requires static org.jspecify;

    exports dev.backedge.language;

    provides dev.backedge.ir.FrontEnd with
            dev.backedge.language.JuliaFrontEnd;
}
