package dev.backedge.tools.world;

import dev.backedge.ir.SourceLocation;
import dev.backedge.layout.TypeLayout;
import dev.backedge.model.MethodShape;
import dev.backedge.model.TypeKind;
import dev.backedge.tools.records.RecordFields;
import dev.backedge.world.WorldRange;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A record of a data directory. Types are texts in qualified form (see
/// `dev.backedge.types.QualifiedTypeText`).
public sealed interface WorldRecord {
    /// A declared type.
    ///
    /// @param name qualified
    /// @param kind of declaration
    /// @param parameters from the outermost on
    /// @param supertype text, in which the parameters occur by name
    /// @param fields names
    /// @param fieldTypes texts, in which the parameters occur by name
    /// @param initialized how many of the first fields every constructor sets
    /// @param bits size of a primitive type
    /// @param singleton whether the type, without parameters, has exactly one instance
    /// @param text of the type when it has no parameters; `typeof(…)` for a function's
    record Declaration(
            String name,
            TypeKind kind,
            List<Parameter> parameters,
            String supertype,
            List<String> fields,
            List<String> fieldTypes,
            int initialized,
            OptionalInt bits,
            boolean singleton,
            Optional<String> text)
            implements WorldRecord {}

    /// A parameter of a declared type.
    ///
    /// @param name in all texts of the record: `T1`, `T2`, …
    /// @param original name in the source
    /// @param lower text of the lower bound
    /// @param upper text of the upper bound
    record Parameter(String name, String original, String lower, String upper) {}

    /// The layout of a concrete type.
    ///
    /// @param type text
    /// @param layout recorded
    /// @param singleton whether the type has exactly one instance
    /// @param inSystemImage whether the type belongs to the world, or was made for the data
    record Layout(String type, TypeLayout layout, boolean singleton, boolean inSystemImage)
            implements WorldRecord {}

    /// A method.
    ///
    /// @param id from 1, in the order of worlds
    /// @param name of the function
    /// @param module path
    /// @param signature text
    /// @param shape of the arguments
    /// @param location in the source
    /// @param worlds from the first to the last in which it is visible
    record Definition(
            int id,
            String name,
            String module,
            String signature,
            MethodShape shape,
            SourceLocation location,
            WorldRange worlds)
            implements WorldRecord {}

    /// A method instance with its code.
    ///
    /// @param id from 1
    /// @param method id
    /// @param types text; empty where the types have a free variable
    /// @param staticParameters texts; empty where not determined
    /// @param code the newest first
    record Specialization(
            int id,
            int method,
            Optional<String> types,
            List<Optional<String>> staticParameters,
            List<Code> code)
            implements WorldRecord {}

    /// A code instance.
    ///
    /// @param returnType text; empty where the type has a free variable
    /// @param worlds in which it is valid
    /// @param constant whether the result is a known constant
    record Code(Optional<String> returnType, WorldRange worlds, boolean constant) {}

    /// The specializations that used another while they were inferred.
    ///
    /// @param callee id
    /// @param callers ids
    record Callers(int callee, List<Integer> callers) implements WorldRecord {}

    /// A call that the methods of its function do not cover.
    ///
    /// @param signature text
    /// @param caller id of the specialization in which it stands
    record UncoveredCall(String signature, int caller) implements WorldRecord {}

    /// What a call selects.
    sealed interface Answer {
        /// A method.
        ///
        /// @param id of the method
        record Selected(int id) implements Answer {}

        /// No method applies.
        record None() implements Answer {}

        /// Several methods apply, and none is more specific than all others.
        record Ambiguous() implements Answer {}

        /// {@return the answer that a field holds: an id, `none` or `ambiguous`}
        ///
        /// @param fields of the record
        /// @param name of the field
        static Answer of(RecordFields fields, String name) {
            if (!fields.isText(name)) {
                return new Selected(fields.count(name, 1));
            }
            String answer = fields.text(name);
            return switch (answer) {
                case "none" -> new None();
                case "ambiguous" -> new Ambiguous();
                default -> throw fields.error(name, "an id, none or ambiguous", answer);
            };
        }
    }
}
