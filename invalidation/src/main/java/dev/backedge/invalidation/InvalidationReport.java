package dev.backedge.invalidation;

import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;

import java.util.List;

/// What one step of the world counter made stale: a tree a cause. Counterpart: the log of
/// `jl_debug_method_invalidation`, Julia 1.9, as SnoopCompile's `invalidation_trees` reads it.
///
/// @param world in which the definitions begin
/// @param trees a cause that made something stale each, in the order of the definitions
public record InvalidationReport(long world, List<Tree> trees) {
    /// Copies the trees.
    public InvalidationReport {
        trees = List.copyOf(trees);
    }

    /// A definition with the edges that it changed.
    ///
    /// @param cause the definition
    /// @param edges that it changed, at least one
    public record Tree(Cause cause, List<ChangedEdge> edges) {
        /// Copies the edges.
        public Tree {
            edges = List.copyOf(edges);
        }

        /// {@return how many code instances lie below}
        public int codeInstanceCount() {
            return edges.stream().mapToInt(edge -> edge.code().size()).sum();
        }
    }

    /// An edge whose answer changed.
    ///
    /// @param edge with the answer that was recorded
    /// @param before that answer
    /// @param after the answer now
    /// @param code that ended, in preorder: each is followed by those that relied on it, one deeper
    public record ChangedEdge(
            Edge edge, EdgeAnswer before, EdgeAnswer after, List<Invalidated> code) {
        /// Copies the code.
        public ChangedEdge {
            code = List.copyOf(code);
        }
    }

    /// A code instance that ended.
    ///
    /// @param code that was open before
    /// @param depth 0 for code that has the changed edge itself, one more for each step to a caller
    public record Invalidated(CodeInstance code, int depth) {}

    /// {@return whether nothing became stale}
    public boolean isEmpty() {
        return trees.isEmpty();
    }

    /// {@return how many code instances ended}
    public int codeInstanceCount() {
        return trees.stream().mapToInt(Tree::codeInstanceCount).sum();
    }

    /// {@return how many edges changed their answer; equal edges of several code instances are one}
    public int changedEdgeCount() {
        return trees.stream().mapToInt(tree -> tree.edges().size()).sum();
    }

    /// {@return the tree as text, as [InvalidationText] prints it}
    @Override
    public String toString() {
        return InvalidationText.print(this);
    }
}
