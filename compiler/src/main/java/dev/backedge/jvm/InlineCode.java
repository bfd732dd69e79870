package dev.backedge.jvm;

import java.util.Optional;
import java.util.function.Consumer;

/// Instructions in the place of a call.
///
/// @param result form of the value that they leave
/// @param moment when they may run
/// @param instructions push the operands and leave the result
/// @param jump how to decide a branch by it, for some truth values
record InlineCode(
        JavaForm result, Moment moment, Consumer<OperandWriter> instructions, Optional<Jump> jump) {
    /// When instructions may run.
    enum Moment {
        /// Where the call stands: they throw, or depend on what changes.
        IN_PLACE,
        /// Where the value is used.
        WHERE_USED
    }

    /// A decision without a truth value.
    ///
    /// @param operands push what is compared
    /// @param whenTrue instruction that jumps if the value is true
    /// @param whenFalse instruction that jumps if it is false
    record Jump(Consumer<OperandWriter> operands, int whenTrue, int whenFalse) {}

    static InlineCode whereUsed(JavaForm result, Consumer<OperandWriter> instructions) {
        return new InlineCode(result, Moment.WHERE_USED, instructions, Optional.empty());
    }

    static InlineCode inPlace(JavaForm result, Consumer<OperandWriter> instructions) {
        return new InlineCode(result, Moment.IN_PLACE, instructions, Optional.empty());
    }

    static InlineCode truth(Consumer<OperandWriter> instructions, Jump jump) {
        return new InlineCode(JavaForm.BOOL, Moment.WHERE_USED, instructions, Optional.of(jump));
    }
}
