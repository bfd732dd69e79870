package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.dispatch.MatchResult;
import dev.backedge.dispatch.MethodMatch;
import dev.backedge.lattice.LatticeOperations;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Type;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class InferenceTest {
    private static final String CONSTANTS =
            """
            === constants are folded
            const limit 10
            global counter 1
            const other 3
            f{}
              block 0:
                %0 = call @add_int(@limit, 1)
                %1 = call @mul_int(%0, 2)
                return %1
            dead{Int64}
              block 0:
                %0 = call @slt_int(@limit, 5)
                branch %0 1 2
              block 1:
                return "never"
              block 2:
                return _1
            fails{Int64}
              block 0:
                %0 = call @checked_sdiv_int(@limit, 0)
                return %0
            variable{}
              block 0:
                return @counter
            readsmissing{}
              block 0:
                return @missing
            assigns{Int64}
              block 0:
                %0 = setglobal counter _1
                return %0
            throws{Int64}
              block 0:
                %0 = call @throw(_1)
                return %0
            calls{}
              block 0:
                %0 = call @f()
                %1 = call @add_int(%0, @other)
                return %1
            > f() => 22; global limit
            > dead(Int64) => Int64; global limit
            > fails(Int64) => Union{}; global limit
            > variable() => Any
            > readsmissing() => Any
            > assigns(Int64) => Int64
            > throws(Int64) => Union{}
            > calls() => 25; global f, call Tuple{typeof(f)} FULL [Tuple{typeof(f)}], code Tuple{typeof(f)}, global other
            === ways into a block
            counts{Int64}
              block 0:
                goto 1
              block 1:
                %0 = phi (0 0, 2 %2)
                %1 = call @slt_int(%0, _1)
                branch %1 2 3
              block 2:
                %2 = call @add_int(%0, 1)
                goto 1
              block 3:
                return %0
            onlytaken{Int64}
              block 0:
                branch true 1 2
              block 1:
                goto 3
              block 2:
                goto 3
              block 3:
                %0 = phi (1 "one", 2 2)
                return %0
            handled{Int64}; x
              block 0:
                %0 = setslot _2 1
                goto 1
              block 1 handler 2:
                %1 = setslot _2 Float64(2.0)
                %2 = call @checked_sdiv_int(1, _1)
                %3 = setslot _2 "three"
                return true
              block 2:
                %4 = caught
                return _2
            defined{T} where T
              block 0:
                %0 = isdefined $0
                return %0
            > counts(Int64) => Int64
            > onlytaken(Int64) => "one"
            > handled(Int64) => Union{Bool, Int64, Float64, String}
            > defined(Int64) => true
            === fields
            struct Point x::Int64 y::Any
            mutable Cell value::Number
            x{Point}
              block 0:
                %0 = getfield _1 x
                return %0
            y{Point}
              block 0:
                %0 = getfield _1 y
                return %0
            z{Point}
              block 0:
                %0 = getfield _1 z
                return %0
            value{Cell}
              block 0:
                %0 = getfield _1 value
                return %0
            set{Cell}
              block 0:
                %0 = setfield _1 value 1
                return %0
            make{Any}
              block 0:
                %0 = new @Point(1, _1)
                return %0
            anything{Any}
              block 0:
                %0 = new _1(1)
                return %0
            second{Tuple{Int64, String}}
              block 0:
                %0 = call @getfield(_1, 2)
                return %0
            > x(Point) => Int64
            > y(Point) => Any
            > z(Point) => Union{}
            > value(Cell) => Number
            > set(Cell) => 1
            > make(Int64) => Point; global Point
            > anything(DataType) => Any
            > second(Tuple{Int64,String}) => String
            """;

    private static final String FLOW =
            """
            === narrowing
            orzero{Any}
              block 0:
                %0 = call @"==="(_1, @nothing)
                branch %0 1 2
              block 1:
                return 0
              block 2:
                return _1
            notorzero{Any}
              block 0:
                %0 = call @"==="(@nothing, _1)
                %1 = call @not_int(%0)
                branch %1 2 1
              block 1:
                return 0
              block 2:
                return _1
            isint{Any}
              block 0:
                %0 = call @isa(_1, @Int64)
                branch %0 1 2
              block 1:
                return _1
              block 2:
                return 0
            isnot{Any}
              block 0:
                %0 = call @isa(_1, @Int64)
                branch %0 2 1
              block 1:
                return _1
              block 2:
                return @nothing
            written{Any}
              block 0:
                %0 = call @isa(_1, @Int64)
                %1 = setslot _1 "a"
                branch %0 1 2
              block 1:
                return _1
              block 2:
                return 0
            isone{Any}
              block 0:
                %0 = call @"==="(_1, 1)
                branch %0 1 2
              block 1:
                return _1
              block 2:
                return 1
            asserted{Any}
              block 0:
                %0 = call @typeassert(_1, @Integer)
                return %0
            kind{Any}
              block 0:
                %0 = call @isa(_1, @DataType)
                branch %0 1 2
              block 1:
                return _1
              block 2:
                return 0
            > orzero(Int64) => Int64
            > orzero(Nothing) => 0
            > orzero(Union{Int64,Nothing}) => Int64
            > orzero(Union{Float64,Nothing}) => Union{Int64, Float64}
            > notorzero(Union{Int64,Nothing}) => Int64
            > isint(Any) => Int64
            > isint(Number) => Int64
            > isint(String) => 0
            > isnot(Union{Int64,String}) => Union{String, Nothing}
            > written(Any) => Union{String, Int64}
            > isone(Any) => 1
            > asserted(Any) => Integer
            > asserted(Union{Int64,String}) => Int64
            > asserted(String) => Union{}
            > kind(Any) => Union{DataType, Int64}
            === loops
            sum{Int64}; i, total
              block 0:
                %0 = setslot _2 0
                %1 = setslot _3 0
                goto 1
              block 1:
                %2 = call @slt_int(_2, _1)
                branch %2 2 3
              block 2:
                %3 = call @add_int(_2, 1)
                %4 = setslot _2 %3
                %5 = call @add_int(_3, _2)
                %6 = setslot _3 %5
                goto 1
              block 3:
                return _3
            nest{Int64}; i, x
              block 0:
                %0 = setslot _2 0
                %1 = setslot _3 1
                goto 1
              block 1:
                %2 = call @slt_int(_2, _1)
                branch %2 2 3
              block 2:
                %3 = call @add_int(_2, 1)
                %4 = setslot _2 %3
                %5 = call @tuple(_3)
                %6 = setslot _3 %5
                goto 1
              block 3:
                return _3
            > sum(Int64) => Int64
            > nest(Int64) => Any
            === a value that changes although no slot does
            widens{Int64}; x
              block 0:
                %0 = setslot _2 1
                goto 1
              block 1:
                %1 = call @tuple(_2)
                %2 = setslot _2 "a"
                goto 2
              block 2:
                %3 = call @slt_int(_1, 3)
                branch %3 3 1
              block 3:
                return %1
            > widens(Int64) => Tuple{Union{Int64, String}}
            """;

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
            > fib(Int64) => Int64; global fib, call Tuple{typeof(fib), Int64} FULL [Tuple{typeof(fib), Int64}], code Tuple{typeof(fib), Int64}
            > even(Int64) => Union{Bool, Nothing}; global odd, call Tuple{typeof(odd), Int64} FULL [Tuple{typeof(odd), Int64}], code Tuple{typeof(odd), Int64}
            > odd(Int64) => Union{Nothing, Bool}; global even, call Tuple{typeof(even), Int64} FULL [Tuple{typeof(even), Int64}], code Tuple{typeof(even), Int64}
            > forever(Int64) => Union{}; global forever, call Tuple{typeof(forever), Int64} FULL [Tuple{typeof(forever), Int64}], code Tuple{typeof(forever), Int64}
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
            > a(Int64) => Union{String, Int64}; global b, call Tuple{typeof(b), Int64} FULL [Tuple{typeof(b), Int64}], code Tuple{typeof(b), Int64}, global c, call Tuple{typeof(c), Int64} FULL [Tuple{typeof(c), Int64}], code Tuple{typeof(c), Int64}
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
            > callf(Int64) => "int"; global f, call Tuple{typeof(f), Int64} FULL [Tuple{typeof(f), Int64}], code Tuple{typeof(f), Int64}
            > callf(Union{Int64,Float64}) => Union{String, Int64}; global f, call Tuple{typeof(f), Union{Float64, Int64}} PARTIAL [Tuple{typeof(f), Int64} Tuple{typeof(f), Float64}], code Tuple{typeof(f), Int64}, code Tuple{typeof(f), Float64}
            > callf(String) => Union{}; global f, call Tuple{typeof(f), String} PARTIAL []
            > callg(Number) => Union{Int64, String}; global g, call Tuple{typeof(g), Number} FULL [Tuple{typeof(g), Int64} Tuple{typeof(g), Number}], code Tuple{typeof(g), Int64}, code Tuple{typeof(g), Number}
            > callg(Any) => Union{Int64, String}; global g, call Tuple{typeof(g), Any} PARTIAL [Tuple{typeof(g), Int64} Tuple{typeof(g), Number}], code Tuple{typeof(g), Int64}, code Tuple{typeof(g), Number}
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
            > callparam(Int64) => <Int64>; global param, call Tuple{typeof(param), Int64} FULL [Tuple{typeof(param), T} where T], code Tuple{typeof(param), Int64}
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
            > splat(Tuple{Int64,String}) => Int64; global f, call Tuple{typeof(f), Int64, String} FULL [Tuple{typeof(f), Int64, String}], code Tuple{typeof(f), Int64, String}
            > splat(Tuple{Int64}) => Tuple{Int64}; global f, call Tuple{typeof(f), Int64} FULL [Tuple{typeof(f), Vararg{Any}}], code Tuple{typeof(f), Int64}
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
            > general(Int64) => "any"; global f, invoke Tuple{typeof(f), Any} -> Tuple{typeof(f), Any}, code Tuple{typeof(f), Int64}
            """;

    static Stream<ProgramCase> cases() {
        return Stream.of(CONSTANTS, FLOW, CALLS).flatMap(ProgramCase::all);
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
            case Edge.Code(MethodInstance instance) -> "code " + instance.types();
            case Edge.Global(var binding) -> "global " + binding.name();
        };
    }
}
