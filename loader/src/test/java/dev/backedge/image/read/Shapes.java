package dev.backedge.image.read;

import dev.backedge.image.write.WrittenImage;
import dev.backedge.ir.Symbol;
import dev.backedge.model.ArrayValue;
import dev.backedge.model.Bottom;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.Reliance;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.StructValue;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.Unions;

import java.util.List;

/// Two small packages: `Shapes`, the system image, and `Squares`, which builds on it.
final class Shapes {
    private Shapes() {}

    /// Types with and without parameters, a function with two methods and code, and constants of
    /// most kinds, one of them a cycle.
    static WrittenImage system() {
        return define(new SmallWorld()).write("Shapes");
    }

    static SmallWorld define(SmallWorld world) {
        RuntimeModule shapes = world.module("Shapes");
        DataType shape =
                world.declare(shapes, "Shape", TypeKind.ABSTRACT, world.core.any(), List.of())
                        .declared();
        TypeName circle = world.declare(shapes, "Circle", TypeKind.STRUCT, shape, List.of());
        circle.completeFields(List.of(Symbol.of("r")), List.of(world.core.float64()), 1);
        TypeVar variable = new TypeVar(Symbol.of("T"), Bottom.BOTTOM, world.core.any());
        TypeName node =
                world.declare(
                        shapes,
                        "Node",
                        TypeKind.MUTABLE_STRUCT,
                        world.core.any(),
                        List.of(variable));
        Type next = Unions.of(List.of(node.declared(), world.core.named("Nothing")));
        node.completeFields(
                List.of(Symbol.of("value"), Symbol.of("next")), List.of(variable, next), 2);

        StructValue cycle = StructValue.of(node.instance(world.core.int64()), 7L);
        cycle.setField(1, cycle);
        world.bind(shapes, "cycle", cycle);
        world.bind(shapes, "unit", StructValue.of(circle.declared(), 1.0));
        ArrayValue list = ArrayValue.of(world.core.arrayName().instance(world.core.int64(), 1L), 3);
        list.set(0, 10L);
        list.set(2, 30L);
        world.bind(shapes, "list", list);
        world.bind(shapes, "greeting", "grüß dich");
        world.bind(
                shapes,
                "pair",
                StructValue.of(
                        world.core.tuple(world.core.int64(), world.core.string()), 1L, "one"));

        DataType area = world.function(shapes, "area");
        Method general = world.method(shapes, area, "unknown", shape);
        Method ofCircle = world.method(shapes, area, 3.14, circle.declared());
        world.code(ofCircle, world.core.float64(), List.of(), circle.declared());
        DataType total = world.function(shapes, "total");
        Method totalMethod = world.method(shapes, total, circle.wrapper(), world.core.any());
        Edge.Call call =
                new Edge.Call(
                        world.core.tuple(area, shape),
                        List.of(ofCircle, general),
                        Edge.Coverage.FULL);
        world.code(totalMethod, world.core.any(), List.of(call), world.core.int64());
        shapes.export(Symbol.of("area"));
        return world;
    }

    /// A subtype, a method extension, and code of another package's method for the own type.
    static WrittenImage squares(WrittenImage system) {
        SmallWorld world = new SmallWorld();
        world.load(system);
        return defineSquares(world).write("Squares");
    }

    static SmallWorld defineSquares(SmallWorld world) {
        RuntimeModule shapes = world.root("Shapes");
        RuntimeModule squares = world.module("Squares");
        squares.use(shapes);
        TypeName square =
                world.declare(
                        squares, "Square", TypeKind.STRUCT, world.type(shapes, "Shape"), List.of());
        square.completeFields(List.of(Symbol.of("side")), List.of(world.core.float64()), 1);
        DataType circle = world.type(shapes, "Circle");
        world.bind(
                squares,
                "squares",
                ArrayValue.of(world.core.arrayName().instance(square.declared(), 1L), 0));
        world.bind(
                squares, "circles", ArrayValue.of(world.core.arrayName().instance(circle, 1L), 0));
        DataType area = world.core.typeOf(world.value(shapes, "area"));
        Method general = world.universe.methods().methods().getFirst();
        Method total = world.universe.methods().methods().getLast();
        Method extension = world.method(squares, area, 1.0, square.declared());
        world.code(extension, world.core.float64(), List.of(), square.declared());
        Edge.Call covered =
                new Edge.Call(
                        world.core.tuple(area, square.declared()),
                        List.of(extension),
                        Edge.Coverage.FULL);
        world.code(
                total,
                world.core.float64(),
                List.of(covered, new Edge.Code(extension.instances().getFirst(), Reliance.ALL)),
                square.declared());
        DataType twice = world.function(squares, "twice");
        Method twiceMethod = world.method(squares, twice, 2.0, circle);
        Edge.Call viaShape =
                new Edge.Call(
                        world.core.tuple(area, circle),
                        List.of(world.universe.methods().methods().get(1)),
                        Edge.Coverage.FULL);
        world.code(twiceMethod, world.core.float64(), List.of(viaShape), circle);
        if (general.signatureTuple().parameterCount() != 2) {
            throw new IllegalStateException("Shapes has other methods than expected");
        }
        return world;
    }
}
