package dev.backedge.tools.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

/// Each kind of question, with records that are right and records that are wrong: a wrong record
/// has to be noticed.
class TypeConformanceTest {
    private static final String TABLE =
            "{\"id\":\"m1\",\"function\":\"Main.mt\",\"methods\":[\"Tuple{typeof(Main.mt),"
                    + " Core.Int64, Core.Any}\",\"Tuple{typeof(Main.mt), Core.Any, Core.Int64}\",\"Tuple{typeof(Main.mt),"
                    + " Core.Any, Core.Any}\"],\"calls\":[{\"args\":\"Tuple{Main.Cat,"
                    + " Core.Int64}\",\"result\":2,\"applicable\":[2,3]},{\"args\":\"Tuple{Core.Int64,"
                    + " Core.Int64}\",\"result\":\"ambiguous\",\"applicable\":[1,2,3]},{\"args\":\"Tuple{}\",\"result\":\"none\",\"applicable\":[]}],\"ambiguous\":[[1,2]],\"morespecific\":[[1,3],[2,3]],\"style\":\"plain\",\"class\":[\"tuple\"]}\n";

    private static final String LAYOUT =
            "{\"id\":\"l1\",\"defs\":[{\"name\":\"Main.S\",\"params\":[],\"mutable\":false,\"ninit\":3,\"fields\":[{\"name\":\"f1\",\"type\":\"Core.Int8\"},{\"name\":\"f2\",\"type\":\"Core.Any\"},{\"name\":\"f3\",\"type\":\"Union{Core.Nothing,"
                    + " Core.Int64}\"}]}],\"main\":\"Main.S\",\"layouts\":[{\"type\":\"Main.S\",\"size\":32,\"align\":8,\"isbits\":false,\"inline\":true,\"mutable\":false,\"zeroinit\":false,\"haspadding\":true,\"npointers\":1,\"ptrs\":[1],\"pointerfree\":false,\"desc\":0,\"elsize\":32,\"fields\":[{\"type\":\"Core.Int8\",\"offset\":0,\"size\":1,\"isptr\":false},{\"type\":\"Core.Any\",\"offset\":8,\"size\":8,\"isptr\":true},{\"type\":\"Union{Core.Nothing,"
                    + " Core.Int64}\",\"offset\":16,\"size\":9,\"isptr\":false}]}],\"unions\":[{\"type\":\"Union{Core.Nothing,"
                    + " Core.Int64}\",\"inline\":true,\"size\":8,\"align\":8,\"elsize\":8}]}\n";

    private final TypeRecords records;

    TypeConformanceTest(@TempDir Path directory) {
        records = TypeRecords.in(directory);
    }

    @ParameterizedTest(name = "{0}: {1} and {2} with {3}: {4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    SUBTYPE       | Main.Cat          | Main.Animal      | "sub":true                  | 2/2
                    SUBTYPE       | Main.Cat          | Main.Animal      | "sub":false                 | 1/2
                    SUBTYPE       | Main.Cat          | Main.Animal      | "sub":true,"sup":true       | 1/2
                    EQUALITY      | Main.Cat          | Main.Cat         | "eq":true                   | 1/1
                    EQUALITY      | Main.Cat          | Main.Cat         | "eq":false                  | 0/1
                    INTERSECTION  | Main.Cat          | Main.Animal      | "meet":"Main.Cat"           | 1/1
                    INTERSECTION  | Main.Cat          | Main.Animal      | "meet":"Main.Animal"        | 0/1
                    SPECIFICITY   | Tuple{Main.Cat}   | Tuple{Core.Any}  | "ms":true                   | 2/2
                    SPECIFICITY   | Tuple{Main.Cat}   | Tuple{Core.Any}  | "msr":true                  | 0/2
                    JOIN          | Main.Cat          | Main.Dog         | "join":"Main.Animal"        | 1/1
                    JOIN          | Main.Cat          | Main.Dog         | "join":"Core.Any"           | 0/1
                    CONCRETE      | Main.Animal       | Main.Dog         | "concrete":false            | 1/1
                    CONCRETE      | Main.Animal       | Main.Dog         | "concrete":true             | 0/1
                    DISPATCHTUPLE | Tuple{Main.Cat}   | Main.Dog         | "dispatchtuple":true        | 1/1
                    DISPATCHTUPLE | Tuple{Core.Any}   | Main.Dog         | "dispatchtuple":true        | 0/1
                    """)
    void aPairIsAskedAbout(Kind kind, String a, String b, String changes, String expected) {
        records.with("pairs", TypeRecords.pair(a, b, changes));

        assertThat(records.ask(kind).toString()).startsWith(kind + " " + expected + " ");
    }

    @ParameterizedTest(name = "::{0} isa {1}: {2} is {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Main.Cat              | Main.Animal          | true  | isa 1/1
                    Main.Cat              | Main.Animal          | false | isa 0/1
                    Main.Dog              | Main.Cat             | false | isa 1/1
                    Core.Type{Main.Cat}   | Core.DataType        | true  | isa 1/1
                    Core.Type{Main.Cat}   | Core.DataType        | false | isa 0/1
                    """)
    void aMembershipIsAskedAbout(String leaf, String type, boolean instance, String expected) {
        records.with(
                "instances",
                ("{\"id\":\"i1\",\"c\":\"%s\",\"b\":\"%s\",\"isa\":%s,\"concrete\":true,"
                                + "\"dispatchtuple\":true,\"class\":[]}\n")
                        .formatted(leaf, type, instance));

        assertThat(records.ask(Kind.ISA).toString()).startsWith(expected + " ");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2} gives {3}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DISPATCH    | "id"                         | "id"                       | 3/3
                    DISPATCH    | "result":2                   | "result":3                 | 2/3
                    DISPATCH    | "result":"ambiguous"         | "result":1                 | 2/3
                    DISPATCH    | "result":"none"              | "result":"ambiguous"       | 2/3
                    APPLICABLE  | "id"                         | "id"                       | 3/3
                    APPLICABLE  | "applicable":[2,3]           | "applicable":[3]           | 2/3
                    AMBIGUOUS   | "id"                         | "id"                       | 3/3
                    AMBIGUOUS   | "ambiguous":[[1,2]]          | "ambiguous":[]             | 2/3
                    AMBIGUOUS   | "ambiguous":[[1,2]]          | "ambiguous":[[1,2],[1,3]]  | 2/3
                    SPECIFICITY | "id"                         | "id"                       | 6/6
                    SPECIFICITY | [[1,3],[2,3]]                | [[1,3]]                    | 5/6
                    SPECIFICITY | [[1,3],[2,3]]                | [[1,3],[3,2]]              | 4/6
                    DISPATCH    | Core.Any, Core.Any}"         | Core.Any, Main.None}"      | 0/3
                    AMBIGUOUS   | Core.Any, Core.Any}"         | Core.Any, Main.None}"      | 0/3
                    """)
    void aTableIsAskedAbout(Kind kind, String from, String to, String expected) {
        records.with("methods", TABLE.replace(from, to));

        assertThat(records.ask(kind).toString()).startsWith(kind + " " + expected + " ");
    }

    @ParameterizedTest(name = "{0} -> {1} differs in {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "size":32            | "size":24            | size
                    "align":8,"isbits"   | "align":4,"isbits"   | align
                    "isbits":false       | "isbits":true        | isbits
                    "inline":true,"mut   | "inline":false,"mut  | inline
                    "mutable":false,"z   | "mutable":true,"z    | mutable
                    "zeroinit":false     | "zeroinit":true      | zeroinit
                    "haspadding":true    | "haspadding":false   | haspadding
                    "npointers":1        | "npointers":2        | npointers
                    "ptrs":[1]           | "ptrs":[0]           | ptrs
                    "pointerfree":false  | "pointerfree":true   | pointerfree
                    "desc":0             | "desc":1             | desc
                    "elsize":32          | "elsize":40          | elsize
                    "offset":8           | "offset":4           | fields
                    "size":9             | "size":8             | fields
                    "isptr":true         | "isptr":false        | fields
                    {"type":"Core.Int8"  | {"type":"Core.UInt8" | fieldtypes
                    "elsize":8           | "elsize":16          | elsize
                    "inline":true,"size" | "inline":false,"size" | inline
                    """)
    void everyPartOfALayoutIsAskedAbout(String from, String to, String label) {
        records.with("layouts", LAYOUT.replace(from, to));

        Agreement agreement = records.ask(Kind.LAYOUTS);

        assertThat(agreement).hasToString("layouts 1/2 50.00%");
        assertThat(agreement.classes())
                .extracting(Agreement.ClassCount::name)
                .containsExactly(label);
    }

    @Test
    void aLayoutAsRecordedAgrees() {
        records.with("layouts", LAYOUT);

        assertThat(records.ask(Kind.LAYOUTS)).hasToString("layouts 2/2 100.00%");
    }

    @ParameterizedTest(name = "{0} with {1} concerns {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "sub":true  | equality             | SUBTYPE      | 0 | 2
                    "sub":true  | transitivity         | SUBTYPE      | 1 | 1
                    "sub":true  | meet-not-below       | SUBTYPE      | 2 | 0
                    "eq":false  | equality             | EQUALITY     | 0 | 1
                    "eq":false  | transitivity         | EQUALITY     | 1 | 0
                    "eq":false  | meet-misses-common   | INTERSECTION | 0 | 1
                    "eq":false  | join-not-above       | INTERSECTION | 1 | 0
                    "eq":false  | join-not-above       | JOIN         | 0 | 1
                    "eq":false  | meet-not-below       | JOIN         | 1 | 0
                    "eq":false  | equality             | SPECIFICITY  | 2 | 0
                    """)
    void aContradictionConcernsTheAnswersThatItNames(
            String change, String why, Kind kind, int counted, int inconsistent) {
        records.with(
                "pairs",
                TypeRecords.pair(
                        "Main.Cat",
                        "Main.Animal",
                        change + ",\"inconsistent\":true,\"why\":[\"" + why + "\"]"));

        Agreement agreement = records.ask(kind);

        assertThat(List.of(agreement.asked(), agreement.inconsistentAsked()))
                .containsExactly((long) counted, (long) inconsistent);
    }

    @Test
    void inconsistentRecordsAreAskedAndDoNotCount() {
        records.with(
                "pairs",
                TypeRecords.pair("Main.Cat", "Main.Dog", "\"why\":[\"equality\"]")
                        + TypeRecords.pair(
                                "Main.Cat", "Main.Dog", "\"eq\":true,\"why\":[\"equality\"]"));

        Agreement agreement = records.ask(Kind.EQUALITY);

        assertThat(agreement.isFull()).isTrue();
        assertThat(ConformanceText.line(agreement))
                .startsWith("equality 0/0 100.00% + 2 inconsistent, of which 1 agree;");
    }

    @Test
    void aQuestionWithoutARecordedAnswerDoesNotCount() {
        records.with("pairs", TypeRecords.pair("Main.Cat", "Main.Dog", "\"meet\":null"));

        assertThat(ConformanceText.line(records.ask(Kind.INTERSECTION)))
                .startsWith(
                        "intersection 0/0 100.00% (0 sound, 0 wrong, 1 without a recorded answer,"
                                + " not counted);");
    }

    @Test
    void whatCannotBeRepresentedCountsAsADifference() {
        records.with("pairs", TypeRecords.pair("Main.Unicorn", "Main.Dog", ""));

        Agreement agreement = records.ask(Kind.SUBTYPE);

        assertThat(agreement.asked()).isEqualTo(2);
        assertThat(agreement.unrepresentable()).isEqualTo(2);
        assertThat(agreement.isFull()).isFalse();
        assertThat(agreement.differences().getFirst().found()).contains("Unicorn");
    }

    @Test
    void differencesAreShownInTheOrderOfTheRecords() {
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            pairs.append(
                    TypeRecords.pair("Main.Cat", "Main.Dog", "\"eq\":true,\"id\":\"p" + i + "\""));
        }
        records.with("pairs", pairs.toString());

        Agreement agreement = records.ask(Kind.EQUALITY);

        assertThat(agreement).hasToString("equality 0/1,000 0.00%");
        assertThat(agreement.differences())
                .extracting(Agreement.Difference::id)
                .containsExactly("p0", "p1", "p2", "p3", "p4");
        assertThat(agreement.classes())
                .containsExactly(
                        new Agreement.ClassCount("tuple", 1000, 1000),
                        new Agreement.ClassCount("union", 1000, 1000));
    }
}
