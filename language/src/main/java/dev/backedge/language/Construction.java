package dev.backedge.language;

import dev.backedge.language.Expression.StructDefinition;

/// What `new` means in a constructor.
///
/// @param struct whose constructor it is
/// @param self whether the constructed type is the called value itself, as in `Point{T}(x) where T`
record Construction(StructDefinition struct, Self self) {
    /// What a constructor is called as.
    enum Self {
        /// The type without its parameters.
        NAME,
        /// The type with its parameters.
        COMPLETE_TYPE
    }

    /// `new` without conversion of the arguments, in constructors that are made up.
    static final String EXACT_NEW = "#new#";
}
