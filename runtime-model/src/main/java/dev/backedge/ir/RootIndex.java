package dev.backedge.ir;

/// Finds the root that stands for a constant while code is compressed.
@FunctionalInterface
public interface RootIndex {
    /// {@return the root of a constant, added if need be}
    ///
    /// @param constant that has no short form in compressed code
    RootReference indexOf(Object constant);
}
