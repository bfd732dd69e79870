package dev.backedge.compile.error;

import dev.backedge.compile.error.MethodCandidate.Fit;
import dev.backedge.compile.error.MethodCandidate.Visibility;
import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeText;
import dev.backedge.model.UnionAll;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Prints failed calls as Julia does.
///
/// ```text
/// MethodError: no method matching f(::Int64, ::String)
/// The function `f` exists, but no method is defined for this combination of argument types.
///
/// Closest candidates are:
///   f(::Int64, !Matched::Int64)
///    @ Main file.jl:1
/// ```
public final class FailedCallText {
    private static final int MOST_CANDIDATES = 3;
    private static final String NEWLINE = "\n";

    private final CoreTypes core;

    /// Prints the failed calls of a runtime.
    ///
    /// @param core its predefined types
    public FailedCallText(CoreTypes core) {
        this.core = core;
    }

    /// {@return what the language's `showerror` prints}
    ///
    /// @param call that failed
    public String print(FailedCall call) {
        return switch (call) {
            case FailedCall.NoMethod none -> noMethod(none);
            case FailedCall.Ambiguous ambiguous -> ambiguous(ambiguous);
        };
    }

    private static String ambiguous(FailedCall.Ambiguous call) {
        StringBuilder text = new StringBuilder("MethodError: ");
        text.append(TypeText.printCall(call.types())).append(" is ambiguous.\n\nCandidates:");
        for (Method method : call.methods()) {
            text.append("\n  ").append(TypeText.printSignature(method));
            text.append("\n    @ ").append(place(method));
        }
        text.append(NEWLINE);
        Optional<Type> fix = call.fix();
        return text.append(
                        fix.isPresent()
                                ? "\nPossible fix, define\n  " + TypeText.printCall(fix.get())
                                : "To resolve the ambiguity, try making one of the methods more"
                                        + " specific, or adding a new method more specific than any"
                                        + " of the existing applicable methods.")
                .toString();
    }

    private String noMethod(FailedCall.NoMethod call) {
        StringBuilder text = new StringBuilder("MethodError: ");
        text.append(headline(call)).append(hint(call));
        if (call.candidates().isEmpty()) {
            return text.toString();
        }
        text.append(NEWLINE).append(NEWLINE).append(introduction(call));
        int shown = Math.min(MOST_CANDIDATES, call.candidates().size());
        for (MethodCandidate candidate : call.candidates().subList(0, shown)) {
            text.append(NEWLINE).append(line(candidate));
        }
        return text.append(shown < call.candidates().size() ? "\n  ..." : "").toString();
    }

    private String headline(FailedCall.NoMethod call) {
        Object callee = call.callee();
        List<Object> arguments = ((DataType) call.types()).parameters();
        if (isConvert(call) && arguments.size() == 3) {
            return "Cannot `convert` an object of type "
                    + value(arguments.get(2))
                    + " to an object of type "
                    + value(arguments.get(1));
        }
        if (call.candidates().isEmpty()) {
            if (callee instanceof DataType type && type.typeName().kind() == TypeKind.ABSTRACT) {
                return "no constructors have been defined for " + TypeText.print(type);
            }
            if (!(callee instanceof Type) && !isFunction(callee)) {
                String type = TypeText.print(core.typeOf(callee));
                return "objects of type "
                        + type
                        + " are not callable.\nIn case you did not try calling it explicitly, check"
                        + " if a "
                        + type
                        + " has been passed as an argument to a method that expects a callable"
                        + " instead.";
            }
        }
        String invoke = call.request() == FailedCall.Request.INVOKE ? "invoke " : "";
        return "no method matching " + invoke + TypeText.printCall(call.types(), keywords(call));
    }

    /// An argument that is a type is meant as that type.
    private static String value(Object type) {
        return TypeText.print(
                type instanceof DataType data && data.isTypeType() ? data.parameter(0) : type);
    }

    private static boolean isConvert(FailedCall.NoMethod call) {
        return TypeText.printCall(call.types()).startsWith("convert(");
    }

    private boolean isFunction(Object callee) {
        DataType type = core.typeOf(callee);
        while (!type.isAny()) {
            if (type == core.function()) {
                return true;
            }
            type = type.supertype();
        }
        return false;
    }

    private static String keywords(FailedCall.NoMethod call) {
        return call.keywords().isEmpty()
                ? ""
                : call.keywords().stream()
                        .map(keyword -> keyword.name() + "::" + TypeText.print(keyword.type()))
                        .collect(Collectors.joining(", ", "; ", ""));
    }

    private String hint(FailedCall.NoMethod call) {
        return switch (call.reason()) {
            case THROWN_BY_PROGRAM ->
                    "\nThis error has been manually thrown, explicitly, so the method may exist but"
                            + " be intentionally marked as unimplemented.";
            case TOO_NEW ->
                    "\nThe applicable method may be too new: running in world age "
                            + call.world()
                            + ", while current world is "
                            + call.newest()
                            + ".";
            case KEYWORDS ->
                    "\nThis method does not support all of the given keyword arguments (and may not"
                            + " support any).";
            case TYPES -> exists(call);
        };
    }

    private String exists(FailedCall.NoMethod call) {
        String combination =
                "exists, but no method is defined for this combination of argument types";
        if (call.callee() instanceof Type type) {
            return "\nThe type `"
                    + TypeText.print(type)
                    + "` "
                    + combination
                    + " when trying to construct it.";
        }
        if (isFunction(call.callee())) {
            String name = core.typeOf(call.callee()).typeName().name().name();
            boolean anonymous = name.lastIndexOf('#') > 0;
            String shown = name.startsWith("#") && !anonymous ? name.substring(1) : name;
            return "\nThe "
                    + (anonymous ? "anonymous " : "")
                    + "function `"
                    + shown
                    + "` "
                    + combination
                    + ".";
        }
        return "\nThe object of type `"
                + TypeText.print(core.typeOf(call.callee()))
                + "` "
                + combination
                + " when trying to treat it as a callable object.";
    }

    private static String introduction(FailedCall.NoMethod call) {
        if (call.callee() instanceof DataType type
                && !type.isDeclared()
                && call.candidates().stream()
                        .noneMatch(found -> constructs(found.method(), type))) {
            return "Hint: constructors are defined for `"
                    + TypeText.print(type.typeName().wrapper())
                    + "`, but not for `"
                    + TypeText.print(type)
                    + "`:";
        }
        return "Closest candidates are:";
    }

    private static boolean constructs(Method method, DataType type) {
        return !(method.signatureTuple().parameter(0) instanceof DataType callee
                && callee.isTypeType()
                && callee.parameter(0) instanceof UnionAll whole
                && whole == type.typeName().wrapper());
    }

    private static String line(MethodCandidate candidate) {
        Method method = candidate.method();
        String keywords =
                candidate.keywords().isEmpty()
                        ? ""
                        : candidate.keywords().stream()
                                .map(Symbol::name)
                                .collect(Collectors.joining(", ", "; ", ""));
        List<Fit> fits = candidate.arguments();
        StringBuilder text = new StringBuilder("  ");
        text.append(
                TypeText.printSignature(
                        method,
                        index -> fits.get(index) == Fit.UNMATCHED ? "!Matched" : "",
                        keywords));
        if (!candidate.unsupported().isEmpty()) {
            text.append(
                    candidate.unsupported().stream()
                            .map(Symbol::name)
                            .collect(
                                    Collectors.joining(
                                            "\", \"",
                                            " got unsupported keyword argument"
                                                    + (candidate.unsupported().size() > 1
                                                            ? "s"
                                                            : "")
                                                    + " \"",
                                            "\"")));
        }
        if (candidate.visibility() == Visibility.TOO_NEW) {
            text.append(" (method too new to be called from this world context.)");
        }
        return text.append("\n   @ ").append(place(method)).toString();
    }

    private static String place(Method method) {
        return method.module().path()
                + (method.location().equals(SourceLocation.NONE) ? "" : " " + method.location());
    }
}
