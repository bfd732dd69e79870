package dev.backedge.engine;

import dev.backedge.invalidation.Definition;
import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.model.Builtin;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates method definitions: finds whose method it is, makes the signature, inserts the method.
final class MethodDefinitions {
    private static final Symbol KEYWORD_CALL = Symbol.of("kwcall");

    private final Program program;
    private final GlobalDefinitions globals;
    private final ModuleImports imports;

    /// Whose method a definition is.
    ///
    /// @param keywordCaller the function `kwcall` where the method is for calls with keywords
    private record Owner(Symbol name, Object type, Object value, Optional<Object> keywordCaller) {
        Owner(Symbol name, Object type, Object value) {
            this(name, type, value, Optional.empty());
        }
    }

    MethodDefinitions(Program program, GlobalDefinitions globals, ModuleImports imports) {
        this.program = program;
        this.globals = globals;
        this.imports = imports;
    }

    /// A method that is about to be made.
    private record Head(Owner owner, Type signature, MethodShape shape) {}

    /// {@return the function or type that has the new method}
    Object define(TopLevel.MethodDefinition form, RuntimeModule module) {
        Head head = head(form, module);
        Method method =
                new Method(
                        head.owner().name(),
                        module,
                        form.location(),
                        head.signature(),
                        head.shape(),
                        () -> Optional.of(form.body()));
        globals.apply(List.of(new Definition.NewMethod(method)));
        return head.owner().value();
    }

    /// {@return the function or type that has the new method, whose bodies are made later}
    ///
    /// @param frontEnd lowers the code that the generator gives
    Object define(TopLevel.GeneratedMethod form, RuntimeModule module, FrontEnd frontEnd) {
        Head head = head(form.definition(), module);
        Object generator = globals.value(form.generator(), module);
        Method method =
                Method.generated(
                        head.owner().name(),
                        module,
                        form.location(),
                        head.signature(),
                        head.shape(),
                        new GeneratedCode(program, frontEnd, form.definition(), generator));
        globals.apply(List.of(new Definition.NewMethod(method)));
        return head.owner().value();
    }

    private Head head(TopLevel.MethodDefinition form, RuntimeModule module) {
        TypeScope scope = new TypeScope(program, module, form.parameters());
        Owner owner = owner(form.callee(), module, scope);
        List<Object> elements = new ArrayList<>();
        owner.keywordCaller()
                .ifPresent(kwcall -> {
                    elements.add(core().typeOf(kwcall));
                    elements.add(core().namedTupleName().wrapper());
                });
        elements.add(owner.type());
        form.argumentTypes().forEach(argument -> elements.add(scope.argument(argument)));
        boolean rest = form.arity() == TopLevel.Arity.VARARG;
        if (elements.subList(0, rest ? elements.size() : elements.size() - 1).stream()
                .anyMatch(MethodDefinitions::isRest)) {
            throw program.error("Vararg on non-final argument");
        }
        if (rest) {
            elements.add(new Vararg(elements.removeLast(), Optional.empty()));
        }
        int before = owner.keywordCaller().isPresent() ? 2 : 0;
        MethodShape plain =
                isRest(elements.getLast())
                        ? MethodShape.of(elements.size(), MethodShape.Trait.VARARG)
                        : MethodShape.of(elements.size());
        MethodShape hinted =
                switch (form.inlining()) {
                    case BY_SIZE -> plain;
                    case WANTED -> plain.with(MethodShape.Trait.INLINE);
                    case UNWANTED -> plain.with(MethodShape.Trait.NO_INLINE);
                };
        MethodShape shape = hinted.withoutSpecializing(form.unspecialized(), before);
        return new Head(owner, scope.bound(core().tuple(elements.toArray())), shape);
    }

    /// Whether an argument takes the rest of the values, `x...` or `x::Vararg{T}`.
    private static boolean isRest(Object element) {
        return element instanceof Vararg;
    }

    private CoreTypes core() {
        return program.universe().core();
    }

    private Owner owner(TopLevel.Callee callee, RuntimeModule module, TypeScope scope) {
        return switch (callee) {
            case TopLevel.Callee.Named(List<Symbol> path) -> named(path, module);
            case TopLevel.Callee.OfType(var expression) -> constructor(scope.type(expression));
            case TopLevel.Callee.OfInstance(var expression) -> {
                Type type = scope.type(expression);
                yield new Owner(nameOf(type), type, type);
            }
            case TopLevel.Callee.WithKeywords(TopLevel.Callee called) -> {
                Owner owner = owner(called, module, scope);
                yield new Owner(
                        KEYWORD_CALL,
                        owner.type(),
                        owner.value(),
                        Optional.of(keywordCaller(module)));
            }
        };
    }

    /// The library's function; in the library itself it may be new.
    private Object keywordCaller(RuntimeModule module) {
        return program.libraryValue(KEYWORD_CALL.name())
                .orElseGet(() -> globals.function(module.root(), KEYWORD_CALL));
    }

    private Owner named(List<Symbol> path, RuntimeModule module) {
        Symbol name = path.getLast();
        if (path.size() == 1 && !imports.isExtensible(module, name)) {
            throw program.error(
                    "error in method definition: function "
                            + module.find(name).map(Object::toString).orElse(name.name())
                            + " must be explicitly imported to be extended");
        }
        Object value = path.size() == 1 ? bareName(name, module) : globals.value(path, module);
        if (value instanceof Type type) {
            return constructor(type);
        }
        DataType type = core().typeOf(value);
        if (value instanceof Builtin) {
            throw program.error("cannot add methods to a builtin function");
        }
        if (!type.isSingleton()) {
            throw program.error("cannot define function " + name + "; it already has a value");
        }
        return new Owner(name, type, value);
    }

    /// A function that is only visible through a `using` is not meant by its bare name, but a type
    /// is.
    private Object bareName(Symbol name, RuntimeModule module) {
        return globals.ownValue(module, name)
                .or(() ->
                        module.find(name)
                                .flatMap(binding -> binding.valueAt(program.world()))
                                .filter(Type.class::isInstance))
                .orElseGet(() -> globals.function(module, name));
    }

    private Owner constructor(Type type) {
        return new Owner(nameOf(type), core().typeOfType(type), type);
    }

    private static Symbol nameOf(Type type) {
        return UnionAll.unwrap(type) instanceof DataType data
                ? data.typeName().name()
                : Symbol.of("Type");
    }
}
