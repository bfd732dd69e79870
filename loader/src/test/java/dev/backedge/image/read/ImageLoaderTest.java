package dev.backedge.image.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.image.CorruptImageException;
import dev.backedge.image.ImageException;
import dev.backedge.image.UnlinkableImageException;
import dev.backedge.image.write.WrittenImage;
import dev.backedge.ir.Symbol;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Method;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

class ImageLoaderTest {
    @Test
    void constantsComeBackWithTheirContent() {
        SmallWorld world = new SmallWorld();

        world.load(Shapes.system());

        RuntimeModule shapes = world.root("Shapes");
        StructValue cycle = (StructValue) world.value(shapes, "cycle");
        assertThat(cycle.field(0)).isEqualTo(7L);
        assertThat(cycle.field(1)).isSameAs(cycle);
        ArrayValue list = (ArrayValue) world.value(shapes, "list");
        assertThat(list.get(0)).isEqualTo(10L);
        assertThat(list.get(1)).isEqualTo(0L);
        assertThat(list.get(2)).isEqualTo(30L);
        assertThat(world.value(shapes, "greeting")).isEqualTo("grüß dich");
        assertThat(((StructValue) world.value(shapes, "pair")).field(1)).isEqualTo("one");
        assertThat(((StructValue) world.value(shapes, "unit")).field(0)).isEqualTo(1.0);
        assertThat(shapes.exports()).containsExactly(Symbol.of("area"));
    }

    @Test
    void typesComeBackWithTheirDeclarations() {
        SmallWorld world = new SmallWorld();

        world.load(Shapes.system());

        DataType circle = world.type(world.root("Shapes"), "Circle");
        assertThat(circle.supertype()).isSameAs(world.type(world.root("Shapes"), "Shape"));
        assertThat(circle.typeName().fieldNames()).containsExactly(Symbol.of("r"));
        assertThat(circle.fieldTypes()).containsExactly(world.core.float64());
        DataType node = ((StructValue) world.value(world.root("Shapes"), "cycle")).type();
        assertThat(node).hasToString("Node{Int64}");
        assertThat(node.fieldTypes()).hasToString("[Int64, Union{Node{Int64}, Nothing}]");
        assertThat(node.typeName().wrapper()).isSameAs(world.value(world.root("Shapes"), "Node"));
    }

    @Test
    void methodsComeBackWithCodeAndWorlds() {
        SmallWorld original = Shapes.define(new SmallWorld());
        SmallWorld world = new SmallWorld();

        world.load(original.write("Shapes"));

        List<Method> methods = world.universe.methods().methods();
        assertThat(methods).hasToString(original.universe.methods().methods().toString());
        for (int i = 0; i < methods.size(); i++) {
            Method expected = original.universe.methods().methods().get(i);
            assertThat(methods.get(i).primaryWorld()).isEqualTo(expected.primaryWorld());
            assertThat(methods.get(i).instances()).hasToString(expected.instances().toString());
        }
        assertThat(methods.get(1).body())
                .isEqualTo(original.universe.methods().methods().get(1).body());
        assertThat(world.universe.clock().current()).isEqualTo(original.universe.clock().current());
        CodeInstance total = methods.getLast().instances().getFirst().code().getFirst();
        assertThat(total.edges())
                .hasToString(
                        original.universe
                                .methods()
                                .methods()
                                .getLast()
                                .instances()
                                .getFirst()
                                .code()
                                .getFirst()
                                .edges()
                                .toString());
        assertThat(total.isOpen()).isTrue();
    }

    @Test
    void theSameContentGivesTheSameBytes() {
        assertThat(Shapes.system().bytes()).isEqualTo(Shapes.system().bytes());
        WrittenImage system = Shapes.system();
        assertThat(Shapes.squares(system).bytes()).isEqualTo(Shapes.squares(system).bytes());
    }

    @Test
    void anImageWrittenAgainAfterLoadingIsTheSame() {
        WrittenImage first = Shapes.system();
        SmallWorld world = new SmallWorld();
        world.load(first);
        world.blobs.clear();

        assertThat(world.write("Shapes").objects()).isEqualTo(first.objects());
    }

    @Test
    void aPackageIsLinkedToTheImagesBelow() {
        WrittenImage system = Shapes.system();
        WrittenImage squares = Shapes.squares(system);
        SmallWorld world = new SmallWorld();
        world.load(system);
        long before = world.universe.clock().current();

        LoadReport report = world.load(squares);

        assertThat(world.universe.clock().current()).isEqualTo(before + 1);
        DataType square = world.type(world.root("Squares"), "Square");
        assertThat(square.supertype()).isSameAs(world.type(world.root("Shapes"), "Shape"));
        assertThat(report.counts().methods()).isEqualTo(2);
        assertThat(report.counts().methodExtensions()).isEqualTo(1);
        assertThat(report.counts().externalSpecializations()).isEqualTo(1);
        assertThat(report.counts().codeInstances()).isEqualTo(3);
        assertThat(report.externals()).containsOnlyKeys("Shapes");
        assertThat(report.stale().isEmpty()).isTrue();
        Method total =
                world.universe.methods().methods().stream()
                        .filter(method -> method.name().name().equals("total"))
                        .findFirst()
                        .orElseThrow();
        assertThat(
                        total.findInstance(
                                world.core.tuple(total.signatureTuple().parameter(0), square)))
                .isPresent();
    }

    @Test
    void typesThatAreThereAlreadyAreTakenAndOthersMade() {
        WrittenImage system = Shapes.system();
        WrittenImage squares = Shapes.squares(system);
        SmallWorld world = new SmallWorld();
        world.load(system);
        DataType circles =
                world.core.arrayName().instance(world.type(world.root("Shapes"), "Circle"), 1L);

        LoadReport report = world.load(squares);

        ArrayValue loaded = (ArrayValue) world.value(world.root("Squares"), "circles");
        assertThat(loaded.type()).isSameAs(circles);
        assertThat(report.counts().typesFound()).isPositive();
        assertThat(report.counts().typesMade()).isPositive();
    }

    @Test
    void codeWhoseCallsFindOtherMethodsNowIsNotOpened() {
        WrittenImage system = Shapes.system();
        WrittenImage squares = Shapes.squares(system);
        SmallWorld world = new SmallWorld();
        world.load(system);
        RuntimeModule shapes = world.root("Shapes");
        world.method(
                world.module("Main"),
                world.core.typeOf(world.value(shapes, "area")),
                0.0,
                world.type(shapes, "Circle"));

        LoadReport report = world.load(squares);

        assertThat(report.stale().codeInstanceCount()).isEqualTo(1);
        assertThat(report.stale().toString())
                .contains("area(::Circle)")
                .contains("twice(::Circle)");
        assertThat(report.counts().codeInstances()).isEqualTo(2);
    }

    @Test
    void loadingInvalidatesWhatTheMethodsMakeStale() {
        WrittenImage system = Shapes.system();
        SmallWorld world = new SmallWorld();
        world.load(system);

        LoadReport report = world.load(Shapes.squares(system));

        assertThat(report.invalidated().codeInstanceCount()).isEqualTo(1);
        assertThat(report.invalidated().toString())
                .contains("area(::Square)")
                .contains("total(::Int64)");
    }

    @Test
    void aMissingOrRebuiltDependencyIsNamed() {
        WrittenImage squares = Shapes.squares(Shapes.system());
        SmallWorld empty = new SmallWorld();

        assertThatThrownBy(() -> empty.load(squares))
                .isInstanceOf(UnlinkableImageException.class)
                .hasMessageContaining("Squares.bki: needs Shapes of build ")
                .hasMessageContaining(
                        "found no loaded image of that name; precompile the package again");
    }

    @Test
    void aFailedLoadLeavesNothingBehind() {
        WrittenImage squares = Shapes.squares(Shapes.system());
        SmallWorld world = Shapes.define(new SmallWorld());
        world.bind(world.root("Shapes"), "another", 1L);
        world.blobs.add(new SmallWorld().load(world.write("Shapes")).blob());
        long before = world.universe.clock().current();

        assertThatThrownBy(() -> world.load(squares)).isInstanceOf(UnlinkableImageException.class);

        assertThat(world.universe.clock().current()).isEqualTo(before);
        assertThat(world.universe.modules().find(Symbol.of("Squares"))).isEmpty();
    }

    @Test
    void prefixesOfAnImageAreCorrupt() {
        byte[] bytes = Shapes.system().bytes();
        for (int length = 0; length < bytes.length; length += 1 + length / 50) {
            byte[] prefix = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> new SmallWorld().load("x", prefix))
                    .as("first %d bytes", length)
                    .isInstanceOf(CorruptImageException.class);
        }
    }

    @Test
    void flippedBitsAreFound() {
        byte[] bytes = Shapes.system().bytes();
        Random random = new Random(4);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = bytes.clone();
            int bit = random.nextInt(bytes.length * 8);
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> new SmallWorld().load("x", damaged))
                    .as("bit %d", bit)
                    .isInstanceOf(ImageException.class);
        }
    }
}
