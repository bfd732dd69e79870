package dev.backedge.compile;

import dev.backedge.lattice.Lattice;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A call with the elements of tuples of known length as arguments: a plain call of the elements.
///
/// @param callee index of what is called, among the arguments of `_apply`
/// @param elements of all containers
record Spread(int callee, List<Element> elements) {
    /// More elements are left to the program.
    private static final int MAX_ELEMENTS = 32;

    /// One argument of the plain call.
    ///
    /// @param container index of its tuple, among the arguments of `_apply`
    /// @param index in the tuple, from 0
    /// @param known of it
    record Element(int container, int index, Lattice known) {}

    /// The plain call that a call of a builtin function stands for; empty where it is another
    /// function, or a length is not known.
    ///
    /// @param arguments what is known of them
    static Optional<Spread> of(
            Builtin builtin, List<Lattice> arguments, LatticeOperations operations) {
        int callee = calleeOf(builtin);
        if (callee < 0
                || arguments.size() <= callee
                || arguments.get(callee) instanceof Lattice.Constant(Builtin called)
                        && calleeOf(called) >= 0) {
            return Optional.empty();
        }
        List<Element> all = new ArrayList<>();
        for (int i = callee + 1; i < arguments.size(); i++) {
            Optional<List<Lattice>> elements = elements(arguments.get(i), operations);
            if (elements.isEmpty() || all.size() + elements.get().size() > MAX_ELEMENTS) {
                return Optional.empty();
            }
            for (Lattice element : elements.get()) {
                all.add(new Element(i, all.size() - firstOf(all, i), element));
            }
        }
        return Optional.of(new Spread(callee, all));
    }

    private static int firstOf(List<Element> all, int container) {
        return (int) all.stream().filter(element -> element.container() < container).count();
    }

    private static int calleeOf(Builtin builtin) {
        return switch (builtin.name().name()) {
            case "_apply" -> 0;
            case "_apply_iterate" -> 1;
            default -> -1;
        };
    }

    /// What is known of the elements of a tuple; empty where their number is not known.
    static Optional<List<Lattice>> elements(Lattice container, LatticeOperations operations) {
        if (container instanceof Lattice.Constant(StructValue tuple)
                && tuple.type().typeName().isTuple()) {
            List<Lattice> constants = new ArrayList<>();
            for (int i = 0; i < tuple.size(); i++) {
                constants.add(new Lattice.Constant(tuple.field(i)));
            }
            return Optional.of(constants);
        }
        return elements(operations.widened(container), operations);
    }

    /// What is known of the elements of a tuple type; empty where their number is not known.
    static Optional<List<Lattice>> elements(Type container, LatticeOperations operations) {
        if (!(container instanceof DataType tuple)
                || !tuple.typeName().isTuple()
                || tuple.parameters().stream().anyMatch(Vararg.class::isInstance)) {
            return Optional.empty();
        }
        return Optional.of(tuple.fieldTypes().stream().map(operations::ofType).toList());
    }

    /// What is known of the arguments of the plain call.
    List<Lattice> known() {
        return elements.stream().map(Element::known).toList();
    }
}
