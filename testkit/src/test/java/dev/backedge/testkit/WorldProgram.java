package dev.backedge.testkit;

import dev.backedge.compile.Execution;
import dev.backedge.dispatch.MethodLookup;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.engine.Engine;
import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.language.JuliaFrontEnd;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Raised;
import dev.backedge.model.Type;
import dev.backedge.world.WorldRange;

import java.util.List;

/// A session as the checklist of worlds needs it: programs, the code that they left, what they made
/// stale.
///
/// @param session that runs the programs
record WorldProgram(Session session) {
    /// Opens a session without images.
    static WorldProgram open() {
        return open(Execution.chosen());
    }

    /// Opens a session without images.
    static WorldProgram open(Execution execution) {
        return new WorldProgram(
                Engine.builder()
                        .frontEnd(new JuliaFrontEnd())
                        .images(ImagePolicy.NONE)
                        .execution(execution)
                        .build()
                        .openSession());
    }

    /// {@return the value of the last form of a text}
    Object run(String text) {
        return session.evaluate(text);
    }

    /// {@return what `repr` gives for the value of a text}
    String printed(String text) {
        return session.print(run(text));
    }

    /// {@return what the language's `showerror` says of the error that a text raises}
    String error(String text) {
        try {
            return "no error, but " + session.print(session.evaluate(text));
        } catch (EvaluationException e) {
            if (e.getCause() instanceof Raised raised) {
                return String.valueOf(
                        session.call(
                                "Base.sprint", session.value("Base.showerror"), raised.value()));
            }
            throw e;
        }
    }

    /// {@return the newest world}
    long world() {
        return session.universe().clock().current();
    }

    /// {@return the method that a call selects now}
    Method method(String function, String types) {
        return match(signature(function, types)).method();
    }

    /// {@return the specialization of the method that a call selects now}
    MethodInstance instance(String function, String types) {
        Type signature = signature(function, types);
        return match(signature).method().findInstance(signature).orElseThrow();
    }

    private MethodMatch match(Type signature) {
        return new MethodLookup(session.universe()).invokeLookup(signature, world()).orElseThrow();
    }

    private Type signature(String function, String types) {
        return (Type) session.evaluate("Tuple{typeof(" + function + "), " + types + "}");
    }

    /// {@return the worlds of all code of a call's specialization, the oldest first}
    List<WorldRange> worlds(String function, String types) {
        return worlds(instance(function, types));
    }

    /// {@return the worlds of all code of a specialization, the oldest first; empty ranges are left
    /// out}
    static List<WorldRange> worlds(MethodInstance instance) {
        return instance.code().stream()
                .filter(code -> code.lastWorld() >= code.firstWorld())
                .map(code -> new WorldRange(code.firstWorld(), code.lastWorld()))
                .sorted((a, b) -> Long.compare(a.first(), b.first()))
                .toList();
    }

    /// {@return the type that inference gives a call's specialization in a world}
    String resultIn(long world, String function, String types) {
        return instance(function, types)
                .codeAt(world)
                .map(CodeInstance::returnType)
                .map(Object::toString)
                .orElse("no code");
    }

    /// {@return what became stale by a text}
    List<InvalidationReport> invalidations(String text) {
        int before = session.invalidations().size();
        run(text);
        List<InvalidationReport> all = session.invalidations();
        return all.subList(before, all.size());
    }
}
