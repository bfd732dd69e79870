package dev.backedge.engine;

import dev.backedge.compile.CodeEvaluator;
import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.SourceException;
import dev.backedge.ir.SourceFile;
import dev.backedge.model.Raised;
import dev.backedge.model.RuntimeModule;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// Evaluates code that running programs make. Definitions are made one at a time: whoever makes
/// some holds the lock.
final class CodeEvaluation implements CodeEvaluator {
    private final Function<String, Raised> errors;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger texts = new AtomicInteger();
    private Optional<Reader> reader = Optional.empty();

    private record Reader(FrontEnd frontEnd, TopLevelEvaluator evaluator) {}

    /// @param errors makes the language's error of a message
    CodeEvaluation(Function<String, Raised> errors) {
        this.errors = errors;
    }

    /// {@return the lock that is held while definitions are made}
    ReentrantLock lock() {
        return lock;
    }

    /// Says how code is read and evaluated, once.
    void complete(FrontEnd frontEnd, TopLevelEvaluator evaluator) {
        if (reader.isPresent()) {
            throw new IllegalStateException("code has its evaluator already");
        }
        reader = Optional.of(new Reader(frontEnd, evaluator));
    }

    @Override
    public Object evaluate(RuntimeModule module, Object code) {
        Reader known =
                reader.orElseThrow(() -> errors.apply("this program evaluates no code as data"));
        SourceFile place = new SourceFile("eval[" + texts.incrementAndGet() + "]", "");
        lock.lock();
        try {
            return known.evaluator().evaluate(known.frontEnd().lower(place, code), module);
        } catch (SourceException e) {
            throw errors.apply("syntax: " + e.getMessage());
        } catch (EvaluationException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            lock.unlock();
        }
    }
}
