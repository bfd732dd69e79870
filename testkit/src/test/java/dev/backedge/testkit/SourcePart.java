package dev.backedge.testkit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// A part of the text of a random program that another part of its sort may take the place of.
///
/// @param sort what may stand here
/// @param text what stands between the inner parts: one piece more than these
/// @param inner parts
record SourcePart(Sort sort, List<String> text, List<SourcePart> inner) {
    private static final String HOLE = "§";

    /// What a part is, with the simplest of its sort.
    enum Sort {
        INTEGER("1"),
        FLOAT("0.5"),
        TRUTH("true"),
        STRING("\"s\""),
        VECTOR("[1, 2]"),
        ANY("nothing"),
        STATEMENTS(""),
        DEFINITION("");

        private final String simplest;

        Sort(String simplest) {
            this.simplest = simplest;
        }
    }

    /// @param text with `§` for each inner part
    static SourcePart of(Sort sort, String text, SourcePart... inner) {
        List<String> pieces = List.of(text.split(HOLE, -1));
        if (pieces.size() != inner.length + 1) {
            throw new IllegalArgumentException(inner.length + " parts do not fit in " + text);
        }
        return new SourcePart(sort, pieces, List.of(inner));
    }

    /// Parts one after the other.
    static SourcePart sequence(Sort sort, List<SourcePart> parts) {
        return new SourcePart(sort, Collections.nCopies(parts.size() + 1, ""), parts);
    }

    /// All parts of this one, itself first.
    Stream<SourcePart> parts() {
        return Stream.concat(Stream.of(this), inner.stream().flatMap(SourcePart::parts));
    }

    /// What may take the place of this part and is smaller: the simplest of its sort, and the inner
    /// parts of its sort.
    List<SourcePart> smaller() {
        List<SourcePart> all = new ArrayList<>();
        if (!toString().equals(sort.simplest)) {
            all.add(of(sort, sort.simplest));
        }
        inner.stream()
                .flatMap(SourcePart::parts)
                .filter(part -> part.sort == sort)
                .limit(4)
                .forEach(all::add);
        return all;
    }

    /// The same with another part in the place of one of its parts.
    ///
    /// @param replaced one of the parts, this one itself included: as an object, not as a text
    SourcePart with(SourcePart replaced, SourcePart replacement) {
        return this == replaced
                ? replacement
                : new SourcePart(
                        sort,
                        text,
                        inner.stream().map(part -> part.with(replaced, replacement)).toList());
    }

    @Override
    public String toString() {
        StringBuilder all = new StringBuilder(text.getFirst());
        for (int i = 0; i < inner.size(); i++) {
            all.append(inner.get(i)).append(text.get(i + 1));
        }
        return all.toString();
    }
}
