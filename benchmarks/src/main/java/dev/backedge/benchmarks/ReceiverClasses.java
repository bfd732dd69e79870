package dev.backedge.benchmarks;

/// The classes of receivers, and as many more as a function has methods for.
final class ReceiverClasses {
    private ReceiverClasses() {}

    /// {@return a class}
    ///
    /// @param number below [Receiver#CLASSES] for those of receivers; above, for arrays of arrays,
    ///   which no call has
    static Class<?> of(int number) {
        if (number < Receiver.CLASSES) {
            return Receiver.of(number).getClass();
        }
        Class<?> type = Receiver.class;
        for (int i = Receiver.CLASSES; i <= number; i++) {
            type = type.arrayType();
        }
        return type;
    }
}
