package dev.backedge.tools.conformance;

import java.util.Locale;

/// A kind of question, in the order in which results are printed.
enum Kind {
    /// Is A a subtype of B? Both directions of a pair are asked.
    SUBTYPE,
    /// Are A and B equal?
    EQUALITY,
    /// What have A and B in common?
    INTERSECTION,
    /// Is A more specific than B? Both directions of a pair of types or of methods are asked.
    SPECIFICITY,
    /// What is the closest common supertype of A and B?
    JOIN,
    /// Are the values of a leaf type values of B?
    ISA,
    /// Which method does a call select?
    DISPATCH,
    /// Are two methods of a function ambiguous?
    AMBIGUOUS,
    /// How does an instance lie in memory?
    LAYOUTS,
    /// Which methods may a call of an abstract signature select?
    MATCHES,
    /// Which methods are listed as ambiguous with a method of the world?
    AMBIGUITY,
    /// Can values have exactly this type?
    CONCRETE,
    /// Can the arguments of a call have exactly these types?
    DISPATCHTUPLE,
    /// Which signatures of a function match a call?
    APPLICABLE;

    /// The name under which results are printed.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
