package dev.backedge.compile;

import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.MethodInstance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The method instances that are being inferred, each called by the one before; what recursive ones
/// among them count as; and the results that rest on an unfinished one.
///
/// The instances of a cycle are inferred together: the one that was entered first repeats its
/// inference, and with it theirs, until what all of them count as stays the same. Then their last
/// results are final at once.
final class InferenceStack {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<MethodInstance, Provisional> provisional = new LinkedHashMap<>();
    private final Map<MethodInstance, Lattice> assumptions = new HashMap<>();
    private boolean changed;
    private int sequence;

    /// A result that rests on the assumption of an unfinished entry.
    ///
    /// @param inferred what was found
    /// @param result as callers see it
    /// @param restsOn index of the lowest such entry
    /// @param sequence orders results by time
    record Provisional(Inferred inferred, Lattice result, int restsOn, int sequence) {
        private Provisional restingOn(int lower) {
            return new Provisional(inferred, result, lower, sequence);
        }
    }

    /// A method instance that is being inferred.
    static final class Entry {
        private final MethodInstance instance;
        private final int index;
        private final int sequence;
        private boolean recursive;
        private int restsOn;

        private Entry(MethodInstance instance, int index, int sequence) {
            this.instance = instance;
            this.index = index;
            this.sequence = sequence;
            restsOn = index;
        }

        /// Whether its result rests on the assumption of an entry below it.
        boolean isProvisional() {
            return restsOn < index;
        }
    }

    int depth() {
        return entries.size();
    }

    Entry push(MethodInstance instance) {
        Entry entry = new Entry(instance, entries.size(), sequence);
        entries.add(entry);
        return entry;
    }

    /// What an instance that is being inferred, or whose result is not final, counts as; the caller
    /// then rests on it.
    Optional<Lattice> provisional(MethodInstance instance) {
        for (Entry entry : entries) {
            if (entry.instance == instance) {
                entry.recursive = true;
                restOn(entry.index);
                return Optional.of(assumed(instance));
            }
        }
        Provisional known = provisional.get(instance);
        if (known == null) {
            return Optional.empty();
        }
        restOn(known.restsOn);
        return Optional.of(known.result);
    }

    private void restOn(int index) {
        Entry top = entries.getLast();
        top.restsOn = Math.min(top.restsOn, index);
    }

    private Lattice assumed(MethodInstance instance) {
        return assumptions.getOrDefault(instance, Lattice.NEVER);
    }

    /// Begins a round of an entry: nothing has changed in it yet.
    ///
    /// @return whether something had changed before
    boolean beginRound(Entry entry) {
        boolean before = changed;
        changed = false;
        int begin = entry.sequence;
        provisional.values().removeIf(known -> known.sequence >= begin);
        return before;
    }

    /// Ends a round of an entry: a recursive one counts as its result from now on.
    ///
    /// @return whether what an instance of its cycle counts as has changed
    boolean endRound(Entry entry, Lattice result, LatticeOperations operations) {
        if (entry.recursive && !operations.same(result, assumed(entry.instance))) {
            assumptions.put(entry.instance, result);
            changed = true;
        }
        return changed;
    }

    /// What an entry's result is, given what it counted as: never less.
    Lattice joined(Entry entry, Lattice result, LatticeOperations operations) {
        return entry.recursive ? operations.join(assumed(entry.instance), result) : result;
    }

    /// Ends an entry whose result rests on one below; what rested on it then rests on that one,
    /// too.
    void suspend(Entry entry, Inferred inferred, Lattice result, boolean changedBefore) {
        entries.removeLast();
        changed |= changedBefore;
        provisional.replaceAll((_, known) ->
                known.restsOn == entry.index ? known.restingOn(entry.restsOn) : known);
        provisional.put(
                entry.instance, new Provisional(inferred, result, entry.restsOn, sequence++));
        restOn(entry.restsOn);
    }

    /// Ends an entry whose result is final.
    ///
    /// @return the results that rested on it alone, which are final, too
    Map<MethodInstance, Provisional> finish(Entry entry, boolean changedBefore) {
        entries.removeLast();
        changed = changedBefore;
        Map<MethodInstance, Provisional> done = new LinkedHashMap<>();
        provisional.forEach((instance, known) -> {
            if (known.sequence >= entry.sequence) {
                done.put(instance, known);
            }
        });
        done.keySet().forEach(provisional::remove);
        done.keySet().forEach(assumptions::remove);
        assumptions.remove(entry.instance);
        return done;
    }
}
