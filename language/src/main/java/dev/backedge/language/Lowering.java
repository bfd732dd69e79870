package dev.backedge.language;

import dev.backedge.ir.ModulePath;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.ir.TopLevel.GlobalKind;
import dev.backedge.language.Expression.ImportKind;
import dev.backedge.language.Expression.ImportPath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Turns the statements of a file into top-level forms.
final class Lowering {
    private final FileLowering file;

    Lowering(SourceText source) {
        file = new FileLowering(source);
    }

    List<TopLevel> forms(List<Expression> statements) {
        List<TopLevel> forms = new ArrayList<>();
        for (Expression statement : statements) {
            List<TopLevel> lowered = statement(statement);
            forms.addAll(file.takeInnerFunctions());
            forms.addAll(lowered);
        }
        return List.copyOf(forms);
    }

    private List<TopLevel> statement(Expression statement) {
        SourceLocation location = file.location(statement.start());
        return switch (statement) {
            case Expression.Definition definition -> definition(definition);
            case Expression.FunctionDefinition definition ->
                    new MethodLowering(file).methods(definition);
            case Expression.Generated generated -> new GeneratedLowering(file).forms(generated);
            case Expression.InlineHint(int _, String macro, Expression hinted) ->
                    statement(hinted).stream().map(form -> withHint(form, macro)).toList();
            case Expression.FunctionDeclaration(int _, Expression.Name(int _, String name)) ->
                    List.of(new TopLevel.FunctionDeclaration(Symbol.of(name), location));
            case Expression.Block(int _, List<Expression> statements)
                    when statements.stream().noneMatch(Expression.Local.class::isInstance) ->
                    forms(statements);
            case Expression.Assignment(
                            int _,
                            Expression.Name(int _, String name),
                            Expression value) ->
                    List.of(variable(name, value, location));
            case Expression.Update(
                            int _,
                            Expression.Name _,
                            Expression.Name(int _, String name),
                            Expression _) ->
                    List.of(variable(name, updated((Expression.Update) statement), location));
            case Expression.Global(int _, List<Expression> declarations) ->
                    forms(declarations.stream().filter(Lowering::isExecuted).toList());
            case Expression.Call(
                            int _,
                            Expression.Name(int _, String name),
                            List<Expression> arguments)
                    when name.equals("include")
                            && arguments.size() == 1
                            && arguments.getFirst()
                                    instanceof Expression.StringLiteral(int _, String path) ->
                    List.of(new TopLevel.Include(path, location));
            default -> {
                LocalNames.of(statement).all().forEach(file.names()::addGlobal);
                yield List.of(new TopLevel.Thunk(BodyLowering.ofThunk(file, statement), location));
            }
        };
    }

    private static TopLevel withHint(TopLevel form, String macro) {
        return form instanceof TopLevel.MethodDefinition method
                ? method.withInlining(
                        macro.equals("@inline")
                                ? TopLevel.Inlining.WANTED
                                : TopLevel.Inlining.UNWANTED)
                : form;
    }

    /// Whether a declaration `global` does more than name a variable.
    private static boolean isExecuted(Expression declaration) {
        return !(declaration instanceof Expression.Name
                || declaration instanceof Expression.TypeAssertion);
    }

    private TopLevel variable(String name, Expression value, SourceLocation location) {
        file.names().addGlobal(name);
        return new TopLevel.AssignGlobal(
                Symbol.of(name), GlobalKind.VARIABLE, BodyLowering.ofThunk(file, value), location);
    }

    private static Expression updated(Expression.Update update) {
        return new Expression.Call(
                update.start(), update.operator(), List.of(update.target(), update.value()));
    }

    private List<TopLevel> definition(Expression.Definition definition) {
        SourceLocation location = file.location(definition.start());
        return switch (definition) {
            case Expression.ModuleDefinition module -> List.of(module(module, location));
            case Expression.StructDefinition struct -> new StructLowering(file, struct).forms();
            case Expression.AbstractTypeDefinition type ->
                    List.of(StructLowering.abstractType(file, type));
            case Expression.PrimitiveTypeDefinition type ->
                    List.of(StructLowering.primitiveType(file, type));
            case Expression.ImportStatement statement -> List.of(imported(statement, location));
            case Expression.ExportStatement(int _, List<String> names) ->
                    List.of(new TopLevel.Export(names.stream().map(Symbol::of).toList(), location));
            case Expression.ConstantDefinition constant -> List.of(constant(constant, location));
            case Expression.Documented(int _, String text, Expression documented) ->
                    documented(text, documented);
        };
    }

    private TopLevel module(Expression.ModuleDefinition module, SourceLocation location) {
        TopLevel.ModuleKind kind =
                switch (module.kind()) {
                    case STANDARD -> TopLevel.ModuleKind.STANDARD;
                    case BARE -> TopLevel.ModuleKind.BARE;
                };
        file.names().enterModule();
        List<TopLevel> forms = forms(module.body().statements());
        file.names().leaveModule();
        return new TopLevel.ModuleDefinition(Symbol.of(module.name()), kind, forms, location);
    }

    private TopLevel constant(Expression.ConstantDefinition constant, SourceLocation location) {
        Expression value = constant.value();
        Expression target = constant.target();
        if (target
                        instanceof
                        Expression.TypeAssertion(
                                int start,
                                Optional<Expression> name,
                                Expression type)
                && name.isPresent()) {
            Expression convert =
                    new Expression.FieldAccess(
                            start, new Expression.Name(start, "Base"), "convert");
            Expression converted = new Expression.Call(start, convert, List.of(type, value));
            value = new Expression.TypeAssertion(start, Optional.of(converted), type);
            target = name.get();
        }
        if (!(target instanceof Expression.Name(int _, String name))) {
            throw file.notSupported(target.start(), "constants that are not a single name");
        }
        return new TopLevel.AssignGlobal(
                Symbol.of(name), GlobalKind.CONSTANT, BodyLowering.ofThunk(file, value), location);
    }

    private List<TopLevel> documented(String text, Expression definition) {
        List<TopLevel> forms = new ArrayList<>(statement(definition));
        if (!forms.isEmpty()) {
            forms.set(0, new TopLevel.Documented(text, forms.getFirst()));
        }
        return forms;
    }

    private TopLevel imported(Expression.ImportStatement statement, SourceLocation location) {
        ModulePath path = path(statement.path());
        if (statement.names().isPresent()) {
            List<TopLevel.ImportedName> names =
                    statement.names().get().stream().map(this::importedName).toList();
            return switch (statement.kind()) {
                case USING -> new TopLevel.UsingNames(path, names, location);
                case IMPORT -> new TopLevel.ImportNames(path, names, location);
            };
        }
        return statement.kind() == ImportKind.USING
                ? using(statement, path, location)
                : importModule(statement.path(), path, location);
    }

    private TopLevel using(
            Expression.ImportStatement statement, ModulePath path, SourceLocation location) {
        if (statement.path().as().isPresent()) {
            throw file.invalid(statement.start(), "'using' of a whole module cannot rename it");
        }
        return new TopLevel.UsingModule(path, location);
    }

    private static TopLevel importModule(
            ImportPath written, ModulePath path, SourceLocation location) {
        Symbol last = path.names().getLast();
        Symbol as = written.as().map(Symbol::of).orElse(last);
        if (path.names().size() == 1 && path.dots() == 0) {
            return new TopLevel.ImportModule(path, as, location);
        }
        ModulePath module =
                new ModulePath(path.dots(), path.names().subList(0, path.names().size() - 1));
        return new TopLevel.ImportNames(
                module, List.of(new TopLevel.ImportedName(last, as)), location);
    }

    private TopLevel.ImportedName importedName(ImportPath name) {
        if (name.dots() > 0 || name.names().size() != 1) {
            throw file.invalid(name.start(), "an imported name has no dots");
        }
        Symbol symbol = Symbol.of(name.names().getFirst());
        return new TopLevel.ImportedName(symbol, name.as().map(Symbol::of).orElse(symbol));
    }

    private static ModulePath path(ImportPath path) {
        return new ModulePath(path.dots(), path.names().stream().map(Symbol::of).toList());
    }
}
