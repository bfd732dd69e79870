package dev.backedge.testkit;

import dev.backedge.ir.Body;
import dev.backedge.ir.FrontEnd;
import dev.backedge.ir.SourceFile;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.TopLevel;

import java.util.List;
import java.util.function.UnaryOperator;

/// A language of which all bodies are put into another form before they are defined, those of its
/// library too.
///
/// @param language the language
/// @param form what becomes of a body
record FormedFrontEnd(FrontEnd language, UnaryOperator<Body> form) implements FrontEnd {
    @Override
    public String fileExtension() {
        return language.fileExtension();
    }

    @Override
    public List<SourceFile> baseLibrary() {
        return language.baseLibrary();
    }

    @Override
    public List<TopLevel> lower(SourceFile source) {
        return formed(language.lower(source));
    }

    @Override
    public List<TopLevel> lower(SourceFile place, Object code) {
        return formed(language.lower(place, code));
    }

    @Override
    public Body lowerBody(
            SourceFile place, List<Symbol> arguments, List<Symbol> staticParameters, Object code) {
        return form.apply(language.lowerBody(place, arguments, staticParameters, code));
    }

    private List<TopLevel> formed(List<TopLevel> forms) {
        return forms.stream().map(this::formed).toList();
    }

    private TopLevel formed(TopLevel top) {
        return switch (top) {
            case TopLevel.ModuleDefinition(var name, var kind, var forms, var location) ->
                    new TopLevel.ModuleDefinition(name, kind, formed(forms), location);
            case TopLevel.Thunk(var body, var location) ->
                    new TopLevel.Thunk(form.apply(body), location);
            case TopLevel.AssignGlobal(var name, var kind, var value, var location) ->
                    new TopLevel.AssignGlobal(name, kind, form.apply(value), location);
            case TopLevel.MethodDefinition method -> formed(method);
            case TopLevel.GeneratedMethod(var generator, var definition) ->
                    new TopLevel.GeneratedMethod(generator, formed(definition));
            case TopLevel.Documented(var text, var definition) ->
                    new TopLevel.Documented(text, formed(definition));
            case TopLevel.UsingModule _,
                    TopLevel.UsingNames _,
                    TopLevel.ImportModule _,
                    TopLevel.ImportNames _,
                    TopLevel.Export _,
                    TopLevel.AbstractType _,
                    TopLevel.PrimitiveType _,
                    TopLevel.StructType _,
                    TopLevel.FunctionDeclaration _,
                    TopLevel.Include _ ->
                    top;
        };
    }

    private TopLevel.MethodDefinition formed(TopLevel.MethodDefinition method) {
        return new TopLevel.MethodDefinition(
                method.callee(),
                method.argumentTypes(),
                method.arity(),
                method.parameters(),
                method.unspecialized(),
                method.inlining(),
                form.apply(method.body()),
                method.location());
    }
}
