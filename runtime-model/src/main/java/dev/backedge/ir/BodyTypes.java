package dev.backedge.ir;

import java.util.List;

/// What inference knows of the values and slots of a body. The types are constants, so that the
/// intermediate representation does not depend on what a type is.
///
/// @param values a type for each instruction, in the order of their numbers; what has no value (it
///   surely throws, or is never reached) has the type without instances
/// @param slots a type for each slot that admits all that is ever in it
public record BodyTypes(List<Operand.Constant> values, List<Operand.Constant> slots) {
    /// Copies the lists.
    public BodyTypes {
        values = List.copyOf(values);
        slots = List.copyOf(slots);
    }
}
