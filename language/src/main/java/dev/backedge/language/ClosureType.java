package dev.backedge.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The type of an inner function: a struct with a field for each captured variable. Each method of
/// a local function has the same one.
final class ClosureType {
    private final String name;
    private final Set<Variable> captures = new LinkedHashSet<>();
    private final Set<String> typeVariables = new LinkedHashSet<>();
    private final List<InnerMethod> methods = new ArrayList<>();

    /// A method of the type, with its scopes.
    record InnerMethod(MethodSource source, FunctionScope scope) {}

    ClosureType(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void addMethod(InnerMethod method) {
        methods.add(method);
    }

    List<InnerMethod> methods() {
        return List.copyOf(methods);
    }

    void capture(Variable variable) {
        captures.add(variable);
        variable.capture();
    }

    /// Makes a `where` variable of an enclosing function a parameter of the type.
    void captureTypeVariable(String variable) {
        typeVariables.add(variable);
    }

    /// {@return the captured variables in the order of the fields}
    List<Variable> captures() {
        return List.copyOf(captures);
    }

    String fieldOf(Variable variable) {
        int index = captures().indexOf(variable);
        boolean ambiguous =
                captures.stream().filter(other -> other.name().equals(variable.name())).count() > 1;
        return ambiguous ? variable.name() + "#" + index : variable.name();
    }

    /// {@return the names of the type's parameters: one for each variable that is copied, then the
    /// captured `where` variables}
    List<String> parameters() {
        List<String> parameters = new ArrayList<>();
        for (Variable variable : captures) {
            if (!variable.boxed()) {
                parameters.add(parameterOf(variable));
            }
        }
        parameters.addAll(typeVariables);
        return parameters;
    }

    String parameterOf(Variable variable) {
        return "#" + fieldOf(variable);
    }

    List<String> typeVariables() {
        return List.copyOf(typeVariables);
    }
}
