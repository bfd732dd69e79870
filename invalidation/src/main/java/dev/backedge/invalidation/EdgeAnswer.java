package dev.backedge.invalidation;

import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.Egal;
import dev.backedge.model.Method;
import dev.backedge.model.Type;
import dev.backedge.model.TypeText;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What an edge's question is answered with in one world.
public sealed interface EdgeAnswer {
    /// The methods that a call may select.
    ///
    /// @param methods most specific first
    /// @param coverage whether they cover the call's signature
    record Matches(List<Method> methods, Edge.Coverage coverage) implements EdgeAnswer {
        /// Copies the methods.
        public Matches {
            methods = List.copyOf(methods);
        }

        @Override
        public boolean isSameAs(EdgeAnswer other) {
            return other instanceof Matches matches
                    && coverage == matches.coverage
                    && methods.size() == matches.methods.size()
                    && Set.copyOf(methods).equals(Set.copyOf(matches.methods));
        }

        @Override
        public String toString() {
            if (methods.isEmpty()) {
                return "no method";
            }
            String list =
                    methods.stream()
                            .map(TypeText::printSignature)
                            .collect(Collectors.joining(", "));
            return coverage == Edge.Coverage.FULL ? list : list + " or no method";
        }
    }

    /// The method that an `invoke` selects.
    ///
    /// @param method empty where there is none
    record Selected(Optional<Method> method) implements EdgeAnswer {
        @Override
        public boolean isSameAs(EdgeAnswer other) {
            return other instanceof Selected selected && method.equals(selected.method);
        }

        @Override
        public String toString() {
            return method.map(TypeText::printSignature).orElse("no method");
        }
    }

    /// The code that a method instance has.
    ///
    /// @param code empty where it has none
    record Code(Optional<CodeInstance> code) implements EdgeAnswer {
        @Override
        public boolean isSameAs(EdgeAnswer other) {
            return other instanceof Code that && code.equals(that.code);
        }

        @Override
        public String toString() {
            return code.map(known -> "::" + known.returnType()).orElse("no code");
        }
    }

    /// The result that code was inferred to have in another process.
    ///
    /// @param returnType of the code; empty where it had none
    record Result(Optional<Type> returnType) implements EdgeAnswer {
        @Override
        public boolean isSameAs(EdgeAnswer other) {
            return other instanceof Result result && returnType.equals(result.returnType);
        }

        @Override
        public String toString() {
            return returnType.map(type -> "::" + type).orElse("no code");
        }
    }

    /// What a binding stands for. Any two variables are the same answer: code reads a variable each
    /// time anew.
    ///
    /// @param partition empty where the name is unbound
    record Bound(Optional<Binding.Partition> partition) implements EdgeAnswer {
        @Override
        public boolean isSameAs(EdgeAnswer other) {
            if (!(other instanceof Bound bound)
                    || partition.isPresent() != bound.partition.isPresent()) {
                return false;
            }
            if (partition.isEmpty()) {
                return true;
            }
            Binding.Partition mine = partition.get();
            Binding.Partition theirs = bound.partition.orElseThrow();
            return mine.kind() == theirs.kind()
                    && (mine.kind() == Binding.Kind.VARIABLE
                            || Egal.egal(mine.value(), theirs.value()));
        }

        @Override
        public String toString() {
            if (partition.isEmpty()) {
                return "unbound";
            }
            return switch (partition.get().kind()) {
                case CONSTANT -> "const " + TypeText.print(partition.get().value());
                case VARIABLE -> "variable";
            };
        }
    }

    /// {@return whether code that relied on one of the answers may rely on the other: methods are
    /// compared as sets, constants by `===`}
    ///
    /// @param other answer to the same question
    boolean isSameAs(EdgeAnswer other);
}
