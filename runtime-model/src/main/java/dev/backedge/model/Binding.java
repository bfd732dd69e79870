package dev.backedge.model;

import dev.backedge.ir.Symbol;
import dev.backedge.world.WorldRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A name of a module and what it stands for, by world: a list of partitions, the newest first.
/// Counterpart: `jl_binding_t` and `jl_binding_partition_t`, Julia 1.12, `src/module.c`.
public final class Binding {
    private final RuntimeModule module;
    private final Symbol name;
    private final Set<Symbol> aliases = ConcurrentHashMap.newKeySet();
    private volatile List<Partition> partitions = List.of();

    /// What a binding stands for during a range of worlds.
    ///
    /// @param kind constant or variable
    /// @param worlds in which this holds
    /// @param value of a constant, or the cell of a variable
    public record Partition(Kind kind, WorldRange worlds, Object value) {}

    /// Whether code may rely on the value.
    public enum Kind {
        /// The value never changes within the partition.
        CONSTANT,
        /// The value is kept in a [Cell] and may change at any time.
        VARIABLE
    }

    /// Where a global variable's value is kept, over all worlds in which it is a variable.
    public static final class Cell {
        private volatile Object value;

        /// Makes a cell with its first value.
        ///
        /// @param value first value
        public Cell(Object value) {
            this.value = value;
        }

        /// {@return the value now}
        public Object value() {
            return value;
        }

        /// Changes the value.
        ///
        /// @param newValue from now on
        public void set(Object newValue) {
            value = newValue;
        }
    }

    Binding(RuntimeModule module, Symbol name) {
        this.module = module;
        this.name = name;
    }

    /// {@return the module that owns the binding}
    public RuntimeModule module() {
        return module;
    }

    /// {@return the name in that module}
    public Symbol name() {
        return name;
    }

    /// {@return the partitions, the newest first}
    public List<Partition> partitions() {
        return partitions;
    }

    /// {@return whether the binding stands for something in some world}
    public boolean hasContent() {
        return !partitions.isEmpty();
    }

    /// {@return what the binding stands for in a world}
    ///
    /// @param world a world age
    public Optional<Partition> partitionAt(long world) {
        for (Partition partition : partitions) {
            if (partition.worlds().contains(world)) {
                return Optional.of(partition);
            }
        }
        return Optional.empty();
    }

    /// {@return whether two bindings have the same content in a world: the same binding, or equal
    /// constants}
    ///
    /// @param other another binding
    /// @param world a world age
    boolean isSameAs(Binding other, long world) {
        if (this == other) {
            return true;
        }
        Optional<Object> mine = constantAt(world);
        Optional<Object> theirs = other.constantAt(world);
        return mine.isPresent() && theirs.isPresent() && Egal.egal(mine.get(), theirs.get());
    }

    /// {@return the names under which other modules import the binding, other than its own}
    public Set<Symbol> aliases() {
        return Set.copyOf(aliases);
    }

    /// {@return whether another module imports the binding under one of these names}
    ///
    /// @param names other than its own
    public boolean hasAlias(Set<Symbol> names) {
        return !aliases.isEmpty() && aliases.stream().anyMatch(names::contains);
    }

    void addAlias(Symbol alias) {
        aliases.add(alias);
    }

    /// {@return the constant that the binding became after a world, if it was nothing before: code
    /// of older worlds may see it, but not rely on it}
    ///
    /// @param world a world age before the binding's first content
    public Optional<Object> backdatedAt(long world) {
        List<Partition> known = partitions;
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Partition oldest = known.getLast();
        return oldest.kind() == Kind.CONSTANT && world < oldest.worlds().first()
                ? Optional.of(oldest.value())
                : Optional.empty();
    }

    /// {@return the value in a world, of a constant or a variable}
    ///
    /// @param world a world age
    public Optional<Object> valueAt(long world) {
        return partitionAt(world)
                .map(partition ->
                        partition.value() instanceof Cell cell ? cell.value() : partition.value());
    }

    /// {@return the constant that the binding is in a world; empty for variables}
    ///
    /// @param world a world age
    public Optional<Object> constantAt(long world) {
        return partitionAt(world)
                .filter(partition -> partition.kind() == Kind.CONSTANT)
                .map(Partition::value);
    }

    /// Makes the binding a constant from a world on; what it was before ends one world earlier.
    ///
    /// @param value of the constant
    /// @param world from which it holds
    public void defineConstant(Object value, long world) {
        add(new Partition(Kind.CONSTANT, WorldRange.from(world), value));
    }

    /// Makes the binding a variable from a world on.
    ///
    /// @param value first value
    /// @param world from which it holds
    public void defineVariable(Object value, long world) {
        add(new Partition(Kind.VARIABLE, WorldRange.from(world), new Cell(value)));
    }

    private synchronized void add(Partition newest) {
        List<Partition> all = new ArrayList<>();
        all.add(newest);
        long begin = newest.worlds().first();
        for (Partition before : partitions) {
            if (before.worlds().first() < begin) {
                long end = Math.min(before.worlds().last(), begin - 1);
                all.add(
                        new Partition(
                                before.kind(),
                                new WorldRange(before.worlds().first(), end),
                                before.value()));
            }
        }
        partitions = List.copyOf(all);
    }

    @Override
    public String toString() {
        return module.path() + "." + name;
    }
}
