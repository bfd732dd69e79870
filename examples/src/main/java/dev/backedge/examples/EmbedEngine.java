package dev.backedge.examples;

import dev.backedge.engine.Engine;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;

import java.io.PrintStream;

/// Starts an engine, defines functions in the language, and calls them from Java.
///
/// A Java `Long` is an `Int64` of the language, a `Double` a `Float64`, a `String` a `String`. A
/// call runs the method that fits the arguments best: Java code need not know which methods there
/// are.
public final class EmbedEngine {
    private EmbedEngine() {}

    /// Runs the lesson.
    ///
    /// @param arguments none
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        Session session =
                Engine.builder().images(ImagePolicy.NONE).output(out).build().openSession();
        session.evaluate(
                """
                abstract type Shape end
                struct Circle <: Shape
                    radius::Float64
                end
                struct Square <: Shape
                    side::Float64
                end
                area(shape::Circle) = 3.0 * shape.radius^2
                area(shape::Square) = shape.side^2
                describe(shape::Shape) = "a shape of area $(area(shape))"
                describe(number::Number) = "the number $number"
                """);

        Object square = session.call("Square", 2.0);
        out.println("area: " + session.call("area", square));
        out.println("describe: " + session.call("describe", square));
        out.println("describe: " + session.call("describe", 7L));

        session.evaluate("describe(shape::Square) = \"a square of side $(shape.side)\"");
        out.println("after a new definition: " + session.call("describe", square));
        out.println("printed as the language prints it: " + session.print(square));
    }
}
