package dev.backedge.testkit;

import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.Session;
import dev.backedge.model.Raised;

/// Evaluates expressions for tests: what they print, errors of the language included.
///
/// @param session in which they are evaluated
record Evaluations(Session session) {
    /// {@return what `repr` gives for the value of an expression; `! ` and what `showerror` says
    /// where it raises an error}
    String printed(String expression) {
        try {
            return session.print(session.evaluate(expression));
        } catch (EvaluationException e) {
            if (e.getCause() instanceof Raised raised) {
                return "! "
                        + session.call(
                                "Base.sprint", session.value("Base.showerror"), raised.value());
            }
            throw e;
        }
    }
}
