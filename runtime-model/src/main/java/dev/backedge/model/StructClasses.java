package dev.backedge.model;

import java.lang.invoke.MethodHandles;
import java.util.Optional;

/// Makes the classes of shapes for which none is ready, one a shape: the Java machine itself keeps
/// them, by their names.
final class StructClasses {
    private StructClasses() {}

    /// {@return an instance without values}
    static StructValue first(DataType type, String kinds) {
        try {
            return classFor(kinds).getDeclaredConstructor(DataType.class).newInstance(type);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException("the class of shape " + kinds, failure);
        }
    }

    private static Class<? extends StructValue> classFor(String kinds)
            throws IllegalAccessException {
        String name = StructClassWriter.nameOf(kinds);
        synchronized (StructClasses.class) {
            Optional<Class<? extends StructValue>> known = find(name);
            return known.isPresent()
                    ? known.get()
                    : MethodHandles.lookup()
                            .defineClass(new StructClassWriter(kinds).write())
                            .asSubclass(StructValue.class);
        }
    }

    private static Optional<Class<? extends StructValue>> find(String name) {
        try {
            return Optional.of(
                    Class.forName(name, true, StructClasses.class.getClassLoader())
                            .asSubclass(StructValue.class));
        } catch (ClassNotFoundException _) {
            return Optional.empty();
        }
    }
}
