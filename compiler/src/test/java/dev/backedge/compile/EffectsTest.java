package dev.backedge.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.BodyText;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Type;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

class EffectsTest {
    private static final String PROMISES =
            """
            === what steps promise
            struct Point x::Int64 y::Int64
            mutable Cell value::Int64
            const limit 10
            global counter 1
            double{Int64}
              block 0:
                %0 = call @add_int(_1, _1)
                return %0
            quotient{Int64, Int64}
              block 0:
                %0 = call @checked_sdiv_int(_1, _2)
                return %0
            reads{}
              block 0:
                return @counter
            known{}
              block 0:
                return @limit
            assigns{Int64}
              block 0:
                %0 = setglobal counter _1
                return %0
            point{Int64}
              block 0:
                %0 = new @Point(_1, _1)
                return %0
            second{Point}
              block 0:
                %0 = getfield _1 y
                return %0
            cell{Int64}
              block 0:
                %0 = new @Cell(_1)
                return %0
            content{Cell}
              block 0:
                %0 = getfield _1 value
                return %0
            store{Cell, Int64}
              block 0:
                %0 = setfield _1 value _2
                return %0
            element{Any, Int64}
              block 0:
                %0 = call @arrayref(_1, _2)
                return %0
            size{Any}
              block 0:
                %0 = call @arraylen(_1)
                return %0
            throws{Any}
              block 0:
                %0 = call @throw(_1)
                return %0
            caught{Any}
              block 0 handler 1:
                %0 = call @throw(_1)
                return %0
              block 1:
                %1 = caught
                return 1
            shows{String}
              block 0:
                %0 = call @print_string(_1)
                return %0
            > double(Int64) => (+c,+e,+n,+t)
            > quotient(Int64,Int64) => (+c,+e,!n,+t)
            > reads() => (!c,+e,!n,+t)
            > known() => (+c,+e,+n,+t)
            > assigns(Int64) => (!c,!e,!n,!t)
            > point(Int64) => (+c,+e,+n,+t)
            > second(Point) => (+c,+e,+n,+t)
            > cell(Int64) => (!c,+e,+n,+t)
            > content(Cell) => (!c,+e,+n,+t)
            > store(Cell,Int64) => (!c,!e,!n,!t)
            > element(Array{Int64,1},Int64) => (!c,+e,!n,+t)
            > size(Array{Int64,1}) => (!c,+e,+n,+t)
            > size(Array{Int64,2}) => (!c,+e,+n,+t)
            > throws(Int64) => (+c,+e,!n,+t)
            > caught(Int64) => (!c,+e,+n,+t)
            > shows(String) => (!c,!e,!n,!t)
            === calls, loops and cycles
            global counter 1
            quotient{Int64, Int64}
              block 0:
                %0 = call @checked_sdiv_int(_1, _2)
                return %0
            half{Int64}
              block 0:
                %0 = call @quotient(_1, 2)
                return %0
            unknown{Any}
              block 0:
                %0 = call _1(1)
                return %0
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
                return false
              block 2:
                %1 = call @sub_int(_1, 1)
                %2 = call @even(%1)
                return %2
            ping{Int64}
              block 0:
                %0 = call @"==="(_1, 0)
                branch %0 1 2
              block 1:
                return 0
              block 2:
                %1 = call @pong(_1)
                return %1
            pong{Int64}
              block 0:
                %0 = setglobal counter _1
                %1 = call @sub_int(_1, 1)
                %2 = call @ping(%1)
                return %2
            > half(Int64) => (+c,+e,!n,+t)
            > unknown(Any) => (!c,!e,!n,!t)
            > counts(Int64) => (+c,+e,+n,!t)
            > even(Int64) => (+c,+e,+n,!t)
            > ping(Int64) => (!c,!e,!n,!t)
            """;

    private static final String USES =
            """
            === calls on constants
            struct Point x::Int64 y::Int64
            square{Int64}
              block 0:
                %0 = call @mul_int(_1, _1)
                return %0
            sum{Point}
              block 0:
                %0 = getfield _1 x
                %1 = getfield _1 y
                %2 = call @square(%1)
                %3 = call @add_int(%0, %2)
                return %3
            chosen{Int64}
              block 0:
                %0 = call @slt_int(_1, 3)
                branch %0 1 2
              block 1:
                goto 3
              block 2:
                goto 3
              block 3:
                %1 = phi (1 100, 2 200)
                return %1
            point{Int64}
              block 0:
                %0 = new @Point(_1, 4)
                return %0
            count{Vararg{Int64}}
              block 0:
                %0 = call @nfields(_1)
                return %0
            fails{Int64}
              block 0:
                %0 = call @checked_sdiv_int(1, _1)
                return %0
            a{}
              block 0:
                %0 = call @square(5)
                return %0
            b{}
              block 0:
                %0 = call @point(3)
                %1 = call @sum(%0)
                return %1
            c{}
              block 0:
                %0 = call @chosen(3)
                return %0
            d{}
              block 0:
                %0 = call @count(1, 2, 3)
                return %0
            e{}
              block 0:
                %0 = call @fails(0)
                return %0
            > a() => 25
            > b() => 19
            > c() => 200
            > d() => 3
            > e() => Union{}
            """;

    static Stream<ProgramCase> promises() {
        return ProgramCase.all(PROMISES);
    }

    static Stream<ProgramCase> uses() {
        return ProgramCase.all(USES);
    }

    @ParameterizedTest
    @MethodSource("promises")
    void codePromisesWhatItsStepsDo(ProgramCase asked) {
        assertThat(code(ProgramText.parse(asked.program()), asked.question()).effects())
                .hasToString(asked.answer());
    }

    @ParameterizedTest
    @MethodSource("uses")
    void callsOnConstantsAreMadeWhileInferring(ProgramCase asked) {
        CodeInstance code = code(ProgramText.parse(asked.program()), asked.question());

        assertThat(code.constant().map(Object::toString).orElseGet(code.returnType()::toString))
                .isEqualTo(asked.answer());
    }

    @Test
    void aCallWhoseResultIsNotUsedIsLeftOutIfItDoesNothingElse() {
        String calls =
                """
                pure{Int64}
                  block 0:
                    %0 = call @add_int(_1, 1)
                    return %0
                failing{Int64}
                  block 0:
                    %0 = call @checked_sdiv_int(1, _1)
                    return %0
                caller{Int64}
                  block 0:
                    %0 = call @pure(_1)
                    %1 = call @failing(_1)
                    return _1
                """;

        String text =
                BodyText.print(
                        code(ProgramText.parse(calls), "caller(Int64)").body().orElseThrow());

        assertThat(text).contains("checked_sdiv_int").doesNotContain("add_int");
    }

    private static CodeInstance code(SmallProgram program, String call) {
        String[] question = call.split("\\(", 2);
        Type signature =
                program.signature(
                        question[0],
                        "Tuple{" + question[1].substring(0, question[1].length() - 1) + "}");
        return program.compiler.codeOf(signature, program.world()).getFirst();
    }
}
