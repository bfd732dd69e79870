package dev.backedge.call;

import dev.backedge.model.Task;

import java.util.List;

/// What a site knows: entries that are all right in one world. It moves on to a newer world as long
/// as they are right there; entries that are not go into a new link.
final class Link {
    /// After so many calls that its guards did not tell, a site gets guards for all its entries.
    private static final int ENOUGH = 2000;

    private final List<Entry> entries;
    private final List<Entry> guarded;
    private final EntryTable table;
    private volatile Task task;
    private int unguarded;

    /// @param entries all
    /// @param guarded those that are told by guards
    /// @param task in the world in which the entries are right
    Link(List<Entry> entries, List<Entry> guarded, Task task) {
        this.entries = List.copyOf(entries);
        this.guarded = List.copyOf(guarded);
        this.task = task;
        table = new EntryTable(entries);
    }

    List<Entry> entries() {
        return entries;
    }

    List<Entry> guarded() {
        return guarded;
    }

    EntryTable table() {
        return table;
    }

    /// A task in the newest world in which the entries are known to be right.
    Task task() {
        return task;
    }

    void moveTo(Task newer) {
        task = newer;
    }

    /// Counts a call that the guards did not tell. Threads may lose counts to each other.
    boolean isOftenUnguarded() {
        return ++unguarded % ENOUGH == 0;
    }
}
