package dev.backedge.image.write;

import dev.backedge.image.LinkageBlob;
import dev.backedge.ir.Body;
import dev.backedge.ir.BodyEncoder;
import dev.backedge.ir.RootReference;
import dev.backedge.model.CodeInstance;
import dev.backedge.model.CodeSummary;
import dev.backedge.model.Effects;
import dev.backedge.model.Method;
import dev.backedge.model.MethodInstance;
import dev.backedge.model.Reliance;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compresses the code of methods and code instances, and collects the roots that it names: a block
/// a method, under the key of the image that is being written (key 0); roots that a dependency
/// added are named under that dependency's key (its number plus 1).
final class CompressedCode {
    private final List<LinkageBlob> dependencies;
    private final long world;
    private final Map<Object, byte[]> bytes = new IdentityHashMap<>();
    private final Map<Method, List<Object>> blocks = new LinkedHashMap<>();

    CompressedCode(List<LinkageBlob> dependencies, long world) {
        this.dependencies = dependencies;
        this.world = world;
    }

    /// Compresses a method's code and gives the roots that are new for it.
    List<Object> rootsOf(Method method) {
        return compress(method, method, method.body());
    }

    /// Compresses a code instance's code and gives the roots that are new for its method.
    List<Object> rootsOf(CodeInstance code) {
        return compress(code, code.instance().method(), code.body());
    }

    private List<Object> compress(Object owner, Method method, Optional<Body> body) {
        if (body.isEmpty()) {
            return List.of();
        }
        List<Object> block = blocks.getOrDefault(method, new ArrayList<>());
        int before = block.size();
        bytes.put(
                owner,
                BodyEncoder.encode(body.get(), constant -> reference(method, block, constant)));
        if (!block.isEmpty()) {
            blocks.putIfAbsent(method, block);
        }
        return List.copyOf(block.subList(before, block.size()));
    }

    private RootReference reference(Method method, List<Object> block, Object constant) {
        int own = identityIndex(block, constant);
        if (own >= 0) {
            return new RootReference(0, own);
        }
        for (int dependency = 0; dependency < dependencies.size(); dependency++) {
            String key = dependencies.get(dependency).header().buildId().toString();
            int index = identityIndex(method.roots().ofKey(key), constant);
            if (index >= 0) {
                return new RootReference(dependency + 1, index);
            }
        }
        block.add(constant);
        return new RootReference(0, block.size() - 1);
    }

    private static int identityIndex(List<Object> list, Object wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }

    /// The compressed code of a method or code instance, if it has code.
    Optional<byte[]> of(Object owner) {
        return Optional.ofNullable(bytes.get(owner));
    }

    /// The roots that this image adds, by method.
    Map<Method, List<Object>> blocks() {
        return blocks;
    }

    /// What an edge relied on of code: of the one that is valid now. A constant and effects that it
    /// did not rely on are left out.
    Optional<CodeSummary> reliedOn(MethodInstance instance, Reliance reliance) {
        return instance.codeAt(world)
                .map(CodeInstance::summary)
                .map(code ->
                        new CodeSummary(
                                code.returnType(),
                                code.constant().filter(_ -> reliance.has(Reliance.Kind.CONSTANT)),
                                reliance.has(Reliance.Kind.EFFECTS)
                                        ? code.effects()
                                        : Effects.UNKNOWN));
    }
}
