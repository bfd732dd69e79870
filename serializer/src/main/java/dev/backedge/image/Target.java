package dev.backedge.image;

import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;

import java.util.Locale;

/// What a reference may name.
public enum Target {
    /// The field holds no reference.
    NOTHING(Void.class),
    /// A module.
    MODULE(RuntimeModule.class),
    /// A binding of a module.
    BINDING(Binding.class),
    /// A type declaration.
    TYPE_NAME(TypeName.class),
    /// A type variable.
    TYPE_VARIABLE(TypeVar.class),
    /// An instance of a type declaration.
    DATA_TYPE(DataType.class),
    /// Any type.
    TYPE(Type.class),
    /// A method.
    METHOD(Method.class),
    /// A method instance.
    METHOD_INSTANCE(MethodInstance.class),
    /// A code instance.
    CODE_INSTANCE(CodeInstance.class),
    /// A symbol.
    SYMBOL(Void.class),
    /// A constant of type `Int64`.
    INT64(Void.class),
    /// Anything.
    VALUE(Object.class);

    private final Class<?> javaClass;

    Target(Class<?> javaClass) {
        this.javaClass = javaClass;
    }

    /// {@return whether an object of the image may be named}
    ///
    /// @param kind of its record
    public boolean allows(RecordKind kind) {
        return switch (this) {
            case NOTHING, SYMBOL, INT64 -> false;
            case MODULE -> kind == RecordKind.MODULE;
            case BINDING -> kind == RecordKind.BINDING;
            case TYPE_NAME -> kind == RecordKind.TYPE_NAME;
            case TYPE_VARIABLE -> kind == RecordKind.TYPE_VARIABLE;
            case DATA_TYPE -> kind == RecordKind.DECLARED_TYPE || kind == RecordKind.DATA_TYPE;
            case TYPE ->
                    switch (kind) {
                        case DECLARED_TYPE, DATA_TYPE, WRAPPER, UNION, UNION_ALL, TYPE_VARIABLE ->
                                true;
                        default -> false;
                    };
            case METHOD -> kind == RecordKind.METHOD;
            case METHOD_INSTANCE -> kind == RecordKind.METHOD_INSTANCE;
            case CODE_INSTANCE -> kind == RecordKind.CODE_INSTANCE;
            case VALUE -> true;
        };
    }

    /// {@return whether an object that every runtime has may be named}
    ///
    /// @param predefined the object
    public boolean allows(Object predefined) {
        return javaClass.isInstance(predefined);
    }

    /// {@return what is meant, in words}
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
