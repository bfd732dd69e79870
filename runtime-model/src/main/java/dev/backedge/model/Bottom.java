package dev.backedge.model;

/// `Union{}`, the type without instances, below every type. It has no state, so one object serves
/// all runtimes.
public enum Bottom implements Type {
    /// The empty type.
    BOTTOM;

    @Override
    public boolean hasFreeVariables() {
        return false;
    }

    @Override
    public long freeVariableBits() {
        return 0;
    }

    @Override
    public int depth() {
        return 0;
    }

    @Override
    public String toString() {
        return "Union{}";
    }
}
