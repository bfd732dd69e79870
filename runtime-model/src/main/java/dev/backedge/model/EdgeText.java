package dev.backedge.model;

import dev.backedge.ir.SourceLocation;

import java.util.List;
import java.util.stream.Collectors;

/// Prints edges: what was asked, and the answer that code relied on.
public final class EdgeText {
    private EdgeText() {}

    /// {@return what the code had asked: `call f(::Int64)`}
    ///
    /// @param edge of a code instance
    public static String print(Edge edge) {
        return switch (edge) {
            case Edge.Call(Type signature, _, _) -> "call " + TypeText.printCall(signature);
            case Edge.Invoke(Type signature, _) -> "invoke " + TypeText.printCall(signature);
            case Edge.Code(MethodInstance instance, _) ->
                    "code of " + TypeText.printCall(instance.types());
            case Edge.Global(Binding binding) -> "global " + binding;
        };
    }

    /// {@return what the code had asked, and the answer that it relied on: `call f(::Int64):
    /// f(::Any) @ Main file.jl:1`, `code of f(::Int64): result type, effects`}
    ///
    /// @param edge of a code instance
    public static String printAnswered(Edge edge) {
        return switch (edge) {
            case Edge.Call(_, List<Method> matches, Edge.Coverage coverage) ->
                    print(edge) + ": " + methods(matches, coverage);
            case Edge.Invoke(_, Method method) -> print(edge) + ": " + placed(method);
            case Edge.Code(_, Reliance reliance) -> print(edge) + ": " + reliance;
            case Edge.Global _ -> print(edge);
        };
    }

    private static String methods(List<Method> matches, Edge.Coverage coverage) {
        String found = matches.stream().map(EdgeText::placed).collect(Collectors.joining(", "));
        return switch (coverage) {
            case FULL -> found;
            case PARTIAL -> matches.isEmpty() ? "no method" : found + " or no method";
        };
    }

    /// {@return a method with its place: `f(::Any) @ Main file.jl:1`}
    ///
    /// @param method to print
    public static String placed(Method method) {
        SourceLocation location = method.location();
        return TypeText.printSignature(method)
                + " @ "
                + method.module().path()
                + (location.equals(SourceLocation.NONE) ? "" : " " + location);
    }
}
