package dev.backedge.image.read;

import dev.backedge.image.CorruptImageException;
import dev.backedge.image.ImagePayload;
import dev.backedge.image.Invariant;
import dev.backedge.image.LinkageBlob;
import dev.backedge.image.PredefinedObjects;
import dev.backedge.image.Reference;
import dev.backedge.image.Section;
import dev.backedge.ir.Symbol;
import dev.backedge.model.RuntimeModule;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds the object that a reference names: the objects of the image that were made so far, and
/// everything that it links to.
final class ObjectTable {
    private final ImagePayload payload;
    private final PredefinedObjects predefined;
    private final List<LinkageBlob> dependencies;
    private final @Nullable Object[] objects;
    private int made;

    ObjectTable(
            ImagePayload payload, PredefinedObjects predefined, List<LinkageBlob> dependencies) {
        this.payload = payload;
        this.predefined = predefined;
        this.dependencies = dependencies;
        objects = new Object[payload.objectCount()];
    }

    void add(Object object) {
        objects[made++] = object;
    }

    int made() {
        return made;
    }

    List<Object> all() {
        List<Object> all = new ArrayList<>(made);
        for (int i = 0; i < made; i++) {
            all.add(data(i));
        }
        return all;
    }

    private Object data(int number) {
        Object object = number < made ? objects[number] : null;
        if (object == null) {
            throw payload.corrupt(
                    "OBJECTS",
                    4L * number,
                    Invariant.REFERENCE_ORDER,
                    "a number below " + made,
                    number);
        }
        return object;
    }

    Object object(int reference) {
        if (!Reference.hasTag(reference)) {
            throw payload.corrupt(
                    "OBJECTS", 0, Invariant.REFERENCE_TAG, "0 to 6", reference >>> 29);
        }
        int number = Reference.number(reference);
        return switch (Reference.tag(reference)) {
            case DATA -> data(number);
            case CONSTANT -> payload.constant(number);
            case PREDEFINED ->
                    predefined.object(below("predefined objects", number, predefined.size()));
            case SYMBOL -> Symbol.of(payload.symbol(number));
            case BUILTIN ->
                    predefined
                            .builtins()
                            .get(below("builtin functions", number, predefined.builtins().size()));
            case BINDING ->
                    as(RuntimeModule.class, object(payload.word(Section.BINDINGS, 2 * number)))
                            .bindingOf(
                                    Symbol.of(
                                            payload.symbol(
                                                    payload.word(
                                                            Section.BINDINGS, 2 * number + 1))));
            case EXTERNAL ->
                    external(
                            payload.word(Section.EXTERNALS, 2 * number),
                            payload.word(Section.EXTERNALS, 2 * number + 1));
        };
    }

    private Object external(int dependency, int number) {
        LinkageBlob blob = dependencies.get(below("dependencies", dependency, dependencies.size()));
        return blob.objects()
                .get(below("objects of " + blob.header().name(), number, blob.objects().size()));
    }

    private int below(String what, int number, int count) {
        if (number < 0 || number >= count) {
            throw payload.corrupt(
                    "EXTERNALS",
                    0,
                    Invariant.REFERENCE_TARGET,
                    "one of the " + count + " " + what,
                    number);
        }
        return number;
    }

    <T> T as(Class<T> type, Object object) {
        if (!type.isInstance(object)) {
            throw mismatch(type.getSimpleName(), object);
        }
        return type.cast(object);
    }

    CorruptImageException mismatch(String expected, Object found) {
        return payload.corrupt(
                "OBJECTS",
                4L * made,
                Invariant.REFERENCE_KIND,
                expected,
                found.getClass().getSimpleName());
    }

    <T> T get(Class<T> type, int reference) {
        return as(type, object(reference));
    }

    <T> List<T> list(Class<T> type, int[] references) {
        return Arrays.stream(references).mapToObj(reference -> get(type, reference)).toList();
    }
}
