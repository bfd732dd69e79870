package dev.backedge.image.read;

import dev.backedge.image.EdgeCodec;
import dev.backedge.image.ImagePayload;
import dev.backedge.image.Reference;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyDecoder;
import dev.backedge.ir.RootLookup;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.Edge;
import dev.backedge.model.Effects;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Type;
import dev.backedge.world.WorldRange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Makes code instances with their edges. Compressed code is decoded when it is first asked for,
/// not here.
final class CodeReader {
    /// Where loaded code stands before it was found to be valid: worlds that nobody reaches.
    private static final WorldRange NOWHERE =
            new WorldRange(WorldRange.OPEN - 1, WorldRange.OPEN - 1);

    private final ImagePayload payload;
    private final List<String> rootKeys;
    private final Map<CodeInstance, List<ReliedOn>> reliedOn = new HashMap<>();

    /// What a code instance relied on of another: the result type, constant and effects that it
    /// saw.
    record ReliedOn(
            MethodInstance instance,
            Optional<Type> returnType,
            Optional<Object> constant,
            Effects effects) {}

    /// @param payload of the image
    /// @param rootKeys build ids, as text: of the image itself, then of its dependencies in order
    CodeReader(ImagePayload payload, List<String> rootKeys) {
        this.payload = payload;
        this.rootKeys = rootKeys;
    }

    CodeInstance codeInstance(int number, ObjectTable table) {
        MethodInstance instance =
                table.get(MethodInstance.class, payload.field(number, Fields.CODE_INSTANCE));
        long first = payload.longField(number, Fields.CODE_FIRST_WORLD);
        WorldRange worlds =
                first == 0
                        ? NOWHERE
                        : new WorldRange(first, payload.longField(number, Fields.CODE_LAST_WORLD));
        int constant = payload.field(number, Fields.CODE_CONSTANT);
        List<ReliedOn> relied = new ArrayList<>();
        CodeInstance code =
                CodeInstance.loaded(
                        instance,
                        worlds,
                        table.get(Type.class, payload.field(number, Fields.CODE_RETURN_TYPE)),
                        constant == Reference.NONE
                                ? Optional.empty()
                                : Optional.of(table.object(constant)),
                        effects(payload.field(number, Fields.CODE_EFFECTS)),
                        edges(
                                payload.edges(payload.field(number, Fields.CODE_EDGES)),
                                table,
                                relied),
                        source(payload.field(number, Fields.CODE_CODE), instance::method));
        reliedOn.put(code, relied);
        return code;
    }

    private Effects effects(int bits) {
        if (bits < 0 || bits > Effects.TOTAL.bits()) {
            throw payload.corrupt(
                    "RECORDS", 0, "effects are known", "0 to " + Effects.TOTAL.bits(), bits);
        }
        return new Effects(bits);
    }

    /// What a code instance's edges to other code had recorded, in the order of these edges.
    List<ReliedOn> reliedOn(CodeInstance code) {
        return reliedOn.getOrDefault(code, List.of());
    }

    private List<Edge> edges(int[] words, ObjectTable table, List<ReliedOn> relied) {
        List<Edge> edges = new ArrayList<>();
        int at = 0;
        while (at < words.length) {
            int size = sizeAt(words, at);
            if (size < 0 || at + size > words.length) {
                throw payload.corrupt(
                        "EDGES",
                        4L * at,
                        "an edge is known and complete",
                        "one within " + (words.length - at) + " words",
                        words[at]);
            }
            edges.add(edge(words, at, table, relied));
            at += size;
        }
        return edges;
    }

    /// How many words an edge takes; negative for an unknown or damaged one.
    private static int sizeAt(int[] words, int at) {
        return switch (words[at]) {
            case EdgeCodec.CALL ->
                    at + 3 < words.length && words[at + 3] >= 0 && words[at + 3] <= words.length
                            ? 4 + words[at + 3]
                            : -1;
            case EdgeCodec.INVOKE -> 3;
            case EdgeCodec.CODE -> 5;
            case EdgeCodec.GLOBAL -> 2;
            default -> -1;
        };
    }

    private Edge edge(int[] words, int at, ObjectTable table, List<ReliedOn> relied) {
        return switch (words[at]) {
            case EdgeCodec.CALL -> {
                List<Method> matches = new ArrayList<>();
                for (int i = 0; i < words[at + 3]; i++) {
                    matches.add(table.get(Method.class, words[at + 4 + i]));
                }
                Edge.Coverage coverage =
                        words[at + 2] == EdgeCodec.FULL
                                ? Edge.Coverage.FULL
                                : Edge.Coverage.PARTIAL;
                yield new Edge.Call(table.get(Type.class, words[at + 1]), matches, coverage);
            }
            case EdgeCodec.INVOKE ->
                    new Edge.Invoke(
                            table.get(Type.class, words[at + 1]),
                            table.get(Method.class, words[at + 2]));
            case EdgeCodec.CODE -> {
                MethodInstance instance = table.get(MethodInstance.class, words[at + 1]);
                Optional<Type> type =
                        words[at + 2] == Reference.NONE
                                ? Optional.empty()
                                : Optional.of(table.get(Type.class, words[at + 2]));
                Optional<Object> constant =
                        words[at + 3] == Reference.NONE
                                ? Optional.empty()
                                : Optional.of(table.object(words[at + 3]));
                relied.add(new ReliedOn(instance, type, constant, effects(words[at + 4])));
                yield new Edge.Code(instance);
            }
            default -> new Edge.Global(table.get(Binding.class, words[at + 1]));
        };
    }

    /// Decodes code when it is asked for.
    ///
    /// @param offset in BYTES, or none
    /// @param method whose roots the code names
    Supplier<Optional<Body>> source(int offset, Supplier<Method> method) {
        if (offset == Reference.NONE) {
            return Optional::empty;
        }
        byte[] bytes = payload.bytesAt(offset);
        return () -> {
            RootLookup roots = (key, index) -> method.get().roots().root(rootKeys.get(key), index);
            return Optional.of(BodyDecoder.decode(bytes, roots));
        };
    }
}
