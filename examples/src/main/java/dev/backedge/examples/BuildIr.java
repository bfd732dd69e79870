package dev.backedge.examples;

import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.invalidation.InvalidationReport;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyBuilder;
import dev.backedge.ir.Operand;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/// Builds the intermediate representation by hand, as the front end of another language would:
/// methods, dispatch on them, and an invalidation.
///
/// There is no language and no `Base` in this session: only `Core` with its builtin functions.
public final class BuildIr {
    private static final Symbol SELF = Symbol.of("#self#");
    private static final Symbol X = Symbol.of("x");

    private final Session session;
    private final RuntimeModule main;
    private final CoreTypes core;

    private BuildIr(Session session) {
        this.session = session;
        main = session.main();
        core = session.universe().core();
    }

    /// Runs the lesson.
    ///
    /// @param arguments none
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        new BuildIr(
                        Engine.builder()
                                .withoutFrontEnd()
                                .images(ImagePolicy.NONE)
                                .output(out)
                                .build()
                                .openSession())
                .show(out);
    }

    private void show(PrintStream out) {
        Object size = session.defineFunction(main, "size");
        Object twice = session.defineFunction(main, "twice");
        define(size, "size", core.any(), returning(1L));
        define(twice, "twice", core.any(), sizeTwice());
        out.println("twice(\"word\") = " + session.call(twice, "word"));
        out.println("the code of twice relies on there being one method of size");

        InvalidationReport report = define(size, "size", core.string(), returning(4L));
        out.print(report);
        out.println("twice(\"word\") = " + session.call(twice, "word"));
        out.println("twice(1) = " + session.call(twice, 1L));
    }

    /// `size(x) = number`.
    private static Body returning(long number) {
        return new BodyBuilder(SELF, X).returning(new Operand.Constant(number)).build();
    }

    /// `twice(x) = add_int(size(x), size(x))`.
    private static Body sizeTwice() {
        BodyBuilder builder = new BodyBuilder(SELF, X);
        Operand size = builder.call(new Operand.Global(Symbol.of("size")), builder.argument(1));
        Operand sum = builder.call(new Operand.Global(Symbol.of("add_int")), size, size);
        return builder.returning(sum).build();
    }

    private InvalidationReport define(Object function, String name, Type argument, Body body) {
        DataType signature = core.tuple(List.of(core.typeOf(function), argument).toArray());
        SourceLocation here = new SourceLocation("BuildIr.java", 1);
        return session.define(
                new Method(
                        Symbol.of(name),
                        main,
                        here,
                        signature,
                        MethodShape.of(2),
                        () -> Optional.of(body)));
    }
}
