package dev.backedge.tools.conformance;

import dev.backedge.tools.world.WorldRecord;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A record of facts about types. Types are texts in qualified form.
sealed interface TypeRecord {
    /// {@return unique among all records}
    String id();

    /// {@return features of what is asked about}
    Set<String> classes();

    /// {@return why recorded answers contradict each other, if they do}
    Set<String> doubts();

    /// Two types and how they relate.
    ///
    /// @param id of the record
    /// @param a text
    /// @param b text
    /// @param below whether a is a subtype of b
    /// @param above whether b is a subtype of a
    /// @param equal whether a equals b
    /// @param meet the intersection; empty where it has no text
    /// @param join the closest common supertype; empty where it has no text
    /// @param moreSpecific whether a is more specific than b
    /// @param lessSpecific whether b is more specific than a
    /// @param concrete whether a is concrete
    /// @param dispatchTuple whether a is a dispatch tuple
    /// @param classes features
    /// @param doubts reasons
    record Pair(
            String id,
            String a,
            String b,
            boolean below,
            boolean above,
            boolean equal,
            Optional<String> meet,
            Optional<String> join,
            boolean moreSpecific,
            boolean lessSpecific,
            boolean concrete,
            boolean dispatchTuple,
            Set<String> classes,
            Set<String> doubts)
            implements TypeRecord {}

    /// A type of values, and whether they are instances of another type.
    ///
    /// @param id of the record
    /// @param leaf text
    /// @param type text
    /// @param instance whether the values are instances of the type
    /// @param concrete whether the leaf is concrete
    /// @param dispatchTuple whether the tuple of the leaf is a dispatch tuple
    /// @param classes features
    /// @param doubts reasons
    record Membership(
            String id,
            String leaf,
            String type,
            boolean instance,
            boolean concrete,
            boolean dispatchTuple,
            Set<String> classes,
            Set<String> doubts)
            implements TypeRecord {}

    /// A function with all its methods, and calls of it.
    ///
    /// @param id of the record
    /// @param function qualified name
    /// @param methods signatures in the order of definition
    /// @param calls made
    /// @param ambiguous pairs of methods, counted from 1
    /// @param moreSpecific pairs of methods, the more specific first
    /// @param classes features, the style of the table among them
    /// @param doubts reasons
    record Table(
            String id,
            String function,
            List<String> methods,
            List<Call> calls,
            Set<List<Integer>> ambiguous,
            Set<List<Integer>> moreSpecific,
            Set<String> classes,
            Set<String> doubts)
            implements TypeRecord {}

    /// A call.
    ///
    /// @param arguments text of the tuple of the arguments' types
    /// @param answer the method selected, counted from 1
    /// @param applicable the methods that match
    record Call(String arguments, WorldRecord.Answer answer, List<Integer> applicable) {}

    /// Struct definitions, and the layouts of types that they lead to.
    ///
    /// @param id of the record
    /// @param definitions in order
    /// @param layouts of concrete types
    /// @param unions that are types of fields
    record Definitions(
            String id,
            List<WorldRecord.Declaration> definitions,
            List<RecordedLayout> layouts,
            List<RecordedLayout> unions)
            implements TypeRecord {
        @Override
        public Set<String> classes() {
            return Set.of();
        }

        @Override
        public Set<String> doubts() {
            return Set.of();
        }
    }
}
