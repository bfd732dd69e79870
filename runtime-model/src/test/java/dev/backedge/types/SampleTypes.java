package dev.backedge.types;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.model.DataType;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A small runtime for tests: `Core`, and a module `Main` with a few types and functions of its
/// own.
public final class SampleTypes {
    private final Universe universe = Universe.create();
    private final RuntimeModule main = new RuntimeModule(Symbol.of("Main"), Optional.empty());
    private final QualifiedTypes types = new QualifiedTypes(universe);

    /// Declares the types.
    public SampleTypes() {
        universe.modules().add(main);
        declare(TypeKind.ABSTRACT, "Animal", "Core.Any");
        declare(TypeKind.ABSTRACT, "Mammal", "Main.Animal");
        declare(TypeKind.STRUCT, "Dog", "Main.Mammal");
        declare(TypeKind.STRUCT, "Cat", "Main.Mammal");
        declare(TypeKind.STRUCT, "Bird", "Main.Animal");
        declare(TypeKind.MUTABLE_STRUCT, "Box", "Core.Any", "T");
        declare(TypeKind.STRUCT, "Complex", "Core.Number", "T<:Core.Real");
        declare(TypeKind.STRUCT, "Pair", "Core.Any", "A", "B");
        function("f");
        function("g");
    }

    /// Declares a struct without fields in `Main`, below a type.
    public void declareBelow(String name, String supertype) {
        declare(TypeKind.STRUCT, name, supertype);
    }

    /// {@return the runtime}
    public Universe universe() {
        return universe;
    }

    /// {@return the module `Main`}
    public RuntimeModule main() {
        return main;
    }

    /// {@return the type of a qualified text}
    public Type type(String text) {
        return types.type(text);
    }

    /// Declares a struct without fields in `Main`.
    public DataType declareType(String name) {
        return declareTypeIn(main, name);
    }

    /// Declares a struct without fields.
    public DataType declareTypeIn(RuntimeModule module, String name) {
        TypeName declared =
                new TypeName(
                        module, Symbol.of(name), TypeKind.STRUCT, OptionalInt.empty(), List.of());
        declared.completeSupertype(universe.core().any());
        declared.completeFields(List.of(), List.of(), 0);
        module.bindingOf(Symbol.of(name)).defineConstant(declared.wrapper(), 1);
        return declared.declared();
    }

    /// Declares a function of `Main`.
    public DataType function(String name) {
        return functionIn(main, name);
    }

    /// Declares a function.
    public DataType functionIn(RuntimeModule module, String name) {
        TypeName declared =
                new TypeName(
                        module,
                        Symbol.of("#" + name),
                        TypeKind.STRUCT,
                        OptionalInt.empty(),
                        List.of());
        declared.completeSupertype(universe.core().function());
        declared.completeFields(List.of(), List.of(), 0);
        module.bindingOf(Symbol.of(name))
                .defineConstant(declared.declared().instance().orElseThrow(), 1);
        return declared.declared();
    }

    private void declare(TypeKind kind, String name, String supertype, String... parameters) {
        List<TypeVar> variables = new ArrayList<>();
        for (String parameter : parameters) {
            variables.add(
                    ((UnionAll)
                                    types.evaluate(
                                            TypeExpressionParser.parse(
                                                    "Core.Type{"
                                                            + parameter.charAt(0)
                                                            + "} where "
                                                            + parameter),
                                            List.of()))
                            .variable());
        }
        TypeName declared =
                new TypeName(main, Symbol.of(name), kind, OptionalInt.empty(), variables);
        declared.completeSupertype((DataType) type(supertype));
        if (kind != TypeKind.ABSTRACT) {
            List<Symbol> names = variables.stream().map(TypeVar::name).toList();
            declared.completeFields(names, variables, names.size());
        }
        main.bindingOf(Symbol.of(name)).defineConstant(declared.wrapper(), 1);
    }
}
