package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.engine.Session;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

/// For what code relies on the code of others: as inference and the optimizer found it, as images
/// keep it, and as it decides which code of an image is still true after a change.
@ExtendWith(PackageLabExtension.class)
class RelianceTest {
    /// Each function of `Callers` relies on one of `Callees` for something else; those are made of
    /// others, which may be replaced.
    private static final String CALLEES =
            """
            module Callees
            note(x) = (println(x); x)
            part(x) = 2
            @noinline typed(x::Int) = (note(x); part(x) + x)
            @noinline three() = part(1) + 1
            @noinline pure(x::Int) = part(x) * x
            small(x::Int) = x + part(x)
            end
            """;

    private static final String CALLERS =
            """
            module Callers
            using Callees
            uses_type(x::Int) = (print(); Callees.typed(x) + 1)
            folds(x::Int) = (print(); x + Callees.three())
            drops(x::Int) = (print(); Callees.pure(x); x)
            promises(x::Int) = Callees.pure(x) + 1
            twice(x::Int) = (print(); Callees.pure(x) + Callees.pure(x))
            inlines(x::Int) = (print(); Callees.small(x) + 1)
            computes(x::Int) = (print(); x + Callees.pure(21))
            precompile(uses_type, (Int,))
            precompile(folds, (Int,))
            precompile(drops, (Int,))
            precompile(promises, (Int,))
            precompile(twice, (Int,))
            precompile(inlines, (Int,))
            precompile(computes, (Int,))
            end
            """;

    @ParameterizedTest(name = "{0} relies on {1} for {2}")
    @CsvSource({
        "uses_type, typed, result type",
        "folds, three, 'constant, effects'",
        "drops, pure, 'result type, effects'",
        "promises, pure, 'result type, effects'",
        "twice, pure, 'result type, effects'",
        "inlines, small, 'result type, body'",
        "computes, pure, 'result type, body'",
    })
    void codeSaysForWhatItReliesOnOtherCode(String caller, String callee, String kinds) {
        Session session = WorldProgram.open().session();
        session.evaluate(CALLEES);
        session.evaluate(CALLERS.replace("using Callees", "using ..Callees"));

        assertThat(relianceOf(session, caller, callee)).hasToString(kinds);
    }

    @Test
    void imagesKeepForWhatCodeReliesOnOtherCode(PackageLab lab) {
        write(lab);
        Session session = lab.load("Callers");

        SessionAssert.assertThat(session).loadsFromImage("Callers");
        assertThat(relianceOf(session, "uses_type", "typed")).hasToString("result type");
        assertThat(relianceOf(session, "folds", "three")).hasToString("constant, effects");
        assertThat(relianceOf(session, "drops", "pure")).hasToString("result type, effects");
        assertThat(relianceOf(session, "inlines", "small")).hasToString("result type, body");
        assertThat(relianceOf(session, "computes", "pure")).hasToString("result type, body");
    }

    /// A change of the callees, a call that infers them anew, a caller, whether its code is
    /// accepted then.
    private static final String CHANGES =
            """
            part(x) = 3; typed(1); uses_type; accepted
            part(x) = 3.0; typed(1); uses_type; refused
            part(x) = 1 + 1; three(); folds; accepted
            part(x) = 3; three(); folds; refused
            part(x) = 3; pure(1); drops; accepted
            part(x) = (println(), 3)[2]; pure(1); drops; refused
            part(x) = 3; pure(1); promises; accepted
            part(x) = (println(), 3)[2]; pure(1); promises; refused
            part(x) = 3; pure(1); twice; accepted
            part(x) = (println(), 3)[2]; pure(1); twice; refused
            part(x) = 2; small(1); inlines; refused
            part(x) = 2; pure(21); computes; refused
            """;

    @Test
    void codeOfAnImageIsAcceptedWhereWhatItReliedOnIsStillTrue(PackageLab lab) {
        write(lab);
        lab.precompile("Callers");

        assertThat(CHANGES.lines())
                .allSatisfy(line -> {
                    String[] parts = line.split("; ");
                    Session session = lab.load("Callees");
                    session.evaluate("Core.eval(Callees, :(" + parts[0] + "))");
                    session.evaluate("Callees." + parts[1]);

                    session.require("Callers");

                    assertThat(codeOf(session, parts[2]).isPresent() ? "accepted" : "refused")
                            .as(line)
                            .isEqualTo(parts[3]);
                });
    }

    private static void write(PackageLab lab) {
        lab.write("Callees", CALLEES);
        lab.write("Callers", CALLERS);
    }

    private static Reliance relianceOf(Session session, String caller, String callee) {
        List<Edge> edges = codeOf(session, caller).orElseThrow().edges();
        return edges.stream()
                .filter(edge ->
                        edge instanceof Edge.Code(MethodInstance instance, _)
                                && instance.method().name().name().equals(callee))
                .map(edge -> ((Edge.Code) edge).reliance())
                .findFirst()
                .orElse(Reliance.NONE);
    }

    private static Optional<CodeInstance> codeOf(Session session, String function) {
        MethodInstance instance =
                new WorldProgram(session).instance("Callers." + function, "Int64");
        return instance.codeAt(session.universe().clock().current());
    }
}
