package dev.backedge.benchmarks;

import dev.backedge.dispatch.MethodInsertion;
import dev.backedge.model.Method;
import dev.backedge.model.Universe;

import org.openjdk.jol.info.GraphLayout;

import java.util.ArrayList;
import java.util.List;

/// A program that inserts all methods of the recorded world into an empty one, again and again, and
/// prints how long it took and what a method takes in memory. It runs in a JVM of its own.
final class TableFigures {
    private static final int WARMUPS = 30;
    private static final int ROUNDS = 9;

    private final WorldMethods methods;

    private TableFigures(WorldMethods methods) {
        this.methods = methods;
    }

    /// What the program found.
    ///
    /// @param methods how many there are
    /// @param firstRate how many were inserted a second, the first time
    /// @param warmRate the same later: the median of several times
    /// @param bytes that a method takes, with its place in the table, beside the types that it
    ///   names
    record Line(int methods, double firstRate, double warmRate, double bytes) {
        private static final String WORD = "table-figures";

        static boolean isOne(String text) {
            return text.startsWith(WORD + " ");
        }

        static Line of(String text) {
            String[] cells = text.split(" ");
            return new Line(
                    Integer.parseInt(cells[1]),
                    Double.parseDouble(cells[2]),
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]));
        }

        String text() {
            return WORD + " " + methods + " " + firstRate + " " + warmRate + " " + bytes;
        }
    }

    /// Runs the program.
    ///
    /// @param arguments none
    public static void main(String[] arguments) {
        System.out.println(new TableFigures(WorldMethods.read()).measure().text());
    }

    private Line measure() {
        double first = rate();
        for (int i = 0; i < WARMUPS; i++) {
            rate();
        }
        List<Double> rates = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            rates.add(rate());
        }
        rates.sort(null);
        return new Line(methods.count(), first, rates.get(ROUNDS / 2), bytes());
    }

    private double rate() {
        Universe universe = methods.withoutMethods();
        List<Method> definitions = methods.copies();
        long begin = System.nanoTime();
        insert(universe, definitions);
        return definitions.size() * 1e9 / (System.nanoTime() - begin);
    }

    private static void insert(Universe universe, List<Method> definitions) {
        MethodInsertion insertion = new MethodInsertion(universe);
        for (Method method : definitions) {
            universe.clock().advance(world -> insertion.insert(method, world));
        }
    }

    /// The difference between what can be reached from the signatures, and from the signatures and
    /// a table with the methods.
    private double bytes() {
        Universe universe = methods.withoutMethods();
        List<Method> definitions = methods.copies();
        List<Object> named = new ArrayList<>(List.of(universe.core(), universe.modules()));
        definitions.forEach(method -> named.add(method.signature()));
        insert(universe, definitions);
        List<Object> all = new ArrayList<>(named);
        all.add(universe.methods());
        long without = GraphLayout.parseInstance(named.toArray()).totalSize();
        long with = GraphLayout.parseInstance(all.toArray()).totalSize();
        return (double) (with - without) / definitions.size();
    }
}
