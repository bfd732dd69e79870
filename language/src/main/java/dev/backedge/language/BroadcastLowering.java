package dev.backedge.language;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;

import java.util.ArrayList;
import java.util.List;

/// Lowers calls for each element: `broadcasted` describes a call, and those directly inside it, and
/// `materialize` makes the array. Counterpart: `expand-fuse-broadcast`, Julia 1.9,
/// `src/julia-syntax.scm`.
final class BroadcastLowering {
    private final BodyLowering body;

    BroadcastLowering(BodyLowering body) {
        this.body = body;
    }

    Operand value(Expression.Broadcast broadcast) {
        Operand described = described(broadcast);
        return body.builder().call(body.base("materialize"), described);
    }

    private Operand described(Expression.Broadcast broadcast) {
        Operand callee = body.kept(body.value(broadcast.callee()));
        List<Operand> operands = new ArrayList<>(List.of(callee));
        for (Expression argument : broadcast.arguments()) {
            operands.add(body.kept(operand(argument)));
        }
        body.atLineOf(broadcast);
        return body.builder().add(new Instruction.Call(body.base("broadcasted"), operands));
    }

    private Operand operand(Expression expression) {
        return expression instanceof Expression.Broadcast inner
                ? described(inner)
                : body.value(expression);
    }

    Operand assignment(Expression.BroadcastAssignment assignment) {
        Operand target = body.kept(target(assignment.target()));
        Operand value = operand(assignment.value());
        body.atLineOf(assignment);
        return body.builder().call(body.base("materialize!"), target, value);
    }

    Operand update(Expression.BroadcastUpdate update) {
        Operand target = body.kept(target(update.target()));
        Operand value = body.kept(operand(update.value()));
        Operand operator = body.variables().read(update.operator().name());
        body.atLineOf(update);
        Operand described = body.builder().call(body.base("broadcasted"), operator, target, value);
        return body.builder().call(body.base("materialize!"), target, described);
    }

    private Operand target(Expression target) {
        return target instanceof Expression.Index index
                ? body.calls().assigned(index)
                : body.value(target);
    }
}
