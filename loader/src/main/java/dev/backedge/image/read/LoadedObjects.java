package dev.backedge.image.read;

import dev.backedge.image.ImageHeader;
import dev.backedge.image.ImagePayload;
import dev.backedge.image.Invariant;
import dev.backedge.image.LinkageBlob;
import dev.backedge.image.PredefinedObjects;
import dev.backedge.image.RecordKind;
import dev.backedge.image.Reference;
import dev.backedge.image.Section;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CoreTypes;
import dev.backedge.model.Method;
import dev.backedge.model.RuntimeModule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The objects of an image, made and linked, that the program does not see yet; and the lists that
/// say what to do with them.
///
/// @param payload of the image
/// @param all objects by number
/// @param modules root modules
/// @param bindings with their values
/// @param methods in the order of definition, with their worlds
/// @param code to attach
/// @param rootBlocks roots of compressed code, by method
/// @param initializers modules with an `__init__`
/// @param reader that made the code instances
/// @param newTypes how many instances of others' declarations were made here
/// @param newInstances how many method instances of others' methods were made here
record LoadedObjects(
        ImagePayload payload,
        List<Object> all,
        List<RuntimeModule> modules,
        List<ObjectFiller.BindingValue> bindings,
        List<Worlds> methods,
        List<CodeInstance> code,
        Map<Method, List<Object>> rootBlocks,
        List<RuntimeModule> initializers,
        CodeReader reader,
        int newTypes,
        int newInstances) {
    /// A method, and the worlds in which an image without dependencies had it.
    record Worlds(Method method, long primaryWorld, long deletedWorld, End end) {
        private static final int HIDDEN = 1 << 3;

        /// Why a method that has ended did.
        enum End {
            /// It was deleted.
            DELETED,
            /// Another one took its place.
            HIDDEN
        }

        static End endOf(int traits) {
            return (traits & HIDDEN) != 0 ? End.HIDDEN : End.DELETED;
        }
    }

    static LoadedObjects read(
            ImagePayload payload,
            ImageHeader header,
            List<LinkageBlob> dependencies,
            PredefinedObjects predefined,
            CoreTypes core) {
        List<String> rootKeys = new ArrayList<>(List.of(header.buildId().toString()));
        dependencies.forEach(dependency -> rootKeys.add(dependency.header().buildId().toString()));
        ObjectTable table = new ObjectTable(payload, predefined, dependencies);
        CodeReader code = new CodeReader(payload, rootKeys);
        ObjectFiller filler = new ObjectFiller(payload, core);
        ObjectReader reader = new ObjectReader(payload, core, table, code, filler);
        reader.readAll();
        filler.checkLayouts(table);
        filler.fillAll(table);
        return new LoadedObjects(
                payload,
                table.all(),
                table.list(RuntimeModule.class, words(payload, Section.MODULES)),
                filler.bindingValues(table),
                methods(payload, table),
                table.list(CodeInstance.class, words(payload, Section.SPECIALIZATIONS)),
                rootBlocks(payload, table),
                table.list(RuntimeModule.class, words(payload, Section.INITIALIZERS)),
                code,
                reader.newTypes(),
                reader.newInstances());
    }

    private static int[] words(ImagePayload payload, Section section) {
        int[] words = new int[payload.rows(section) * section.rowWords()];
        for (int i = 0; i < words.length; i++) {
            words[i] = payload.word(section, i);
        }
        return words;
    }

    private static List<Worlds> methods(ImagePayload payload, ObjectTable table) {
        List<Worlds> methods = new ArrayList<>();
        Set<Method> seen = new HashSet<>();
        for (int reference : words(payload, Section.METHODS)) {
            int number = Reference.number(reference);
            boolean own =
                    reference == Reference.of(Reference.Tag.DATA, number)
                            && payload.kind(number) == RecordKind.METHOD;
            if (!own || !seen.add(table.get(Method.class, reference))) {
                throw payload.corrupt(
                        "METHODS",
                        4L * methods.size(),
                        Invariant.OWN_OBJECTS,
                        "another method of the image",
                        reference);
            }
            methods.add(
                    new Worlds(
                            table.get(Method.class, reference),
                            payload.longField(number, Fields.METHOD_PRIMARY_WORLD),
                            payload.longField(number, Fields.METHOD_DELETED_WORLD),
                            Worlds.endOf(payload.field(number, Fields.METHOD_TRAITS))));
        }
        return methods;
    }

    private static Map<Method, List<Object>> rootBlocks(ImagePayload payload, ObjectTable table) {
        Map<Method, List<Object>> blocks = new LinkedHashMap<>();
        int[] rows = words(payload, Section.ROOT_BLOCKS);
        for (int i = 0; i + 1 < rows.length; i += 2) {
            blocks.put(
                    table.get(Method.class, rows[i]),
                    table.list(Object.class, payload.list(rows[i + 1])));
        }
        return blocks;
    }

    /// How many rows of a list there are.
    int count(Section section) {
        return payload.rows(section);
    }
}
