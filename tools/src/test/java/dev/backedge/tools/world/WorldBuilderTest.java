package dev.backedge.tools.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.dispatch.MethodLookup;
import dev.backedge.image.read.ImageLoader;
import dev.backedge.image.read.LoadReport;
import dev.backedge.image.write.ImageWriter;
import dev.backedge.image.write.PackageContent;
import dev.backedge.image.write.WrittenImage;
import dev.backedge.invalidation.BackedgeIndex;
import dev.backedge.invalidation.Invalidator;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Universe;
import dev.backedge.tools.conformance.Agreement;
import dev.backedge.tools.conformance.DispatchConformance;
import dev.backedge.tools.conformance.Examination;
import dev.backedge.tools.records.RecordException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

class WorldBuilderTest {
    private final SmallWorld world;
    private final Universe universe = Universe.create();

    WorldBuilderTest(@TempDir Path directory) {
        world = SmallWorld.in(directory);
    }

    private List<RuntimeModule> build() {
        return new WorldBuilder(world.data(), universe).build();
    }

    @Test
    void theObjectsHaveTheContentOfTheRecords() {
        List<RuntimeModule> modules = build();

        assertThat(WorldDigest.ofObjects(universe, modules))
                .isEqualTo(WorldDigest.ofRecords(world.data()));
    }

    @Test
    void anImageKeepsTheContent() {
        List<RuntimeModule> modules = build();
        WrittenImage image =
                new ImageWriter(universe, List.of())
                        .write(new PackageContent("World", new UUID(0, 1), modules, List.of()));
        Universe other = Universe.create();
        BackedgeIndex index = new BackedgeIndex();

        LoadReport report =
                new ImageLoader(
                                other,
                                new Invalidator(other, new MethodLookup(other), index),
                                index)
                        .load("world", image.bytes(), List.of());

        assertThat(WorldDigest.ofObjects(other, report.blob().modules()))
                .isEqualTo(WorldDigest.ofRecords(world.data()));
        assertThat(
                        new DispatchConformance(other)
                                .ask(
                                        world.data(),
                                        new Examination(Examination.Progress.silent(), 9))
                                .differences())
                .isEmpty();
    }

    @Test
    void deletedMethodsAreThereInTheirOwnWorlds() {
        build();

        List<Method> methods = universe.methods().methods();
        assertThat(methods).hasSize(6);
        assertThat(methods.getFirst().isVisibleIn(6)).isTrue();
        assertThat(methods.getFirst().isVisibleIn(7)).isFalse();
        assertThat(universe.clock().current()).isEqualTo(10);
    }

    @Test
    void specializationsOfOneTextAreOneMethodInstanceWithTheCodeOfAll() {
        build();

        List<MethodInstance> instances = universe.methods().methods().get(2).instances();
        assertThat(instances).hasSize(1);
        assertThat(instances.getFirst().code()).hasSize(2);
        assertThat(instances.getFirst().code())
                .allSatisfy(code -> assertThat(code.edges()).hasSize(1));
    }

    @Test
    void aSpecializationWithoutCodeKeepsItsEdges() {
        build();

        MethodInstance instance = universe.methods().methods().get(3).instances().getFirst();
        CodeInstance code = instance.code().getFirst();
        assertThat(code.edges())
                .hasSize(2)
                .anySatisfy(edge -> assertThat(edge).isInstanceOf(Edge.Call.class));
        assertThat(instance.codeAt(10)).isEmpty();
    }

    @Test
    void aConstantResultIsKnownWhereItsTypeHasOneValue() {
        build();

        assertThat(universe.methods().methods().get(1).instances().getFirst().code())
                .noneMatch(code -> code.constant().isPresent());
        assertThat(universe.methods().methods().get(2).instances().getFirst().code())
                .anySatisfy(
                        code -> assertThat(code.constant()).contains(universe.core().nothing()));
    }

    @Test
    void dispatchAnswersAsRecorded() {
        build();

        Agreement agreement =
                new DispatchConformance(universe)
                        .ask(world.data(), new Examination(Examination.Progress.silent(), 9));

        assertThat(agreement.differences()).isEmpty();
        assertThat(agreement).hasToString("dispatch 4/4 100.00%");
    }

    @Test
    void aDifferenceOfDispatchIsCountedAndShown() {
        world.edit("dispatch", "\"method\":\"none\"", "\"method\":1");
        build();

        Agreement agreement =
                new DispatchConformance(universe)
                        .ask(world.data(), new Examination(Examination.Progress.silent(), 9));

        assertThat(agreement).hasToString("dispatch 3/4 75.00%");
        assertThat(agreement.differences())
                .extracting(Agreement.Difference::toString)
                .containsExactly(
                        "dispatch:3: Tuple{typeof(Base.area), Core.Symbol}: expected method 1,"
                                + " found none");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2} changes {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    types           | Base.Shape{T1}             | Core.Any                  | TYPES
                    types           | "original":"T"             | "original":"S"            | TYPES
                    types           | "ub":"Core.Signed"         | "ub":"Core.Integer"       | TYPES
                    types           | "radius"                   | "size"                    | TYPES
                    types           | "ninitialized":2           | "ninitialized":1          | TYPES
                    types           | typeof(Base.total)         | typeof(Base.sum)          | FUNCTIONS
                    layouts         | "size":16                  | "size":24                 | LAYOUTS
                    layouts         | [8,8,1]                    | [8,8,0]                   | LAYOUTS
                    methods         | "pure":true                | "pure":false              | METHODS
                    methods         | "line":9                   | "line":8                  | METHODS
                    methods         | "deleted_world":6          | "deleted_world":5         | METHODS
                    methods         | T1<:Core.Signed            | T1<:Core.Integer          | METHODS
                    methods         | "module":"Base.Solids"     | "module":"Base"           | METHODS
                    specializations | "sparams":["Core.Int64"]   | "sparams":["Core.Signed"] | INSTANCES
                    specializations | "rettype":"Core.Any"       | "rettype":"Core.Signed"   | CODE
                    specializations | "max_world":5              | "max_world":4             | CODE
                    specializations | "min_world":5,"max_world":null,"has_const":true | "min_world":5,"max_world":null,"has_const":false | CODE
                    backedges       | [2,3,4]                    | [2,3]                     | BACKEDGES
                    backedges       | Core.Symbol                | Core.Int64                | UNCOVERED
                    """)
    void theDigestChangesWithTheRecords(String file, String from, String to, ContentKind kind) {
        WorldDigest before = WorldDigest.ofRecords(world.data());

        world.edit(file, from, to);

        assertThat(WorldDigest.ofRecords(world.data()).part(kind)).isNotEqualTo(before.part(kind));
    }

    @Test
    void theOrderOfUnionMembersHasNoMeaning() {
        WorldDigest before = WorldDigest.ofRecords(world.data());

        world.edit(
                "specializations",
                "Union{Core.Nothing, Core.Int64}",
                "Union{Core.Int64, Core.Nothing}");

        assertThat(WorldDigest.ofRecords(world.data())).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}: {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    types           | "kind":"struct"    | "kind":"class"       | types.jsonl.gz:2: field 'kind': expected abstract, primitive, struct, mutable struct or builtin, found class
                    types           | "nbits":64         | "nbits":32           | : expected the runtime's own
                    methods         | "id":2             | "id":7               | methods.jsonl.gz:2: expected the method 2, found 7
                    methods         | Base.Circle{T1}    | Base.Disc{T1}        | methods.jsonl.gz:2:
                    methods         | "line":9           | "line":"nine"        | methods.jsonl.gz:3: field 'line': expected an integer, found nine
                    methods         | "deleted_world":6  | "deleted_world":1    | methods.jsonl.gz:1: field 'deleted_world': expected a world
                    specializations | "method":4         | "method":40          | specializations.jsonl.gz:4: expected a method up to 6, found 40
                    specializations | "code":[]          | "cod":[]             | specializations.jsonl.gz:4: field 'code': expected a value, found none
                    backedges       | [2,3,4]            | [2,"3",4]            | backedges.jsonl.gz:1: field 'callers': expected an integer, found 3
                    layouts         | [0,8,0]            | [0,8]                | layouts.jsonl.gz:1: field 'fields': expected lists of offset, size and isptr, found [0, 8]
                    layouts         | "alignment":8      | "alignment":7        | layouts.jsonl.gz:1: field 'alignment': expected a power of two, found 7
                    """)
    void aBadRecordIsNamedByFileAndLine(String file, String from, String to, String message) {
        world.edit(file, from, to);

        assertThatThrownBy(this::build)
                .isInstanceOf(RecordException.class)
                .hasMessageContaining(message);
    }
}
