package dev.backedge.invalidation;

import dev.backedge.ir.SourceLocation;
import dev.backedge.model.Binding;
import dev.backedge.model.EdgeText;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.TypeText;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Prints invalidations as trees: the definition, the edges that it changed with their answers
/// before and after, the code below.
///
/// ```text
/// inserting area(::Ring) @ Rings Rings.jl:4 ended 2 code instances in world 41
///   call area(::Shape)
///     before area(::Square), area(::Circle) or no method
///     after  area(::Ring), area(::Square), area(::Circle) or no method
///     total(::Vector{Shape})
///     └─ report(::Vector{Shape})
/// ```
public final class InvalidationText {
    private static final String NEWLINE = "\n";

    private InvalidationText() {}

    /// {@return the trees of a report, a line each for definition, edge, answers and code instance;
    /// empty for an empty report}
    ///
    /// @param report to print
    public static String print(InvalidationReport report) {
        StringBuilder text = new StringBuilder();
        for (InvalidationReport.Tree tree : report.trees()) {
            appendTree(tree, report.world(), text);
        }
        return text.toString();
    }

    /// {@return what happened: `inserting f(::Int64) @ Main file.jl:1`}
    ///
    /// @param cause a definition
    public static String print(Cause cause) {
        return switch (cause) {
            case Cause.MethodInserted(Method method) -> "inserting " + EdgeText.placed(method);
            case Cause.MethodReplaced(Method method, Method replaced) ->
                    "replacing "
                            + EdgeText.placed(replaced)
                            + " by that of "
                            + method.module().path()
                            + at(method.location());
            case Cause.MethodDeleted(Method method, Optional<Method> revealed) ->
                    "deleting "
                            + EdgeText.placed(method)
                            + revealed.map(old -> ", which had replaced " + EdgeText.placed(old))
                                    .orElse("");
            case Cause.BindingReplaced(Binding binding) -> "rebinding " + binding;
            case Cause.CodeEnded(MethodInstance instance) ->
                    "relying on ended code of " + TypeText.printCall(instance.types());
            case Cause.ModuleUsed(RuntimeModule module, RuntimeModule used) ->
                    "using " + used.path() + " in " + module.path();
            case Cause.NamesExported(RuntimeModule module) -> "exporting from " + module.path();
        };
    }

    private static String at(SourceLocation location) {
        return location.equals(SourceLocation.NONE) ? "" : " " + location;
    }

    private static void appendTree(InvalidationReport.Tree tree, long world, StringBuilder text) {
        int count = tree.codeInstanceCount();
        text.append(print(tree.cause()))
                .append(" ended ")
                .append(count)
                .append(count == 1 ? " code instance" : " code instances");
        text.append(" in world ").append(world).append(NEWLINE);
        for (InvalidationReport.ChangedEdge edge : tree.edges()) {
            text.append("  ").append(EdgeText.print(edge.edge())).append(NEWLINE);
            text.append("    before ").append(edge.before()).append(NEWLINE);
            text.append("    after  ").append(edge.after()).append(NEWLINE);
            appendCode(edge.code(), text);
        }
    }

    private static void appendCode(List<InvalidationReport.Invalidated> code, StringBuilder text) {
        List<Integer> depths = code.stream().map(InvalidationReport.Invalidated::depth).toList();
        for (int i = 0; i < code.size(); i++) {
            text.append("    ").append(branches(depths, i));
            text.append(TypeText.printCall(code.get(i).code().instance().types())).append(NEWLINE);
        }
    }

    /// The lines in front of an entry: for each level above it whether more siblings follow there.
    private static String branches(List<Integer> depths, int index) {
        List<String> parts = new ArrayList<>();
        for (int level = 1; level <= depths.get(index); level++) {
            boolean more = hasMore(depths, index, level);
            parts.add(level == depths.get(index) ? (more ? "├─ " : "└─ ") : (more ? "│  " : "   "));
        }
        return String.join("", parts);
    }

    private static boolean hasMore(List<Integer> depths, int index, int level) {
        for (int next = index + 1; next < depths.size() && depths.get(next) >= level; next++) {
            if (depths.get(next) == level) {
                return true;
            }
        }
        return false;
    }
}
