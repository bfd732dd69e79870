package dev.backedge.benchmarks;

import dev.backedge.layout.FieldLayout;
import dev.backedge.tools.world.WorldData;
import dev.backedge.tools.world.WorldRecord;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The recorded world as flat records, for Java's own serialization: the peer of an image.
///
/// It has the same types, layouts, methods, method instances, code instances and edges. It is at an
/// advantage: types are texts, so that nothing has to be linked or made unique when it is read, and
/// what is read cannot be used before that is done.
///
/// @param types declarations
/// @param layouts of concrete types
/// @param methods with their worlds
/// @param instances with their code
/// @param edges lists of callee and callers
record FlatWorld(
        ArrayList<FlatType> types,
        ArrayList<FlatLayout> layouts,
        ArrayList<FlatMethod> methods,
        ArrayList<FlatInstance> instances,
        ArrayList<int[]> edges)
        implements Serializable {
    private static final long serialVersionUID = 1L;

    record FlatType(
            String name,
            int kind,
            ArrayList<String> parameters,
            String supertype,
            ArrayList<String> fields,
            ArrayList<String> fieldTypes)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    record FlatLayout(String type, int sizeBytes, int alignmentBytes, int[] fields)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    record FlatMethod(
            String name,
            String module,
            String signature,
            String file,
            int line,
            long firstWorld,
            long lastWorld)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    record FlatInstance(
            int method, String types, ArrayList<String> parameters, ArrayList<FlatCode> code)
            implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    record FlatCode(String returnType, long firstWorld, long lastWorld) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    static FlatWorld empty() {
        return new FlatWorld(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    static FlatWorld of(WorldData data) {
        FlatWorld world = empty();
        data.declarations(record -> world.types.add(type(record)));
        data.layouts(record -> world.layouts.add(layout(record)));
        data.definitions(record -> world.methods.add(method(record)));
        data.specializations(record -> world.instances.add(instance(record)));
        data.backedges(record -> world.edges.add(edges(record)), _ -> {});
        return world;
    }

    private static FlatType type(WorldRecord.Declaration record) {
        ArrayList<String> parameters = new ArrayList<>();
        for (WorldRecord.Parameter parameter : record.parameters()) {
            parameters.addAll(List.of(parameter.original(), parameter.lower(), parameter.upper()));
        }
        return new FlatType(
                record.name(),
                record.kind().ordinal(),
                parameters,
                record.supertype(),
                new ArrayList<>(record.fields()),
                new ArrayList<>(record.fieldTypes()));
    }

    private static FlatLayout layout(WorldRecord.Layout record) {
        int[] fields =
                record.layout().fields().stream().mapToInt(FieldLayout::offsetBytes).toArray();
        return new FlatLayout(
                record.type(),
                record.layout().sizeBytes(),
                record.layout().alignmentBytes(),
                fields);
    }

    private static FlatMethod method(WorldRecord.Definition record) {
        return new FlatMethod(
                record.name(),
                record.module(),
                record.signature(),
                record.location().file(),
                record.location().line(),
                record.worlds().first(),
                record.worlds().last());
    }

    private static FlatInstance instance(WorldRecord.Specialization record) {
        ArrayList<FlatCode> code = new ArrayList<>();
        record.code()
                .forEach(each ->
                        code.add(
                                new FlatCode(
                                        each.returnType().orElse(""),
                                        each.worlds().first(),
                                        each.worlds().last())));
        ArrayList<String> parameters = new ArrayList<>();
        for (Optional<String> parameter : record.staticParameters()) {
            parameters.add(parameter.orElse(""));
        }
        return new FlatInstance(record.method(), record.types().orElse(""), parameters, code);
    }

    private static int[] edges(WorldRecord.Callers record) {
        int[] edges = new int[record.callers().size() + 1];
        edges[0] = record.callee();
        for (int i = 1; i < edges.length; i++) {
            edges[i] = record.callers().get(i - 1);
        }
        return edges;
    }

    byte[] serialize() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static FlatWorld deserialize(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (FlatWorld) in.readObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the classes that were written are there", e);
        }
    }
}
