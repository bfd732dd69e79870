package dev.backedge.compile;

import dev.backedge.model.MethodInstance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The method instances that are being inferred, each called by the one before, and the results that rest on an unfinished one of them.
final class InferenceStack {
    private final List<Entry> entries = new ArrayList<>();
    private final Map<MethodInstance, Provisional> provisional = new LinkedHashMap<>();

    /// A result that rests on the assumption of an unfinished entry.
    private record Provisional(Lattice result, int restsOn) {}

    /// A method instance that is being inferred.
    static final class Entry {
        private final MethodInstance instance;
        private final int index;
        private Lattice assumed = Lattice.NEVER;
        private boolean recursive;
        private int restsOn;

        private Entry(MethodInstance instance, int index) {
            this.instance = instance;
            this.index = index;
            restsOn = index;
        }

        /// Whether it was called again while it was inferred.
        boolean isRecursive() {
            return recursive;
        }

        /// Whether its result rests on the assumption of an entry below it.
        boolean isProvisional() {
            return restsOn < index;
        }

        /// What such calls were told.
        Lattice assumed() {
            return assumed;
        }
    }

    int depth() {
        return entries.size();
    }

    Entry push(MethodInstance instance) {
        Entry entry = new Entry(instance, entries.size());
        entries.add(entry);
        return entry;
    }

    /// What an instance that is being inferred, or whose result is not final, counts as; the caller then rests on it.
    Optional<Lattice> provisional(MethodInstance instance) {
        for (Entry entry : entries) {
            if (entry.instance == instance) {
                entry.recursive = true;
                restOn(entry.index);
                return Optional.of(entry.assumed);
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

    /// Changes what an entry counts as; results that may rest on it are forgotten.
    void assume(Entry entry, Lattice assumed) {
        entry.assumed = assumed;
        provisional.clear();
    }

    /// Ends an entry.
    ///
    /// @return the instances that rested on it and can be inferred for good now
    List<MethodInstance> pop(Entry entry, Lattice result) {
        entries.removeLast();
        if (entry.isProvisional()) {
            provisional.put(entry.instance, new Provisional(result, entry.restsOn));
            entries.getLast().restsOn = Math.min(entries.getLast().restsOn, entry.restsOn);
            return List.of();
        }
        List<MethodInstance> again = new ArrayList<>();
        provisional.forEach((instance, known) -> {
            if (known.restsOn >= entry.index) {
                again.add(instance);
            }
        });
        again.forEach(provisional::remove);
        return again;
    }
}
