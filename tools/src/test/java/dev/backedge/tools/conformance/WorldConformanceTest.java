package dev.backedge.tools.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.tools.world.SmallWorld;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

class WorldConformanceTest {
    private static final String MATCHES =
            """
            {"sig":"Tuple{typeof(Base.area), Core.Any}","from":"random","matches":[{"method":2,"intersection":"Tuple{typeof(Base.area), Base.Circle{T1}} where T1<:Core.Signed","sparams":[null],"covers":false},{"method":4,"intersection":"Tuple{typeof(Base.area), (Base.Shape{T1} where T1)}","sparams":[],"covers":false}],"limited":[2,4]}
            {"sig":"Tuple{typeof(Base.area), Base.Circle{Core.Int8}}","from":"specialization","matches":[{"method":2,"intersection":"Tuple{typeof(Base.area), Base.Circle{Core.Int8}}","sparams":["Core.Int8"],"covers":true}],"limited":[2]}
            {"sig":"Tuple{Union{typeof(Base.area), typeof(Base.total)}, Core.Any}","from":"random","matches":null,"limited":null}
            """;

    private final Path directory;
    private final SmallWorld world;

    WorldConformanceTest(@TempDir Path directory) {
        this.directory = directory;
        world = SmallWorld.in(directory);
    }

    private Agreement ask(Kind kind) {
        Conformance.Report report =
                new Conformance(directory, new Examination(Examination.Progress.silent(), 9)).ask();
        assertThat(report.data()).isEqualTo("world");
        return report.kinds().stream()
                .filter(agreement -> agreement.kind().equals(kind.toString()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void layoutsAndDispatchAgree() {
        assertThat(ask(Kind.LAYOUTS)).hasToString("layouts 5/5 100.00%");
        assertThat(ask(Kind.DISPATCH)).hasToString("dispatch 4/4 100.00%");
    }

    @ParameterizedTest(name = "{0} -> {1} differs in {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "size":16         | "size":24                          | size
                    "alignment":8     | "alignment":4                      | alignment
                    "haspadding":true | "haspadding":false                 | haspadding
                    "npointers":1     | "npointers":2                      | npointers
                    "npointers":1     | "npointers":1,"pointerfree":true   | pointerfree
                    "npointers":1     | "npointers":1,"isbitstype":true    | isbitstype
                    "npointers":1     | "npointers":1,"isinlinealloc":false | isinlinealloc
                    "npointers":1     | "npointers":1,"mutable":true       | mutable
                    "singleton":true  | "singleton":false                  | singleton
                    [0,8,0]           | [0,8,1]                            | fields
                    """)
    void everyPartOfALayoutIsAskedAbout(String from, String to, String label) {
        world.edit("layouts", from, to);

        Agreement agreement = ask(Kind.LAYOUTS);

        assertThat(agreement).hasToString("layouts 4/5 80.00%");
        assertThat(agreement.differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.classes()).containsExactly(label));
    }

    @Test
    void matchesAgree() {
        world.write("matches", MATCHES);

        Agreement agreement = ask(Kind.MATCHES);

        assertThat(agreement.differences()).isEmpty();
        assertThat(agreement).hasToString("matches 2/2 100.00%");
        assertThat(agreement.unrecorded()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} -> {1} differs in {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "method":4          | "method":5          | methods
                    "covers":true       | "covers":false      | covers
                    ["Core.Int8"]       | ["Core.Int16"]      | sparams
                    [null]              | ["Core.Signed"]     | sparams
                    T1<:Core.Signed     | T1<:Core.Integer    | intersection
                    "limited":[2,4]     | "limited":[2]       | limited
                    "limited":[2,4]     | "limited":[4,2]     | limited-order
                    """)
    void everyPartOfAMatchIsAskedAbout(String from, String to, String label) {
        world.write("matches", MATCHES);
        world.edit("matches", from, to);

        Agreement agreement = ask(Kind.MATCHES);

        assertThat(agreement).hasToString("matches 1/2 50.00%");
        assertThat(agreement.classes())
                .extracting(Agreement.ClassCount::name)
                .isEqualTo(List.of(label));
    }

    @Test
    void theWholeWorldIsRepresentedAndItsAmbiguitiesAgree() {
        Conformance.Report report =
                new Conformance(directory, new Examination(Examination.Progress.silent(), 9)).ask();

        assertThat(report.represented())
                .hasSize(9)
                .allSatisfy(part -> assertThat(part.isFull()).as(part.toString()).isTrue());
        assertThat(ask(Kind.AMBIGUITY)).hasToString("ambiguity 6/6 100.00%");
    }

    @Test
    void aRecordedAmbiguityThatIsNoneIsNoticed() {
        world.edit("methods", "\"ambig\":[]", "\"ambig\":[2]");

        assertThat(ask(Kind.AMBIGUITY).agreed()).isEqualTo(5);
    }
}
