package dev.backedge.model;

import java.util.List;

/// How the instances of a struct type hold their fields: which Java class they have, and which kind
/// of Java variable each field is. Many types share a class: all with the same kinds of fields in
/// the same order.
///
/// Fields of a *typed* shape are the public variables `f0`, `f1`, … of its class, which has a
/// constructor of the type and all fields. The others are reached by the methods of [StructValue]
/// alone.
public final class StructShape {
    private static final int MOST_TYPED_FIELDS = 32;
    private static final int MOST_TYPED_ELEMENTS = 4;

    private final Representation[] fields;
    private final String kinds;
    private final StructValue prototype;

    private StructShape(DataType type) {
        List<Type> types = type.fieldTypes();
        fields = types.stream().map(Representation::of).toArray(Representation[]::new);
        StringBuilder letters = new StringBuilder();
        for (Representation field : fields) {
            letters.append(field.kind());
        }
        kinds = letters.toString();
        prototype = first(type, kinds);
    }

    static StructShape of(DataType type) {
        return new StructShape(type);
    }

    /// Tuples are of many types, and the long ones are rarely met twice.
    private static StructValue first(DataType type, String kinds) {
        int most =
                type.typeName().kind() == TypeKind.BUILTIN
                        ? MOST_TYPED_ELEMENTS
                        : MOST_TYPED_FIELDS;
        boolean references = kinds.chars().allMatch(kind -> kind == 'L');
        if (references && kinds.length() > SmallStructs.MOST_REFERENCES) {
            return new ReferenceStruct(type, kinds.length());
        }
        if (kinds.length() > most) {
            return new MixedStruct(type, kinds.length());
        }
        return SmallStructs.find(type, kinds).orElseGet(() -> StructClasses.first(type, kinds));
    }

    /// {@return the kinds of all fields: [Representation#kind] of each, in order}
    public String kinds() {
        return kinds;
    }

    /// {@return how a field is held}
    ///
    /// @param index from 0
    public Representation field(int index) {
        return fields[index];
    }

    /// {@return how many fields there are}
    public int size() {
        return fields.length;
    }

    /// {@return the class of the instances}
    public Class<? extends StructValue> instanceClass() {
        return prototype.getClass();
    }

    /// {@return whether each field is a variable of the class}
    public boolean isTyped() {
        return !(prototype instanceof ReferenceStruct) && !(prototype instanceof MixedStruct);
    }

    StructValue make(DataType type) {
        return prototype.fresh(type);
    }
}
