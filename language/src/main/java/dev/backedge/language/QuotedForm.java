package dev.backedge.language;

import java.util.List;
import java.util.Optional;

/// A construct of code as data.
///
/// @param head which construct
/// @param arguments data
record QuotedForm(String head, List<Object> arguments) {
    Object at(int index) {
        return arguments.get(index);
    }

    int size() {
        return arguments.size();
    }

    List<Object> from(int index) {
        return arguments.subList(index, size());
    }

    /// {@return an argument; empty if it is `false` or absent}
    Optional<Object> find(int index) {
        return index < size() && !Boolean.FALSE.equals(at(index))
                ? Optional.of(at(index))
                : Optional.empty();
    }
}
