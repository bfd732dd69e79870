package dev.backedge.tools.world;

import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.layout.FieldLayout;
import dev.backedge.layout.TypeLayout;
import dev.backedge.model.MethodShape;
import dev.backedge.model.TypeKind;
import dev.backedge.world.WorldRange;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// The form of the lines that a [WorldContent] consists of. Texts of types are canonical already.
final class WorldLines {
    /// The worlds of a code instance that stands for no recorded one: it only holds the edges of a
    /// specialization without code.
    static final WorldRange NO_CODE = new WorldRange(1, 1);

    private WorldLines() {}

    /// What a type declaration consists of.
    ///
    /// @param name path of the type
    /// @param kind of declaration
    /// @param bits size of a primitive type
    /// @param variables names in the source
    /// @param types canonical text of a tuple of supertype and field types, bound by the variables
    /// @param fields names
    /// @param initialized how many of the first fields every constructor sets
    record Declaration(
            List<Symbol> name,
            TypeKind kind,
            OptionalInt bits,
            List<Symbol> variables,
            String types,
            List<Symbol> fields,
            int initialized) {}

    static String declaration(Declaration declaration) {
        return line(
                path(declaration.name),
                declaration.kind,
                declaration.bits.isPresent() ? declaration.bits.getAsInt() : "",
                declaration.variables,
                declaration.types,
                declaration.fields,
                declaration.initialized);
    }

    static String path(List<Symbol> names) {
        return names.stream().map(Symbol::name).collect(Collectors.joining("."));
    }

    static String layout(String type, TypeLayout layout) {
        StringBuilder fields = new StringBuilder();
        for (FieldLayout field : layout.fields()) {
            fields.append(field.offsetBytes())
                    .append('+')
                    .append(field.sizeBytes())
                    .append(field.isPointer() ? "* " : " ");
        }
        return line(
                type,
                layout.sizeBytes(),
                layout.alignmentBytes(),
                layout.hasPadding(),
                layout.pointerCount(),
                fields);
    }

    static String opaque(String type) {
        return line(type, "opaque");
    }

    static String method(
            int id,
            Symbol name,
            String module,
            String signature,
            MethodShape shape,
            SourceLocation location,
            WorldRange worlds) {
        String traits =
                shape.traits().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
        return line(
                id,
                name,
                module,
                signature,
                location,
                worlds,
                shape.argumentCount(),
                shape.nospecialize(),
                shape.called(),
                shape.keywordCount(),
                traits);
    }

    static String instance(int method, String types, List<String> staticParameters) {
        return line(method, types, staticParameters);
    }

    static String code(String instance, WorldRange worlds, String returnType, String constant) {
        return line(instance, worlds, returnType, constant);
    }

    static String backedge(int callee, int caller) {
        return callee + " " + caller;
    }

    static String uncovered(String signature, int caller) {
        return line(signature, caller);
    }

    private static String line(Object... parts) {
        StringBuilder line = new StringBuilder();
        for (Object part : parts) {
            line.append(part).append('\t');
        }
        return line.toString();
    }
}
