package dev.backedge.call;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.TypeName;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// What a value is told by at a site, compared by identity: its Java class where that decides the
/// type, the value itself where it is a type without parameters left open, else its type as
/// dispatch sees it. Two values have the same key and are of the same kind, type or not, if and
/// only if dispatch sees the same type.
@SuppressWarnings("UnusedMethod") // Method handles find them by name.
final class Keys {
    private static final MethodHandle CLASS = find("classOf", Object.class);
    private static final MethodHandle STRUCT = find("structTypeOrClassOf", Object.class);
    private static final MethodHandle ANY = find("keyOf", CoreTypes.class, Object.class);
    private static final MethodHandle SAME = find("same", Object.class, Object.class);

    private Keys() {}

    /// How much has to be asked of a value, so that all keys of some values can be told.
    enum Kind {
        /// The value itself: it is a [DataType].
        TYPE,
        /// The Java class.
        CLASS,
        /// Of a struct its type, of others the Java class.
        STRUCT,
        /// Whatever the value is.
        ANY
    }

    static Object keyOf(CoreTypes core, Object value) {
        if (value instanceof StructValue struct) {
            return struct.type();
        }
        if (value instanceof DataType) {
            return value;
        }
        Class<?> type = value.getClass();
        return decides(type) ? type : core.dispatchTypeOf(value);
    }

    static Kind kindOf(Object value) {
        if (value instanceof StructValue) {
            return Kind.STRUCT;
        }
        if (value instanceof DataType) {
            return Kind.TYPE;
        }
        return decides(value.getClass()) ? Kind.CLASS : Kind.ANY;
    }

    private static boolean decides(Class<?> type) {
        return type == Long.class
                || type == Double.class
                || type == String.class
                || type == Boolean.class
                || type == Symbol.class
                || type == CharValue.class
                || type == Integer.class
                || type == Short.class
                || type == Byte.class
                || type == Float.class
                || type == RuntimeModule.class
                || type == TypeName.class
                || type == Method.class;
    }

    private static Object classOf(Object value) {
        return value.getClass();
    }

    private static Object structTypeOrClassOf(Object value) {
        return value instanceof StructValue struct ? struct.type() : value.getClass();
    }

    private static boolean same(Object expected, Object key) {
        return key == expected;
    }

    /// `(Object value)Object`: the key of a value of which it is known how much has to be asked.
    static MethodHandle reader(Kind kind, CoreTypes core) {
        return switch (kind) {
            case TYPE -> MethodHandles.identity(Object.class);
            case CLASS -> CLASS;
            case STRUCT -> STRUCT;
            case ANY -> ANY.bindTo(core);
        };
    }

    /// `(Object key)boolean`.
    static MethodHandle test(Object expected) {
        return SAME.bindTo(expected);
    }

    private static MethodHandle find(String name, Class<?>... parameters) {
        Class<?> result = name.equals("same") ? boolean.class : Object.class;
        try {
            return MethodHandles.lookup()
                    .findStatic(Keys.class, name, MethodType.methodType(result, parameters));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
