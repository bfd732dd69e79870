package dev.backedge.model;

import java.util.Optional;

/// The classes that are ready for small shapes that every program has. The others are made when
/// they are first needed ([StructClasses]).
final class SmallStructs {
    /// Instances with more fields than this hold them in an array where all are references.
    static final int MOST_REFERENCES = 4;

    private SmallStructs() {}

    /// {@return an instance without values, where there is a class for its shape}
    static Optional<StructValue> find(DataType type, String kinds) {
        return switch (kinds) {
            case "" -> Optional.of(new EmptyStruct(type));
            case "L" -> Optional.of(new StructL(type));
            case "LL" -> Optional.of(new StructLL(type));
            case "LLL" -> Optional.of(new StructLLL(type));
            case "LLLL" -> Optional.of(new StructLLLL(type));
            case "J" -> Optional.of(new StructJ(type));
            case "JJ" -> Optional.of(new StructJJ(type));
            case "JJJ" -> Optional.of(new StructJJJ(type));
            case "LJ" -> Optional.of(new StructLJ(type));
            case "JL" -> Optional.of(new StructJL(type));
            case "D" -> Optional.of(new StructD(type));
            case "DD" -> Optional.of(new StructDD(type));
            case "DDD" -> Optional.of(new StructDDD(type));
            case "Z" -> Optional.of(new StructZ(type));
            default -> Optional.empty();
        };
    }
}
