package dev.backedge.examples;

import dev.backedge.call.CallWorld;
import dev.backedge.call.FunctionBootstrap;
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

import java.io.PrintStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/// Calls generic functions from JVM code at the speed of a JVM call, as the code of a front end
/// would: by a site that Java code keeps, and by `invokedynamic` in a class made at run time. One
/// method of the function is written in Java.
public final class JavaCallSites {
    private static final DirectMethodHandleDesc BOOTSTRAP =
            ConstantDescs.ofCallsiteBootstrap(
                    ClassDesc.of(FunctionBootstrap.class.getName()),
                    "latest",
                    ConstantDescs.CD_CallSite,
                    ConstantDescs.CD_String);

    private JavaCallSites() {}

    /// Runs the lesson.
    ///
    /// @param arguments none
    /// @throws Throwable what the functions throw
    public static void main(String[] arguments) throws Throwable {
        run(System.out);
    }

    static void run(PrintStream out) throws Throwable {
        Session session =
                Engine.builder().images(ImagePolicy.NONE).output(out).build().openSession();
        session.evaluate(
                """
                struct Circle
                    radius::Float64
                end
                struct Square
                    side::Float64
                end
                overlap(a, b) = "unknown"
                overlap(a::Circle, b::Circle) = "circles"
                """);
        Object circle = session.call("Circle", 1.0);
        Object square = session.call("Square", 2.0);

        // A site is an inline cache: its type says what Java code passes and gets.
        MethodHandle overlap =
                session.callSites()
                        .site(
                                new CallWorld.Latest(),
                                session.value("overlap"),
                                MethodType.genericMethodType(2))
                        .dynamicInvoker();
        out.println("two circles: " + overlap.invoke(circle, circle));
        out.println("circle and square: " + overlap.invoke(circle, square));

        defineInJava(session);
        out.println("after a definition: " + overlap.invoke(circle, square));

        MethodHandle generated = generated(session, "overlap");
        out.println("by invokedynamic: " + generated.invoke(circle, square));
    }

    /// `overlap(a::Circle, b::Square)`, written in Java: the JVM can inline it into its callers.
    private static void defineInJava(Session session) throws ReflectiveOperationException {
        CoreTypes core = session.universe().core();
        DataType signature =
                core.tuple(
                        core.typeOf(session.value("overlap")),
                        session.value("Circle"),
                        session.value("Square"));
        MethodHandle code =
                MethodHandles.lookup()
                        .findStatic(
                                JavaCallSites.class,
                                "circleInSquare",
                                MethodType.methodType(
                                        String.class, StructValue.class, StructValue.class));
        session.define(
                Method.implemented(
                        Symbol.of("overlap"),
                        session.main(),
                        new SourceLocation("JavaCallSites.java", 1),
                        signature,
                        new Implementation(code, MethodShape.of(3))));
    }

    @SuppressWarnings("UnusedMethod") // The method handle finds it by name.
    private static String circleInSquare(StructValue circle, StructValue square) {
        double diameter = 2 * (double) circle.field(0);
        return diameter <= (double) square.field(0) ? "fits in" : "sticks out";
    }

    /// A hidden class with one method of two arguments, whose only instruction calls a function.
    private static MethodHandle generated(Session session, String function)
            throws ReflectiveOperationException {
        MethodTypeDesc two =
                MethodTypeDesc.of(
                        ConstantDescs.CD_Object, ConstantDescs.CD_Object, ConstantDescs.CD_Object);
        byte[] bytes =
                ClassFile.of()
                        .build(
                                ClassDesc.of("dev.backedge.examples.Generated"),
                                built ->
                                        built.withMethodBody(
                                                "call",
                                                two,
                                                ClassFile.ACC_STATIC,
                                                code ->
                                                        code.aload(0)
                                                                .aload(1)
                                                                .invokedynamic(
                                                                        DynamicCallSiteDesc.of(
                                                                                BOOTSTRAP, function,
                                                                                two, "Main"))
                                                                .areturn()));
        // The class data says which program the class is of.
        MethodHandles.Lookup hidden =
                MethodHandles.lookup()
                        .defineHiddenClassWithClassData(bytes, session.callSites(), true);
        return hidden.findStatic(hidden.lookupClass(), "call", MethodType.genericMethodType(2));
    }
}
