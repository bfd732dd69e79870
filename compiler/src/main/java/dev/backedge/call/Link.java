package dev.backedge.call;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.Task;

import java.util.List;

/// What a site knows: entries that are all right in one world. It moves on to a newer world as long
/// as they are right there; entries that are not go into a new link.
///
/// The task and the counts are read and written without synchronization. Who reads an old task
/// finds its world gone, and asks the site; the entries are right in each world that the link was
/// ever in.
final class Link {
    /// After so many calls that its guards did not tell, a site gets guards for all its entries.
    private static final int ENOUGH = 2000;

    private final List<Entry> entries;
    private final List<Entry> guarded;
    private final EntryTable table;
    private Task task;
    private int unguarded;
    private int patience;

    /// @param core predefined types
    /// @param entries all
    /// @param guarded those that are told by guards
    /// @param task in the world in which the entries are right
    /// @param patience how many calls are made before the site settles
    Link(CoreTypes core, List<Entry> entries, List<Entry> guarded, Task task, int patience) {
        this.entries = List.copyOf(entries);
        this.guarded = List.copyOf(guarded);
        this.task = task;
        this.patience = patience;
        table = new EntryTable(core, entries);
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

    /// A task in a world in which the entries are right, the newest that is known.
    Task task() {
        return task;
    }

    void moveTo(Task newer) {
        task = newer;
    }

    /// Counts a call that the guards did not tell.
    boolean isOftenUnguarded() {
        return ++unguarded % ENOUGH == 0;
    }

    /// Counts a call that checked the world.
    boolean isPatient() {
        return --patience > 0;
    }

    boolean hasLostPatience() {
        return patience <= 0;
    }

    void havePatience(int calls) {
        patience = calls;
    }
}
