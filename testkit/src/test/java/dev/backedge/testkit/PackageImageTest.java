package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;
import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

@ExtendWith(PackageLabExtension.class)
class PackageImageTest {
    private static final String UNITS =
            """
            module Units
            export Length, double, describe
            "A length in metres."
            struct Length
                metres::Float64
            end
            double(x::Length) = Length(2 * x.metres)
            describe(x) = "something"
            describe(x::Length) = string(x.metres, " m")
            const ZERO = Length(0.0)
            precompile(double, (Length,))
            precompile(describe, (Length,))
            end
            """;

    private static void writeDiamond(PackageLab lab) {
        lab.write("Bottom", "module Bottom\nexport base\nbase() = 1\nend");
        lab.write(
                "Left",
                "module Left\n"
                        + "using Bottom\n"
                        + "export left\n"
                        + "left() = base() + 10\n"
                        + "precompile(left, ())\n"
                        + "end");
        lab.write(
                "Right",
                "module Right\n"
                        + "using Bottom\n"
                        + "export right\n"
                        + "right() = base() + 100\n"
                        + "precompile(right, ())\n"
                        + "end");
        lab.write(
                "Top",
                "module Top\n"
                        + "using Left, Right\n"
                        + "export top\n"
                        + "top() = left() + right()\n"
                        + "precompile(top, ())\n"
                        + "end");
    }

    @Test
    void aPackageIsMadeOnceAndLoadedFromItsImageAfterwards(PackageLab lab) {
        lab.write("Units", UNITS);

        assertThat(
                        lab.newProcess()
                                .require("Units")
                                .evaluate("Units.describe(Units.double(Units.Length(2.0)))")
                                .run())
                .containsExactly("value \"4.0 m\"", "image Base", "image Units");
        assertThat(lab.newProcess().require("Units").evaluate("Units.ZERO.metres").run())
                .containsExactly("value 0.0", "image Base", "image Units");
    }

    @Test
    void twoStructsOfOneNameAreTwoTypesOfOneImage(PackageLab lab) {
        lab.write(
                "Twice",
                """
                module Twice
                struct Point
                    x::Int
                end
                const OLD = Point(1)
                area(p::Point) = p.x
                precompile(area, (Point,))
                struct Point
                    x::Float64
                    y::Float64
                end
                const NEW = Point(1.0, 2.0)
                area(p::Point) = p.x * p.y
                precompile(area, (Point,))
                both() = (area(OLD), area(NEW), typeof(OLD) === typeof(NEW))
                precompile(both, ())
                end
                """);

        Session session = lab.load("Twice");

        SessionAssert.assertThat(session)
                .loadsFromImage("Twice")
                .evaluates("Twice.both()", "(1, 2.0, false)")
                .evaluates("Twice.NEW isa Twice.Point", "true")
                .evaluates("Twice.OLD isa Twice.Point", "false")
                .evaluates("Twice.area(Twice.Point(2.0, 3.0))", "6.0");
    }

    @Test
    void aDiamondLoadsEachPackageOnceDependenciesFirst(PackageLab lab) {
        writeDiamond(lab);

        Session session = lab.load("Top");

        SessionAssert.assertThat(session)
                .loadsFromImage("Top")
                .hasLoaded("Bottom", "Left", "Right", "Top")
                .evaluates("Top.top()", "112")
                .report("Top")
                .invalidatesNothing()
                .refersTo("Left");
    }

    @Test
    void theSameSourcesGiveTheSameBytes(PackageLab lab) throws IOException {
        writeDiamond(lab);
        lab.precompile("Left");
        byte[] first = Files.readAllBytes(lab.imageOf("Left"));
        for (String name : List.of("Bottom", "Left")) {
            Files.delete(lab.imageOf(name));
        }

        lab.precompile("Left");

        assertThat(Files.readAllBytes(lab.imageOf("Left"))).isEqualTo(first);
    }

    @Test
    void methodsOnFunctionsOfOthersAndSpecializationsForOwnTypesComeAlong(PackageLab lab) {
        lab.write(
                "Bags",
                """
                module Bags
                import Base: length
                struct Pebble
                    weight::Int
                end
                struct Bag
                    pebbles::Vector{Pebble}
                end
                length(bag::Bag) = length(bag.pebbles)
                function add!(bag::Bag, pebble::Pebble)
                    push!(bag.pebbles, pebble)
                    bag
                end
                fill() = length(add!(Bag(Pebble[]), Pebble(3)))
                precompile(fill, ())
                end
                """);

        SessionAssert.assertThat(lab.load("Bags"))
                .evaluates("Bags.fill()", "1")
                .evaluates("length(Bags.Bag(Bags.Pebble[]))", "0")
                .report("Bags")
                .bringsExternalSpecializations();
    }

    @Test
    void aPackageMayInvalidateCodeOfAnother(PackageLab lab) {
        lab.write(
                "Shapes",
                """
                module Shapes
                abstract type Shape end
                struct Square <: Shape
                    side::Int
                end
                area(x::Square) = x.side * x.side
                total(shapes::Vector{Shape}) = area(shapes[1])
                precompile(total, (Vector{Shape},))
                end
                """);
        lab.write(
                "Rings",
                """
                module Rings
                import Shapes
                struct Ring <: Shapes.Shape end
                Shapes.area(::Ring) = 7
                end
                """);
        Session session = lab.load("Shapes");

        SessionAssert.assertThat(session).report("Rings").invalidates(1).extendsMethods(1);
        SessionAssert.assertThat(session)
                .evaluates("Shapes.total(Shapes.Shape[Rings.Ring()])", "7")
                .evaluates("Shapes.total(Shapes.Shape[Shapes.Square(3)])", "9");
        assertThat(session.invalidations().getLast().toString())
                .startsWith(
                        "inserting area(::Ring) @ Rings Rings/src/Rings.jl:4 ended 1 code instance"
                                + " in world ")
                .contains("call area(::Shape)")
                .contains("total(::Vector{Shape})");
    }

    @Test
    void codeThatAnEarlierPackageMadeStaleIsNotUsed(PackageLab lab) {
        lab.write(
                "Shapes",
                """
                module Shapes
                abstract type Shape end
                area(x::Shape) = 1
                struct Square <: Shape end
                end
                """);
        lab.write(
                "Sums",
                """
                module Sums
                import Shapes
                sum2() = Shapes.area(Shapes.Square()) + 1
                precompile(sum2, ())
                end
                """);
        lab.write("Better", "module Better\nimport Shapes\nShapes.area(::Shapes.Square) = 41\nend");
        lab.precompile("Sums");
        Session session = lab.load("Better");

        SessionAssert.assertThat(session).loadsFromImage("Sums").evaluates("Sums.sum2()", "42");
    }

    @Test
    void initializersRunOncePerProcessDependenciesFirst(PackageLab lab) {
        lab.write("First", "module First\n__init__() = println(\"first\")\nend");
        lab.write(
                "Second",
                """
                module Second
                using First
                module Inner
                __init__() = println("inner")
                end
                __init__() = println("second")
                end
                """);
        lab.precompile("Second");

        Session session = lab.load("Second");
        session.require("Second");

        assertThat(lab.output()).isEqualTo("first\ninner\nsecond\n");
    }

    @Test
    void documentationAndConstantsSurvive(PackageLab lab) {
        lab.write("Units", UNITS);

        Session session = lab.load("Units");
        RuntimeModule units = session.require("Units");

        assertThat(session.documentation(units, "Length")).contains("A length in metres.");
        assertThat(session.documentation(units, "double")).isEmpty();
        assertThat(units.find(Symbol.of("ZERO"))).isPresent();
    }

    @Test
    void includedFilesBelongToThePackage(PackageLab lab) {
        lab.write("Parts", "module Parts\ninclude(\"inner/numbers.jl\")\nend");
        lab.writeFile(
                "Parts", "src/inner/numbers.jl", "include(\"more.jl\")\nnumber() = more() + 1\n");
        lab.writeFile("Parts", "src/inner/more.jl", "more() = 1\n");

        SessionAssert.assertThat(lab.load("Parts")).evaluates("Parts.number()", "2");
        lab.writeFile("Parts", "src/inner/more.jl", "more() = 5\n");
        SessionAssert.assertThat(lab.load("Parts")).evaluates("Parts.number()", "6");
    }

    @Test
    void aSessionWithoutImagesGivesTheSameResults(PackageLab lab) {
        writeDiamond(lab);

        Session session = lab.engine(ImagePolicy.NONE).openSession();

        SessionAssert.assertThat(session)
                .loadsFromSource("Top", "images are not used")
                .hasLoaded("Bottom", "Left", "Right", "Top")
                .evaluates("Top.top()", "112");
        assertThat(lab.filesOf("Top")).isEmpty();
    }

    @Test
    void codeRunsInTheWorldItWasCalledIn(PackageLab lab) {
        Session session = lab.openSession();
        session.evaluate("answer() = 1");
        long before = session.universe().clock().current();
        Object answer = session.value("answer");
        session.evaluate("answer() = 2");

        assertThat(session.callInWorld(before, answer)).isEqualTo(1L);
        assertThat(session.call("answer")).isEqualTo(2L);
    }

    @Test
    void codeWithABodyThatChangedInsideIsNotUsed(PackageLab lab) {
        lab.write(
                "Sums",
                """
                module Sums
                inner(x) = x + 1
                outer(x) = inner(x) * 2
                precompile(outer, (Int,))
                end
                """);
        lab.write(
                "Users",
                """
                module Users
                import Sums
                user(x) = Sums.outer(x)
                precompile(user, (Int,))
                end
                """);
        lab.precompile("Users");
        Session session = lab.load("Sums");
        session.evaluate("Sums.inner(x) = x + 100\nSums.outer(1)");

        SessionAssert.assertThat(session).loadsFromImage("Users").evaluates("Users.user(1)", "202");
    }
}
