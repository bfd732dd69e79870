package dev.backedge.invalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.Symbol;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.world.WorldRange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class InvalidatorTest {
    private final SmallWorld world = new SmallWorld();
    private final DataType shape = world.abstractType("Shape", world.any());
    private final DataType circle = world.struct("Circle", shape);
    private final DataType square = world.struct("Square", shape);
    private final DataType area = world.function("area");

    @Test
    void aMoreSpecificMethodEndsCodeThatCalledTheGeneralOne() {
        world.define(area, shape);
        CodeInstance caller = world.code("total", world.callEdge(area, circle));

        Method narrow = world.define(area, circle);

        assertThat(caller.lastWorld()).isEqualTo(narrow.primaryWorld().orElseThrow() - 1);
    }

    @Test
    void aMethodForOtherArgumentsLeavesCodeAlone() {
        world.define(area, shape);
        CodeInstance caller = world.code("total", world.callEdge(area, circle));

        world.define(area, square);

        assertThat(caller.isOpen()).isTrue();
    }

    @Test
    void aMoreGeneralMethodLeavesCoveredCallsAlone() {
        world.define(area, circle);
        CodeInstance covered = world.code("covered", world.callEdge(area, circle));
        CodeInstance open = world.code("open", world.callEdge(area, shape));

        world.define(area, shape);

        assertThat(covered.isOpen()).isTrue();
        assertThat(open.isOpen()).isFalse();
    }

    @Test
    void aFirstMethodEndsCodeThatFoundNone() {
        CodeInstance caller = world.code("total", world.callEdge(area, circle));

        world.define(area, circle);

        assertThat(caller.isOpen()).isFalse();
    }

    @Test
    void deletionEndsJustTheCallersOfTheMethod() {
        Method narrow = world.define(area, circle);
        world.define(area, square);
        CodeInstance ofCircle = world.code("ofCircle", world.callEdge(area, circle));
        CodeInstance ofSquare = world.code("ofSquare", world.callEdge(area, square));

        world.invalidator.delete(narrow);

        assertThat(ofCircle.isOpen()).isFalse();
        assertThat(ofSquare.isOpen()).isTrue();
    }

    @Test
    void anInvokeEdgeSurvivesMoreSpecificMethods() {
        world.define(area, shape);
        CodeInstance invoking = world.code("invoking", world.invokeEdge(area, shape).orElseThrow());

        world.define(area, circle);
        assertThat(invoking.isOpen()).isTrue();

        world.define(area, shape);
        assertThat(invoking.isOpen()).isFalse();
    }

    @Test
    void stalenessSpreadsThroughCodeEdges() {
        world.define(area, shape);
        CodeInstance inner = world.code("inner", world.callEdge(area, circle));
        CodeInstance middle = world.code("middle", new Edge.Code(inner.instance(), Reliance.ALL));
        CodeInstance outer = world.code("outer", new Edge.Code(middle.instance(), Reliance.ALL));
        CodeInstance other = world.code("other");

        InvalidationReport report =
                world.invalidator.define(world.method(world.tuple(area, circle), 9));

        assertThat(List.of(inner.isOpen(), middle.isOpen(), outer.isOpen(), other.isOpen()))
                .containsExactly(false, false, false, true);
        assertThat(report.trees().getFirst().edges().getFirst().code())
                .containsExactly(
                        new InvalidationReport.Invalidated(inner, 0),
                        new InvalidationReport.Invalidated(middle, 1),
                        new InvalidationReport.Invalidated(outer, 2));
    }

    @Test
    void codeThatReliesOnItselfEndsOnce() {
        world.define(area, shape);
        MethodInstance even = world.instance("even");
        MethodInstance odd = world.instance("odd");
        CodeInstance evenCode =
                world.code(even, new Edge.Code(odd, Reliance.ALL), world.callEdge(area, circle));
        CodeInstance oddCode = world.code(odd, new Edge.Code(even, Reliance.ALL));

        InvalidationReport report =
                world.invalidator.define(world.method(world.tuple(area, circle), 9));

        assertThat(evenCode.isOpen() || oddCode.isOpen()).isFalse();
        assertThat(report.codeInstanceCount()).isEqualTo(2);
    }

    @Test
    void aChainOfAHundredThousandCallersEndsWithoutRecursion() {
        world.define(area, shape);
        List<CodeInstance> chain =
                new ArrayList<>(List.of(world.code("first", world.callEdge(area, circle))));
        DataType link = world.function("link");
        Method method = world.method(world.tuple(link, world.any()), 1);
        for (long i = 0; i < 100_000; i++) {
            MethodInstance next =
                    method.instanceFor(
                            world.tuple(link, world.universe.core().typeOfType(i)), List.of());
            chain.add(world.code(next, new Edge.Code(chain.getLast().instance(), Reliance.ALL)));
        }

        world.define(area, circle);

        assertThat(chain).noneMatch(CodeInstance::isOpen);
    }

    @Test
    void whatEndedStaysEnded() {
        Method narrow = world.define(area, circle);
        CodeInstance caller = world.code("total", world.callEdge(area, circle));
        world.invalidator.delete(narrow);
        long end = caller.lastWorld();

        world.define(area, circle);

        assertThat(caller.lastWorld()).isEqualTo(end);
    }

    @Test
    void manyDefinitionsAreOneWorldAndOneReport() {
        CodeInstance ofCircle = world.code("ofCircle", world.callEdge(area, circle));
        CodeInstance ofSquare = world.code("ofSquare", world.callEdge(area, square));
        long before = world.world();

        InvalidationReport report =
                world.invalidator.defineAll(
                        List.of(
                                world.method(world.tuple(area, circle), 1),
                                world.method(world.tuple(area, square), 2)));

        assertThat(world.world()).isEqualTo(before + 1);
        assertThat(report.trees())
                .extracting(tree -> tree.cause().location().line())
                .containsExactly(1, 2);
        assertThat(ofCircle.isOpen() || ofSquare.isOpen()).isFalse();
    }

    @Test
    void anotherConstantEndsItsReaders() {
        Binding pi = world.binding("pi");
        world.invalidator.defineConstant(pi, 3L);
        CodeInstance reader = world.code("reader", new Edge.Global(pi));

        world.invalidator.defineConstant(pi, 3L);
        assertThat(reader.isOpen()).isTrue();

        world.invalidator.defineConstant(pi, 4L);
        assertThat(reader.isOpen()).isFalse();
    }

    @Test
    void aNameThatHidesAUsedOneEndsJustTheCodeThatLooksInThatModule() {
        RuntimeModule library = new RuntimeModule(Symbol.of("Library"), Optional.empty());
        Binding theirs = library.bindingOf(Symbol.of("size"));
        library.export(theirs.name());
        world.invalidator.defineConstant(theirs, 1L);
        world.invalidator.apply(List.of(new Definition.Using(world.main, library)));
        RuntimeModule other = new RuntimeModule(Symbol.of("Other"), Optional.empty());
        Binding named = other.bindingOf(world.main.name());
        world.invalidator.defineConstant(named, world.main);
        CodeInstance reader = world.code("reader", new Edge.Global(theirs));
        CodeInstance naming = world.codeIn(other, new Edge.Global(named), new Edge.Global(theirs));
        CodeInstance apart = world.codeIn(other, new Edge.Global(theirs));

        world.invalidator.defineConstant(world.binding("size"), 2L);

        assertThat(List.of(reader.isOpen(), naming.isOpen(), apart.isOpen()))
                .containsExactly(false, false, true);
        assertThat(theirs.constantAt(world.world())).contains(1L);
    }

    @Test
    void aUsedModuleEndsCodeThatFoundTheNameUnbound() {
        RuntimeModule library = new RuntimeModule(Symbol.of("Library"), Optional.empty());
        Binding theirs = library.bindingOf(Symbol.of("size"));
        library.export(theirs.name());
        world.invalidator.defineConstant(theirs, 1L);
        CodeInstance reader = world.code("reader", new Edge.Global(world.binding("size")));

        InvalidationReport report =
                world.invalidator.apply(List.of(new Definition.Using(world.main, library)));

        assertThat(reader.isOpen()).isFalse();
        assertThat(report.trees().getFirst().cause())
                .isEqualTo(new Cause.ModuleUsed(world.main, library));
    }

    @Test
    void codeInferredInAnOlderWorldStaysOpenOnlyIfItStillHolds() {
        world.define(area, shape);
        Edge stale = world.callEdge(area, circle);
        Edge sound = world.callEdge(area, square);
        long inferredIn = world.world();
        MethodInstance first = world.instance("first");
        MethodInstance second = world.instance("second");
        world.define(area, circle);

        CodeInstance late = published(first, stale, inferredIn);
        CodeInstance good = published(second, sound, inferredIn);

        assertThat(late.lastWorld()).isEqualTo(inferredIn);
        assertThat(good.isOpen()).isTrue();
    }

    @Test
    void whatHeldThenAndHoldsNowButNotInBetweenHoldsThenOnly() {
        world.define(area, shape);
        Binding size = world.binding("size");
        world.invalidator.defineConstant(size, 1L);
        Edge call = world.callEdge(area, circle);
        long inferredIn = world.world();
        world.invalidator.delete(world.define(area, circle));
        world.invalidator.defineConstant(size, 2L);
        world.invalidator.defineConstant(size, 1L);

        CodeInstance caller = published(world.instance("caller"), call, inferredIn);
        CodeInstance reader =
                published(world.instance("reader"), new Edge.Global(size), inferredIn);
        CodeInstance other =
                published(world.instance("other"), world.callEdge(area, square), inferredIn);

        assertThat(caller.lastWorld()).isEqualTo(inferredIn);
        assertThat(reader.lastWorld()).isEqualTo(inferredIn);
        assertThat(other.isOpen()).isTrue();
    }

    private CodeInstance published(MethodInstance instance, Edge edge, long inferredIn) {
        CodeInstance code =
                new CodeInstance(
                        instance,
                        WorldRange.from(inferredIn),
                        world.any(),
                        Optional.empty(),
                        List.of(edge),
                        Optional::empty);
        world.invalidator.publish(code, inferredIn);
        return code;
    }

    @Test
    void aVisibleMethodIsNotDefinedAgain() {
        Method method = world.define(area, circle);

        assertThatThrownBy(() -> world.invalidator.define(method))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is visible since world");
    }

    @Test
    void whatWasNeverDefinedIsNotDeleted() {
        Method method = world.method(world.tuple(area, circle), 1);

        assertThatThrownBy(() -> world.invalidator.delete(method))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("was never defined");
    }

    @Test
    void w17DeletingAReplacementRevealsWhatItReplacedAndEndsItsCallers() {
        Method first = world.define(area, circle);
        Method second = world.define(area, circle);
        Method third = world.define(area, circle);
        CodeInstance ofThird = world.code("ofThird", world.callEdge(area, circle));

        InvalidationReport report = world.invalidator.delete(third);

        assertThat(report.trees().getFirst().cause())
                .isEqualTo(new Cause.MethodDeleted(third, Optional.of(second)));
        assertThat(ofThird.isOpen()).isFalse();
        CodeInstance ofSecond = world.code("ofSecond", world.callEdge(area, circle));

        world.invalidator.delete(first);

        assertThat(ofSecond.isOpen()).as("a hidden method is nobody's answer").isTrue();

        world.invalidator.delete(second);

        assertThat(ofSecond.isOpen()).isFalse();
        assertThat(world.callEdge(area, circle).matches()).isEmpty();
        assertThatThrownBy(() -> world.invalidator.delete(second))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is deleted already");
    }

    @Test
    void theTextShowsCauseEdgeAnswersAndCallers() {
        world.define(area, shape);
        CodeInstance inner = world.code("inner", world.callEdge(area, circle));
        CodeInstance left = world.code("left", new Edge.Code(inner.instance(), Reliance.ALL));
        world.code("below", new Edge.Code(left.instance(), Reliance.ALL));
        world.code("right", new Edge.Code(inner.instance(), Reliance.ALL));

        InvalidationReport report =
                world.invalidator.define(world.method(world.tuple(area, circle), 9));

        assertThat(report.toString())
                .isEqualTo(
                        """
                        inserting area(::Circle) @ Main small.jl:9 ended 4 code instances in world %d
                          call area(::Circle)
                            before area(::Shape)
                            after  area(::Circle)
                            inner1()
                            ├─ left2()
                            │  └─ below3()
                            └─ right4()
                        """
                                .formatted(report.world()));
    }
}
