package dev.backedge.language;

import dev.backedge.language.Expression.FunctionDefinition;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The scopes of the functions inside a body: anonymous ones, and local ones with their methods.
final class InnerFunctions {
    private final SourceText source;
    private final FileNames names;
    private final CaptureFlow flow;
    private final ScopeAnalysis analysis;
    private final Map<Variable, List<FunctionDefinition>> localFunctions = new LinkedHashMap<>();
    private final Set<Object> furtherMethods = Collections.newSetFromMap(new IdentityHashMap<>());

    InnerFunctions(SourceText source, FileNames names, CaptureFlow flow, ScopeAnalysis analysis) {
        this.source = source;
        this.names = names;
        this.flow = flow;
        this.analysis = analysis;
    }

    /// Notes the methods of a local function, which the first definition makes.
    void add(Variable variable, List<FunctionDefinition> methods) {
        localFunctions.put(variable, methods);
        furtherMethods.addAll(methods.subList(1, methods.size()));
    }

    void anonymous(Expression.AnonymousFunction function, Scope scope) {
        ClosureType type = new ClosureType(names.anonymous());
        scope.addClosure(function, type);
        innerMethods(
                type,
                MethodSource.of(function.signature(), function.body()),
                scope,
                Optional.empty());
        capture(type, scope);
    }

    private void innerMethods(
            ClosureType type, List<MethodSource> methods, Scope scope, Optional<String> ownName) {
        for (MethodSource method : methods) {
            FunctionScope inner =
                    new FunctionScope(
                            Optional.of(scope),
                            Optional.of(type),
                            ScopeAnalysis.typeVariables(method.signature()),
                            Scope.Kind.HARD);
            ownName.ifPresent(inner::callItself);
            type.addMethod(new ClosureType.InnerMethod(method, inner));
            Set<Variable> before = flow.definite();
            analysis.function(inner, method);
            flow.restore(before);
        }
    }

    /// The first definition of a local function makes the closure, with what any of its methods
    /// captures.
    void localFunction(FunctionDefinition definition, Scope scope) {
        if (!(definition.signature().callee().orElse(definition)
                instanceof Expression.Name(int _, String name))) {
            throw SyntaxException.notSupported(
                    source, definition.start(), "methods of other functions inside of expressions");
        }
        if (!(scope.meaningOf(name) instanceof Scope.Meaning.Local(Variable variable))) {
            throw SyntaxException.notSupported(
                    source, definition.start(), "global functions inside of expressions");
        }
        Optional<List<FunctionDefinition>> methods =
                Optional.ofNullable(localFunctions.get(variable));
        if (furtherMethods.contains(definition)) {
            return;
        }
        ClosureType type = new ClosureType(names.localFunction(name));
        scope.addClosure(definition, type);
        for (FunctionDefinition method : methods.orElse(List.of(definition))) {
            Optional<String> ownName = methods.map(_ -> name);
            innerMethods(type, MethodSource.of(method.signature(), method.body()), scope, ownName);
        }
        capture(type, scope);
        analysis.assigned(variable, scope);
    }

    private void capture(ClosureType type, Scope scope) {
        type.captures().stream()
                .filter(variable -> variable.owner() == scope.function())
                .forEach(flow::captured);
    }
}
