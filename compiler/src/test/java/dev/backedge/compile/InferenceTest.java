package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.dispatch.MatchResult;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;
import dev.backedge.model.Type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class InferenceTest {
    private static final String CALLS =
            """
            === recursion
            fib{Int64}
              block 0:
                %0 = call @slt_int(_1, 2)
                branch %0 1 2
              block 1:
                return _1
              block 2:
                %1 = call @sub_int(_1, 1)
                %2 = call @fib(%1)
                %3 = call @sub_int(_1, 2)
                %4 = call @fib(%3)
                %5 = call @add_int(%2, %4)
                return %5
            even{Int64}
              block 0:
                %0 = call @"==="(_1, 0)
                branch %0 1 2
              block 1:
                return true
              block 2:
                %1 = call @sub_int(_1, 1)
                %2 = call @odd(%1)
                return %2
            odd{Int64}
              block 0:
                %0 = call @"==="(_1, 0)
                branch %0 1 2
              block 1:
                return @nothing
              block 2:
                %1 = call @sub_int(_1, 1)
                %2 = call @even(%1)
                return %2
            forever{Int64}
              block 0:
                %0 = call @forever(_1)
                return %0
            > fib(Int64) => Int64; global fib, call Tuple{typeof(fib), Int64} FULL [Tuple{typeof(fib), Int64}], code Tuple{typeof(fib), Int64} for result type, effects
            > even(Int64) => Union{Bool, Nothing}; global odd, call Tuple{typeof(odd), Int64} FULL [Tuple{typeof(odd), Int64}], code Tuple{typeof(odd), Int64} for result type, body, code Tuple{typeof(even), Int64} for effects
            > odd(Int64) => Union{Nothing, Bool}; global even, call Tuple{typeof(even), Int64} FULL [Tuple{typeof(even), Int64}], code Tuple{typeof(even), Int64} for result type, body, code Tuple{typeof(odd), Int64} for effects
            > forever(Int64) => Union{}; global forever, call Tuple{typeof(forever), Int64} FULL [Tuple{typeof(forever), Int64}], code Tuple{typeof(forever), Int64} for result type, effects
            === an unfinished result that is used outside of the call that it rests on
            a{Int64}
              block 0:
                %0 = call @slt_int(_1, 1)
                branch %0 1 2
              block 1:
                return "s"
              block 2:
                %1 = call @b(_1)
                %2 = call @c(_1)
                return 5
            b{Int64}
              block 0:
                %0 = call @slt_int(_1, 5)
                branch %0 1 2
              block 1:
                %1 = call @a(_1)
                return %1
              block 2:
                %2 = call @x(_1)
                return %2
            x{Int64}
              block 0:
                %0 = call @b(_1)
                return %0
            c{Int64}
              block 0:
                %0 = call @x(_1)
                return %0
            > a(Int64) => Union{String, Int64}; global b, call Tuple{typeof(b), Int64} FULL [Tuple{typeof(b), Int64}], code Tuple{typeof(b), Int64} for result type, effects, global c, call Tuple{typeof(c), Int64} FULL [Tuple{typeof(c), Int64}], code Tuple{typeof(c), Int64} for result type, body
            === several methods
            f{Int64}
              block 0:
                return "int"
            f{Float64}
              block 0:
                return 1
            g{Int64}
              block 0:
                return _1
            g{Number}
              block 0:
                return "number"
            h{Int8}
              block 0:
                return 1
            h{Int16}
              block 0:
                return 1
            h{Int32}
              block 0:
                return 1
            h{Int64}
              block 0:
                return 1
            callf{Any}
              block 0:
                %0 = call @f(_1)
                return %0
            callg{Any}
              block 0:
                %0 = call @g(_1)
                return %0
            callh{Any}
              block 0:
                %0 = call @h(_1)
                return %0
            > callf(Int64) => "int"; global f, call Tuple{typeof(f), Int64} FULL [Tuple{typeof(f), Int64}], code Tuple{typeof(f), Int64} for constant, effects
            > callf(Union{Int64,Float64}) => Union{Int64, String}; global f, call Tuple{typeof(f), Float64} FULL [Tuple{typeof(f), Float64}], code Tuple{typeof(f), Float64} for constant, effects, call Tuple{typeof(f), Int64} FULL [Tuple{typeof(f), Int64}], code Tuple{typeof(f), Int64} for constant, effects
            > callf(String) => Union{}; global f, call Tuple{typeof(f), String} PARTIAL []
            > callg(Number) => Union{Int64, String}; global g, call Tuple{typeof(g), Number} FULL [Tuple{typeof(g), Int64} Tuple{typeof(g), Number}], code Tuple{typeof(g), Int64} for result type, code Tuple{typeof(g), Number} for constant
            > callg(Any) => Union{Int64, String}; global g, call Tuple{typeof(g), Any} PARTIAL [Tuple{typeof(g), Int64} Tuple{typeof(g), Number}], code Tuple{typeof(g), Int64} for result type, code Tuple{typeof(g), Number} for constant
            > callh(Any) => Any; global h
            === static parameters of calls whose types are not exact
            param{T} where T
              block 0:
                return $0
            callparam{Any}
              block 0:
                %0 = call @param(_1)
                return %0
            element{Array{T,1}} where T
              block 0:
                return $0
            > callparam(Int64) => <Int64>; global param, call Tuple{typeof(param), Int64} FULL [Tuple{typeof(param), T} where T], code Tuple{typeof(param), Int64} for constant, effects
            > callparam(Number) => Any; global param
            > element(Array{Int64,1}) => <Int64>
            === splats
            f{Int64, String}
              block 0:
                return _1
            f{Vararg{Any}}
              block 0:
                return _1
            splat{Any}
              block 0:
                %0 = call @_apply(@f, _1)
                return %0
            rest{Int64, Vararg{Any}}
              block 0:
                return _2
            > splat(Tuple{Int64,String}) => Int64; global f, call Tuple{typeof(f), Int64, String} FULL [Tuple{typeof(f), Int64, String}], code Tuple{typeof(f), Int64, String} for result type, body
            > splat(Tuple{Int64}) => Tuple{Int64}; global f, call Tuple{typeof(f), Int64} FULL [Tuple{typeof(f), Vararg{Any}}], code Tuple{typeof(f), Int64} for result type, body
            > splat(Array{Int64,1}) => Any; global f
            > rest(Int64,Int64,String) => Tuple{Int64, String}
            > rest(Int64) => ()
            > rest(Int64,Int64,Int64,Int64,Int64,Int64) => Tuple{Int64, Int64, Int64, Vararg{Int64}}
            > rest(Int64,Type{Int64}) => Tuple{DataType}
            === invoke
            f{Any}
              block 0:
                return "any"
            f{Int64}
              block 0:
                return 1
            general{Int64}
              block 0:
                %0 = call @apply_type(@Tuple, @Any)
                %1 = call @invoke(@f, %0, _1)
                return %1
            > general(Int64) => "any"; global f, invoke Tuple{typeof(f), Any} -> Tuple{typeof(f), Any}, code Tuple{typeof(f), Int64} for constant
            """;

    static Stream<ProgramCase> cases() {
        return Stream.of(InferenceCases.CONSTANTS, InferenceCases.FLOW, CALLS)
                .flatMap(ProgramCase::all);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bodiesHaveTheirResultsAndEdges(ProgramCase asked) {
        SmallProgram program = ProgramText.parse(asked.program());
        String[] question = asked.question().split("\\(", 2);
        Type signature =
                program.signature(
                        question[0],
                        "Tuple{" + question[1].substring(0, question[1].length() - 1) + "}");

        CodeInstance code = program.compiler.codeFor(instance(program, signature), program.world());

        assertThat(shown(program, code)).isEqualTo(asked.answer());
    }

    private static MethodInstance instance(SmallProgram program, Type signature) {
        MatchResult result = program.lookup.matches(signature, 1, program.world());
        MethodMatch match = ((MatchResult.Matches) result).matches().getFirst();
        return new InferenceContext(
                        program.universe, program.lookup, new LatticeOperations(program.core))
                .instanceFor(match, signature);
    }

    private static String shown(SmallProgram program, CodeInstance code) {
        String result =
                code.constant()
                        .map(value -> constant(program, value))
                        .orElseGet(() -> code.returnType().toString());
        List<Edge> edges = code.edges().stream().filter(edge -> !isOfCore(edge)).toList();
        return result
                + (edges.isEmpty() ? "" : "; ")
                + edges.stream().map(InferenceTest::edge).collect(Collectors.joining(", "));
    }

    /// Names of `Core` tell nothing: each body has some.
    private static boolean isOfCore(Edge edge) {
        return edge instanceof Edge.Global(var binding) && binding.module().isCore();
    }

    private static String constant(SmallProgram program, Object value) {
        return switch (value) {
            case String text -> '"' + text + '"';
            case Type type -> "<" + type + ">";
            case Object _ when program.core.typeOf(value) == program.core.tuple() -> "()";
            default -> value.toString();
        };
    }

    private static String edge(Edge edge) {
        return switch (edge) {
            case Edge.Call(Type signature, var methods, var coverage) ->
                    "call "
                            + signature
                            + " "
                            + coverage
                            + methods.stream()
                                    .map(method -> method.signature().toString())
                                    .collect(Collectors.joining(" ", " [", "]"));
            case Edge.Invoke(Type signature, var method) ->
                    "invoke " + signature + " -> " + method.signature();
            case Edge.Code(MethodInstance instance, Reliance reliance) ->
                    "code " + instance.types() + " for " + reliance;
            case Edge.Global(var binding) -> "global " + binding.name();
        };
    }
}
