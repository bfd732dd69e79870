package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.backedge.engine.CyclicDependencyException;
import dev.backedge.engine.Engine;
import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.ImagesUnavailableException;
import dev.backedge.engine.InitializationException;
import dev.backedge.engine.PackageException;
import dev.backedge.engine.PrecompileException;
import dev.backedge.engine.Session;
import dev.backedge.engine.UnknownPackageException;
import dev.backedge.ir.SourceException;
import dev.backedge.ir.SourceLocation;
import dev.backedge.language.JuliaFrontEnd;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

@ExtendWith(PackageLabExtension.class)
class BadInputTest {
    private static final String GOOD = "module Good\nvalue() = 42\nprecompile(value, ())\nend\n";

    @Test
    void aSyntaxErrorComesOutOfTheProcessWithFileAndLine(PackageLab lab) {
        lab.write("Broken", "module Broken\nf(x) = 2 +\nend\n");

        assertThatThrownBy(() -> lab.load("Broken"))
                .isInstanceOfAny(SourceException.class, PrecompileException.class)
                .hasMessageContaining("Broken/src/Broken.jl:")
                .hasMessageContaining("expected");
    }

    @Test
    void anUnknownPackageIsNamedWithSimilarOnes(PackageLab lab) {
        lab.write("Good", GOOD);

        assertThatThrownBy(() -> lab.load("Goood"))
                .isInstanceOf(UnknownPackageException.class)
                .hasMessage(
                        "Package Goood not found: searched "
                                + lab.packages()
                                + "; similar names: Good");
    }

    @Test
    void anUnknownDependencyIsNamedToo(PackageLab lab) {
        lab.write("User", "module User\nusing Nowhere\nend\n");

        assertThatThrownBy(() -> lab.load("User"))
                .isInstanceOf(UnknownPackageException.class)
                .hasMessageStartingWith("Package Nowhere not found");
    }

    @ParameterizedTest
    @CsvSource({"BUILD", "EXISTING"})
    void aCycleIsNamed(ImagePolicy policy, PackageLab lab) {
        lab.write("A", "module A\nusing B\nend\n");
        lab.write("B", "module B\nusing C\nend\n");
        lab.write("C", "module C\nusing B\nend\n");

        assertThatThrownBy(() -> lab.engine(policy).openSession().require("A"))
                .isInstanceOf(CyclicDependencyException.class)
                .hasMessage("packages depend on each other in a cycle: B -> C -> B");
    }

    @Test
    void aPackageThatThrowsIsReportedWithItsOwnErrorAndPlace(PackageLab lab) {
        lab.write("Thrower", "module Thrower\n\nf() = error(\"no good\")\nf()\nend\n");

        assertThatThrownBy(() -> lab.load("Thrower"))
                .isInstanceOf(PrecompileException.class)
                .hasMessage("Failed to precompile Thrower: Thrower/src/Thrower.jl:4: no good")
                .asInstanceOf(type(PrecompileException.class))
                .satisfies(error ->
                        assertThat(error.location())
                                .contains(new SourceLocation("Thrower/src/Thrower.jl", 4)));
        assertThat(lab.filesOf("Thrower")).noneMatch(file -> !file.toString().endsWith(".lock"));
    }

    @Test
    void theSessionSurvivesAFailingPackage(PackageLab lab) {
        lab.write("Thrower", "module Thrower\nerror(\"no good\")\nend\n");
        lab.write("Good", GOOD);
        Session session = lab.openSession();

        assertThatThrownBy(() -> session.require("Thrower"))
                .isInstanceOf(PrecompileException.class);

        SessionAssert.assertThat(session).loadsFromImage("Good").evaluates("Good.value()", "42");
    }

    @Test
    void withoutImagesAFailingPackageLeavesNoModule(PackageLab lab) {
        lab.write("Thrower", "module Thrower\nerror(\"no good\")\nend\n");
        Session session = lab.engine(ImagePolicy.EXISTING).openSession();

        assertThatThrownBy(() -> session.require("Thrower"))
                .isInstanceOf(EvaluationException.class)
                .hasMessage("Thrower/src/Thrower.jl:2: no good");
        lab.write("Thrower", "module Thrower\nf() = 1\nend\n");
        SessionAssert.assertThat(session)
                .loadsFromSource("Thrower", "")
                .evaluates("Thrower.f()", "1");
    }

    @Test
    void aFailingInitializerIsReportedWithItsModule(PackageLab lab) {
        lab.write("Starter", "module Starter\n__init__() = error(\"cannot start\")\nend\n");

        assertThatThrownBy(() -> lab.load("Starter"))
                .isInstanceOf(InitializationException.class)
                .hasMessage("during initialization of module Starter: cannot start");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "module Other;end | Named/src/Named.jl:1: expected `module Named`, found `module"
                        + " Other`",
                "f() = 1 | Named/src/Named.jl:1: expected nothing outside of `module Named`, found"
                        + " a method",
                "# nothing | Named/src/Named.jl: expected `module Named`, found no module",
                "using Base;module Named;end | Named/src/Named.jl:1: expected nothing outside of"
                        + " `module Named`, found `using`",
                "module Named;end;x = 1 | Named/src/Named.jl:3: expected the end of the file after"
                        + " `module Named`, found another form",
            })
    void aFileThatIsNoPackageIsRefused(String source, String message, PackageLab lab) {
        lab.write("Named", source.strip().replace(';', '\n'));

        assertThatThrownBy(() -> lab.engine(ImagePolicy.EXISTING).openSession().require("Named"))
                .isInstanceOf(PackageException.class)
                .hasMessage(message.strip());
    }

    @Test
    void aFileThatIsNoPackageIsRefusedByTheProcessInTheSameWords(PackageLab lab) {
        lab.write("Named", "module Other\nend\n");

        assertThatThrownBy(() -> lab.load("Named"))
                .isInstanceOf(PrecompileException.class)
                .hasMessage(
                        "Failed to precompile Named: Named/src/Named.jl:1: expected `module Named`,"
                                + " found `module Other`");
    }

    @Test
    void anUndeclaredDependencyIsRefused(PackageLab lab) {
        lab.write("Good", GOOD);
        lab.write("Sly", "module Sly\nusing Good\nend\n");
        lab.writeFile("Sly", "Project.toml", "name = \"Sly\"\n\n[deps]\n");

        assertThatThrownBy(() -> lab.load("Sly"))
                .isInstanceOf(PrecompileException.class)
                .hasMessageContaining(
                        "Package Sly does not have Good in the [deps] of its Project.toml");
    }

    @Test
    void aTruncatedImageIsHealed(PackageLab lab) throws IOException {
        lab.write("Good", GOOD);
        lab.precompile("Good");
        Path image = lab.imageOf("Good");
        byte[] whole = Files.readAllBytes(image);
        Random random = new Random(20261);
        for (int length : new int[] {0, 40, 300 + random.nextInt(whole.length - 300)}) {
            Files.write(image, Arrays.copyOf(whole, length));

            Session session = lab.load("Good");

            SessionAssert.assertThat(session)
                    .as("first %d bytes", length)
                    .loadsFromImage("Good")
                    .evaluates("Good.value()", "42");
            assertThat(Files.readAllBytes(image))
                    .as("healed after %d bytes", length)
                    .isEqualTo(whole);
        }
    }

    @Test
    void aFlippedBitIsNoticed(PackageLab lab) throws IOException {
        lab.write("Good", GOOD);
        lab.precompile("Good");
        Path image = lab.imageOf("Good");
        byte[] whole = Files.readAllBytes(image);
        Engine engine = lab.engine(ImagePolicy.EXISTING);
        Random random = new Random(20262);
        for (int i = 0; i < 12; i++) {
            byte[] flipped = whole.clone();
            int bit = random.nextInt(8 * whole.length);
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(image, flipped);

            Session session = engine.openSession();

            SessionAssert.assertThat(session)
                    .as("bit %d", bit)
                    .loadsFromSource("Good", "")
                    .evaluates("Good.value()", "42");
        }
    }

    @Test
    void aChangedSourceMakesTheImageAnew(PackageLab lab) {
        lab.write("Good", GOOD);
        lab.precompile("Good");
        lab.write("Good", GOOD.replace("42", "43"));

        SessionAssert.assertThat(lab.engine(ImagePolicy.EXISTING).openSession())
                .loadsFromSource("Good", "source changed: src/Good.jl");
        SessionAssert.assertThat(lab.openSession())
                .loadsFromImage("Good")
                .evaluates("Good.value()", "43");
    }

    @Test
    void aTouchedSourceChangesNothing(PackageLab lab) throws IOException {
        lab.write("Good", GOOD);
        lab.precompile("Good");
        Files.setLastModifiedTime(
                lab.packages().resolve("Good/src/Good.jl"), FileTime.fromMillis(0));

        SessionAssert.assertThat(lab.engine(ImagePolicy.EXISTING).openSession())
                .loadsFromImage("Good");
    }

    @Test
    void aChangedDependencyMakesTheUsersAnew(PackageLab lab) {
        lab.write("Good", GOOD);
        lab.write(
                "User",
                "module User\n"
                        + "using Good\n"
                        + "twice() = 2 * Good.value()\n"
                        + "precompile(twice, ())\n"
                        + "end\n");
        lab.precompile("User");
        lab.write("Good", GOOD.replace("42", "50"));
        lab.precompile("Good");

        SessionAssert.assertThat(lab.engine(ImagePolicy.EXISTING).openSession())
                .loadsFromSource("User", "dependency changed: Good was ");
        SessionAssert.assertThat(lab.openSession())
                .loadsFromImage("User")
                .evaluates("User.twice()", "100");
    }

    @Test
    void anUnwritableDepotFallsBackToTheSourceAndSaysWhy(PackageLab lab) throws IOException {
        lab.write("Good", GOOD);
        Path blocked =
                Files.writeString(
                        lab.directory().resolve("blocked"), "a file where a directory should be");
        Path library = lab.sharedDepots().getFirst();

        Session session =
                Engine.builder()
                        .frontEnd(new JuliaFrontEnd())
                        .depot(blocked)
                        .readOnlyDepot(library)
                        .sourceRoot(lab.packages())
                        .build()
                        .openSession();

        SessionAssert.assertThat(session)
                .loadsFromSource("Good", "missing; depot " + blocked + " cannot be written")
                .evaluates("Good.value()", "42");
    }

    @Test
    void whoTakesNothingButImagesIsToldWhyThereIsNone(PackageLab lab) throws IOException {
        lab.write("Good", GOOD);
        Path blocked =
                Files.writeString(
                        lab.directory().resolve("blocked"), "a file where a directory should be");
        Session session =
                Engine.builder()
                        .frontEnd(new JuliaFrontEnd())
                        .images(ImagePolicy.REQUIRED)
                        .depot(blocked)
                        .readOnlyDepot(lab.sharedDepots().getFirst())
                        .sourceRoot(lab.packages())
                        .build()
                        .openSession();

        assertThatThrownBy(() -> session.require("Good"))
                .isInstanceOf(ImagesUnavailableException.class)
                .hasMessageStartingWith(
                        "no image of package Good: missing; depot "
                                + blocked
                                + " cannot be written");
    }

    @Test
    void aReadOnlyDepotIsReadAndNotWritten(PackageLab lab) {
        lab.write("Good", GOOD);
        lab.precompile("Good");
        List<Path> before = lab.filesOf("Good");
        Path second = lab.directory().resolve("second");

        Session session =
                Engine.builder()
                        .frontEnd(new JuliaFrontEnd())
                        .depot(second)
                        .readOnlyDepot(lab.depot())
                        .readOnlyDepot(lab.sharedDepots().getFirst())
                        .sourceRoot(lab.packages())
                        .build()
                        .openSession();

        SessionAssert.assertThat(session).loadsFromImage("Good");
        assertThat(lab.filesOf("Good")).isEqualTo(before);
        assertThat(second).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P = 1; struct P; x::Float64; end | cannot declare Main.P constant; it was already"
                        + " declared global",
                "const c = 1; c = 2 | invalid redefinition of constant Main.c",
                "x = 1; const x = 2 | cannot declare Main.x constant; it was already declared global",
                "y = 1; y(a) = 2 | cannot define function y; it already has a value",
                "struct Q <: Int; end | invalid subtyping in definition of Q",
                "struct R; a; a; end | duplicate field name: \"a\" is not unique",
                "using Base: sin; sin(x::String) = 1 | error in method definition: function"
                        + " Base.sin must be explicitly imported to be extended",
                "import Base: nosuchname | UndefVarError: nosuchname not defined",
                "nothere | UndefVarError: nothere not defined",
            })
    void whatJuliaRefusesIsRefusedInItsWords(String program, String message, PackageLab lab) {
        Session session = lab.openSession();

        assertThatThrownBy(() -> session.evaluate(program.strip().replace("; ", "\n")))
                .isInstanceOf(EvaluationException.class)
                .hasMessageEndingWith(": " + message.strip());
    }

    @Test
    void theSameDeclarationAgainGivesTheSameType(PackageLab lab) {
        SessionAssert.assertThat(lab.openSession())
                .evaluates(
                        "struct P{T<:Real} <: Number\n"
                                + "x::T\n"
                                + "next::Union{P{T}, Nothing}\n"
                                + "end\n"
                                + "a = P\n"
                                + "struct P{S<:Real} <: Number\n"
                                + "x::S\n"
                                + "next::Union{P{S}, Nothing}\n"
                                + "end\n"
                                + "a === P",
                        "true");
    }
}
