package dev.backedge.benchmarks;

import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.tools.conformance.RecordedPairs;
import dev.backedge.types.Subtyping;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// The subtype questions of calls: about the types of values, and about tuples of them. Each
/// invocation asks [#QUESTIONS] of them, about half of which are answered by yes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(LeafBenchmark.QUESTIONS)
public class LeafBenchmark {
    static final int QUESTIONS = 64;

    private static final List<String> LEAVES =
            List.of(
                    "Core.Int64",
                    "Core.Float64",
                    "Core.String",
                    "Core.Char",
                    "Core.Bool",
                    "Core.Symbol",
                    "Core.Nothing",
                    "typeof(Main.foo)",
                    "Core.Array{Core.Int64, 1}",
                    "Core.Array{Core.Float64, 2}",
                    "Base.Dict{Core.Symbol, Core.Any}",
                    "Base.Complex{Core.Float64}");
    private static final List<String> ABSTRACT =
            List.of(
                    "Core.Any",
                    "Core.Number",
                    "Core.Real",
                    "Core.Integer",
                    "Core.Signed",
                    "Core.AbstractString",
                    "Core.Function");

    private Subtyping subtyping = new Subtyping(Universe.create().core());
    private Questions leaves = new Questions(QUESTIONS);
    private Questions declared = new Questions(QUESTIONS);
    private Questions tuples = new Questions(QUESTIONS);
    private Questions signatures = new Questions(QUESTIONS);

    /// Pairs of types.
    private static final class Questions {
        private final Type[] lefts;
        private final Type[] rights;

        Questions(int count) {
            lefts = new Type[count];
            rights = new Type[count];
        }

        int ask(Subtyping subtyping) {
            int yes = 0;
            for (int i = 0; i < lefts.length; i++) {
                yes += subtyping.isSubtype(lefts[i], rights[i]) ? 1 : 0;
            }
            return yes;
        }
    }

    /// Starts without questions; [#build] makes them.
    public LeafBenchmark() {}

    /// Makes the questions, the same each time.
    @Setup
    public void build() {
        RecordedPairs recorded = TypeData.open();
        Random random = new Random(1);
        subtyping = new Subtyping(recorded.universe().core());
        leaves = new Questions(QUESTIONS);
        declared = new Questions(QUESTIONS);
        tuples = new Questions(QUESTIONS);
        signatures = new Questions(QUESTIONS);
        for (int i = 0; i < QUESTIONS; i++) {
            boolean yes = random.nextBoolean();
            fill(recorded, leaves, i, List.of(LEAVES), yes, random);
            fill(recorded, declared, i, List.of(ABSTRACT), yes, random);
            int length = 1 + random.nextInt(3);
            fill(recorded, tuples, i, Collections.nCopies(length, LEAVES), yes, random);
            fill(recorded, signatures, i, Collections.nCopies(length, ABSTRACT), yes, random);
        }
    }

    /// One question: a leaf, or a tuple of leaves, against types of the given vocabularies, drawn
    /// until the answer is as wished.
    private void fill(
            RecordedPairs recorded,
            Questions questions,
            int index,
            List<List<String>> vocabularies,
            boolean wished,
            Random random) {
        boolean tuple = questions == tuples || questions == signatures;
        do {
            List<String> left = vocabularies.stream().map(_ -> any(LEAVES, random)).toList();
            List<String> right =
                    vocabularies.equals(Collections.nCopies(vocabularies.size(), LEAVES)) && wished
                            ? left
                            : vocabularies.stream().map(words -> any(words, random)).toList();
            questions.lefts[index] = recorded.type(text(left, tuple));
            questions.rights[index] = recorded.type(text(right, tuple));
        } while (subtyping.isSubtype(questions.lefts[index], questions.rights[index]) != wished);
    }

    private static String any(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }

    private static String text(List<String> elements, boolean tuple) {
        return tuple ? "Tuple{" + String.join(", ", elements) + "}" : elements.getFirst();
    }

    /// {@return how many leaf types are below other leaf types}
    @Benchmark
    public int leafToLeaf() {
        return leaves.ask(subtyping);
    }

    /// {@return how many leaf types are below declared types without parameters}
    @Benchmark
    public int leafToDeclared() {
        return declared.ask(subtyping);
    }

    /// {@return how many dispatch tuples are below other dispatch tuples}
    @Benchmark
    public int dispatchTuple() {
        return tuples.ask(subtyping);
    }

    /// {@return how many dispatch tuples are below signatures of declared types}
    @Benchmark
    public int dispatchTupleToSignature() {
        return signatures.ask(subtyping);
    }
}
