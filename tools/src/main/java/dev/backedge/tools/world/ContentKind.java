package dev.backedge.tools.world;

/// What the content of a world is counted and compared by.
public enum ContentKind {
    /// Modules, by path.
    MODULES("modules"),
    /// Type names, with parameters, bounds, supertypes and fields.
    TYPES("type names"),
    /// Names bound to functions.
    FUNCTIONS("functions"),
    /// Concrete types with their layouts.
    LAYOUTS("layouts"),
    /// Methods, with signature, shape, place and worlds.
    METHODS("methods"),
    /// Method instances, with static parameters.
    INSTANCES("method instances"),
    /// Code instances, with worlds, return types and the constants that follow from them.
    CODE("code instances"),
    /// Backedges between method instances.
    BACKEDGES("backedges"),
    /// Calls that no method covers, with their callers.
    UNCOVERED("uncovered calls");

    private final String title;

    ContentKind(String title) {
        this.title = title;
    }

    /// {@return the name for readers, in the plural}
    public String title() {
        return title;
    }
}
