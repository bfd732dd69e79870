package dev.backedge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.backedge.ir.Instruction;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.Statement;
import dev.backedge.ir.TopLevel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The table of programs and their forms is `lowering.txt` beside this class.
class LoweringTest {
    static Stream<Arguments> programs() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(LoweringTest.class.getResourceAsStream("lowering.txt"))) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("(?m)^=== "))
                    .filter(entry -> !entry.isBlank())
                    .map(LoweringTest::program);
        }
    }

    private static Arguments program(String entry) {
        String name = entry.substring(0, entry.indexOf('\n'));
        String[] parts = entry.substring(entry.indexOf('\n') + 1).split("\n---\n");
        return Arguments.of(name, parts[0], parts[1].strip());
    }

    private static String lowered(String text) {
        return FormText.print(new JuliaFrontEnd().lower(new SourceFile("f.jl", text)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void programsBecomeTheseForms(String name, String program, String forms) {
        assertThat(lowered(program)).as(name).isEqualTo(forms);
    }

    @Test
    void callsStandInTheLinesInWhichTheyBegin() {
        String program =
                """
                function f(a)
                    g(
                        a,
                        h(a)[
                            1
                        ],
                    )
                    try
                        i(a)
                    catch
                        j(a)
                    end
                end
                """;

        TopLevel form = new JuliaFrontEnd().lower(new SourceFile("f.jl", program)).getFirst();

        List<Integer> lines =
                ((TopLevel.MethodDefinition) form)
                        .body().blocks().stream()
                                .flatMap(block -> block.statements().stream())
                                .filter(statement ->
                                        statement.instruction() instanceof Instruction.Call)
                                .map(Statement::line)
                                .toList();
        assertThat(lines).containsExactly(4, 4, 2, 9, 11);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " ⇒ ",
            quoteCharacter = '`',
            textBlock =
                    """
                    f(; k, k) = 1 ⇒ f.jl:1:8: two keywords have the name 'k'
                    f(; a..., k) = 1 ⇒ f.jl:1:5: only the last keyword may take any number of arguments
                    f(; 1) = 1 ⇒ f.jl:1:5: a parameter is a name, a type or both
                    f(k = 1, k = 2) ⇒ f.jl:1:10: the keyword 'k' is given twice
                    f(; 1) ⇒ f.jl:1:5: a keyword argument needs a name
                    (a, b = 1) ⇒ f.jl:1:2: in a named tuple every element has a name
                    Vector{Int; a = 1} ⇒ f.jl:1:11: only calls have keyword arguments
                    break ⇒ f.jl:1:1: 'break' outside of a loop
                    while true; () -> continue; end ⇒ f.jl:1:19: 'continue' outside of a loop
                    x... ⇒ f.jl:1:1: '...' may stand only among arguments
                    ::Int ⇒ f.jl:1:1: '::' needs a value before it
                    x::Int = 1 ⇒ f.jl:1:1: not supported: types of global variables
                    f(x)[1] = (1 = 2) ⇒ f.jl:1:12: what stands left of '=' cannot be assigned
                    f() += 1 ⇒ f.jl:1:1: what stands left of '+=' cannot be assigned
                    a..., b = c ⇒ f.jl:1:1: not supported: '...' before the last target of '='
                    const a, b = 1, 2 ⇒ f.jl:1:7: not supported: constants that are not a single name
                    f(x::T) where T = (T = 1) ⇒ f.jl:1:20: the type variable 'T' cannot be assigned
                    f() = struct A end ⇒ f.jl:1:7: not supported: definitions of types, modules and constants inside of expressions
                    if a; f() = 1; end ⇒ f.jl:1:7: not supported: global functions inside of expressions
                    f() = (Base.g(x) = 1) ⇒ f.jl:1:8: not supported: methods of other functions inside of expressions
                    f(n) = (x::n) -> x ⇒ f.jl:1:12: not supported: types of parameters that depend on local variables
                    f(x::Val{g(1)}) = x ⇒ f.jl:1:10: not supported: computed types in declarations
                    f() = 9223372036854775808 ⇒ f.jl:1:7: not supported: integers of 128 bits
                    struct A; x; A() = new(1, 2); end ⇒ f.jl:1:20: 'new' has more arguments than the struct has fields
                    struct A; x; A(y) = new(y...); end ⇒ f.jl:1:21: not supported: splatting in 'new'
                    struct A{T}; x; A(y) = new(y); end ⇒ f.jl:1:24: 'new' needs the type's parameters here: 'new{...}(...)'
                    struct A; x; A(y) = new; end ⇒ f.jl:1:21: 'new' must be called
                    using A as B ⇒ f.jl:1:1: 'using' of a whole module cannot rename it
                    import A: .b ⇒ f.jl:1:11: an imported name has no dots
                    """)
    void whatHasNoMeaningIsRefused(String program, String message) {
        assertThatThrownBy(() -> lowered(program))
                .isInstanceOf(SyntaxException.class)
                .hasMessage(message);
    }
}
