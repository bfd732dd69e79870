package dev.backedge.engine;

import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeParameter;
import dev.backedge.model.Bottom;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Vararg;
import dev.backedge.types.TypeEvaluator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Evaluates the types of one definition: its parameters in order, then types in which they may
/// occur.
final class TypeScope {
    private final Program program;
    private final TypeEvaluator evaluator;
    private final RuntimeModule module;
    private final List<TypeVar> variables = new ArrayList<>();

    TypeScope(Program program, RuntimeModule module, List<TypeParameter> parameters) {
        this.program = program;
        this.module = module;
        evaluator = new TypeEvaluator(program.universe());
        for (TypeParameter parameter : parameters) {
            Type lower = parameter.lower().map(this::type).orElse(Bottom.BOTTOM);
            Type upper = parameter.upper().map(this::type).orElse(program.universe().core().any());
            variables.add(new TypeVar(parameter.name(), lower, upper));
        }
    }

    /// {@return the parameters as variables, the outermost first}
    List<TypeVar> variables() {
        return List.copyOf(variables);
    }

    /// {@return the type of an expression, in the newest world}
    Type type(TypeExpression expression) {
        if (evaluator.evaluate(expression, module, program.world(), variables)
                instanceof Type type) {
            return type;
        }
        throw program.error(
                "expected a type, found the value "
                        + evaluator.evaluate(expression, module, program.world(), variables));
    }

    /// {@return what an argument's declaration stands for: a type, or `Vararg` of one for the rest
    /// of the arguments}
    ///
    /// @param expression of the declaration
    Object argument(TypeExpression expression) {
        Object value = evaluator.evaluate(expression, module, program.world(), variables);
        if (value == program.universe().core().typeNamed("Vararg").wrapper()) {
            return new Vararg(program.universe().core().any(), Optional.empty());
        }
        return value instanceof Vararg ? value : type(expression);
    }

    /// {@return a type with all parameters bound around it}
    Type bound(Type body) {
        Type bound = body;
        for (TypeVar variable : variables.reversed()) {
            bound = new UnionAll(variable, bound);
        }
        return bound;
    }
}
