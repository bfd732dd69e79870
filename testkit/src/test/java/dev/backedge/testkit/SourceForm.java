package dev.backedge.testkit;

import dev.backedge.compile.Execution;
import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyDecoder;
import dev.backedge.ir.BodyEncoder;
import dev.backedge.ir.BodyText;
import dev.backedge.ir.RootReference;
import dev.backedge.language.JuliaFrontEnd;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The ways in which a random program of the language is run.
enum SourceForm {
    /// Interpreted as lowered: what all others are compared with.
    AS_WRITTEN(Execution.AS_WRITTEN, UnaryOperator.identity()),
    /// What inference and the optimizer made, interpreted.
    OPTIMIZED(Execution.INTERPRET, UnaryOperator.identity()),
    /// All code compiled.
    COMPILED(Execution.COMPILE, UnaryOperator.identity()),
    /// Some code interpreted, some compiled, of bodies that were printed and parsed.
    TEXT(Execution.MIXED, body -> BodyText.parse(BodyText.print(body))),
    /// All code compiled, of bodies that were encoded and decoded.
    COMPRESSED(Execution.COMPILE, SourceForm::throughBytes);

    private final Execution execution;
    private final UnaryOperator<Body> form;

    SourceForm(Execution execution, UnaryOperator<Body> form) {
        this.execution = execution;
        this.form = form;
    }

    Session newSession(PrintStream output) {
        Session session =
                Engine.builder()
                        .frontEnd(new FormedFrontEnd(new JuliaFrontEnd(), form))
                        .images(ImagePolicy.NONE)
                        .execution(execution)
                        .output(output)
                        .build()
                        .openSession();
        session.evaluate(
                """
                module Runs
                    export outcome
                    function outcome(f, arguments...)
                        try
                            println(repr(f(arguments...)))
                        catch e
                            println("! ", typeof(e), ": ", sprint(showerror, e))
                        end
                        nothing
                    end
                end
                """);
        return session;
    }

    private static Body throughBytes(Body body) {
        List<Object> roots = new ArrayList<>();
        byte[] bytes =
                BodyEncoder.encode(
                        body,
                        constant -> {
                            roots.add(constant);
                            return new RootReference(0, roots.size() - 1);
                        });
        return BodyDecoder.decode(bytes, (_, index) -> roots.get(index));
    }
}
