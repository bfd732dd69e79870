package dev.backedge.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyTextTest {
    private static final String EVERYTHING = """
            body 2 ("#self#", x, limit)
            block 0:
              %0 = call @"+"(_1, -3, Float64(0.5), true) @12
              %1 = new @T("a \\"text\\"\\n", :ok, :"+", '1f600', UInt8(0x0f), Int32(-2), Float32(1.5))
              %2 = getfield %1 name
              %3 = setfield %1 "odd name" %2
              %4 = setslot _2 $0
              %5 = setglobal counter! _2 @14
              %6 = call _0()
              branch %6 1 2
            block 1:
              goto 2
            block 2:
              return _2
            """;

    @Test
    void whatIsParsedPrintsTheSame() {
        assertThat(BodyText.parse(EVERYTHING)).hasToString(EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            body x ()                                            | body:1:6: expected a number, found 'x'
            body 0 ()                                            | body:1:10: a body has at least one block
            body 0 ();block 1:                                   | body:2:8: expected block 0, found 1
            body 0 ();block 0:                                   | body:2:9: expected 'goto', 'branch' or 'return' to end the block, found the end of the text
            body 0 ();block 0:;  %0 = jump 3;  return 1          | body:3:12: expected an instruction, found 'jump'
            body 0 ();block 0:;  %1 = call @f();  return 1       | body:3:5: expected instruction 0, found 1
            body 0 ();block 0:;  %0 = call @f(1, ;  return 1     | body:3:19: expected an operand, found the end of the line
            body 0 ();block 0:;  return <a function>             | body:3:10: expected an operand, found a constant without a text form
            body 0 ();block 0:;  return Int8(300)                | body:3:19: expected a number of type Int8, found '300'
            body 0 ();block 0:;  return %7                       | body:3:12: value 7 does not exist: the body has 0
            body 0 ();block 0:;  goto 4                          | body:3:9: block 4 does not exist: the body has 1
            """)
    void whatIsNoBodyIsRefusedWithItsPlace(String lines, String message) {
        assertThatThrownBy(() -> BodyText.parse(lines.replace(';', '\n'))).isInstanceOf(SourceException.class).hasMessage(message);
    }
}
