package dev.backedge.benchmarks;

import dev.backedge.model.Bottom;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.types.Intersection;
import dev.backedge.types.Specificity;
import dev.backedge.types.Subtyping;
import dev.backedge.types.TypeDepthException;

import java.util.Locale;

/// What is asked about two types.
enum TypeQuestion {
    /// Whether the first is a subtype of the second.
    SUBTYPE {
        @Override
        Asker asker(Universe universe) {
            return guarded(new Subtyping(universe.core())::isSubtype);
        }
    },
    /// What they have in common, and whether that is nothing.
    INTERSECTION {
        @Override
        Asker asker(Universe universe) {
            Intersection intersection = new Intersection(universe.core());
            return guarded((a, b) -> intersection.intersect(a, b) == Bottom.BOTTOM);
        }
    },
    /// Whether the first is more specific.
    SPECIFICITY {
        @Override
        Asker asker(Universe universe) {
            return guarded(new Specificity(universe.core())::isMoreSpecific);
        }
    };

    /// Asks about two types.
    @FunctionalInterface
    interface Asker {
        boolean ask(Type a, Type b);
    }

    abstract Asker asker(Universe universe);

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Types that are too deep to be compared cost what they cost.
    private static Asker guarded(Asker asker) {
        return (a, b) -> {
            try {
                return asker.ask(a, b);
            } catch (TypeDepthException _) {
                return false;
            }
        };
    }
}
