package dev.backedge.dispatch;

import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodTable;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The method tables of Julia 1.5 for the methods of one world, made anew by inserting these one
/// after the other. Which methods match a signature, which of them come first, and which are listed
/// as ambiguous, depends there on the history of a table where specificity does not decide it;
/// [MethodLookup] has the same methods without that, and is what calls and compilers use. Made for
/// comparisons with a recorded Julia.
///
/// Functions have a table each, types that are called share one, and so do all other callees.
public final class JuliaTables {
    private final CoreTypes core;
    private final long world;
    private final Map<Object, TypeMap> maps = new HashMap<>();
    private final Map<Method, TypeMapEntry> entries = new IdentityHashMap<>();

    /// What a table answers.
    public sealed interface Answer {
        /// These methods match, in the order of the table.
        ///
        /// @param matches up to the first that has all calls
        record Matches(List<MethodMatch> matches) implements Answer {
            /// Copies the matches.
            public Matches {
                matches = List.copyOf(matches);
            }
        }

        /// More than the limit.
        record TooMany() implements Answer {}

        /// The callees have no single table.
        record NoTable() implements Answer {}
    }

    private enum Shared {
        CONSTRUCTORS,
        OTHERS
    }

    /// Makes the tables; the time this takes grows with the square of the methods of a table.
    ///
    /// @param universe with the methods
    /// @param world in which the tables are asked
    public JuliaTables(Universe universe, long world) {
        core = universe.core();
        this.world = world;
        Map<Object, TypeMapOrder> orders = new HashMap<>();
        List<Method> methods = new ArrayList<>(universe.methods().methods());
        methods.sort(MethodOrder.OLDEST_FIRST);
        for (Method method : methods) {
            tableOf(method.signature())
                    .ifPresent(table -> {
                        TypeMap map = maps.computeIfAbsent(table, _ -> new TypeMap(core));
                        TypeMapOrder order =
                                orders.computeIfAbsent(table, _ -> new TypeMapOrder(core, map));
                        entries.put(method, order.insert(method));
                    });
        }
    }

    /// The type name of a function, or which shared table; empty for callees of any kind.
    private static Optional<Object> tableOf(Type signature) {
        return UnionAll.unwrap(signature) instanceof DataType tuple
                ? MethodTable.calleeName(tuple).flatMap(JuliaTables::tableOf)
                : Optional.empty();
    }

    private static Optional<Object> tableOf(TypeName name) {
        DataType type = name.declared();
        boolean builtin = false;
        boolean function = false;
        boolean constructor = false;
        while (!type.isAny()) {
            boolean inCore = type.typeName().module().isCore();
            String text = type.typeName().name().name();
            builtin |= inCore && text.equals("Builtin");
            function |= inCore && text.equals("Function");
            constructor |= inCore && text.equals("Type");
            type = type.supertype();
        }
        if (constructor) {
            return Optional.of(Shared.CONSTRUCTORS);
        }
        boolean named = name.name().name().startsWith("#");
        if (name.declared().isAny()
                || name.kind() == TypeKind.ABSTRACT && (builtin || function) && isCore(name)) {
            return Optional.empty();
        }
        return Optional.of(builtin || function && named ? name : Shared.OTHERS);
    }

    private static boolean isCore(TypeName name) {
        return name.module().isCore();
    }

    /// {@return the methods that match a signature, as its table has them}
    ///
    /// @param signature a tuple type, perhaps in `where`s
    /// @param limit the largest number of matches that is of interest; with a limit, those are left
    ///   out of which a match before them has all common calls
    public Answer matches(Type signature, OptionalInt limit) {
        Optional<Object> table = tableOf(signature);
        if (table.isEmpty()) {
            return new Answer.NoTable();
        }
        TypeMapSearch search = new TypeMapSearch(core, signature, limit, world);
        List<MethodMatch> found = search.search(maps.getOrDefault(table.get(), new TypeMap(core)));
        return search.hasTooMany() ? new Answer.TooMany() : new Answer.Matches(found);
    }

    /// {@return the methods that are listed as ambiguous with one}
    ///
    /// @param method of one of the tables
    public List<Method> ambiguousWith(Method method) {
        TypeMapEntry entry = entries.get(method);
        return entry == null
                ? List.of()
                : entry.ambiguous.stream().map(each -> each.method).toList();
    }
}
