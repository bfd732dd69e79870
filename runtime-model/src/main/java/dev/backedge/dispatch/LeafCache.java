package dev.backedge.dispatch;

import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.MethodGroup;
import dev.backedge.model.MethodTable;
import dev.backedge.model.StructValue;
import dev.backedge.model.Union;
import dev.backedge.model.UnionAll;

import org.jspecify.annotations.Nullable;

/// Answers for calls of exact argument types: hash tables for all functions together, so that a
/// call costs the same however many methods there are.
///
/// An answer is found by the tuple type of the call, or by the values of a call: then the key is a
/// row of identities, for a value its type, for a type the type itself, with a bit that tells the
/// two apart. Readers take no lock and allocate nothing; they see an entry whole or not at all,
/// since its fields are final. An entry holds in the worlds of its answer, as long as none of the
/// groups that it depends on changes; then it is looked up again. Counterpart: `leafcache` of
/// `jl_methtable_t`, Julia 1.6, `src/gf.c`.
final class LeafCache {
    private static final int FIRST_CAPACITY = 64;
    private static final int MOST_ARGUMENTS = 63;
    private static final int MOST_RANGES = 4;

    private final CoreTypes core;
    private final MethodTable table;
    private volatile @Nullable Entry[] byTuple = new Entry[FIRST_CAPACITY];
    private volatile @Nullable Entry[] byRow = new Entry[FIRST_CAPACITY];
    private int count;

    /// An answer about one call, with those of other worlds about the same call.
    private static final class Entry {
        final int hash;
        final long typeBits;
        final long first;
        final long last;
        final DataType call;
        final Object[] row;
        final InWorlds<DispatchResult> answer;
        final MethodGroup[] groups;
        final @Nullable Entry other;
        private volatile long checked;

        Entry(
                DataType call,
                InWorlds<DispatchResult> answer,
                MethodGroup[] groups,
                long checked,
                @Nullable Entry other) {
            this.call = call;
            this.answer = answer;
            this.groups = groups;
            this.checked = checked;
            this.other = other;
            first = answer.worlds().first();
            last = answer.worlds().last();
            row = new Object[call.parameterCount()];
            long bits = 0;
            int sum = 0;
            for (int i = 0; i < row.length; i++) {
                DataType type = (DataType) call.parameter(i);
                row[i] = type.isTypeType() ? type.parameter(0) : type;
                bits |= type.isTypeType() ? 1L << i : 0;
                sum = mixed(sum, row[i]);
            }
            typeBits = bits;
            hash = sum;
        }

        boolean holds(MethodTable table) {
            long seen = checked;
            long now = table.changes();
            if (seen == now) {
                return true;
            }
            for (MethodGroup group : groups) {
                if (group.lastChange() > seen) {
                    return false;
                }
            }
            checked = now;
            return true;
        }
    }

    LeafCache(CoreTypes core, MethodTable table) {
        this.core = core;
        this.table = table;
    }

    /// The answer for a dispatch tuple, if it is known.
    @Nullable InWorlds<DispatchResult> find(DataType call, long world) {
        @Nullable Entry[] all = byTuple;
        int place = System.identityHashCode(call) & (all.length - 1);
        Entry entry = all[place];
        while (entry != null) {
            if (entry.call == call) {
                return answerIn(entry, world);
            }
            place = place + 1 & (all.length - 1);
            entry = all[place];
        }
        return null;
    }

    /// The answer for a callee and arguments, if it is known.
    @Nullable InWorlds<DispatchResult> find(Object callee, Object[] arguments, long world) {
        return switch (arguments.length) {
            case 1 -> find(callee, arguments[0], world);
            case 2 -> find(callee, arguments[0], arguments[1], world);
            default -> findByRow(callee, arguments, world);
        };
    }

    /// Calls of one and two arguments are most; their keys are made only once.
    private @Nullable InWorlds<DispatchResult> find(Object callee, Object argument, long world) {
        Object callable = keyOf(callee);
        Object only = keyOf(argument);
        int hash = mixed(mixed(0, callable), only);
        @Nullable Entry[] all = byRow;
        int place = hash & (all.length - 1);
        Entry entry = all[place];
        while (entry != null) {
            if (entry.hash == hash
                    && entry.row.length == 2
                    && entry.row[0] == callable
                    && entry.row[1] == only
                    && entry.typeBits
                            == ((isType(callee, callable) ? 1 : 0)
                                    | (isType(argument, only) ? 2 : 0))) {
                return answerIn(entry, world);
            }
            place = place + 1 & (all.length - 1);
            entry = all[place];
        }
        return null;
    }

    private @Nullable InWorlds<DispatchResult> find(
            Object callee, Object argument, Object other, long world) {
        Object callable = keyOf(callee);
        Object first = keyOf(argument);
        Object second = keyOf(other);
        int hash = mixed(mixed(mixed(0, callable), first), second);
        @Nullable Entry[] all = byRow;
        int place = hash & (all.length - 1);
        Entry entry = all[place];
        while (entry != null) {
            if (entry.hash == hash
                    && entry.row.length == 3
                    && entry.row[0] == callable
                    && entry.row[1] == first
                    && entry.row[2] == second
                    && entry.typeBits
                            == ((isType(callee, callable) ? 1 : 0)
                                    | (isType(argument, first) ? 2 : 0)
                                    | (isType(other, second) ? 4 : 0))) {
                return answerIn(entry, world);
            }
            place = place + 1 & (all.length - 1);
            entry = all[place];
        }
        return null;
    }

    private @Nullable InWorlds<DispatchResult> findByRow(
            Object callee, Object[] arguments, long world) {
        Object key = keyOf(callee);
        long bits = isType(callee, key) ? 1 : 0;
        int hash = mixed(0, key);
        for (int i = 0; i < arguments.length; i++) {
            Object argument = arguments[i];
            key = keyOf(argument);
            bits |= isType(argument, key) ? 2L << i : 0;
            hash = mixed(hash, key);
        }
        @Nullable Entry[] all = byRow;
        int place = hash & (all.length - 1);
        Entry entry = all[place];
        while (entry != null) {
            if (entry.hash == hash
                    && entry.typeBits == bits
                    && isFor(entry.row, callee, arguments)) {
                return answerIn(entry, world);
            }
            place = place + 1 & (all.length - 1);
            entry = all[place];
        }
        return null;
    }

    private @Nullable InWorlds<DispatchResult> answerIn(Entry head, long world) {
        Entry entry = head;
        while (entry != null) {
            if (entry.first <= world && world <= entry.last) {
                return entry.holds(table) ? entry.answer : null;
            }
            entry = entry.other;
        }
        return null;
    }

    private static int mixed(int hash, Object key) {
        return hash * 31 + System.identityHashCode(key);
    }

    private boolean isFor(Object[] row, Object callee, Object[] arguments) {
        if (row.length != arguments.length + 1 || row[0] != keyOf(callee)) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (row[i + 1] != keyOf(arguments[i])) {
                return false;
            }
        }
        return true;
    }

    /// A type is its own key, which no other value is.
    private static boolean isType(Object value, Object key) {
        return value == key;
    }

    private Object keyOf(Object value) {
        if (value instanceof StructValue struct) {
            return struct.type();
        }
        return value instanceof DataType
                        || value instanceof UnionAll
                        || value instanceof Union
                        || value instanceof Bottom
                ? value
                : core.typeOf(value);
    }

    /// Keeps an answer.
    ///
    /// @param changes how many changes of the table there were before the search began
    synchronized void put(
            DataType call, InWorlds<DispatchResult> answer, MethodGroup[] groups, long changes) {
        @Nullable Entry[] tuples = byTuple;
        Entry known = tuples[placeOf(tuples, call, System.identityHashCode(call))];
        Entry entry =
                new Entry(call, answer, groups, changes, others(known, answer, MOST_RANGES - 1));
        if (known == null && ++count * 2 > tuples.length) {
            byTuple = grown(tuples, each -> System.identityHashCode(each.call));
            byRow = grown(byRow, each -> each.hash);
        }
        put(byTuple, System.identityHashCode(call), entry);
        if (call.parameterCount() <= MOST_ARGUMENTS) {
            put(byRow, entry.hash, entry);
        }
    }

    private static void put(@Nullable Entry[] all, int hash, Entry entry) {
        all[placeOf(all, entry.call, hash)] = entry;
    }

    private static int placeOf(@Nullable Entry[] all, DataType call, int hash) {
        int place = hash & (all.length - 1);
        Entry entry = all[place];
        while (entry != null && entry.call != call) {
            place = place + 1 & (all.length - 1);
            entry = all[place];
        }
        return place;
    }

    /// The known answers for other worlds, without those that the new one takes the place of.
    private static @Nullable Entry others(
            @Nullable Entry known, InWorlds<DispatchResult> answer, int most) {
        if (known == null || most == 0) {
            return null;
        }
        boolean apart =
                known.last < answer.worlds().first() || known.first > answer.worlds().last();
        return apart
                ? new Entry(
                        known.call,
                        known.answer,
                        known.groups,
                        known.checked,
                        others(known.other, answer, most - 1))
                : others(known.other, answer, most);
    }

    /// The hash by which a table is ordered.
    private interface Hash {
        int of(Entry entry);
    }

    private static @Nullable Entry[] grown(@Nullable Entry[] all, Hash hash) {
        @Nullable Entry[] larger = new Entry[all.length * 2];
        for (Entry entry : all) {
            if (entry != null) {
                put(larger, hash.of(entry), entry);
            }
        }
        return larger;
    }
}
