package dev.backedge.language;

import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;
import dev.backedge.language.Expression.Block;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// Lowers `try`: the blocks of a region have the handler of its `catch`, or of its `finally`. What
/// stands after `finally` is lowered once for each way out: the end, what is thrown, and each
/// `return`, `break` and `continue`.
final class TryLowering {
    private final BodyLowering body;
    private final Deque<Cleanup> cleanups = new ArrayDeque<>();
    private final Deque<Operand> caught = new ArrayDeque<>();

    /// What runs on the way out of a region, handled as the blocks around it are.
    private record Cleanup(Block code, Scope scope, Optional<BodyBuilder.Label> outerHandler) {}

    TryLowering(BodyLowering body) {
        this.body = body;
    }

    private CodeBuilder builder() {
        return body.builder();
    }

    /// {@return the error whose handler this is; empty outside of handlers}
    Optional<Operand> caught() {
        return Optional.ofNullable(caught.peek());
    }

    /// {@return how many regions with something to clean up are open}
    int depth() {
        return cleanups.size();
    }

    Optional<Operand> lower(Expression.Try attempt, Use use) {
        return attempt.cleanup().isPresent()
                ? withCleanup(attempt, attempt.cleanup().get(), use)
                : attempt(attempt, use);
    }

    private Optional<Operand> withCleanup(Expression.Try attempt, Block code, Use use) {
        Optional<BodyBuilder.Label> outer = builder().handler();
        BodyBuilder.Label onError = builder().newBlock();
        cleanups.push(new Cleanup(code, body.variables().scope(), outer));
        builder().handleBy(Optional.of(onError));
        Join join = new Join(builder(), use == Use.RESULT ? Use.VALUE : use);
        join.arrive(attempt(attempt, use == Use.RESULT ? Use.VALUE : use));
        cleanups.pop();
        builder().nextHandledBy(outer);
        Operand error = builder().startHandler(onError);
        Operand kept = keep(error);
        if (run(code)) {
            rethrow(kept);
        }
        Optional<Operand> value = join.meet();
        if (value.isEmpty() || !run(code)) {
            return Optional.empty();
        }
        return use == Use.RESULT ? body.finished(value.get(), use) : value;
    }

    private boolean run(Block code) {
        Scope outer = body.variables().scope();
        body.variables().enter(code);
        boolean goesOn = body.lower(code, Use.EFFECT).isPresent();
        body.variables().leaveTo(outer);
        return goesOn;
    }

    private void rethrow(Operand error) {
        builder().call(body.core("throw_again"), error);
        builder().unreachable();
    }

    private Operand keep(Operand value) {
        Operand.Slot slot = builder().newSlot(Symbol.of("#caught#"));
        builder().add(new Instruction.SetSlot(slot.index(), value));
        return slot;
    }

    private Optional<Operand> attempt(Expression.Try attempt, Use use) {
        if (attempt.handler().isEmpty()) {
            return scoped(attempt.body(), use);
        }
        Optional<BodyBuilder.Label> outer = builder().handler();
        BodyBuilder.Label onError = builder().newBlock();
        boolean last = attempt.otherwise().isEmpty();
        builder().handleBy(Optional.of(onError));
        Optional<Operand> value = scoped(attempt.body(), last ? use : Use.EFFECT);
        Join join = new Join(builder(), use);
        if (last) {
            join.arrive(value);
        } else if (value.isPresent()) {
            builder().handleBy(outer);
            join.arrive(scoped(attempt.otherwise().get(), use));
        }
        builder().nextHandledBy(outer);
        join.arrive(handler(attempt.handler().get(), onError, use));
        return join.meet();
    }

    private Optional<Operand> handler(
            Expression.Handler handler, BodyBuilder.Label label, Use use) {
        body.atLineOf(handler.body());
        Operand error = keep(builder().startHandler(label));
        Scope outer = body.variables().scope();
        body.variables().enter(handler);
        handler.variable().ifPresent(variable -> body.assignments().assign(variable, error));
        caught.push(error);
        Optional<Operand> value = body.lower(handler.body(), use);
        caught.pop();
        body.variables().leaveTo(outer);
        return value;
    }

    private Optional<Operand> scoped(Block code, Use use) {
        Scope outer = body.variables().scope();
        body.variables().enter(code);
        Optional<Operand> value = body.lower(code, use);
        body.variables().leaveTo(outer);
        return value;
    }

    /// Cleans up on the way out of the regions that were opened since there were so many.
    ///
    /// @return whether the way leads on: a cleanup may go somewhere else
    boolean leaveTo(int depth) {
        if (cleanups.size() == depth) {
            return true;
        }
        Deque<Cleanup> all = new ArrayDeque<>(cleanups);
        Optional<BodyBuilder.Label> handler = builder().handler();
        Scope scope = body.variables().scope();
        boolean goesOn = true;
        while (goesOn && cleanups.size() > depth) {
            Cleanup cleanup = cleanups.pop();
            builder().handleBy(cleanup.outerHandler());
            body.variables().leaveTo(cleanup.scope());
            goesOn = run(cleanup.code());
        }
        cleanups.clear();
        cleanups.addAll(all);
        builder().nextHandledBy(handler);
        body.variables().leaveTo(scope);
        return goesOn;
    }
}
