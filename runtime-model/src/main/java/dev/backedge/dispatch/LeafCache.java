package dev.backedge.dispatch;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.MethodGroup;
import dev.backedge.model.MethodTable;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Vararg;

import org.jspecify.annotations.Nullable;

/// Answers for calls of exact argument types: one hash table for all functions, so that a call
/// costs the same however many methods there are.
///
/// A key is a row of identities: for a value its type, for a type the type itself, with a bit that
/// tells the two apart. Readers take no lock and allocate nothing; they see an entry whole or not
/// at all, since its fields are final. An entry holds in the worlds of its answer, as long as none
/// of the groups that it depends on changes; then it is looked up again. Counterpart: `leafcache`
/// of `jl_methtable_t`, Julia 1.6, `src/gf.c`.
final class LeafCache {
    private static final int FIRST_CAPACITY = 64;
    private static final int MOST_ARGUMENTS = 63;
    private static final int MOST_RANGES = 4;

    private final CoreTypes core;
    private final MethodTable table;
    private volatile @Nullable Entry[] entries = new Entry[FIRST_CAPACITY];
    private int count;

    /// An answer about one row of argument types, with those of other worlds about the same row.
    private static final class Entry {
        final int hash;
        final long typeBits;
        final Object[] row;
        final InWorlds<DispatchResult> answer;
        final MethodGroup[] groups;
        final @Nullable Entry other;
        private volatile long checked;

        Entry(
                Row row,
                InWorlds<DispatchResult> answer,
                MethodGroup[] groups,
                long checked,
                @Nullable Entry other) {
            hash = row.hash;
            typeBits = row.typeBits;
            this.row = row.row;
            this.answer = answer;
            this.groups = groups;
            this.checked = checked;
            this.other = other;
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

    /// The key of a call.
    private record Row(Object[] row, long typeBits, int hash) {}

    LeafCache(CoreTypes core, MethodTable table) {
        this.core = core;
        this.table = table;
    }

    /// The answer for a dispatch tuple, if it is known.
    @Nullable InWorlds<DispatchResult> find(DataType call, long world) {
        int size = call.parameterCount();
        int hash = 0;
        for (int i = 0; i < size; i++) {
            hash = mixed(hash, keyOfType(call.parameter(i)));
        }
        @Nullable Entry[] all = entries;
        int place = hash & (all.length - 1);
        Entry entry = all[place];
        while (entry != null) {
            if (entry.hash == hash && isFor(entry, call)) {
                return answerIn(entry, world);
            }
            place = place + 1 & (all.length - 1);
            entry = all[place];
        }
        return null;
    }

    /// The answer for a callee and arguments, if it is known.
    @Nullable InWorlds<DispatchResult> find(Object callee, Object[] arguments, long world) {
        int hash = mixed(0, keyOf(callee));
        for (Object argument : arguments) {
            hash = mixed(hash, keyOf(argument));
        }
        @Nullable Entry[] all = entries;
        int place = hash & (all.length - 1);
        Entry entry = all[place];
        while (entry != null) {
            if (entry.hash == hash && isFor(entry, callee, arguments)) {
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
            if (entry.answer.worlds().contains(world)) {
                return entry.holds(table) ? entry.answer : null;
            }
            entry = entry.other;
        }
        return null;
    }

    private static int mixed(int hash, Object key) {
        return hash * 31 + System.identityHashCode(key);
    }

    private static boolean isFor(Entry entry, DataType call) {
        int size = call.parameterCount();
        if (entry.row.length != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            Object type = call.parameter(i);
            if (entry.row[i] != keyOfType(type)
                    || (entry.typeBits >> i & 1) != (isTypeType(type) ? 1 : 0)) {
                return false;
            }
        }
        return true;
    }

    private boolean isFor(Entry entry, Object callee, Object[] arguments) {
        if (entry.row.length != arguments.length + 1 || !isAt(entry, 0, callee)) {
            return false;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (!isAt(entry, i + 1, arguments[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean isAt(Entry entry, int index, Object value) {
        return entry.row[index] == keyOf(value)
                && (entry.typeBits >> index & 1) == (isType(value) ? 1 : 0);
    }

    private Object keyOf(Object value) {
        return isType(value) ? value : core.typeOf(value);
    }

    private static boolean isType(Object value) {
        return value instanceof Type && !(value instanceof TypeVar) && !(value instanceof Vararg);
    }

    private static Object keyOfType(Object type) {
        return isTypeType(type) ? ((DataType) type).parameter(0) : type;
    }

    private static boolean isTypeType(Object type) {
        return type instanceof DataType data && data.isTypeType();
    }

    /// Keeps an answer.
    ///
    /// @param changes how many changes of the table there were before the search began
    synchronized void put(
            DataType call, InWorlds<DispatchResult> answer, MethodGroup[] groups, long changes) {
        if (call.parameterCount() > MOST_ARGUMENTS) {
            return;
        }
        Row row = rowOf(call);
        @Nullable Entry[] all = entries;
        int place = placeOf(all, row);
        Entry known = all[place];
        if (known == null && ++count * 2 > all.length) {
            all = grown(all);
            entries = all;
            place = placeOf(all, row);
        }
        all[place] =
                new Entry(row, answer, groups, changes, others(known, answer, MOST_RANGES - 1));
    }

    private static Row rowOf(DataType call) {
        Object[] row = new Object[call.parameterCount()];
        long bits = 0;
        int hash = 0;
        for (int i = 0; i < row.length; i++) {
            Object type = call.parameter(i);
            row[i] = keyOfType(type);
            bits |= isTypeType(type) ? 1L << i : 0;
            hash = mixed(hash, row[i]);
        }
        return new Row(row, bits, hash);
    }

    private static int placeOf(@Nullable Entry[] all, Row row) {
        int place = row.hash & (all.length - 1);
        Entry entry = all[place];
        while (entry != null
                && !(entry.hash == row.hash
                        && entry.typeBits == row.typeBits
                        && sameRow(entry.row, row.row))) {
            place = place + 1 & (all.length - 1);
            entry = all[place];
        }
        return place;
    }

    private static boolean sameRow(Object[] a, Object[] b) {
        if (a.length != b.length) {
            return false;
        }
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /// The known answers for other worlds, without those that the new one takes the place of.
    private static @Nullable Entry others(
            @Nullable Entry known, InWorlds<DispatchResult> answer, int most) {
        if (known == null || most == 0) {
            return null;
        }
        Entry rest = others(known.other, answer, most - 1);
        boolean apart =
                known.answer.worlds().last() < answer.worlds().first()
                        || known.answer.worlds().first() > answer.worlds().last();
        if (!apart) {
            return rest;
        }
        Row row = new Row(known.row, known.typeBits, known.hash);
        return new Entry(row, known.answer, known.groups, known.checked, rest);
    }

    private static @Nullable Entry[] grown(@Nullable Entry[] all) {
        @Nullable Entry[] larger = new Entry[all.length * 2];
        for (Entry entry : all) {
            if (entry != null) {
                int place = entry.hash & (larger.length - 1);
                while (larger[place] != null) {
                    place = place + 1 & (larger.length - 1);
                }
                larger[place] = entry;
            }
        }
        return larger;
    }
}
