package dev.backedge.call;

import static dev.backedge.call.SiteProgram.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.model.Builtin;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.Raised;
import dev.backedge.model.StructValue;
import dev.backedge.model.Task;
import dev.backedge.model.TypeKind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

class CallSitesTest {
    private final SiteProgram program = new SiteProgram();
    private final Object f = program.function("f");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 16, 40})
    void aSiteTakesAnyNumberOfArguments(int count) {
        Object[] any = new Object[count];
        Arrays.fill(any, program.core.any());
        program.define(f, "any", any);
        if (count > 0) {
            any[count - 1] = program.core.string();
            program.define(f, "string last", any);
        }
        MethodHandle site = program.site(f, count);
        Object[] numbers = Collections.nCopies(count, 1L).toArray();

        assertThat(call(site, numbers)).isEqualTo("any");
        assertThat(call(site, numbers)).isEqualTo("any");

        if (count > 0) {
            numbers[count - 1] = "text";
            assertThat(call(site, numbers)).isEqualTo("string last");
            assertThat(call(site, numbers)).isEqualTo("string last");
        }
    }

    @Test
    void aVarargGetsAllValuesThatAreLeft() throws Exception {
        MethodHandle join =
                MethodHandles.lookup()
                        .findStatic(
                                CallSitesTest.class,
                                "joined",
                                MethodType.methodType(String.class, Object.class, Object[].class));
        program.define(f, join, program.core.string(), program.rest(program.core.int64()));

        assertThat(call(program.site(f, 1), "a")).isEqualTo("a[]");
        assertThat(call(program.site(f, 4), "a", 1L, 2L, 3L)).isEqualTo("a[1, 2, 3]");
        assertThat(program.task().call(f, "a", 1L, 2L)).isEqualTo("a[1, 2]");
    }

    private static String joined(Object first, Object[] rest) {
        return first + Arrays.toString(rest);
    }

    @Test
    void typesAreToldApartFromEachOtherAndFromTheirInstances() {
        Object a = program.value("A", program.core.any());
        DataType typeOfA = program.core.typeOf(a);
        program.define(f, "any", program.core.any());
        program.define(f, "instance", typeOfA);
        program.define(f, "type A", program.core.typeOfType(typeOfA));
        program.define(f, "type Int64", program.core.typeOfType(program.core.int64()));
        MethodHandle site = program.site(f, 1);
        Object[] arguments = {a, typeOfA, program.core.int64(), program.core.string(), 1L};

        for (int i = 0; i < 3; i++) {
            assertThat(Arrays.stream(arguments).map(value -> call(site, value)))
                    .containsExactly("instance", "type A", "type Int64", "any", "any");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void manyTypesAndTheirInstancesAreToldApart(int arguments) {
        List<Object[]> calls = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StructValue value = program.mutable("T" + i);
            for (Object each : List.of(value, value.type())) {
                calls.add(Collections.nCopies(arguments, each).toArray());
                Object type = program.core.dispatchTypeOf(each);
                program.define(f, calls.size(), Collections.nCopies(arguments, type).toArray());
            }
        }
        MethodHandle site = program.site(f, arguments);

        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < calls.size(); i++) {
                assertThat(call(site, calls.get(i))).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void aSiteThatSettledSeesANewMethod() {
        program.define(f, "any", program.core.any());
        MethodHandle site = program.site(f, 1);

        for (int i = 0; i < 3; i++) {
            // Enough calls for the site to settle.
            for (int call = 0; call < 2 * FunctionSite.FIRST_PATIENCE << i; call++) {
                call(site, 1L);
            }
            program.define(f, "integer " + i, program.core.int64());
            assertThat(call(site, 1L)).isEqualTo("integer " + i);
            assertThat(call(site, "text")).isEqualTo("any");
        }
    }

    @Test
    void aSiteOfAnyCalleeCallsFunctionsTypesCallableValuesAndBuiltins() {
        Object callable = program.value("Callable", program.core.any());
        Object type = program.declare("T", program.core.any(), TypeKind.MUTABLE_STRUCT);
        program.define(f, "function", program.core.int64());
        program.define(callable, "callable", program.core.int64());
        program.define(type, "constructor", program.core.int64());
        Builtin typeOf =
                program.core.builtins().stream()
                        .filter(builtin -> builtin.name().name().equals("typeof"))
                        .findFirst()
                        .orElseThrow();
        MethodHandle site =
                SiteProgram.invoker(
                        program.sites.siteOfAnyCallee(
                                SiteProgram.LATEST, MethodType.genericMethodType(2)),
                        2);

        for (int i = 0; i < 3; i++) {
            assertThat(Stream.of(f, callable, type, typeOf).map(callee -> call(site, callee, 1L)))
                    .containsExactly("function", "callable", "constructor", program.core.int64());
        }
    }

    @Test
    void aClosureGetsItself() {
        DataType type =
                program.declare("Closure", program.core.function(), TypeKind.MUTABLE_STRUCT);
        StructValue one = StructValue.of(type);
        StructValue other = StructValue.of(type);
        program.defineWithCallee(
                type,
                MethodHandles.dropArguments(MethodHandles.identity(Object.class), 1, Object.class),
                program.core.any());
        CallSite any =
                program.sites.siteOfAnyCallee(SiteProgram.LATEST, MethodType.genericMethodType(2));
        MethodHandle site = SiteProgram.invoker(any, 2);

        assertThat(call(site, one, 1L)).isSameAs(one);
        assertThat(call(site, other, 1L)).isSameAs(other);
        assertThat(call(program.site(one, 1), 1L)).isSameAs(one);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 8, 9, 64, 65, 100})
    void aSiteKnowsManyTypes(int count) {
        List<StructValue> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(program.mutable("T" + i));
            program.define(f, i, values.get(i).type(), program.core.any());
        }
        MethodHandle site = program.site(f, 2);

        // Enough calls for the site to put guards before all that it knows.
        for (int round = 0; round < 3 + 5000 / count; round++) {
            for (int i = 0; i < count; i++) {
                assertThat(call(site, values.get(i), 1L)).isEqualTo(i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void manyTypesAreToldWithOneArgumentAndWithThree(int arguments) {
        List<Object[]> calls = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            StructValue value = program.mutable("T" + i);
            calls.add(Collections.nCopies(arguments, value).toArray());
            program.define(f, i, Collections.nCopies(arguments, value.type()).toArray());
        }
        MethodHandle site = program.site(f, arguments);

        for (int round = 0; round < 200; round++) {
            for (int i = 0; i < 30; i++) {
                assertThat(call(site, calls.get(i))).isEqualTo(i);
            }
        }
    }

    @Test
    void primitiveParametersAndResultsAreConverted() throws Throwable {
        MethodHandle sum =
                MethodHandles.lookup()
                        .findStatic(
                                Long.class,
                                "sum",
                                MethodType.methodType(long.class, long.class, long.class));
        program.define(f, sum, program.core.int64(), program.core.int64());
        MethodHandle site =
                program.sites
                        .site(
                                SiteProgram.LATEST,
                                f,
                                MethodType.methodType(long.class, long.class, long.class))
                        .dynamicInvoker();

        assertThat((long) site.invokeExact(40L, 2L)).isEqualTo(42);
        assertThat((long) site.invokeExact(40L, 3L)).isEqualTo(43);
    }

    @Test
    void aNewMethodIsSeenByTheNextCall() {
        Method any = program.define(f, "any", program.core.any());
        MethodHandle site = program.site(f, 1);
        assertThat(call(site, 1L)).isEqualTo("any");
        assertThat(call(site, "text")).isEqualTo("any");

        Method integer = program.define(f, "integer", program.core.int64());
        assertThat(call(site, 1L)).isEqualTo("integer");
        assertThat(call(site, "text")).isEqualTo("any");

        program.delete(integer);
        assertThat(call(site, 1L)).isEqualTo("any");

        program.define(f, "new", program.core.any());
        assertThat(call(site, 1L)).isEqualTo("new");
        assertThat(any.isVisibleIn(program.world())).isFalse();
    }

    @Test
    void aDefinitionThatChangesNoAnswerLeavesTheTargetOfTheSiteAlone() {
        program.define(f, "any", program.core.any());
        CallSite site = program.sites.site(SiteProgram.LATEST, f, MethodType.genericMethodType(1));
        MethodHandle calls = SiteProgram.invoker(site, 1);
        call(calls, 1L);
        MethodHandle before = site.getTarget();

        program.define(f, "string", program.core.string());
        program.define(program.function("g"), "g", program.core.any());

        assertThat(call(calls, 1L)).isEqualTo("any");
        assertThat(site.getTarget()).isSameAs(before);
    }

    @Test
    void aSiteWithATaskCallsInItsWorld() {
        program.define(f, "old", program.core.any());
        Task before = program.task();
        CallSite site =
                program.sites.site(
                        new CallWorld.OfTask(),
                        f,
                        MethodType.methodType(Object.class, Task.class, Object.class));
        MethodHandle calls = SiteProgram.invoker(site, 2);
        assertThat(call(calls, before, 1L)).isEqualTo("old");

        program.define(f, "new", program.core.any());
        Task after = program.task();

        for (int i = 0; i < 3; i++) {
            assertThat(call(calls, before, 1L)).isEqualTo("old");
            assertThat(call(calls, after, 1L)).isEqualTo("new");
        }
    }

    @Test
    void aPinnedSiteSeesNothingNew() {
        program.define(f, "old", program.core.any());
        CallSite site =
                program.sites.site(
                        new CallWorld.Pinned(program.world()), f, MethodType.genericMethodType(1));
        MethodHandle calls = SiteProgram.invoker(site, 1);

        program.define(f, "new", program.core.any());

        assertThat(call(calls, 1L)).isEqualTo("old");
        assertThat(call(calls, "text")).isEqualTo("old");
    }

    @Test
    void anImplementationGetsTheTaskThatCalls() {
        program.define(f, MethodHandles.identity(Task.class));
        CallSite latest =
                program.sites.site(SiteProgram.LATEST, f, MethodType.genericMethodType(0));
        MethodHandle calls = SiteProgram.invoker(latest, 0);
        assertThat(((Task) call(calls)).world()).isEqualTo(program.world());

        program.define(program.function("g"), "g");

        assertThat(((Task) call(calls)).world()).isEqualTo(program.world());
    }

    @Test
    void aCallWithoutMethodIsTheLanguagesErrorEachTimeUntilThereIsOne() {
        MethodHandle site = program.site(f, 1);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> call(site, 1L))
                    .isInstanceOf(Raised.class)
                    .hasMessageStartingWith("MethodError: no method matching");
        }

        program.define(f, "integer", program.core.int64());

        assertThat(call(site, 1L)).isEqualTo("integer");
        assertThatThrownBy(() -> call(site, "text")).isInstanceOf(Raised.class);
        assertThat(call(site, 1L)).isEqualTo("integer");
    }

    @Test
    void anAmbiguousCallIsTheLanguagesErrorUntilAMethodDecides() {
        program.define(f, "left", program.core.int64(), program.core.any());
        program.define(f, "right", program.core.any(), program.core.int64());
        MethodHandle site = program.site(f, 2);

        assertThat(call(site, 1L, "text")).isEqualTo("left");
        assertThatThrownBy(() -> call(site, 1L, 1L))
                .isInstanceOf(Raised.class)
                .hasMessageContaining("ambiguous");

        program.define(f, "both", program.core.int64(), program.core.int64());

        assertThat(call(site, 1L, 1L)).isEqualTo("both");
    }

    @Test
    void whatTheCodeThrowsIsThrownAsItIs() {
        MethodHandle code = MethodHandles.throwException(Object.class, IOException.class);
        program.define(f, code.bindTo(new IOException("closed")));
        MethodHandle site = program.site(f, 0);

        assertThatThrownBy(() -> site.invoke(new Object[0]))
                .isInstanceOf(IOException.class)
                .hasMessage("closed");
        assertThatThrownBy(() -> program.task().call(f)).isInstanceOf(IOException.class);
    }

    @Test
    void aSiteOfAnImpossibleTypeIsRefused() {
        MethodType none = MethodType.genericMethodType(0);

        assertThatThrownBy(() -> program.sites.site(new CallWorld.OfTask(), f, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a task");
        assertThatThrownBy(() -> program.sites.siteOfAnyCallee(SiteProgram.LATEST, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a callee");
        assertThatThrownBy(() -> program.sites.site(new CallWorld.Pinned(1_000), f, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a world from 1 to");
    }
}
