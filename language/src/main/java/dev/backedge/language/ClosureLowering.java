package dev.backedge.language;

import dev.backedge.ir.Body;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeParameter;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lowers inner functions: each is a struct below `Function` with a field for each captured
/// variable, and methods on it.
final class ClosureLowering {
    private final BodyLowering body;
    private final Set<ClosureType> defined = new HashSet<>();

    ClosureLowering(BodyLowering body) {
        this.body = body;
    }

    Operand closureOf(Expression.AnonymousFunction function) {
        ClosureType type = body.variables().scope().closureAt(function).orElseThrow();
        define(type, body.file().location(function.start()));
        return instance(type);
    }

    /// The first definition of a local function makes the closure; what follows adds methods to its
    /// type.
    Operand localFunction(Expression.FunctionDefinition function) {
        Expression.Name name = (Expression.Name) function.signature().callee().orElseThrow();
        Optional<ClosureType> type = body.variables().scope().closureAt(function);
        if (type.isPresent()) {
            define(type.get(), body.file().location(function.start()));
            body.variables().write(name, instance(type.get()));
        }
        return body.variables().read(name.name());
    }

    private Operand instance(ClosureType type) {
        Operand struct = new Operand.Global(Symbol.of(type.name()));
        List<Operand> fields = new ArrayList<>();
        List<Operand> parameters = new ArrayList<>();
        for (Variable variable : type.captures()) {
            Operand field = body.variables().holder(variable);
            fields.add(field);
            if (!variable.boxed()) {
                parameters.add(body.builder().call(body.core("typeof"), field));
            }
        }
        type.typeVariables()
                .forEach(variable -> parameters.add(body.variables().staticParameter(variable)));
        return body.builder()
                .add(
                        new Instruction.New(
                                parameters.isEmpty() ? struct : applied(struct, parameters),
                                fields));
    }

    private Operand applied(Operand struct, List<Operand> parameters) {
        List<Operand> operands = new ArrayList<>(List.of(struct));
        operands.addAll(parameters);
        return body.builder().add(new Instruction.Call(body.core("apply_type"), operands));
    }

    /// What stands after `finally` is lowered more than once; its functions are defined once.
    private void define(ClosureType type, SourceLocation location) {
        if (!defined.add(type)) {
            return;
        }
        List<TypeParameter> parameters =
                type.parameters().stream()
                        .map(name -> TypeParameter.unbounded(Symbol.of(name)))
                        .toList();
        List<TopLevel.FieldDeclaration> fields = new ArrayList<>();
        for (Variable variable : type.captures()) {
            TypeExpression fieldType =
                    variable.boxed()
                            ? TypeExpressions.inCore("Box")
                            : TypeExpression.Name.of(type.parameterOf(variable));
            fields.add(new TopLevel.FieldDeclaration(Symbol.of(type.fieldOf(variable)), fieldType));
        }
        body.file()
                .addInnerFunction(
                        new TopLevel.StructType(
                                Symbol.of(type.name()),
                                TopLevel.Mutability.IMMUTABLE,
                                parameters,
                                TypeExpressions.inCore("Function"),
                                fields,
                                fields.size(),
                                location));
        for (ClosureType.InnerMethod method : type.methods()) {
            addMethod(type, parameters, method);
        }
    }

    private void addMethod(
            ClosureType type,
            List<TypeParameter> closureParameters,
            ClosureType.InnerMethod method) {
        TypeExpression name = TypeExpression.Name.of(type.name());
        List<TypeExpression> applied =
                closureParameters.stream()
                        .<TypeExpression>map(
                                parameter -> new TypeExpression.Name(List.of(parameter.name())))
                        .toList();
        TypeExpression self = applied.isEmpty() ? name : new TypeExpression.Apply(name, applied);
        Body code =
                BodyLowering.ofMethod(
                        body.file(), method.source(), method.scope(), Optional.empty());
        body.file()
                .addInnerFunction(
                        new MethodLowering(body.file())
                                .definition(
                                        method.source(),
                                        new TopLevel.Callee.OfInstance(self),
                                        closureParameters,
                                        code));
    }
}
