package dev.backedge.tools.world;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.ir.TypeParameter;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Declares types in the order in which they need each other: bounds and supertypes before what
/// they are of, fields when all are declared.
public final class DeclarationBuilder {
    private final CoreTypes core;
    private final ModuleTree modules;
    private final TypeTexts texts;
    private final Map<List<Symbol>, WorldRecord.Declaration> byName = new LinkedHashMap<>();
    private final Map<List<Symbol>, WorldRecord.Declaration> byFunction = new HashMap<>();
    private final Map<WorldRecord.Declaration, TypeName> declared = new LinkedHashMap<>();
    private final List<WorldRecord.Declaration> added = new ArrayList<>();

    private record Visit(
            WorldRecord.Declaration declaration, Deque<WorldRecord.Declaration> needs) {}

    /// Prepares to declare types in a new runtime, in modules that are made as they are named.
    ///
    /// @param universe new
    public DeclarationBuilder(Universe universe) {
        this(universe.core(), new ModuleTree(universe), new TypeTexts(universe));
        universe.clock().moveTo(ModuleTree.FIRST_WORLD);
    }

    DeclarationBuilder(CoreTypes core, ModuleTree modules, TypeTexts texts) {
        this.core = core;
        this.modules = modules;
        this.texts = texts;
    }

    /// Adds a type to declare.
    ///
    /// @param declaration of the type
    public void add(WorldRecord.Declaration declaration) {
        byName.put(path(declaration.name()), declaration);
        added.add(declaration);
        if (declaration.text().isPresent()
                && TypeExpressionParser.parse(declaration.text().get())
                        instanceof TypeExpression.TypeOf(List<Symbol> function)) {
            byFunction.put(function, declaration);
        }
    }

    private static List<Symbol> path(String name) {
        if (TypeExpressionParser.parse(name) instanceof TypeExpression.Name(List<Symbol> path)
                && path.size() > 1) {
            return path;
        }
        throw new IllegalArgumentException("expected a qualified name, found " + name);
    }

    /// Declares all types that were added since this was last called, and binds the functions among
    /// them. Where it throws, the types that were added may be declared in part, and are not tried
    /// again.
    ///
    /// @return the type names, by record, also of those that were declared earlier
    public Map<WorldRecord.Declaration, TypeName> build() {
        List<WorldRecord.Declaration> batch = List.copyOf(added);
        added.clear();
        List<WorldRecord.Declaration> fresh = new ArrayList<>();
        batch.forEach(declaration -> declareWithNeeds(declaration, fresh));
        for (WorldRecord.Declaration declaration : fresh) {
            TypeName name = Objects.requireNonNull(declared.get(declaration));
            if (!declaration.fields().isEmpty() && !isPredefined(name)) {
                completeFields(declaration, name);
            }
        }
        return declared;
    }

    private static boolean isPredefined(TypeName name) {
        return name.module().isCore()
                && name.module().bindingOf(name.name()).partitions().getFirst().worlds().first()
                        < ModuleTree.FIRST_WORLD;
    }

    private void declareWithNeeds(
            WorldRecord.Declaration wanted, List<WorldRecord.Declaration> fresh) {
        Deque<Visit> open = new ArrayDeque<>();
        Set<WorldRecord.Declaration> entered = new LinkedHashSet<>();
        enter(wanted, open, entered);
        while (!open.isEmpty()) {
            Visit top = open.peek();
            if (!top.needs.isEmpty()) {
                enter(top.needs.remove(), open, entered);
            } else {
                open.pop();
                declared.put(top.declaration, declare(top.declaration));
                fresh.add(top.declaration);
            }
        }
    }

    private void enter(
            WorldRecord.Declaration declaration,
            Deque<Visit> open,
            Set<WorldRecord.Declaration> entered) {
        if (!declared.containsKey(declaration) && entered.add(declaration)) {
            open.push(new Visit(declaration, needs(declaration)));
        }
    }

    private Deque<WorldRecord.Declaration> needs(WorldRecord.Declaration declaration) {
        Deque<WorldRecord.Declaration> needs = new ArrayDeque<>();
        collect(declaration.supertype(), needs);
        for (WorldRecord.Parameter parameter : declaration.parameters()) {
            collect(parameter.lower(), needs);
            collect(parameter.upper(), needs);
        }
        return needs;
    }

    private void collect(String text, Deque<WorldRecord.Declaration> needs) {
        Deque<TypeExpression> open = new ArrayDeque<>();
        open.add(TypeExpressionParser.parse(text));
        while (!open.isEmpty()) {
            switch (open.remove()) {
                case TypeExpression.Name(List<Symbol> path) -> addKnown(byName, path, needs);
                case TypeExpression.TypeOf(List<Symbol> path) -> addKnown(byFunction, path, needs);
                case TypeExpression.Apply(TypeExpression base, List<TypeExpression> parameters) -> {
                    open.add(base);
                    open.addAll(parameters);
                }
                case TypeExpression.Where(TypeExpression body, TypeParameter variable) -> {
                    open.add(body);
                    variable.lower().ifPresent(open::add);
                    variable.upper().ifPresent(open::add);
                }
                case TypeExpression.TypedValue(TypeExpression type, String _) -> open.add(type);
                case TypeExpression.Literal _, TypeExpression.TupleLiteral _ -> {}
            }
        }
    }

    private static void addKnown(
            Map<List<Symbol>, WorldRecord.Declaration> declarations,
            List<Symbol> path,
            Deque<WorldRecord.Declaration> needs) {
        WorldRecord.Declaration known = declarations.get(path);
        if (known != null) {
            needs.add(known);
        }
    }

    private TypeName declare(WorldRecord.Declaration declaration) {
        List<Symbol> path = path(declaration.name());
        RuntimeModule module = modules.module(path.subList(0, path.size() - 1));
        if (module.isCore() && module.findOwn(path.getLast()).isPresent()) {
            return core.typeNamed(path.getLast().name());
        }
        Map<Symbol, TypeVar> variables = new LinkedHashMap<>();
        for (WorldRecord.Parameter parameter : declaration.parameters()) {
            Type lower = texts.type(parameter.lower(), variables);
            Type upper = texts.type(parameter.upper(), variables);
            variables.put(
                    Symbol.of(parameter.name()),
                    new TypeVar(Symbol.of(parameter.original()), lower, upper));
        }
        TypeName name =
                new TypeName(
                        module,
                        path.getLast(),
                        declaration.kind(),
                        declaration.bits(),
                        List.copyOf(variables.values()));
        module.bindingOf(path.getLast()).defineConstant(name.wrapper(), ModuleTree.FIRST_WORLD);
        name.completeSupertype(
                (DataType) UnionAll.unwrap(texts.type(declaration.supertype(), variables)));
        if (declaration.fields().isEmpty()) {
            completeFields(declaration, name);
        }
        return name;
    }

    private void completeFields(WorldRecord.Declaration declaration, TypeName name) {
        if (name.kind() != TypeKind.STRUCT && name.kind() != TypeKind.MUTABLE_STRUCT) {
            return;
        }
        Map<Symbol, TypeVar> variables = new LinkedHashMap<>();
        for (int i = 0; i < name.variables().size(); i++) {
            variables.put(
                    Symbol.of(declaration.parameters().get(i).name()), name.variables().get(i));
        }
        List<Type> types =
                declaration.fieldTypes().stream().map(type -> texts.type(type, variables)).toList();
        name.completeFields(
                declaration.fields().stream().map(Symbol::of).toList(),
                types,
                declaration.initialized());
        declaration.text().ifPresent(text -> bindFunction(text, name));
    }

    private void bindFunction(String text, TypeName name) {
        if (TypeExpressionParser.parse(text) instanceof TypeExpression.TypeOf(List<Symbol> path)) {
            Object function =
                    name.declared()
                            .instance()
                            .orElseThrow(() ->
                                    new IllegalArgumentException(text + " has no single instance"));
            modules.module(path.subList(0, path.size() - 1))
                    .bindingOf(path.getLast())
                    .defineConstant(function, ModuleTree.FIRST_WORLD);
        }
    }
}
