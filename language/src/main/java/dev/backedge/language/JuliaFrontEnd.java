package dev.backedge.language;

import dev.backedge.ir.Body;
import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The front end for the Julia subset, found as a service.
public final class JuliaFrontEnd implements FrontEnd {
    /// Makes a front end; it keeps nothing between files.
    public JuliaFrontEnd() {}

    @Override
    public String fileExtension() {
        return ".jl";
    }

    /// {@return the forms of a file, in order}
    ///
    /// Types of inner functions are numbered through the file and carry its name: files of one
    /// module need different names.
    ///
    /// @throws SyntaxException if the text is not a program of the subset
    @Override
    public List<TopLevel> lower(SourceFile source) {
        SourceText text = new SourceText(source);
        return new Lowering(text).forms(Parser.parse(text));
    }

    /// {@return the forms of code that the program made}
    ///
    /// @param place whose name stands where a file's does
    /// @param code a symbol, an `Expr`, or any other value, which stands for itself
    /// @throws SyntaxException if the code is not of the subset
    @Override
    public List<TopLevel> lower(SourceFile place, Object code) {
        SourceText text = CodePlace.textOf(place, code);
        return new Lowering(text).forms(List.of(new QuotedCode(text).expression(code)));
    }

    /// {@return a method's body of code that the program made}
    ///
    /// @param place whose name stands where a file's does
    /// @param arguments names of the slots, that of the function itself first
    /// @param staticParameters names of the `where` variables
    /// @param code a symbol, an `Expr`, or any other value, which stands for itself
    /// @throws SyntaxException if the code is not of the subset, or has inner functions
    @Override
    public Body lowerBody(
            SourceFile place, List<Symbol> arguments, List<Symbol> staticParameters, Object code) {
        SourceText text = CodePlace.textOf(place, code);
        return new GeneratedLowering(text)
                .body(arguments, staticParameters, new QuotedCode(text).expression(code));
    }

    @Override
    public List<SourceFile> baseLibrary() {
        List<SourceFile> files = new ArrayList<>();
        for (String name : resource("index.txt").lines().map(String::strip).toList()) {
            if (!name.isEmpty() && !name.startsWith("#")) {
                files.add(new SourceFile("base/" + name, resource(name)));
            }
        }
        return List.copyOf(files);
    }

    private static String resource(String name) {
        try (InputStream stream = JuliaFrontEnd.class.getResourceAsStream("base/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the standard library lacks its file base/" + name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
