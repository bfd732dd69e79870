package dev.backedge.compile.builtin;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Raised;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;

import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Makes the errors that the runtime itself raises, as values of `Core`'s exception types.
///
/// @param core the runtime's predefined types
public record LanguageErrors(CoreTypes core) {
    /// What `UndefVarError` says of a name that several modules give.
    static final String AMBIGUOUS =
            "\nHint: It looks like two or more modules export different bindings with this name,"
                    + " resulting in ambiguity. Try explicitly importing it from a particular module,"
                    + " or qualifying the name with the module it should come from.";

    /// {@return an error of a type}
    ///
    /// @param type name of an exception type of `Core`
    /// @param message for readers of Java logs
    /// @param fields of the value
    public Raised error(String type, String message, Object... fields) {
        return error(type, () -> message, fields);
    }

    private Raised error(String type, Supplier<String> message, Object... fields) {
        return new Raised(
                StructValue.of(core.named(type), fields), () -> type + ": " + message.get());
    }

    /// {@return `ArgumentError(message)`}
    ///
    /// @param message what is wrong with an argument
    public Raised argument(String message) {
        return error("ArgumentError", message, message);
    }

    /// {@return `ErrorException(message)`, as the function `error` throws it}
    ///
    /// @param message what happened
    public Raised failure(String message) {
        return error("ErrorException", message, message);
    }

    /// {@return `TypeError(function, context, expected, got)`}
    ///
    /// @param function that found the value
    /// @param context where; may be empty
    /// @param expected type
    /// @param got the value found
    public Raised type(String function, String context, Type expected, Object got) {
        String where = context.isEmpty() ? "in " + function : "in " + function + ", in " + context;
        return error(
                "TypeError",
                () ->
                        where
                                + ", expected "
                                + expected
                                + ", got a value of type "
                                + core.typeOf(got),
                Symbol.of(function),
                context,
                expected,
                got);
    }

    /// {@return `BoundsError(collection, index)`}
    ///
    /// @param collection that was indexed
    /// @param index that it does not have
    public Raised bounds(Object collection, Object index) {
        return error(
                "BoundsError",
                () -> "attempt to access " + collection + " at index [" + index + "]",
                collection,
                index);
    }

    /// {@return `BoundsError(array, indices)`}
    ///
    /// @param array that was indexed
    /// @param indices of an element that it does not have: one over all dimensions, or one a
    ///   dimension; from 1
    public Raised noElement(ArrayValue array, long... indices) {
        return error(
                "BoundsError",
                () -> noElementText(array, indices),
                array,
                TupleBuiltins.tuple(core, Arrays.stream(indices).boxed().toArray(Object[]::new)));
    }

    private static String noElementText(ArrayValue array, long... indices) {
        String size =
                array.dimensionCount() == 1
                        ? array.length() + "-element"
                        : joined(array.dimensions(), "×");
        return "attempt to access "
                + size
                + " "
                + array.type()
                + " at index ["
                + joined(indices, ", ")
                + "]";
    }

    private static String joined(long[] numbers, String between) {
        return Arrays.stream(numbers).mapToObj(Long::toString).collect(Collectors.joining(between));
    }

    /// {@return `DivideError()`}
    public Raised divide() {
        return error("DivideError", "integer division error");
    }

    /// {@return `OverflowError(message)`}
    ///
    /// @param message the operation
    public Raised overflow(String message) {
        return error("OverflowError", message, message);
    }

    /// {@return `InexactError(function, type, value)`}
    ///
    /// @param function that converts
    /// @param type into which
    /// @param value that has no exact counterpart there
    public Raised inexact(String function, Type type, Object value) {
        return error(
                "InexactError",
                () -> function + "(" + type + ", " + value + ")",
                Symbol.of(function),
                type,
                value);
    }

    /// {@return `UndefRefError()`}
    public Raised undefinedReference() {
        return error("UndefRefError", "access to undefined reference");
    }

    /// {@return `UndefVarError(name)`}
    ///
    /// @param name that has no value
    public Raised undefinedVariable(Symbol name) {
        return error("UndefVarError", name + " not defined", name);
    }

    /// {@return `UndefVarError(name)` of a name that several modules give}
    ///
    /// @param name that is ambiguous
    public Raised ambiguousVariable(Symbol name) {
        return error("UndefVarError", name + " not defined" + AMBIGUOUS, name);
    }

    /// {@return `MethodError(callee, arguments, world)`}
    ///
    /// @param callee that was called
    /// @param arguments a tuple value
    /// @param world in which no method was found
    /// @param message for readers of Java logs
    public Raised method(Object callee, Object arguments, long world, String message) {
        return error("MethodError", message, callee, arguments, new UnsignedValue(64, world));
    }

    /// {@return `InterruptException()`}
    public Raised interrupt() {
        return error("InterruptException", "the program was interrupted");
    }

    /// {@return `StackOverflowError()`}
    public Raised stackOverflow() {
        return error("StackOverflowError", "the program's calls nest too deep");
    }
}
