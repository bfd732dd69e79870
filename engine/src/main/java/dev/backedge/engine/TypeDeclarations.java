package dev.backedge.engine;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeParameter;
import dev.backedge.model.Binding;
import dev.backedge.model.DataType;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeIdentity;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.UnionAll;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Evaluates type declarations. A declaration that says the same again gives the type that is
/// there; one that says something else makes a new type under the name, and the old one stays what
/// it was for the code and the values that have it.
final class TypeDeclarations {
    private final Program program;
    private final GlobalDefinitions globals;
    private final Set<TypeName> unfinished = new HashSet<>();

    /// A declaration of any kind.
    private record Declaration(
            Symbol name,
            TypeKind kind,
            OptionalInt bits,
            List<TypeParameter> parameters,
            TypeExpression supertype,
            List<TopLevel.FieldDeclaration> fields,
            int initialized) {}

    TypeDeclarations(Program program, GlobalDefinitions globals) {
        this.program = program;
        this.globals = globals;
    }

    Type declare(TopLevel.AbstractType form, RuntimeModule module) {
        return declare(
                new Declaration(
                        form.name(),
                        TypeKind.ABSTRACT,
                        OptionalInt.empty(),
                        form.parameters(),
                        form.supertype(),
                        List.of(),
                        0),
                module);
    }

    Type declare(TopLevel.PrimitiveType form, RuntimeModule module) {
        if (form.bits() < 8 || form.bits() % 8 != 0 || form.bits() >= 1 << 23) {
            throw program.error("invalid number of bits in primitive type " + form.name());
        }
        OptionalInt bits = OptionalInt.of(form.bits());
        return declare(
                new Declaration(
                        form.name(),
                        TypeKind.PRIMITIVE,
                        bits,
                        form.parameters(),
                        form.supertype(),
                        List.of(),
                        0),
                module);
    }

    Type declare(TopLevel.StructType form, RuntimeModule module) {
        Set<Symbol> names = new HashSet<>();
        for (TopLevel.FieldDeclaration field : form.fields()) {
            if (!names.add(field.name())) {
                throw program.error("duplicate field name: \"" + field.name() + "\" is not unique");
            }
        }
        TypeKind kind =
                switch (form.mutability()) {
                    case IMMUTABLE -> TypeKind.STRUCT;
                    case MUTABLE -> TypeKind.MUTABLE_STRUCT;
                };
        return declare(
                new Declaration(
                        form.name(),
                        kind,
                        OptionalInt.empty(),
                        form.parameters(),
                        form.supertype(),
                        form.fields(),
                        form.initializedFields()),
                module);
    }

    private Type declare(Declaration declaration, RuntimeModule module) {
        Optional<Object> before = globals.ownValue(module, declaration.name());
        if (before.isPresent()
                && !isUnfinished(before.get())
                && isAgain(declaration, before.get(), module)) {
            return (Type) before.get();
        }
        TypeScope scope = new TypeScope(program, module, declaration.parameters());
        DataType supertype = supertype(declaration, scope);
        TypeName name =
                new TypeName(
                        module,
                        declaration.name(),
                        declaration.kind(),
                        declaration.bits(),
                        scope.variables());
        name.completeSupertype(supertype);
        unfinished.add(name);
        // The fields may mention the type itself, so its name is bound before they are evaluated.
        globals.defineConstant(ownBinding(module, declaration.name()), name.wrapper());
        List<Type> fieldTypes = fieldTypes(declaration, scope);
        name.completeFields(
                declaration.fields().stream().map(TopLevel.FieldDeclaration::name).toList(),
                fieldTypes,
                declaration.initialized());
        unfinished.remove(name);
        return name.wrapper();
    }

    private Binding ownBinding(RuntimeModule module, Symbol name) {
        if (module.isImported(name)) {
            throw notDeclarable(module, name, "as an import");
        }
        Binding binding = module.bindingOf(name);
        boolean variable =
                binding.partitionAt(program.world())
                        .filter(now -> now.kind() == Binding.Kind.VARIABLE)
                        .isPresent();
        if (variable) {
            throw notDeclarable(module, name, "global");
        }
        return binding;
    }

    private RuntimeException notDeclarable(RuntimeModule module, Symbol name, String before) {
        return program.error(
                "cannot declare "
                        + module
                        + "."
                        + name
                        + " constant; it was already declared "
                        + before);
    }

    private boolean isUnfinished(Object value) {
        return value instanceof Type type
                && UnionAll.unwrap(type) instanceof DataType data
                && unfinished.contains(data.typeName());
    }

    private static List<Type> fieldTypes(Declaration declaration, TypeScope scope) {
        return declaration.fields().stream().map(field -> scope.type(field.type())).toList();
    }

    private DataType supertype(Declaration declaration, TypeScope scope) {
        if (scope.type(declaration.supertype()) instanceof DataType type
                && type.typeName().kind() == TypeKind.ABSTRACT
                && !type.isTypeType()
                && type != program.universe().core().named("Builtin")) {
            return type;
        }
        throw program.error("invalid subtyping in definition of " + declaration.name());
    }

    private boolean isAgain(Declaration declaration, Object before, RuntimeModule module) {
        TypeScope scope = new TypeScope(program, module, declaration.parameters());
        return before instanceof Type type
                && UnionAll.unwrap(type) instanceof DataType data
                && data.typeName().wrapper() == type
                && data.typeName().module() == module
                && isSame(declaration, scope, data.typeName());
    }

    private boolean isSame(Declaration declaration, TypeScope scope, TypeName known) {
        List<Symbol> fields =
                declaration.fields().stream().map(TopLevel.FieldDeclaration::name).toList();
        if (known.kind() != declaration.kind()
                || !known.bits().equals(declaration.bits())
                || known.variables().size() != scope.variables().size()
                || !known.fieldNames().equals(fields)
                || known.initializedFields() != declaration.initialized()
                || !isSameBound(
                        known,
                        known.declared().supertype(),
                        scope,
                        supertype(declaration, scope))) {
            return false;
        }
        List<Type> types = fieldTypes(declaration, scope);
        for (int i = 0; i < types.size(); i++) {
            if (!isSameBound(known, known.declared().fieldTypes().get(i), scope, types.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// Whether two types are the same when each is bound by the variables of its declaration.
    private static boolean isSameBound(TypeName known, Type mine, TypeScope scope, Type theirs) {
        Type bound = mine;
        for (var variable : known.variables().reversed()) {
            bound = new UnionAll(variable, bound);
        }
        return TypeIdentity.same(bound, scope.bound(theirs));
    }
}
