package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.BodyText;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class InterpreterTest {
    private static final String VALUES =
            """
            === arithmetic
            f{Int64, Int64}
              block 0:
                %0 = call @mul_int(_1, _2)
                %1 = call @add_int(%0, -1)
                return %1
            f{Float64, Float64}
              block 0:
                %0 = call @mul_float(_1, _2)
                return %0
            > f(6, 7) => 41
            > f(Float64(0.5), Float64(3.0)) => Float64 1.5
            > add_int(1, Int32(1)) => TypeError: in add_int, expected Int64, got a value of type Int32
            > checked_sdiv_int(1, 0) => DivideError: integer division error
            === a loop that sums
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
            > sum(0) => 0
            > sum(100) => 5050
            === branches
            choose{Any}
              block 0:
                branch _1 1 2
              block 1:
                return "yes"
              block 2:
                return "no"
            > choose(true) => "yes"
            > choose(false) => "no"
            > choose(1) => TypeError: in if, expected Bool, got a value of type Int64
            > choose(@nothing) => TypeError: in if, expected Bool, got a value of type Nothing
            === a value of a block before
            late{Any}; x
              block 0:
                %0 = call @typeof(_1)
                %1 = setslot _2 1
                goto 1
              block 1:
                %2 = call @"==="(%0, @Int64)
                branch %2 2 3
              block 2:
                return %0
              block 3:
                return _2
            > late(3) => DataType Int64
            > late("a") => 1
            """;

    private static final String OBJECTS =
            """
            === fields
            struct Point x::Int64 y::Any
            mutable Counter count::Int64
            first{Any}
              block 0:
                %0 = getfield _1 x
                return %0
            second{Any}
              block 0:
                %0 = getfield _1 y
                return %0
            half{Any}
              block 0:
                %0 = new @Point(_1)
                return %0
            point{Any, Any}
              block 0:
                %0 = new @Point(_1, _2)
                return %0
            wide{}
              block 0:
                %0 = new @Point(1, 2, 3)
                return %0
            count{Any}; c
              block 0:
                %0 = new @Counter(0)
                %1 = setslot _2 %0
                %2 = setfield _2 count _1
                %3 = getfield _2 count
                return %3
            change{Any}
              block 0:
                %0 = call @point(1, 2)
                %1 = setfield %0 x _1
                return %1
            make{Any}
              block 0:
                %0 = new _1()
                return %0
            firstof{Any, Any}
              block 0:
                %0 = call @point(_1, _2)
                %1 = call @first(%0)
                return %1
            secondofhalf{}
              block 0:
                %0 = call @half(1)
                %1 = call @second(%0)
                return %1
            inmodule{}
              block 0:
                %0 = call @type_module(@Point)
                %1 = getfield %0 Point
                return %1
            notinmodule{}
              block 0:
                %0 = call @type_module(@Point)
                %1 = getfield %0 Line
                return %1
            > firstof(3, "a") => 3
            > firstof("a", 3) => TypeError: in new, in x, expected Int64, got a value of type String
            > secondofhalf() => UndefRefError: access to undefined reference
            > wide() => ArgumentError: new: Point has 2 fields, found 3
            > first(5) => ErrorException: type Int64 has no field x
            > second(@nothing) => ErrorException: type Nothing has no field y
            > count(8) => 8
            > count(true) => TypeError: in setfield!, expected Int64, got a value of type Bool
            > change(5) => ErrorException: setfield! immutable struct of type Point cannot be changed
            > make(@Number) => TypeError: in new, expected DataType, got a value of type DataType
            > make(3) => TypeError: in new, expected DataType, got a value of type Int64
            > make(@Nothing) => Nothing Nothing[]
            > inmodule() => DataType Point
            > notinmodule() => UndefVarError: Line not defined
            === varargs
            count{Any, Vararg{Any}}
              block 0:
                %0 = call @nfields(_2)
                return %0
            types{Vararg{Any}}
              block 0:
                %0 = call @typeof(_1)
                return %0
            all{Any}
              block 0:
                %0 = call @_apply(@types, _1, _1)
                return %0
            pair{}
              block 0:
                %0 = call @tuple(1, "a")
                %1 = call @all(%0)
                return %1
            > count(1) => 0
            > count(1, 2, "a") => 2
            > count(1, 2, 3, 4, 5, 6, 7, 8, 9) => 8
            > count() => MethodError: no method matching count()
            > types() => DataType Tuple{}
            > types(1, @Int64) => DataType Tuple{Int64, DataType}
            > pair() => DataType Tuple{Int64, String, Int64, String}
            === static parameters
            same{T, T} where T
              block 0:
                return $0
            rest{Int64, Vararg{T}} where T<:Integer
              block 0:
                return $0
            element{Type{T}} where T
              block 0:
                return $0
            both{Tuple{A, B}} where {A, B}
              block 0:
                %0 = call @tuple($1, $0)
                return %0
            swapped{}
              block 0:
                %0 = call @tuple(1, "a")
                %1 = call @both(%0)
                %2 = call @typeof(%1)
                return %2
            > same(1, 2) => DataType Int64
            > same(1, "a") => MethodError: no method matching same(::Int64, ::String)
            > rest(1, 2, 3) => DataType Int64
            > rest(1) => UndefVarError: T not defined
            > rest(1, "a") => MethodError: no method matching rest(::Int64, ::String)
            > element(@String) => DataType String
            > swapped() => DataType Tuple{DataType, DataType}
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
            deep{Int64}
              block 0:
                %0 = call @add_int(_1, 1)
                %1 = call @deep(%0)
                %2 = call @add_int(%1, 1)
                return %2
            > fib(15) => 610
            nest{Any}
              block 0:
                %0 = call @tuple(_1)
                %1 = call @nest(%0)
                return %1
            > deep(0) => StackOverflowError: the program's calls nest too deep
            > nest(1) => ErrorException: types are nested 201 deep, at most 200 are compared
            === dispatch
            abstract Animal
            f{Number}
              block 0:
                return "number"
            f{Integer}
              block 0:
                return "integer"
            f{Type{Int64}}
              block 0:
                return "the type"
            f{DataType}
              block 0:
                return "a type"
            g{Any, Integer}
              block 0:
                return 1
            g{Integer, Any}
              block 0:
                return 2
            > f(1) => "integer"
            > f(Float64(1.0)) => "number"
            > f(@Int64) => "the type"
            > f(@Float64) => "a type"
            > f("a") => MethodError: no method matching f(::String)
            > f() => MethodError: no method matching f()
            > g(1, "a") => 2
            > g(1, 1) => MethodError: g(::Int64, ::Int64) is ambiguous. Candidates:|  g(::Any, ::Integer) @ Main small.jl:5|  g(::Integer, ::Any) @ Main small.jl:6
            > undefined(1) => UndefVarError: undefined not defined
            > add_int(1) => ArgumentError: add_int: too few arguments (expected 2)
            === names and slots
            const limit 10
            global counter 1
            slot{Bool}; x
              block 0:
                branch _1 1 2
              block 1:
                %0 = setslot _2 5
                goto 2
              block 2:
                return _2
            name{}
              block 0:
                return @missing
            constant{}
              block 0:
                return @limit
            counts{}
              block 0:
                %0 = call @add_int(@counter, 1)
                %1 = setglobal counter %0
                return @counter
            > slot(true) => 5
            > slot(false) => UndefVarError: x not defined
            > name() => UndefVarError: missing not defined
            > constant() => 10
            > counts() => 2
            === ways into a block
            global counter 1
            fibonacci{Int64}
              block 0:
                goto 1
              block 1:
                %0 = phi (0 0, 2 %1)
                %1 = phi (0 1, 2 %5)
                %2 = phi (0 _1, 2 %4)
                %3 = call @slt_int(0, %2)
                branch %3 2 3
              block 2:
                %4 = call @sub_int(%2, 1)
                %5 = call @add_int(%0, %1)
                goto 1
              block 3:
                return %0
            guarded{Any}; place
              block 0:
                %0 = setslot _2 "before"
                goto 1
              block 1 handler 3:
                %1 = call @add_int(_1, 1)
                %2 = setslot _2 "after"
                %3 = call @throw(_2)
                unreachable
              block 2:
                return "never"
              block 3:
                %4 = caught
                %5 = call @typeof(%4)
                %6 = call @tuple(_2, %5)
                return _2
            again{Any}
              block 0 handler 1:
                %0 = call @throw("first")
                unreachable
              block 1 handler 2:
                %1 = caught
                %2 = call @tuple(%1, _1)
                %3 = call @throw(%2)
                unreachable
              block 2:
                %4 = caught
                %5 = call @getfield(%4, 1)
                return %5
            deepest{Int64}
              block 0 handler 1:
                %0 = call @add_int(_1, 1)
                %1 = call @deepest(%0)
                return %1
              block 1:
                %2 = caught
                return "caught"
            defined{Bool}; x
              block 0:
                branch _1 1 2
              block 1:
                %0 = setslot _2 5
                goto 2
              block 2:
                %1 = isdefined _2
                return %1
            names{}
              block 0:
                %0 = isdefined @counter
                %1 = isdefined @missing
                %2 = call @sub_int(1, 0)
                branch %1 1 2
              block 1:
                return "missing"
              block 2:
                return %0
            determined{Vararg{T}} where T
              block 0:
                %0 = isdefined $0
                return %0
            > fibonacci(10) => 55
            > guarded(1) => "after"
            > guarded("a") => "before"
            > again(1) => "first"
            > deepest(1) => "caught"
            > defined(true) => Bool true
            > defined(false) => Bool false
            > names() => Bool true
            > determined(1) => Bool true
            > determined() => Bool false
            === invoke
            f{Any}
              block 0:
                return "any"
            f{Integer}
              block 0:
                return "integer"
            f{Int64}
              block 0:
                return "int"
            general{Any}
              block 0:
                %0 = call @apply_type(@Tuple, @Any)
                %1 = call @invoke(@f, %0, _1)
                return %1
            middle{Any}
              block 0:
                %0 = call @apply_type(@Tuple, @Integer)
                %1 = call @invoke(@f, %0, _1)
                return %1
            nothingsuch{Any}
              block 0:
                %0 = call @apply_type(@Tuple, @Any, @Any)
                %1 = call @invoke(@f, %0, _1, _1)
                return %1
            > f(1) => "int"
            > general(1) => "any"
            > middle(1) => "integer"
            > middle("a") => TypeError: in invoke, expected Tuple{Integer}, got a value of type Tuple{String}
            > nothingsuch(1) => MethodError: no method matching invoke f(::Any, ::Any)
            > applicable(@f, 1) => Bool true
            > applicable(@f) => Bool false
            """;

    static Stream<ProgramCase> cases() {
        return Stream.of(VALUES, OBJECTS, CALLS).flatMap(ProgramCase::all);
    }

    private static String result(SmallProgram program, ProgramCase asked) {
        return program.shown(ProgramText.call(asked.question())).replace('\n', '|');
    }

    @ParameterizedTest
    @MethodSource("cases")
    void callsGiveTheirResults(ProgramCase asked) {
        assertThat(result(ProgramText.parse(asked.program()), asked)).isEqualTo(asked.answer());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bodiesDoTheSameAfterTheWayThroughTheirText(ProgramCase asked) {
        SmallProgram program =
                ProgramText.parse(asked.program(), body -> BodyText.parse(BodyText.print(body)));

        assertThat(result(program, asked)).isEqualTo(asked.answer());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bodiesDoTheSameAfterTheWayThroughBytes(ProgramCase asked) {
        SmallProgram program = ProgramText.parse(asked.program(), SmallProgram::throughBytes);

        assertThat(result(program, asked)).isEqualTo(asked.answer());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void secondCallsGiveTheSameFromTheCacheOfTheCallSite(ProgramCase asked) {
        SmallProgram program = ProgramText.parse(asked.program());
        String expected = asked.question().startsWith("counts") ? "3" : asked.answer();

        result(program, asked);

        assertThat(result(program, asked)).isEqualTo(expected);
    }
}
