package dev.backedge.dispatch;

import dev.backedge.model.Edge;
import dev.backedge.world.WorldRange;

import java.util.List;

/// Which methods a call of a signature may select.
public sealed interface MatchResult {
    /// These.
    ///
    /// @param matches the more specific before the less specific
    /// @param coverage whether every call of the signature finds a method
    /// @param ambiguity whether a call may be ambiguous
    /// @param worlds around the world asked about, in which the answer holds
    record Matches(
            List<MethodMatch> matches,
            Edge.Coverage coverage,
            Ambiguity ambiguity,
            WorldRange worlds)
            implements MatchResult {
        /// Copies the matches.
        public Matches {
            matches = List.copyOf(matches);
        }

        /// The answer that each call selects the same method.
        static Matches of(MethodMatch match, WorldRange worlds) {
            return new Matches(List.of(match), Edge.Coverage.FULL, Ambiguity.NONE, worlds);
        }

        /// The answer that no call finds a method.
        static Matches none(WorldRange worlds) {
            return new Matches(List.of(), Edge.Coverage.PARTIAL, Ambiguity.NONE, worlds);
        }
    }

    /// More than the limit.
    ///
    /// @param worlds around the world asked about, in which the answer holds
    record TooMany(WorldRange worlds) implements MatchResult {}

    /// Whether two methods match of which neither is more specific, and no other decides between
    /// them.
    enum Ambiguity {
        /// No call is ambiguous.
        NONE,
        /// Some call may be.
        POSSIBLE
    }
}
