package dev.backedge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.compile.Execution;
import dev.backedge.engine.Engine;
import dev.backedge.engine.EvaluationException;
import dev.backedge.engine.ImagePolicy;
import dev.backedge.engine.Session;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/// Loops over arrays do the same however they run: where they begin, where they end, and what they
/// have done when an index is out of bounds.
class LoopsTest {
    private static final Map<Execution, Session> SESSIONS = new EnumMap<>(Execution.class);
    private static final String PROGRAM =
            """
            function fill_to(a, from, to)
                for i in from:to
                    a[i] = i
                end
                a
            end
            function fill_matrix(a, rows, columns)
                for j in 1:columns, i in 1:rows
                    a[i, j] = 10i + j
                end
                a
            end
            function turns(from, to)
                n = 0
                for i in from:to
                    n += 1
                end
                n
            end
            function turns_down(from, to)
                n = 0
                for i in from:-1:to
                    n += 1
                end
                n
            end
            function reversed(a)
                b = similar(a)
                for i in length(a):-1:1
                    b[length(a) - i + 1] = a[i]
                end
                b
            end
            function first_negative(a)
                for i in 1:length(a)
                    a[i] < 0 && return i
                end
                0
            end
            function shifted(a, by)
                s = 0
                for i in 1:length(a)
                    s += a[i + by]
                end
                s
            end
            function pairs_below(n)
                s = 0
                for i in 1:n
                    j = i
                    while j < n
                        j += 1
                        isodd(j) && continue
                        j > 2i && break
                        s += j
                    end
                end
                s
            end
            function kept(f, a)
                try
                    f(a)
                catch e
                    return (e isa BoundsError ? e.i : e, sum(a))
                end
                (nothing, sum(a))
            end
            cube = reshape(collect(1:24), (2, 3, 4))
            """;

    @BeforeAll
    static void openSessions() {
        for (Execution execution : Execution.values()) {
            Session session =
                    Engine.builder()
                            .images(ImagePolicy.NONE)
                            .execution(execution)
                            .build()
                            .openSession();
            session.evaluate(PROGRAM);
            SESSIONS.put(execution, session);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sum(fill_to(zeros(Int, 10), 1, 10))                   | 55
                    sum(fill_to(zeros(Int, 10), 4, 3))                    | 0
                    sum(fill_to(zeros(Int, 200_000), 1, 200_000))         | 20000100000
                    kept(a -> fill_to(a, 0, 2), zeros(Int, 3))            | ((0,), 0)
                    kept(a -> fill_to(a, 2, 5), zeros(Int, 3))            | ((4,), 5)
                    kept(a -> fill_matrix(a, 2, 3), zeros(Int, 2, 3))     | (nothing, 102)
                    kept(a -> fill_matrix(a, 3, 2), zeros(Int, 2, 3))     | ((3, 1), 32)
                    kept(a -> fill_matrix(a, 2, 4), zeros(Int, 2, 3))     | ((1, 4), 102)
                    kept(a -> fill_matrix(a, 0, 9), zeros(Int, 0, 3))     | (nothing, 0)
                    kept(a -> fill_matrix(a, 1, 1), zeros(Int, 0, 3))     | ((1, 1), 0)
                    turns(typemax(Int) - 70_000, typemax(Int))            | 70001
                    turns(typemin(Int), typemin(Int) + 1)                 | 2
                    turns(typemax(Int), typemin(Int))                     | 0
                    turns_down(typemin(Int) + 70_000, typemin(Int))       | 70001
                    turns_down(200_000, 1)                                | 200000
                    turns_down(1, 2)                                      | 0
                    reversed(collect(1:5))                                | [5, 4, 3, 2, 1]
                    sum(reversed(collect(1:100_000)))                     | 5000050000
                    first_negative([1, 2, -3, 4])                         | 3
                    first_negative(Int[])                                 | 0
                    shifted([1, 2, 3], 0)                                 | 6
                    try shifted([1, 2, 3], 1) catch e; e.i end            | (4,)
                    try shifted([1, 2, 3], typemax(Int)) catch e; e.i end | (-9223372036854775808,)
                    pairs_below(50)                                       | 11050
                    cube[2, 3, 4] + cube[1, 2, 3]                         | 39
                    cube[2, 6] + cube[1, 3, 4, 1]                         | 35
                    try cube[3, 1, 1] catch e; e.i end                    | (3, 1, 1)
                    try cube[1, 1, 1, 2] catch e; e.i end                 | (1, 1, 1, 2)
                    try cube[1, 13] catch e; e.i end                      | (1, 13)
                    """)
    void loopsDoTheSameHoweverTheyRun(String call, String expected) {
        for (Map.Entry<Execution, Session> each : SESSIONS.entrySet()) {
            String found;
            try {
                found = String.valueOf(each.getValue().evaluate("repr(begin " + call + " end)"));
            } catch (EvaluationException e) {
                found = Objects.requireNonNull(e.getMessage());
            }
            assertThat(found).as(each.getKey().toString()).isEqualTo(expected);
        }
    }
}
