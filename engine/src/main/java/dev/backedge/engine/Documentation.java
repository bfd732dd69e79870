package dev.backedge.engine;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;

import java.util.Optional;

/// Where documentation is kept: in a constant of the module, beside what it documents, so that
/// images carry it like any other.
final class Documentation {
    private Documentation() {}

    /// {@return the name of the constant that holds a name's documentation}
    static Symbol bindingOf(Symbol documented) {
        return Symbol.of("#doc#" + documented);
    }

    /// {@return the name that a form defines, if it defines one}
    static Optional<Symbol> nameOf(TopLevel definition) {
        return switch (definition) {
            case TopLevel.ModuleDefinition module -> Optional.of(module.name());
            case TopLevel.AssignGlobal assign -> Optional.of(assign.name());
            case TopLevel.AbstractType type -> Optional.of(type.name());
            case TopLevel.PrimitiveType type -> Optional.of(type.name());
            case TopLevel.StructType type -> Optional.of(type.name());
            case TopLevel.FunctionDeclaration function -> Optional.of(function.name());
            case TopLevel.MethodDefinition method ->
                    method.callee() instanceof TopLevel.Callee.Named named
                            ? Optional.of(named.path().getLast())
                            : Optional.empty();
            case TopLevel.GeneratedMethod generated -> nameOf(generated.definition());
            case TopLevel.Documented documented -> nameOf(documented.definition());
            case TopLevel.UsingModule _,
                    TopLevel.UsingNames _,
                    TopLevel.ImportModule _,
                    TopLevel.ImportNames _ ->
                    Optional.empty();
            case TopLevel.Export _, TopLevel.Thunk _, TopLevel.Include _ -> Optional.empty();
        };
    }
}
