package dev.backedge.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

class BodyTextTest {
    private static final String EVERYTHING =
            """
            body 2 ("#self#", x, limit)
            inlined norm "points.jl" 30 @12
            inlined "+" "" 0 @in 1
            block 0:
              %0 = call @"+"(_1, -3, Float64(0.5), true) @12
              %1 = new @T("a \\"text\\"\\n", :ok, :"+", '1f600', UInt8(0x0f), Int32(-2), Float32(1.5)) @in 2
              %2 = getfield %1 name
              %3 = setfield %1 "odd name" %2
              %4 = setslot _2 $0
              %5 = setglobal counter! _2 @14
              %6 = call _0()
              branch %6 1 2
            block 1 handler 3:
              %7 = isdefined @later
              %8 = refine %4 "no type, but a constant"
              goto 2
            block 2:
              %9 = phi (0 %6, 1 %8)
              return _2
            block 3:
              %10 = caught @15
              unreachable
            """;

    @Test
    void whatIsParsedPrintsTheSame() {
        assertThat(BodyText.parse(EVERYTHING)).hasToString(EVERYTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nobody                                               | body:1:1: expected 'body', found 'n'
                    body x ()                                            | body:1:6: expected a number, found 'x'
                    body 99999999999 ()                                  | body:1:6: expected a number, found '9'
                    body 2 (x)                                           | body:1:8: 2 arguments do not fit in 1 slots
                    body 0 (x y)                                         | body:1:11: expected ',', found 'y'
                    body 0 (1st)                                         | body:1:9: expected a name, found '1'
                    body 0 ()                                            | body:1:10: expected a block, found the end of the line
                    body 0 ();inlined f 1 1                              | body:2:11: expected the file of a place
                    body 0 ();inlined f "" 1 @in 1;block 0:;  return 1   | body:4:1: place 1 does not exist: the body has 0
                    body 0 ();block 0:;  %0 = call @f() @in 1;  return 1 | body:4:1: place 1 does not exist: the body has 0
                    body 0 ();block 1:                                   | body:2:7: expected block 0, found 1
                    body 0 ();block 0:                                   | body:2:9: expected 'goto', 'branch', 'return' or 'unreachable' to end the block, found the end of the text
                    body 0 ();block 0:;  %0 = jump 3;  return 1          | body:3:8: expected an instruction, found 'jump'
                    body 0 ();block 0:;  %0 = 3;  return 1               | body:3:8: expected an instruction, found '3'
                    body 0 ();block 0:;  %1 = call @f();  return 1       | body:3:4: expected instruction 0, found 1
                    body 0 ();block 0:;  %0 = call @f(1, ;  return 1     | body:3:19: expected an operand, found the end of the line
                    body 0 ();block 0:;  %0 = getfield @f @7;  return 1  | body:3:20: expected a name, found '@'
                    body 0 ();block 0:;  %0 = invoke %0 @f();  return 1  | body:3:15: expected a constant as the instance of an invoke
                    body 0 ();block 0:;  %0 = setslot _0 1;  return 1    | body:3:17: slot 0 does not exist: the body has 0
                    body 0 ();block 0:;  leave                           | body:3:3: expected 'goto', 'branch', 'return' or 'unreachable', found 'leave'
                    body 0 ();block 0:;  return 1 2                      | body:3:12: expected the end of the line, found '2'
                    body 0 ();block 0:;  return <a function>             | body:3:10: expected an operand, found a constant without a text form
                    body 0 ();block 0:;  return x                        | body:3:10: expected an operand, found 'x'
                    body 0 ();block 0:;  return Int8                     | body:3:14: expected '(', found the end of the line
                    body 0 ();block 0:;  return Int8(300)                | body:3:10: expected a number of type Int8, found '300'
                    body 0 ();block 0:;  return UInt8(100)               | body:3:10: expected a number of type UInt8, found '100'
                    body 0 ();block 0:;  return Float64(one)             | body:3:10: expected a number of type Float64, found 'one'
                    body 0 ();block 0:;  return 9223372036854775808      | body:3:10: expected an integer of 64 bits, found '9223372036854775808'
                    body 0 ();block 0:;  return "größe" "                | body:3:18: expected the end of the line, found '"'
                    body 0 ();block 0:;  return "open                    | body:3:15: expected '"', found the end of the line
                    body 0 ();block 0:;  return "\\U110000"              | body:3:10: expected the number of a character, found 0x110000
                    body 0 ();block 0:;  return %7                       | body:3:11: value 7 does not exist: the body has 0
                    body 0 ();block 0:;  goto 4;block 1:;  return 1      | body:3:8: block 4 does not exist: the body has 2
                    body 0 ();block 0 handler 4:;  return 1              | body:2:17: block 4 does not exist: the body has 1
                    body 0 ();block 0 4:;  return 1                      | body:2:9: expected 'handler', found '4'
                    body 0 ();block 0:;  goto 0                          | body:3:1: block 0 is where the body begins, and cannot be entered again
                    body 0 ();block 0:;  return %0;block 1:;  %0 = call 1();  return 1 | body:6:1: block 0 uses value 0, whose instruction has not run on every way there
                    body 0 ();block 0:;  branch @x 1 2;block 1:;  %0 = call 1();  goto 2;block 2:;  return %0 | body:8:1: block 2 uses value 0, whose instruction has not run on every way there
                    body 0 ();block 0:;  goto 1;block 1:;  %0 = call 1();  %1 = phi (0 1);  return 1 | body:7:1: block 1 has a phi that does not stand first in an ordinary block
                    body 0 ();block 0:;  goto 1;block 1:;  %0 = phi ();  return 1 | body:6:1: block 1 has a phi with choices for the blocks [], but is entered from [0]
                    body 0 ();block 0:;  goto 1;block 1:;  %0 = phi (0 1, 0 2);  return 1 | body:6:1: block 1 has a phi with two choices for block 0
                    body 1 (x);block 0:;  goto 1;block 1:;  %0 = phi (0 _0);  %1 = setslot _0 2;  return 1 | body:7:1: block 1 has a phi that chooses slot 0, whose content changes
                    body 0 ();block 0 handler 1:;  goto 1;block 1:;  %0 = caught;  return 1 | body:6:1: block 1 is a handler, and cannot be entered by a jump
                    body 0 ();block 0 handler 1:;  return 1;block 1:;  return 1 | body:5:1: block 1 is a handler, and must begin with 'caught'
                    body 0 ();block 0 handler 1:;  %0 = call 1();  return 1;block 1:;  %1 = caught;  return %0 | body:7:1: block 1 uses value 0, whose instruction has not run on every way there
                    body 0 ();block 0:;  %0 = caught;  return 1          | body:4:1: block 0 catches, but not as the first instruction of a handler
                    """)
    void whatIsNoBodyIsRefusedWithItsPlace(String lines, String message) {
        assertThatThrownBy(() -> BodyText.parse(lines.replace(';', '\n')))
                .isInstanceOf(SourceException.class)
                .hasMessage(message);
    }

    @Test
    void aCharacterIsTheNumberOfOne() {
        for (String wrong : new String[] {"'zz'", "''", "'110000'", "'-1'"}) {
            assertThatThrownBy(() -> BodyText.parse("body 0 ()\nblock 0:\n  return " + wrong))
                    .isInstanceOf(SourceException.class)
                    .hasMessage(
                            "body:3:10: expected the hexadecimal number of a character, found "
                                    + wrong);
        }
    }

    @Test
    void halfOfASurrogatePairIsNoCharacter() {
        assertThatThrownBy(() -> BodyText.parse("body 0 ()\nblock 0:\n  return :\"a\ud83d\""))
                .isInstanceOf(SourceException.class)
                .hasMessage("body:3:13: expected a character, found half of a surrogate pair");
        assertThatThrownBy(() -> BodyText.parse("body 0 ()\nblock 0:\n  return \"\\ud83d\""))
                .isInstanceOf(SourceException.class)
                .hasMessage("body:3:10: expected the number of a character, found 0xd83d");
    }

    @Test
    void everyBodyParsesBack() {
        for (int round = 0; round < 1_000; round++) {
            long seed = 5_000_000 + round;
            String text = BodyText.print(RandomBodies.next(new Random(seed), 1 + round / 100));

            Body parsed = BodyText.parse(text);

            assertThat(parsed)
                    .as("seed %d", seed)
                    .isEqualTo(RandomBodies.next(new Random(seed), 1 + round / 100));
            assertThat(parsed).as("seed %d", seed).hasToString(text);
        }
    }

    @Test
    void damagedTextIsABodyOrRefusedWithItsPlace() {
        long seed = 6_000_000;
        Random random = new Random(seed);
        String signs = "%_$@:\"'<>(),=-\\ \n0123456789abcdefx";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder(EVERYTHING);
            for (int i = random.nextInt(3); i >= 0; i--) {
                text.setCharAt(
                        random.nextInt(text.length()),
                        signs.charAt(random.nextInt(signs.length())));
            }
            try {
                Body parsed = BodyText.parse(text.toString());
                assertThat(BodyText.parse(parsed.toString()))
                        .as("seed %d round %d", seed, round)
                        .isEqualTo(parsed);
            } catch (SourceException e) {
                assertThat(e.line())
                        .as("seed %d round %d: %s", seed, round, e.getMessage())
                        .isBetween(1, 24);
            }
        }
    }
}
