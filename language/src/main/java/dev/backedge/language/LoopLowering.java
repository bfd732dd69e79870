package dev.backedge.language;

import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Instruction;
import dev.backedge.ir.Operand;
import dev.backedge.ir.Symbol;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Lowers loops; `for` calls `iterate` until it gives `nothing`.
final class LoopLowering {
    private final BodyLowering body;
    private final Deque<Loop> loops = new ArrayDeque<>();

    /// Where `break` and `continue` go. The place where the next turn is prepared is made when
    /// something goes there.
    private static final class Loop {
        private final BodyBuilder.Label exit;
        private final int cleanups;
        private Optional<BodyBuilder.Label> next;

        private Loop(BodyBuilder.Label exit, Optional<BodyBuilder.Label> next, int cleanups) {
            this.exit = exit;
            this.next = next;
            this.cleanups = cleanups;
        }
    }

    LoopLowering(BodyLowering body) {
        this.body = body;
    }

    private CodeBuilder builder() {
        return body.builder();
    }

    Optional<Operand> leave(int start) {
        Loop loop = innermost(start, "break");
        if (body.attempts().leaveTo(loop.cleanups)) {
            builder().jump(loop.exit);
        }
        return Optional.empty();
    }

    Optional<Operand> next(int start) {
        Loop loop = innermost(start, "continue");
        if (body.attempts().leaveTo(loop.cleanups)) {
            jumpToNext(loop);
        }
        return Optional.empty();
    }

    private void jumpToNext(Loop loop) {
        BodyBuilder.Label label = loop.next.orElseGet(builder()::newBlock);
        loop.next = Optional.of(label);
        builder().jump(label);
    }

    private Loop innermost(int start, String word) {
        if (loops.isEmpty()) {
            throw body.file().invalid(start, "'" + word + "' outside of a loop");
        }
        return loops.element();
    }

    Operand whileLoop(Expression.While loop) {
        BodyBuilder.Label head = builder().newBlock();
        BodyBuilder.Label turn = builder().newBlock();
        BodyBuilder.Label exit = builder().newBlock();
        builder().jump(head);
        builder().startBlock(head);
        body.branch(loop.condition(), turn, exit);
        builder().startBlock(turn);
        Scope outer = body.variables().scope();
        body.variables().enter(loop);
        loops.push(new Loop(exit, Optional.of(head), body.attempts().depth()));
        if (body.lower(loop.body(), Use.EFFECT).isPresent()) {
            builder().jump(head);
        }
        loops.pop();
        body.variables().leaveTo(outer);
        builder().startBlock(exit);
        return BodyLowering.NOTHING;
    }

    Operand forLoop(Expression.For loop) {
        BodyBuilder.Label exit = builder().newBlock();
        Scope outer = body.variables().scope();
        iterate(loop.iterations(), loop.body(), exit, exit);
        body.variables().leaveTo(outer);
        builder().startBlock(exit);
        return BodyLowering.NOTHING;
    }

    /// Lowers the first iteration with the others inside it. `end` is where it goes when it is
    /// done, `exit` where `break` goes.
    private void iterate(
            List<Expression.Iteration> iterations,
            Expression.Block code,
            BodyBuilder.Label end,
            BodyBuilder.Label exit) {
        Expression.Iteration iteration = iterations.getFirst();
        Operand collection = body.kept(body.value(iteration.collection()));
        Operand.Slot next = builder().newSlot(Symbol.of("#next#"));
        builder()
                .add(
                        new Instruction.SetSlot(
                                next.index(), builder().call(body.base("iterate"), collection)));
        BodyBuilder.Label head = builder().newBlock();
        BodyBuilder.Label turn = builder().newBlock();
        builder().jump(head);
        builder().startBlock(head);
        Operand done = builder().call(body.core("==="), next, BodyLowering.NOTHING);
        builder().branch(done, end, turn);
        builder().startBlock(turn);
        body.variables().enter(iteration);
        Operand element = body.assignments().element(next, 1);
        Operand state = body.assignments().element(next, 2);
        body.assignments().assign(iteration.target(), element);
        Loop loop = new Loop(exit, Optional.empty(), body.attempts().depth());
        turn(iterations, code, loop);
        if (loop.next.isPresent()) {
            builder().startBlock(loop.next.get());
            builder()
                    .add(
                            new Instruction.SetSlot(
                                    next.index(),
                                    builder().call(body.base("iterate"), collection, state)));
            builder().jump(head);
        }
    }

    private void turn(List<Expression.Iteration> iterations, Expression.Block code, Loop loop) {
        if (iterations.size() > 1) {
            BodyBuilder.Label afterInner = builder().newBlock();
            loop.next = Optional.of(afterInner);
            iterate(iterations.subList(1, iterations.size()), code, afterInner, loop.exit);
            return;
        }
        loops.push(loop);
        if (body.lower(code, Use.EFFECT).isPresent()) {
            jumpToNext(loop);
        }
        loops.pop();
    }
}
