package dev.backedge.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.backedge.ir.SourceFile;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;

/// Texts of random tokens are read, or refused with a place in the text; nothing else happens.
class TokenSoupTest {
    private static final int TEXTS = Integer.getInteger("backedge.soups", 4000);

    private static final List<String> TOKENS =
            List.of(
                    "x",
                    "y",
                    "f",
                    "Int",
                    "end",
                    "begin",
                    "function",
                    "if",
                    "else",
                    "elseif",
                    "for",
                    "while",
                    "in",
                    "let",
                    "try",
                    "catch",
                    "finally",
                    "struct",
                    "mutable",
                    "module",
                    "macro",
                    "quote",
                    "do",
                    "return",
                    "break",
                    "global",
                    "local",
                    "const",
                    "using",
                    "import",
                    "export",
                    "where",
                    "abstract",
                    "type",
                    "primitive",
                    "isa",
                    "true",
                    "(",
                    ")",
                    "[",
                    "]",
                    "{",
                    "}",
                    ",",
                    ";",
                    "\n",
                    "\n",
                    " ",
                    " ",
                    ".",
                    "..",
                    "...",
                    "=",
                    "==",
                    "===",
                    "!==",
                    "+",
                    "-",
                    "*",
                    "/",
                    "^",
                    "'",
                    "!",
                    "&&",
                    "||",
                    "?",
                    ":",
                    "::",
                    "<:",
                    "->",
                    "=>",
                    ".+",
                    ".=",
                    "+=",
                    "|>",
                    "$",
                    "@",
                    "@m",
                    "@.",
                    "@assert",
                    "@time",
                    "@inline",
                    "@view",
                    "@eval",
                    "@enum",
                    "@kwdef",
                    "\"",
                    "\"\"\"",
                    "\"a$(",
                    "r\"",
                    "raw\"",
                    "b\"",
                    "\\",
                    "'a'",
                    "1",
                    "2.5",
                    "0x1f",
                    "1e",
                    "0b",
                    "1.0f0",
                    "#",
                    "#=",
                    "=#",
                    ":(",
                    "()",
                    "α",
                    "∘",
                    "\t",
                    "\u0000",
                    "_",
                    "a.b",
                    "f(x)",
                    "x[1]",
                    "x -> ",
                    "f(x) = ",
                    "for i in 1:3",
                    "if x ");

    @Test
    void textsOfRandomTokensAreReadOrRefusedWithAPlaceInTheText() {
        long seed = Long.getLong("backedge.seed", System.nanoTime());
        for (int number = 0; number < TEXTS; number++) {
            Random random = new Random(seed + number);
            StringBuilder text = new StringBuilder();
            int size = 1 + random.nextInt(1 + number * 24 / TEXTS);
            for (int i = 0; i < size; i++) {
                text.append(TOKENS.get(random.nextInt(TOKENS.size())));
                text.append(random.nextInt(3) == 0 ? "" : " ");
            }
            check(text.toString(), seed + number);
        }
    }

    private static void check(String text, long seed) {
        SourceFile file = new SourceFile("soup.jl", text);
        try {
            new JuliaFrontEnd().lower(file);
        } catch (SyntaxException e) {
            long lines = text.chars().filter(c -> c == '\n').count() + 1;
            assertThat((long) e.line()).as("line in %s of %s", e, text).isBetween(1L, lines);
            String line = text.split("\n", -1)[e.line() - 1];
            assertThat(e.column())
                    .as("column in %s of %s", e, text)
                    .isBetween(1, line.codePointCount(0, line.length()) + 1);
            assertThat(e.getMessage()).isNotBlank();
        } catch (RuntimeException | StackOverflowError e) {
            fail("seed " + seed + ": " + text.replace("\n", "⏎"), e);
        }
    }
}
