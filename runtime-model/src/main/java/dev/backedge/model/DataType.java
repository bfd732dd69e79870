package dev.backedge.model;

import dev.backedge.ir.Symbol;
import dev.backedge.layout.TypeLayout;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A type name with parameters: an abstract, primitive, struct, tuple or builtin type. Made by
/// [TypeName#instance] alone.
///
/// Supertype, field types and layout of an instance with parameters are computed from the
/// declaration when first asked for. Counterpart: `jl_datatype_t`, Julia 1.9, `src/julia.h`.
public final class DataType implements Type {
    private final TypeName typeName;
    private final Object[] parameters;
    private final boolean hasFreeVariables;
    private final boolean concrete;
    private final boolean dispatchTuple;
    private final int depth;
    private final long freeVariableBits;
    private volatile @Nullable DataType supertype;
    private volatile @Nullable List<Type> fieldTypes;
    private volatile @Nullable Optional<TypeLayout> layout;
    private volatile @Nullable Object instance;
    private volatile @Nullable StructShape shape;

    DataType(TypeName typeName, Object[] parameters) {
        this.typeName = typeName;
        this.parameters = parameters.clone();
        DataTypeFlags flags = DataTypeFlags.of(typeName, parameters);
        hasFreeVariables = flags.hasFreeVariables();
        concrete = flags.concrete();
        dispatchTuple = flags.dispatchTuple();
        depth = flags.depth();
        freeVariableBits = flags.freeVariableBits();
    }

    /// {@return the declaration that this is an instance of}
    public TypeName typeName() {
        return typeName;
    }

    /// {@return how many parameters it has}
    public int parameterCount() {
        return parameters.length;
    }

    /// {@return a parameter: a [Type] or a value}
    ///
    /// @param index from 0
    public Object parameter(int index) {
        return parameters[index];
    }

    /// {@return the parameters: [Type]s and values}
    public List<Object> parameters() {
        return Collections.unmodifiableList(Arrays.asList(parameters));
    }

    /// {@return the type directly above; `Any` is its own}
    ///
    /// @throws IllegalStateException if the declaration is not complete yet
    public DataType supertype() {
        DataType known = supertype;
        if (known == null) {
            known =
                    isDeclared() || typeName.isTuple()
                            ? declaredSupertype()
                            : substituted(typeName.declared().supertype());
            supertype = known;
        }
        return known;
    }

    private DataType declaredSupertype() {
        DataType declared = typeName.declared().supertype;
        if (declared == null) {
            throw new IllegalStateException(
                    "the declaration of "
                            + typeName
                            + " is not complete: its supertype is missing");
        }
        return declared;
    }

    private DataType substituted(DataType type) {
        return (DataType) Substitution.of(typeName.variables(), parameters).apply(type);
    }

    /// {@return the types of the fields in order; a tuple type's parameters where it has no open
    /// end}
    public List<Type> fieldTypes() {
        List<Type> known = fieldTypes;
        if (known == null) {
            known = FieldTypes.of(this);
            fieldTypes = known;
        }
        return known;
    }

    /// {@return the name of a field; for tuples its number, counted from 1}
    ///
    /// @param index from 0
    public Symbol fieldName(int index) {
        return FieldTypes.name(this, index);
    }

    /// {@return the index from 0 of a field of a struct or tuple; empty if there is none}
    ///
    /// @param field a name, or an `Int64` from 1
    public OptionalInt fieldIndex(Object field) {
        return FieldTypes.index(this, field);
    }

    /// {@return how an instance lies in memory; empty for types without instances of one size}
    public Optional<TypeLayout> layout() {
        Optional<TypeLayout> known = layout;
        if (known == null) {
            known = Layouts.of(this);
            layout = known;
        }
        return known;
    }

    /// {@return the only instance of a concrete immutable type whose instances take no memory;
    /// empty for all other types}
    public Optional<Object> instance() {
        Object known = instance;
        if (known == null) {
            if (!isSingleton()) {
                return Optional.empty();
            }
            Object[] fields = instancesOfFields();
            synchronized (this) {
                known = instance;
                if (known == null) {
                    known = StructValue.of(this, fields);
                    instance = known;
                }
            }
        }
        return Optional.of(known);
    }

    /// {@return how instances hold their fields}
    public StructShape shape() {
        StructShape known = shape;
        if (known == null) {
            known = StructShape.of(this);
            shape = known;
        }
        return known;
    }

    private Object[] instancesOfFields() {
        return fieldTypes().stream()
                .map(field -> ((DataType) field).instance().orElseThrow())
                .toArray();
    }

    /// Sets the only instance of a builtin function's type before anybody asked for it.
    void completeInstance(Object only) {
        if (instance != null) {
            throw new IllegalStateException(this + " has its instance already");
        }
        instance = only;
    }

    /// {@return whether the type has exactly one instance: it is concrete and immutable, and has no
    /// fields but those of such types}
    public boolean isSingleton() {
        return InlineStorage.isEmpty(this);
    }

    /// {@return whether this is `Any`}
    public boolean isAny() {
        return supertype == this;
    }

    /// {@return whether this is `Type{…}`, the type of types}
    public boolean isTypeType() {
        return typeName.isType();
    }

    /// {@return whether values can have exactly this type}
    public boolean isConcrete() {
        return concrete;
    }

    /// {@return whether all instances have the same fields, of the types that [#fieldTypes] gives
    /// or of subtypes: this is concrete, or a tuple type of a fixed length}
    public boolean hasFixedFields() {
        return concrete || typeName.isTuple() && !fieldTypes().isEmpty();
    }

    /// {@return whether this is a tuple type that the arguments of a call can have: each element
    /// concrete or `Type{…}` without free variables}
    public boolean isDispatchTuple() {
        return dispatchTuple;
    }

    /// {@return whether fields of other types hold instances themselves, and not references to
    /// them}
    public boolean isInline() {
        return InlineStorage.isInline(this);
    }

    /// {@return whether instances are plain bits: concrete, immutable, and without references and
    /// inline unions in them}
    public boolean isBits() {
        if (!isInline() || layout().filter(TypeLayout::isPointerFree).isEmpty()) {
            return false;
        }
        for (Type field : fieldTypes()) {
            if (!(field instanceof DataType data) || !data.isBits()) {
                return false;
            }
        }
        return true;
    }

    /// {@return whether instances may be changed}
    public boolean isMutable() {
        return typeName.kind() == TypeKind.MUTABLE_STRUCT;
    }

    /// {@return how deep types are nested in a type or parameter; 0 for values}
    ///
    /// @param parameter a type or value
    public static int depthOf(Object parameter) {
        return parameter instanceof Type type ? type.depth() : 0;
    }

    /// {@return whether this is the declaration itself, with its own variables as parameters}
    public boolean isDeclared() {
        return typeName.declared() == this;
    }

    @Override
    public boolean hasFreeVariables() {
        return hasFreeVariables;
    }

    @Override
    public long freeVariableBits() {
        return freeVariableBits;
    }

    @Override
    public int depth() {
        return depth;
    }

    void completeSupertype(DataType type) {
        if (supertype != null) {
            throw new IllegalStateException(typeName + " has a supertype already: " + supertype);
        }
        supertype = type;
    }

    void completeFieldTypes(List<Type> types) {
        if (fieldTypes != null) {
            throw new IllegalStateException(typeName + " has its fields already");
        }
        fieldTypes = types;
    }

    @Override
    public String toString() {
        return TypeText.print(this);
    }
}
