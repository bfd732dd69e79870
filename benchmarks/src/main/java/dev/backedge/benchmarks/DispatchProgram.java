package dev.backedge.benchmarks;

import dev.backedge.dispatch.MethodLookup;
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
import java.util.Collections;
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
        program.define("any", program.core.any(), program.core.any());
        for (int i = 0; i < count - 1; i++) {
            program.definePair(i % Receiver.CLASSES, i / Receiver.CLASSES);
        }
        return program;
    }

    /// Defines a method of one argument, of a type of its own.
    void defineOne(int type) {
        define("one", type(type));
    }

    /// The signature that such a method has.
    Type signatureOfOne(int type) {
        return signature(type(type));
    }

    /// The signature of calls with one argument, whatever it is.
    Type signatureOfAny() {
        return signature(core.any());
    }

    private DataType signature(Type... arguments) {
        Object[] types = new Object[arguments.length + 1];
        types[0] = core.typeOf(meet);
        System.arraycopy(arguments, 0, types, 1, arguments.length);
        return core.tuple(types);
    }

    MethodLookup lookup() {
        return new MethodLookup(session.universe());
    }

    private void definePair(int first, int second) {
        define(Receiver.answer(first, second), type(first), type(second));
    }

    private void define(String answer, Type... arguments) {
        List<Class<?>> parameters = Collections.nCopies(arguments.length, Object.class);
        session.define(
                Method.implemented(
                        Symbol.of("meet"),
                        session.main(),
                        SourceLocation.NONE,
                        signature(arguments),
                        new Implementation(
                                MethodHandles.dropArguments(
                                        MethodHandles.constant(Object.class, answer),
                                        0,
                                        parameters),
                                MethodShape.of(arguments.length + 1))));
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
        return StructValue.of(type(type));
    }

    Session session() {
        return session;
    }

    Object meet() {
        return meet;
    }
}
