package dev.backedge.model;

import dev.backedge.ir.Symbol;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/// What all instances of one type declaration share: name, module, kind, names of fields, and the
/// cache that makes instances unique. Counterpart: `jl_typename_t`, Julia 1.9, `src/julia.h`.
public final class TypeName {
    private final Symbol name;
    private final RuntimeModule module;
    private final TypeKind kind;
    private final Special special;
    private final OptionalInt bits;
    private final List<TypeVar> variables;
    private final DataType declared;
    private final Type wrapper;
    private final ConcurrentMap<TypeIdentity.Key, DataType> cache = new ConcurrentHashMap<>(2);
    private volatile TypeName @Nullable [] lineage;
    private volatile @Nullable DataType allTuples;
    private volatile List<Symbol> fieldNames = List.of();
    private volatile boolean hasFields;
    private volatile int initializedFields;
    private volatile boolean boxed;

    /// The declarations that the type system treats in ways of their own.
    private enum Special {
        NONE,
        TUPLE,
        NAMED_TUPLE,
        TYPE
    }

    /// Declares a type. Its supertype and fields are set once, by [#completeSupertype] and
    /// [#completeFields].
    ///
    /// @param module in which it is declared
    /// @param name of the type; a function's type has the function's name with `#` in front
    /// @param kind of declaration
    /// @param bits size of a primitive type, a multiple of 8; empty for other kinds
    /// @param variables the parameters from the outermost on
    public TypeName(
            RuntimeModule module,
            Symbol name,
            TypeKind kind,
            OptionalInt bits,
            List<TypeVar> variables) {
        if ((kind == TypeKind.PRIMITIVE) != bits.isPresent()) {
            throw new IllegalArgumentException(
                    name + ": primitive types, and only they, have a size in bits");
        }
        this.module = module;
        this.name = name;
        this.kind = kind;
        special = specialOf(module, name, kind);
        this.bits = bits;
        this.variables = List.copyOf(variables);
        declared = new DataType(this, variables.toArray());
        if (variables.isEmpty()) {
            cache.put(TypeIdentity.Key.of(), declared);
        }
        Type wrapped = declared;
        for (TypeVar variable : this.variables.reversed()) {
            wrapped = new UnionAll(variable, wrapped);
        }
        wrapper = wrapped;
    }

    private static Special specialOf(RuntimeModule module, Symbol name, TypeKind kind) {
        return switch (name.name()) {
            case "Tuple" -> kind == TypeKind.BUILTIN ? Special.TUPLE : Special.NONE;
            case "NamedTuple" -> kind == TypeKind.BUILTIN ? Special.NAMED_TUPLE : Special.NONE;
            case "Type" ->
                    kind == TypeKind.ABSTRACT && module.isCore() ? Special.TYPE : Special.NONE;
            default -> Special.NONE;
        };
    }

    /// {@return the name, without its module}
    public Symbol name() {
        return name;
    }

    /// {@return the module in which the type was declared}
    public RuntimeModule module() {
        return module;
    }

    /// {@return how the type was declared}
    public TypeKind kind() {
        return kind;
    }

    /// {@return the size of a primitive type in bits; empty for other kinds}
    public OptionalInt bits() {
        return bits;
    }

    /// {@return the parameters from the outermost on, as declared}
    public List<TypeVar> variables() {
        return variables;
    }

    /// {@return the type with its own variables as parameters; the only instance where there are
    /// none}
    public DataType declared() {
        return declared;
    }

    /// {@return the declared type bound by its variables: `Vector` for `Vector{T}`; the declared
    /// type itself where there are none, and `Tuple{Vararg{Any}}` for tuples}
    public Type wrapper() {
        return isTuple() ? allTuples() : wrapper;
    }

    private DataType allTuples() {
        DataType known = allTuples;
        if (known == null) {
            known = instance(new Vararg(declared.supertype(), Optional.empty()));
            allTuples = known;
        }
        return known;
    }

    /// {@return the names of the fields in order}
    public List<Symbol> fieldNames() {
        return fieldNames;
    }

    /// {@return the index of a field, from 0}
    ///
    /// @param field its name
    public OptionalInt fieldIndex(Symbol field) {
        int index = fieldNames.indexOf(field);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index);
    }

    /// {@return how many of the first fields every constructor sets}
    public int initializedFields() {
        return initializedFields;
    }

    /// {@return whether this is the name of all tuple types}
    public boolean isTuple() {
        return special == Special.TUPLE;
    }

    /// {@return whether this is the name of all named tuple types}
    public boolean isNamedTuple() {
        return special == Special.NAMED_TUPLE;
    }

    /// {@return whether this is the name of the types `Type{T}`}
    public boolean isType() {
        return special == Special.TYPE;
    }

    /// {@return whether this is another name, or declared below it}
    ///
    /// @param other name
    /// @throws IllegalStateException if a declaration above this one is not complete yet
    public boolean inherits(TypeName other) {
        if (this == other) {
            return true;
        }
        TypeName[] above = lineage();
        TypeName[] aboveOther = other.lineage;
        if (aboveOther != null) {
            int place = aboveOther.length - 1;
            return place < above.length && above[place] == other;
        }
        for (TypeName name : above) {
            if (name == other) {
                return true;
            }
        }
        return false;
    }

    /// The names from `Any` down to this one.
    private TypeName[] lineage() {
        TypeName[] known = lineage;
        if (known == null) {
            List<TypeName> names = new ArrayList<>();
            TypeName name = this;
            names.add(name);
            while (!name.declared.isAny()) {
                name = name.declared.supertype().typeName();
                names.add(name);
            }
            known = names.reversed().toArray(TypeName[]::new);
            lineage = known;
        }
        return known;
    }

    /// {@return the name to which the module binds the function whose type this is; empty where
    /// this is no type of a function, or one that no name is bound to}
    public Optional<Symbol> functionName() {
        if (!name.name().startsWith("#")) {
            return Optional.empty();
        }
        Symbol function = Symbol.of(name.name().substring(1));
        return module.findOwn(function)
                .flatMap(binding -> binding.partitions().stream().findFirst())
                .map(Binding.Partition::value)
                .filter(this::isInstance)
                .map(_ -> function);
    }

    private boolean isInstance(Object value) {
        return value instanceof StructValue struct && struct.type() == declared
                || value instanceof Builtin builtin && builtin.type() == declared;
    }

    /// {@return whether fields refer to instances although they could hold them}
    boolean isBoxed() {
        return boxed;
    }

    /// Declares that fields refer to instances, whatever the rules of [InlineStorage] say.
    void keepBoxed() {
        boxed = true;
    }

    /// Sets the supertype.
    ///
    /// @param supertype in which the variables may occur
    /// @throws IllegalStateException if it was set before
    public void completeSupertype(DataType supertype) {
        declared.completeSupertype(supertype);
    }

    /// Sets the fields.
    ///
    /// @param names in order
    /// @param types declared, in which the variables may occur
    /// @param initialized how many of the first fields every constructor sets
    /// @throws IllegalStateException if they were set before
    public void completeFields(List<Symbol> names, List<? extends Type> types, int initialized) {
        if (names.size() != types.size() || initialized < 0 || initialized > names.size()) {
            throw new IllegalArgumentException(
                    name
                            + ": "
                            + names.size()
                            + " names, "
                            + types.size()
                            + " types and "
                            + initialized
                            + " initialized fields do not fit");
        }
        declared.completeFieldTypes(List.copyOf(types));
        fieldNames = List.copyOf(names);
        initializedFields = initialized;
        hasFields = true;
    }

    /// {@return whether the fields of a declared struct are not known yet, since they are being
    /// evaluated: they may mention the type itself}
    public boolean isUnderway() {
        return !hasFields
                && (kind == TypeKind.STRUCT || kind == TypeKind.MUTABLE_STRUCT)
                && !isTuple()
                && !isNamedTuple();
    }

    /// {@return the instance with given parameters: the unique one, made if need be, where they
    /// have no free variables, else a new one}
    ///
    /// The parameters are taken as they are: their number and bounds are not checked (see
    /// `dev.backedge.types`), and those of tuple types are to be normal (see [TupleTypes]).
    ///
    /// @param parameters types and values
    public DataType instance(Object... parameters) {
        if (parameters.length == 0 && variables.isEmpty() && !isTuple()) {
            return declared;
        }
        for (Object parameter : parameters) {
            if (parameter instanceof Type type && type.hasFreeVariables()) {
                return new DataType(this, parameters);
            }
        }
        TypeIdentity.Key key = TypeIdentity.Key.of(parameters);
        DataType known = cache.get(key);
        return known != null
                ? known
                : cache.computeIfAbsent(key, _ -> new DataType(this, parameters));
    }

    /// {@return the unique instance with given parameters, if it has been made}
    ///
    /// @param parameters types and values without free variables
    public Optional<DataType> findInstance(Object... parameters) {
        return Optional.ofNullable(cache.get(TypeIdentity.Key.of(parameters)));
    }

    /// {@return all unique instances made so far, in no particular order}
    public Collection<DataType> instances() {
        return cache.values();
    }

    /// {@return the name with the path of its module}
    @Override
    public String toString() {
        return module.path() + "." + name;
    }
}
