package dev.backedge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.backedge.ir.SourceFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxErrorsTest {
    private static final String PROGRAM =
            """
            "A module"
            module Geometry
            using ..Units: x, y
            import Base: +, show, length
            export Point, norm
            \"""
                Point

            Docs
            \"""
            struct Q end
            struct Point{T<:Real} <: Shape{T}
                x::T
                y::T
                Point{T}(x, y) where {T} = new{T}(x, y)
            end
            mutable struct Counter
                n::Int
                Counter() = new(0)
            end
            primitive type Bits8 <: Integer 8 end
            abstract type Shape{T} end
            +(a::Point{T}, b::Point{S}) where {T, S<:Real} = Point(a.x + b.x, a.y + b.y)
            function norm(p::Point, scale=1.0)::Float64
                s = zero(p.x)
                for (i, v) in enumerate((p.x, p.y)), j in 1:2:9
                    if i > 2 && v !== nothing || !(v isa Int)
                        continue
                    elseif i == 0x1f
                        break
                    else
                        s += v^2 * -3x - v[end] # comment
                    end
                end
                #= nested #= comment =# =#
                while s < 1 <= 4
                    s = s > 2 ? s - 1 : s + '\\n'
                end
                v = map(1:3) do k
                    k + "a$s $(k + 1)\\t"
                end
                f = (a, b) -> a.b
                return let q = 1, r
                    q[1, 2] = :sym
                    [1, 2, f(x...)]
                end
            end
            @assert norm(1) == 1 "no"
            end
            """;

    private static SyntaxException errorOf(String text) {
        SourceText source = new SourceText(new SourceFile("f.jl", text));
        return catchThrowableOfType(SyntaxException.class, () -> Parser.parse(source));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " ⇒ ",
            quoteCharacter = '`',
            textBlock =
                    """
                    x y ⇒ f.jl:1:3: expected a new line or ';' after the statement, found 'y'
                    f( ⇒ f.jl:1:3: expected an expression, found end of file
                    struct A⏎x ⇒ f.jl:2:2: expected 'end' to close 'struct' of line 1, found end of file
                    "abc ⇒ f.jl:1:5: expected '"' to close the string of line 1, found end of file
                    f (x) ⇒ f.jl:1:3: expected a new line or ';' after the statement, found '('
                    function f ⇒ f.jl:1:11: expected '(' after the name of the function, found end of file
                    a ? b ⇒ f.jl:1:6: expected ':' and what holds otherwise after '?' of line 1, found end of file
                    end ⇒ f.jl:1:1: expected a statement or the end of the file, found 'end'
                    ) ⇒ f.jl:1:1: expected an expression, found ')'
                    f(x)) ⇒ f.jl:1:5: expected a new line or ';' after the statement, found ')'
                    a.1 ⇒ f.jl:1:3: expected a field name after '.', found '1'
                    1.x ⇒ f.jl:1:1: numeric constant '1.' must be followed by a space here
                    0x ⇒ f.jl:1:1: a numeric constant '0x' needs digits
                    'ab' ⇒ f.jl:1:1: a character literal holds one character
                    ' ⇒ f.jl:1:2: expected ''' to close the character, found end of file
                    "\\q" ⇒ f.jl:1:2: invalid escape sequence '\\q'
                    "$" ⇒ f.jl:1:3: expected a name or '(' after '$' in a string, found '"'
                    1: ⇒ f.jl:1:3: expected an expression, found end of file
                    :(a)(b) = c ⇒ f.jl:1:5: expected a new line or ';' after the statement, found '('
                    struct A⏎x::Int ⇒ f.jl:2:7: expected 'end' to close 'struct' of line 1, found end of file
                    struct A⏎x⏎function ⇒ f.jl:3:9: expected an expression, found end of file
                    module M⏎x = 1⏎f(x) = 2 ⇒ f.jl:3:9: expected 'end' to close 'module' of line 1, found end of file
                    f(a ⇒ f.jl:1:4: expected ')' to close '(' of line 1, found end of file
                    f(a,⏎b ⇒ f.jl:2:2: expected ')' to close '(' of line 1, found end of file
                    a[1 ⇒ f.jl:1:4: expected ']' to close '[' of line 1, found end of file
                    A{T ⇒ f.jl:1:4: expected '}' to close '{' of line 1, found end of file
                    [1, 2 ⇒ f.jl:1:6: expected ']' to close '[' of line 1, found end of file
                    (a, ⇒ f.jl:1:4: expected an expression, found end of file
                    if x ⇒ f.jl:1:5: expected 'end' to close 'if' of line 1, found end of file
                    if x⏎y⏎else⏎z ⇒ f.jl:4:2: expected 'end' to close 'if' of line 1, found end of file
                    while x⏎ ⇒ f.jl:2:1: expected 'end' to close 'while' of line 1, found end of file
                    for i in x ⇒ f.jl:1:11: expected 'end' to close 'for' of line 1, found end of file
                    for i ⇒ f.jl:1:6: expected 'in' after the loop variable, found end of file
                    for i x end ⇒ f.jl:1:7: expected 'in' after the loop variable, found 'x'
                    function f(x)⏎x ⇒ f.jl:2:2: expected 'end' to close 'function' of line 1, found end of file
                    begin⏎x ⇒ f.jl:2:2: expected 'end' to close 'begin' of line 1, found end of file
                    let x = 1⏎x ⇒ f.jl:2:2: expected 'end' to close 'let' of line 1, found end of file
                    f(x) do y⏎y ⇒ f.jl:2:2: expected 'end' to close 'do' of line 1, found end of file
                    abstract type A ⇒ f.jl:1:16: expected 'end' to close 'abstract type' of line 1, found end of file
                    abstract type A x end ⇒ f.jl:1:17: expected 'end' to close 'abstract type' of line 1, found 'x'
                    primitive type A end ⇒ f.jl:1:18: expected the size in bits, found 'end'
                    primitive type A 7 end ⇒ f.jl:1:18: the size of a primitive type is a positive multiple of 8 bits, at most 8388608
                    mutable struct 1 end ⇒ f.jl:1:16: a type declaration has the form 'Name{Parameters} <: Supertype'
                    struct f(x) end ⇒ f.jl:1:8: a type declaration has the form 'Name{Parameters} <: Supertype'
                    struct A⏎x = 1⏎end ⇒ f.jl:2:1: a struct holds fields and constructors only
                    x = ⇒ f.jl:1:4: expected an expression, found end of file
                    1 + ⇒ f.jl:1:4: expected an expression, found end of file
                    a && ⇒ f.jl:1:5: expected an expression, found end of file
                    a ? b c ⇒ f.jl:1:7: expected ':' and what holds otherwise after '?' of line 1, found 'c'
                    a? b : c ⇒ f.jl:1:2: expected a space before '?', found '?'
                    a ?b : c ⇒ f.jl:1:4: expected a space after '?', found 'b'
                    x 1 ⇒ f.jl:1:3: expected a new line or ';' after the statement, found '1'
                    a[1] b ⇒ f.jl:1:6: expected a new line or ';' after the statement, found 'b'
                    ] ⇒ f.jl:1:1: expected an expression, found ']'
                    x) ⇒ f.jl:1:2: expected a new line or ';' after the statement, found ')'
                    a. ⇒ f.jl:1:3: expected a field name after '.', found end of file
                    a.if ⇒ f.jl:1:3: expected a field name after '.', found 'if'
                    1.+2 ⇒ f.jl:1:1: numeric constant '1.' must be followed by a space here
                    1.. ⇒ f.jl:1:4: expected an expression, found end of file
                    0b12 ⇒ f.jl:1:4: '2' is no digit of this numeric constant
                    1e400 ⇒ f.jl:1:1: the numeric constant '1e400' is too large
                    'a ⇒ f.jl:1:3: expected ''' to close the character, found end of file
                    '' ⇒ f.jl:1:3: expected ''' to close the character, found end of file
                    '\\q' ⇒ f.jl:1:2: invalid escape sequence '\\q'
                    "abc⏎def ⇒ f.jl:2:4: expected '"' to close the string of line 1, found end of file
                    "a$" ⇒ f.jl:1:4: expected a name or '(' after '$' in a string, found '"'
                    "a$ b" ⇒ f.jl:1:4: expected a name or '(' after '$' in a string, found ' '
                    \"""abc ⇒ f.jl:1:7: expected '\"""' to close the string of line 1, found end of file
                    x # ⏎ #= y ⇒ f.jl:2:6: expected '=#' to close the comment of line 2, found end of file
                    using ⇒ f.jl:1:6: expected a name, found end of file
                    using A: ⇒ f.jl:1:9: expected a name, found end of file
                    import 1 ⇒ f.jl:1:8: expected a name, found '1'
                    import A. ⇒ f.jl:1:10: expected a name, found end of file
                    export ⇒ f.jl:1:7: expected a name, found end of file
                    export 1 ⇒ f.jl:1:8: expected a name, found '1'
                    const x ⇒ f.jl:1:1: 'const' needs an assignment to a name
                    const x + 1 ⇒ f.jl:1:1: 'const' needs an assignment to a name
                    mutable struct A⏎const x::Int⏎end ⇒ f.jl:2:1: not supported: fields that are constant
                    f(x, x) = 1 ⇒ f.jl:1:6: two parameters have the name 'x'
                    f(x..., y) = 1 ⇒ f.jl:1:3: only the last parameter may take any number of arguments
                    f(x = 1, y) = 1 ⇒ f.jl:1:10: a parameter after one with a default needs a default
                    f(1) = 1 ⇒ f.jl:1:3: a parameter is a name, a type or both
                    (a + b) -> 1 ⇒ f.jl:1:2: a parameter is a name, a type or both
                    A{1} where 1 <: T ⇒ f.jl:1:12: a type parameter has the form 'T', 'T<:Upper', 'T>:Lower' or 'Lower<:T<:Upper'
                    f(x) where f(y) = 1 ⇒ f.jl:1:12: a type parameter has the form 'T', 'T<:Upper', 'T>:Lower' or 'Lower<:T<:Upper'
                    struct A{1} end ⇒ f.jl:1:10: a type parameter has the form 'T', 'T<:Upper', 'T>:Lower' or 'Lower<:T<:Upper'
                    a:⏎b ⇒ f.jl:1:3: expected the end of the range, found end of line
                    €^ &&& ⇒ f.jl:1:4: expected an expression, found '&&'
                    a ` b ⇒ f.jl:1:3: expected a token of the language, found '`'
                    x \\ ⇒ f.jl:1:4: expected an expression, found end of file
                    "a"b ⇒ f.jl:1:4: expected a new line or ';' after the statement, found 'b'
                    """)
    void errorsSayWhereWhatWasExpectedAndWhatWasFound(String text, String message) {
        assertThat(errorOf(text.replace('⏎', '\n'))).hasMessage(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiterString = " ⇒ ",
            quoteCharacter = '`',
            textBlock =
                    """
                    try⏎x⏎end ⇒ f.jl:3:1: expected 'catch' or 'finally', found 'end'
                    try⏎x⏎else⏎y⏎end ⇒ f.jl:3:1: 'else' in 'try' needs 'catch' before it
                    f.(x; k = 1) ⇒ f.jl:1:2: not supported: broadcasting calls with keywords or splatted arguments
                    a .< b .< c ⇒ f.jl:1:8: not supported: broadcasting '.<' here
                    [1 2;; 3 4] ⇒ f.jl:1:5: not supported: arrays of more dimensions by ';;'
                    @enum A::UInt8 b ⇒ f.jl:1:7: not supported: enums of a chosen size
                    @enum A b = f(1) ⇒ f.jl:1:13: not supported: computed values of enum members
                    @enum A 1 ⇒ f.jl:1:9: a member of an enum is a name, or 'name = value'
                    @kwdef x ⇒ f.jl:1:8: expected 'struct' after '@kwdef', found 'x'
                    @view x ⇒ f.jl:1:1: '@view' needs an index: '@view a[i]'
                    @. (x; y) ⇒ f.jl:1:4: not supported: this inside of '@.'
                    {1} ⇒ f.jl:1:1: not supported: braces without a type before them
                    $x ⇒ f.jl:1:1: '$' outside of quoted code
                    :(:(a)) ⇒ f.jl:1:3: not supported: quotations in quotations
                    quote module A end end ⇒ f.jl:1:7: not supported: modules in quoted code
                    :(using A) ⇒ f.jl:1:3: not supported: 'using' in quoted code
                    @generated 1 ⇒ f.jl:1:1: '@generated' needs a method after it
                    a.:(b c) ⇒ f.jl:1:5: not supported: computed names of fields
                    "$(a" ⇒ f.jl:1:6: expected '"' to close the string of line 1, found end of file
                    "\\xff" ⇒ f.jl:1:2: not supported: single bytes above 0x7f
                    "a\\ud800" ⇒ f.jl:1:3: not supported: surrogates
                    "a$(b" ⇒ f.jl:1:7: expected '"' to close the string of line 1, found end of file
                    x ~ y ⇒ f.jl:1:3: not supported: infix operator '~'
                    for outer i in x end ⇒ f.jl:1:5: not supported: 'outer' loop variables
                    0x1p3 ⇒ f.jl:1:1: not supported: hexadecimal floating point numbers
                    123456789012345678901234567890123456789012345 ⇒ f.jl:1:1: not supported: integers of more than 128 bits
                    "doc $x"⏎f(x) = 1 ⇒ f.jl:1:1: not supported: interpolation in documentation
                    """)
    void constructsThatAreLeftOutAreRefused(String text, String message) {
        assertThat(errorOf(text.replace('⏎', '\n'))).hasMessage(message);
    }

    @Test
    void anUnclosedCommentIsNamed() {
        assertThat(errorOf("x\n#= abc"))
                .hasMessage(
                        "f.jl:2:7: expected '=#' to close the comment of line 2, found end of"
                                + " file");
    }

    @Test
    void columnsCountCodePoints() {
        assertThat(errorOf("\"😀\" y"))
                .hasMessage("f.jl:1:5: expected a new line or ';' after the statement, found 'y'");
    }

    @Test
    void theFactsAreFields() {
        SyntaxException error = errorOf("f(a\n b)");

        assertThat(error.file()).isEqualTo("f.jl");
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(2);
        assertThat(error.problem())
                .isEqualTo(new SyntaxProblem.Unexpected("')' to close '(' of line 1", "'b'"));
    }

    @Test
    void everyPrefixOfAProgramParsesOrIsASyntaxError() {
        for (int length = 0; length <= PROGRAM.length(); length++) {
            SourceText prefix =
                    new SourceText(new SourceFile("f.jl", PROGRAM.substring(0, length)));
            try {
                assertThat(Parser.parse(prefix)).isNotNull();
            } catch (SyntaxException e) {
                assertThat(e.line()).isPositive();
            }
        }
    }

    @Test
    void theWholeProgramParses() {
        assertThat(Parser.parse(new SourceText(new SourceFile("f.jl", PROGRAM)))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "[",
                "f(",
                "-",
                "!",
                "x->",
                "if a\n",
                "a ? b : ",
                "a ? ",
                "begin\n",
                "1+(",
                "a[",
                "a{",
                "\"$(",
                "f(x)=",
                "x=",
                "a^",
                "-(",
                "function f()\n",
                "let\n",
                "a||",
                "\"\"\"$(",
                "module A\n",
                "<:",
                "f() do\n",
                "a-",
                "a.b.",
                "a=>",
                "1 |> ",
                "a where ",
                "a::"
            })
    void deepNestingIsAnErrorOfItsOwn(String opening) {
        assertThat(errorOf(opening.repeat(50_000) + "a").problem())
                .isEqualTo(new SyntaxProblem.Invalid("nested more than 200 levels deep"));
    }

    @Test
    void nestingThatAddsUpIsAnError() {
        String text = "a";
        for (int i = 0; i < 60; i++) {
            text = "(" + text + "-1".repeat(60) + ")";
        }

        assertThat(errorOf(text).problem())
                .isEqualTo(new SyntaxProblem.Invalid("nested more than 400 levels deep"));
    }

    @Test
    void longListsAreNotNesting() {
        assertThat(errorOf("a" + " + a".repeat(20_000))).isNull();
        assertThat(errorOf("[" + "a,".repeat(20_000) + "]")).isNull();
        assertThat(errorOf("a\n".repeat(20_000))).isNull();
    }
}
