package dev.backedge.benchmarks;

import java.util.Random;
import java.util.function.IntFunction;

/// The calls that the benchmarks of dispatch make, the same in each run: which type the first and
/// the second receiver are of.
final class DispatchCalls {
    /// How many calls there are.
    static final int COUNT = 4096;

    /// How many objects of a type occur: few, so that they stay in the fastest cache.
    static final int RECEIVERS = 16;

    private final int[] first = new int[COUNT];
    private final int[] second = new int[COUNT];

    /// Random calls.
    ///
    /// @param pairs how many pairs of types occur, at most 64; eight or more have all types at both
    ///   places
    DispatchCalls(int pairs) {
        Random random = new Random(19);
        for (int i = 0; i < COUNT; i++) {
            int pair = random.nextInt(pairs);
            first[i] = pair % Receiver.CLASSES;
            second[i] = (pair / Receiver.CLASSES + 3 * first[i]) % Receiver.CLASSES;
        }
    }

    /// {@return the type of a call's first receiver}
    ///
    /// @param call from 0
    int first(int call) {
        return first[call];
    }

    /// {@return the type of a call's second receiver}
    ///
    /// @param call from 0
    int second(int call) {
        return second[call];
    }

    /// {@return the first receiver of each call}
    ///
    /// @param objects some of each type
    /// @param array makes one
    <T> T[] firsts(T[][] objects, IntFunction<T[]> array) {
        return receivers(first, objects, array);
    }

    /// {@return the second receiver of each call}
    ///
    /// @param objects some of each type
    /// @param array makes one
    <T> T[] seconds(T[][] objects, IntFunction<T[]> array) {
        return receivers(second, objects, array);
    }

    private static <T> T[] receivers(int[] types, T[][] objects, IntFunction<T[]> array) {
        Random random = new Random(20);
        T[] chosen = array.apply(COUNT);
        for (int i = 0; i < COUNT; i++) {
            chosen[i] = objects[types[i]][random.nextInt(RECEIVERS)];
        }
        return chosen;
    }
}
