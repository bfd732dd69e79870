package dev.backedge.compile;

import dev.backedge.compile.SmallProgram.Bodies;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyText;

import java.util.function.UnaryOperator;

/// The ways in which a random program is run.
enum ProgramForm {
    /// The methods' own bodies, interpreted: what all others are compared with.
    AS_WRITTEN(Bodies.AS_WRITTEN, Execution.INTERPRET, UnaryOperator.identity()),
    /// The bodies that inference and the optimizer made, interpreted.
    OPTIMIZED(Bodies.INFERRED, Execution.INTERPRET, UnaryOperator.identity()),
    /// All code compiled.
    COMPILED(Bodies.INFERRED, Execution.COMPILE, UnaryOperator.identity()),
    /// Some code interpreted, some compiled.
    MIXED(Bodies.INFERRED, Execution.MIXED, UnaryOperator.identity()),
    /// Compiled, of bodies that were printed and parsed.
    TEXT(Bodies.INFERRED, Execution.COMPILE, body -> BodyText.parse(BodyText.print(body))),
    /// Compiled, of bodies that were encoded and decoded, both before and after inference.
    COMPRESSED(Bodies.COMPRESSED, Execution.COMPILE, SmallProgram::throughBytes);

    private final Bodies bodies;
    private final Execution execution;
    private final UnaryOperator<Body> form;

    ProgramForm(Bodies bodies, Execution execution, UnaryOperator<Body> form) {
        this.bodies = bodies;
        this.execution = execution;
        this.form = form;
    }

    SmallProgram newProgram() {
        return new SmallProgram(bodies, execution);
    }

    /// What becomes of the bodies of a program before it is defined.
    UnaryOperator<Body> form() {
        return form;
    }
}
