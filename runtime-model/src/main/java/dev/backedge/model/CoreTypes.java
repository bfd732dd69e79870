package dev.backedge.model;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/// The predefined objects of one runtime: the module `Core` with the types that the runtime itself
/// knows. Their declarations are those of Julia 1.5's `Core`; [CoreDeclarations] lists them.
public final class CoreTypes {
    private final RuntimeModule module;
    private final CoreDeclarations declarations;
    private final DataType any;
    private final TypeName tuple;
    private final TypeName type;
    private final DataType function;
    private final DataType builtin;
    private final DataType boolType;
    private final DataType charType;
    private final DataType[] signed;
    private final DataType[] unsigned;
    private final DataType float32;
    private final DataType float64;
    private final DataType string;
    private final DataType symbol;
    private final DataType moduleType;
    private final DataType nothingType;
    private final DataType unionType;
    private final DataType unionAllType;
    private final DataType dataType;
    private final DataType typeofBottom;
    private final TypeName array;
    private final TypeName namedTuple;
    private final List<Builtin> builtins = new CopyOnWriteArrayList<>();

    private CoreTypes(RuntimeModule module, CoreDeclarations declarations) {
        this.module = module;
        this.declarations = declarations;
        any = declarations.type("Any");
        tuple = declarations.name("Tuple");
        type = declarations.name("Type");
        function = declarations.type("Function");
        builtin = declarations.type("Builtin");
        boolType = declarations.type("Bool");
        charType = declarations.type("Char");
        signed =
                new DataType[] {
                    declarations.type("Int8"),
                    declarations.type("Int16"),
                    declarations.type("Int32"),
                    declarations.type("Int64")
                };
        unsigned =
                new DataType[] {
                    declarations.type("UInt8"),
                    declarations.type("UInt16"),
                    declarations.type("UInt32"),
                    declarations.type("UInt64")
                };
        float32 = declarations.type("Float32");
        float64 = declarations.type("Float64");
        string = declarations.type("String");
        symbol = declarations.type("Symbol");
        moduleType = declarations.type("Module");
        nothingType = declarations.type("Nothing");
        unionType = declarations.type("Union");
        unionAllType = declarations.type("UnionAll");
        dataType = declarations.type("DataType");
        typeofBottom = declarations.type("TypeofBottom");
        typeofBottom.completeInstance(Bottom.BOTTOM);
        array = declarations.name("Array");
        namedTuple = declarations.name("NamedTuple");
    }

    static CoreTypes create() {
        RuntimeModule core = new RuntimeModule(Symbol.of("Core"), Optional.empty());
        CoreTypes types = new CoreTypes(core, CoreDeclarations.declareIn(core));
        types.bindNames();
        return types;
    }

    private void bindNames() {
        for (TypeName name : declarations.names()) {
            module.bindingOf(name.name()).defineConstant(name.wrapper(), 1);
            module.export(name.name());
        }
        declarations.aliases().forEach(this::define);
        define("nothing", nothing());
        define("Union", unionType);
    }

    private void define(String name, Object value) {
        Symbol bound = Symbol.of(name);
        if (module.findOwn(bound).isEmpty()) {
            module.bindingOf(bound).defineConstant(value, 1);
        }
        module.export(bound);
    }

    /// Adds a builtin function to `Core`. Builtins are added once, when a runtime is made, always
    /// in the same order.
    ///
    /// @param name in `Core`
    /// @param code what it does
    /// @return the function
    public Builtin addBuiltin(String name, Builtin.Code code) {
        TypeName typeName =
                new TypeName(
                        module,
                        Symbol.of("#" + name),
                        TypeKind.STRUCT,
                        OptionalInt.empty(),
                        List.of());
        typeName.completeSupertype(builtin);
        typeName.completeFields(List.of(), List.of(), 0);
        Builtin added = new Builtin(Symbol.of(name), typeName.declared(), code);
        define(name, added);
        builtins.add(added);
        return added;
    }

    /// {@return the builtin functions, in the order in which they were added}
    public List<Builtin> builtins() {
        return List.copyOf(builtins);
    }

    /// {@return the type names that are predefined, in the order of their numbers; their wrappers
    /// and declared types are predefined too}
    public List<TypeName> predefined() {
        return declarations.names();
    }

    /// {@return the module `Core`}
    public RuntimeModule module() {
        return module;
    }

    /// {@return a predefined type without parameters}
    ///
    /// @param name in `Core`
    /// @throws IllegalArgumentException if there is no such type
    public DataType named(String name) {
        return declarations.type(name);
    }

    /// {@return the name of a predefined type}
    ///
    /// @param name in `Core`
    /// @throws IllegalArgumentException if there is no such type
    public TypeName typeNamed(String name) {
        return declarations.name(name);
    }

    /// {@return `Any`}
    public DataType any() {
        return any;
    }

    /// {@return `Function`}
    public DataType function() {
        return function;
    }

    /// {@return `Bool`}
    public DataType bool() {
        return boolType;
    }

    /// {@return `Int64`}
    public DataType int64() {
        return signed[3];
    }

    /// {@return `Float64`}
    public DataType float64() {
        return float64;
    }

    /// {@return `String`}
    public DataType string() {
        return string;
    }

    /// {@return the name of all tuple types}
    public TypeName tupleName() {
        return tuple;
    }

    /// {@return the name of all array types}
    public TypeName arrayName() {
        return array;
    }

    /// {@return the name of all named tuple types}
    public TypeName namedTupleName() {
        return namedTuple;
    }

    /// {@return `nothing`}
    public Object nothing() {
        return nothingType.instance().orElseThrow();
    }

    /// {@return a tuple type}
    ///
    /// @param elements types; the last may be a [Vararg]
    public DataType tuple(Object... elements) {
        return TupleTypes.of(tuple, elements);
    }

    /// {@return `Type{parameter}`}
    ///
    /// @param parameter a type
    public DataType typeOfType(Object parameter) {
        return type.instance(parameter);
    }

    /// {@return the type of a value as `typeof` gives it}
    ///
    /// @param value any value
    /// @throws IllegalArgumentException if a Java object is no value of the language
    public DataType typeOf(Object value) {
        return switch (value) {
            case Long _ -> signed[3];
            case StructValue struct -> struct.type();
            case Double _ -> float64;
            case Boolean _ -> boolType;
            case String _ -> string;
            case Symbol _ -> symbol;
            case CharValue _ -> charType;
            case ArrayValue arrayValue -> arrayValue.type();
            case DataType _ -> dataType;
            case UnionAll _ -> unionAllType;
            case Union _ -> unionType;
            case Bottom _ -> typeofBottom;
            case Integer _ -> signed[2];
            case Short _ -> signed[1];
            case Byte _ -> signed[0];
            case Float _ -> float32;
            case UnsignedValue number -> unsigned[Integer.numberOfTrailingZeros(number.bits()) - 3];
            case PrimitiveValue primitive -> primitive.type();
            case Builtin function -> function.type();
            case RuntimeModule _ -> moduleType;
            case TypeVar _ -> named("TypeVar");
            case TypeName _ -> named("TypeName");
            case Method _ -> named("Method");
            case MethodInstance _ -> named("MethodInstance");
            case CodeInstance _ -> named("CodeInstance");
            default ->
                    throw new IllegalArgumentException(
                            "no value of the language: "
                                    + value.getClass().getName()
                                    + " "
                                    + value);
        };
    }

    /// {@return the type of a value as dispatch sees it: `Type{T}` for a type, the value's type for
    /// all others}
    ///
    /// @param value any value
    public DataType dispatchTypeOf(Object value) {
        return value instanceof Type named
                        && !(value instanceof TypeVar)
                        && !(value instanceof Vararg)
                ? typeOfType(named)
                : typeOf(value);
    }

    /// {@return whether a type is one of those whose instances are types: `DataType`, `UnionAll`,
    /// `Union`, `TypeofBottom`}
    ///
    /// @param candidate any type
    public static boolean isKind(DataType candidate) {
        return candidate.parameterCount() == 0
                && candidate.typeName().module().isCore()
                && switch (candidate.typeName().name().name()) {
                    case "DataType", "UnionAll", "Union", "TypeofBottom" -> true;
                    default -> false;
                };
    }
}
