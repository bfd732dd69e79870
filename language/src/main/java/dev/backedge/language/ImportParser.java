package dev.backedge.language;

import dev.backedge.language.Expression.ImportKind;
import dev.backedge.language.Expression.ImportPath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads `using`, `import` and `export`.
final class ImportParser {
    private final TokenStream tokens;

    ImportParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    Expression statement() {
        Token keyword = tokens.take();
        if (keyword.is("export")) {
            return new Expression.ExportStatement(keyword.start(), exported());
        }
        ImportKind kind = keyword.is("using") ? ImportKind.USING : ImportKind.IMPORT;
        ImportPath first = path();
        if (tokens.accept(":")) {
            return new Expression.ImportStatement(
                    keyword.start(), kind, first, Optional.of(paths(path())));
        }
        List<ImportPath> modules = paths(first);
        List<Expression> statements = new ArrayList<>();
        for (ImportPath module : modules) {
            statements.add(
                    new Expression.ImportStatement(
                            keyword.start(), kind, module, Optional.empty()));
        }
        return statements.size() == 1
                ? statements.getFirst()
                : new Expression.Block(keyword.start(), List.copyOf(statements));
    }

    private List<ImportPath> paths(ImportPath first) {
        List<ImportPath> result = new ArrayList<>(List.of(first));
        while (tokens.accept(",")) {
            result.add(path());
        }
        return List.copyOf(result);
    }

    private ImportPath path() {
        tokens.skipNewlines();
        int start = tokens.peek().start();
        int dots = 0;
        while (isDots(tokens.peek())) {
            dots += tokens.take().text().length();
        }
        List<String> names = new ArrayList<>(List.of(name()));
        while (tokens.touches()
                && tokens.peek().kind() == TokenKind.OPERATOR
                && tokens.peek().text().startsWith(".")) {
            names.add(member());
        }
        Optional<String> as = Optional.empty();
        if (tokens.atWord("as")) {
            tokens.take();
            as = Optional.of(name());
        }
        return new ImportPath(start, dots, List.copyOf(names), as);
    }

    private static boolean isDots(Token token) {
        return token.kind() == TokenKind.OPERATOR && token.text().replace(".", "").isEmpty();
    }

    /// `.name`, or `.+`, which is one token.
    private String member() {
        Token dot = tokens.take();
        if (dot.text().length() == 1) {
            tokens.accept(":");
            return name();
        }
        if (isDots(dot) || !Words.isFunctionOperator(dot.text().substring(1))) {
            throw SyntaxException.unexpected(
                    tokens.source(), dot.start(), "a name", dot.description());
        }
        return dot.text().substring(1);
    }

    private String name() {
        Token token = tokens.peek();
        if (token.kind() == TokenKind.MACRO) {
            return tokens.take().text();
        }
        if (token.is("(")) {
            Token opener = tokens.take();
            String inner = name();
            tokens.close(")", opener);
            return inner;
        }
        boolean operator =
                token.kind() == TokenKind.OPERATOR && Words.isFunctionOperator(token.text());
        return operator ? tokens.take().text() : tokens.expect(TokenKind.NAME, "a name").text();
    }

    private List<String> exported() {
        List<String> names = new ArrayList<>();
        do {
            tokens.skipNewlines();
            names.add(name());
        } while (tokens.accept(","));
        return List.copyOf(names);
    }
}
