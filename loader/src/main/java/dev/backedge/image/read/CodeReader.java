package dev.backedge.image.read;

import dev.backedge.image.EdgeCodec;
import dev.backedge.image.ImagePayload;
import dev.backedge.image.Invariant;
import dev.backedge.image.Reference;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyDecoder;
import dev.backedge.ir.RootLookup;
import dev.backedge.model.Binding;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CodeSummary;
import dev.backedge.model.Edge;
import dev.backedge.model.Effects;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;
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

    /// What a code instance relied on of another.
    ///
    /// @param edge names the other, and for what it was relied on
    /// @param code that the other was; empty where there was none
    record ReliedOn(Edge.Code edge, Optional<CodeSummary> code) {}

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
                    "CODE_INSTANCE",
                    0,
                    Invariant.NUMBER_RANGE,
                    "0 to " + Effects.TOTAL.bits(),
                    bits);
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
            int size = EdgeCodec.sizeAt(words, at);
            if (size == 0) {
                throw payload.corrupt(
                        "EDGES",
                        4L * at,
                        Invariant.EDGE,
                        "one within " + (words.length - at) + " words",
                        words[at]);
            }
            edges.add(edge(words, at, table, relied));
            at += size;
        }
        return edges;
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
                Edge.Code code =
                        new Edge.Code(
                                table.get(MethodInstance.class, words[at + 1]),
                                reliance(words[at + 2]));
                relied.add(new ReliedOn(code, summary(words, at + 3, table)));
                yield code;
            }
            default -> new Edge.Global(table.get(Binding.class, words[at + 1]));
        };
    }

    private Optional<CodeSummary> summary(int[] words, int at, ObjectTable table) {
        if (words[at] == Reference.NONE) {
            return Optional.empty();
        }
        Optional<Object> constant =
                words[at + 1] == Reference.NONE
                        ? Optional.empty()
                        : Optional.of(table.object(words[at + 1]));
        return Optional.of(
                new CodeSummary(
                        table.get(Type.class, words[at]), constant, effects(words[at + 2])));
    }

    private Reliance reliance(int bits) {
        if (bits < 0 || bits > Reliance.ALL.bits()) {
            throw payload.corrupt("EDGES", 0, Invariant.EDGE, "0 to " + Reliance.ALL.bits(), bits);
        }
        return new Reliance(bits);
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
