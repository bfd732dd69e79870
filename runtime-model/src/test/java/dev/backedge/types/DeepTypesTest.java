package dev.backedge.types;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Bottom;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Type;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/// Each operation answers about types of any depth, or says that they are too deep: on a small
/// stack, where a recursion without bound overflows early.
final class DeepTypesTest {
    private static final int SMALL_STACK = 512 * 1024;

    private final SampleTypes sample = new SampleTypes();
    private final CoreTypes core = sample.universe().core();

    /// What is asked about two types.
    enum Operation {
        SUBTYPE,
        EQUALITY,
        INTERSECTION,
        EMPTINESS,
        SPECIFICITY,
        JOIN,
        ISA
    }

    /// How a type is put into another.
    enum Shape {
        TUPLE,
        BOX,
        WHERE,
        BOUND
    }

    @ParameterizedTest(name = "{0} of {1}s, {2} deep")
    @CsvSource({
        "SUBTYPE, TUPLE, 150",
        "SUBTYPE, TUPLE, 3000",
        "SUBTYPE, BOX, 150",
        "SUBTYPE, BOX, 3000",
        "SUBTYPE, WHERE, 150",
        "SUBTYPE, WHERE, 3000",
        "SUBTYPE, BOUND, 40",
        "SUBTYPE, BOUND, 3000",
        "EQUALITY, TUPLE, 3000",
        "EQUALITY, BOX, 150",
        "EQUALITY, WHERE, 150",
        "INTERSECTION, TUPLE, 150",
        "INTERSECTION, BOX, 150",
        "INTERSECTION, BOX, 3000",
        "INTERSECTION, WHERE, 8",
        "INTERSECTION, WHERE, 3000",
        "INTERSECTION, BOUND, 8",
        "EMPTINESS, TUPLE, 150",
        "EMPTINESS, BOX, 3000",
        "EMPTINESS, WHERE, 8",
        "SPECIFICITY, TUPLE, 150",
        "SPECIFICITY, TUPLE, 3000",
        "SPECIFICITY, BOX, 3000",
        "SPECIFICITY, WHERE, 150",
        "SPECIFICITY, WHERE, 3000",
        "JOIN, TUPLE, 150",
        "JOIN, TUPLE, 3000",
        "JOIN, BOX, 3000",
        "JOIN, WHERE, 3000",
        "ISA, TUPLE, 3000",
        "ISA, BOX, 3000",
        "ISA, WHERE, 3000",
    })
    void deepTypesAreAnsweredOrRefused(Operation operation, Shape shape, int depth)
            throws InterruptedException {
        Type left = nested(shape, "Core.Int64", depth);
        Type right = nested(shape, "Core.Integer", depth);
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread =
                new Thread(null, () -> ask(operation).accept(left, right), "deep", SMALL_STACK);
        thread.setUncaughtExceptionHandler((_, cause) -> thrown.set(cause));
        thread.start();
        thread.join();

        if (thrown.get() != null) {
            assertThat(thrown.get())
                    .isInstanceOf(TypeDepthException.class)
                    .hasMessageMatching(".*(nested \\d+ deep|inside each other).*");
        }
        if (depth > TypeDepthException.MAX_DEPTH && operation == Operation.SUBTYPE) {
            assertThat(thrown.get()).isNotNull();
        }
    }

    private BiConsumer<Type, Type> ask(Operation operation) {
        Subtyping subtyping = new Subtyping(core);
        return switch (operation) {
            case SUBTYPE -> subtyping::isSubtype;
            case EQUALITY -> subtyping::areEqual;
            case INTERSECTION -> new Intersection(core)::intersect;
            case EMPTINESS -> new Intersection(core)::isEmpty;
            case SPECIFICITY -> new Specificity(core)::isMoreSpecific;
            case JOIN -> new TypeJoin(core)::join;
            case ISA -> subtyping::isInstance;
        };
    }

    private Type nested(Shape shape, String innermost, int depth) {
        Type type = sample.type(innermost);
        UnaryOperator<Type> outer = outer(shape);
        for (int i = 0; i < depth; i++) {
            type = outer.apply(type);
        }
        return type;
    }

    private UnaryOperator<Type> outer(Shape shape) {
        Type any = core.any();
        TypeApplication application = new TypeApplication(core);
        return switch (shape) {
            case TUPLE -> inner -> core.tuple(inner, any);
            case BOX -> inner -> (Type) application.apply(sample.type("Main.Box"), List.of(inner));
            case WHERE ->
                    inner -> {
                        TypeVar variable = new TypeVar(Symbol.of("T"), Bottom.BOTTOM, any);
                        return new UnionAll(variable, core.tuple(variable, inner));
                    };
            case BOUND ->
                    inner -> {
                        TypeVar variable = new TypeVar(Symbol.of("T"), Bottom.BOTTOM, inner);
                        return new UnionAll(variable, core.tuple(variable));
                    };
        };
    }
}
