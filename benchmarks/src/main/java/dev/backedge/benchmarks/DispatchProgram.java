package dev.backedge.benchmarks;

import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Implementation;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A session with a generic function of two arguments, `meet`, whose methods give constants.
final class DispatchProgram {
    private final Session session =
            Engine.builder().withoutFrontEnd().images(ImagePolicy.NONE).build().openSession();
    private final CoreTypes core = session.universe().core();
    private final Object meet = session.defineFunction(session.main(), "meet");
    private final List<DataType> types = new ArrayList<>();

    /// One method for each pair of the eight types.
    static DispatchProgram ofAllPairs() {
        DispatchProgram program = new DispatchProgram();
        for (int i = 0; i < Receiver.CLASSES * Receiver.CLASSES; i++) {
            program.definePair(i % Receiver.CLASSES, i / Receiver.CLASSES);
        }
        return program;
    }

    /// One method for any arguments, and others for pairs of types: those of the eight first.
    static DispatchProgram ofMethods(int count) {
        DispatchProgram program = new DispatchProgram();
        program.define(program.core.any(), program.core.any(), "any");
        for (int i = 0; i < count - 1; i++) {
            program.definePair(i % Receiver.CLASSES, i / Receiver.CLASSES);
        }
        return program;
    }

    private void definePair(int first, int second) {
        define(type(first), type(second), Receiver.answer(first, second));
    }

    private void define(Type first, Type second, String answer) {
        session.define(
                Method.implemented(
                        Symbol.of("meet"),
                        session.main(),
                        SourceLocation.NONE,
                        core.tuple(core.typeOf(meet), first, second),
                        new Implementation(
                                MethodHandles.dropArguments(
                                        MethodHandles.constant(Object.class, answer),
                                        0,
                                        Object.class,
                                        Object.class),
                                MethodShape.of(3))));
    }

    /// A type of the program, declared when first asked for.
    DataType type(int number) {
        while (types.size() <= number) {
            TypeName name =
                    new TypeName(
                            session.main(),
                            Symbol.of("R" + types.size()),
                            TypeKind.MUTABLE_STRUCT,
                            OptionalInt.empty(),
                            List.of());
            name.completeSupertype(core.any());
            name.completeFields(List.of(), List.of(), 0);
            types.add(name.declared());
        }
        return types.get(number);
    }

    StructValue value(int type) {
        return new StructValue(type(type));
    }

    Session session() {
        return session;
    }

    Object meet() {
        return meet;
    }
}
