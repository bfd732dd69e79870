package dev.backedge.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.model.CodeInstance;
import dev.backedge.model.DataType;
import dev.backedge.model.Edge;
import dev.backedge.model.Method;
import dev.backedge.model.Reliance;
import dev.backedge.model.Unions;
import dev.backedge.model.Vararg;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random definitions over random code: after each, exactly the code that the literal rule calls
/// stale has ended, and in the right world.
class RandomWorldsTest {
    private static final int WORLDS_PER_SEED = 40;
    private static final int STEPS = 40;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void exactlyTheStaleCodeEnds(long seed) {
        for (int number = 0; number < WORLDS_PER_SEED; number++) {
            new Story(seed * 1000 + number).run();
        }
    }

    private static final class Story {
        private final long seed;
        private final Random random;
        private final SmallWorld world = new SmallWorld();
        private final ReferenceRule rule = new ReferenceRule(new EdgeCheck(world.lookup));
        private final List<Object> types = new ArrayList<>();
        private final List<DataType> functions =
                List.of(world.function("f"), world.function("g"), world.function("h"));
        private final List<Method> methods = new ArrayList<>();
        private final List<CodeInstance> codes = new ArrayList<>();
        private int names;

        Story(long seed) {
            this.seed = seed;
            random = new Random(seed);
            DataType top = world.abstractType("Top", world.any());
            DataType left = world.abstractType("Left", top);
            DataType right = world.abstractType("Right", top);
            List<DataType> leaves =
                    List.of(
                            world.struct("A", left),
                            world.struct("B", left),
                            world.struct("C", right),
                            world.struct("D", right),
                            world.struct("E", top));
            types.addAll(List.of(world.any(), top, left, right));
            types.addAll(leaves);
            types.addAll(leaves);
            types.add(Unions.of(List.of(leaves.get(0), leaves.get(2))));
            types.add(Unions.of(List.of(left, leaves.get(4))));
        }

        void run() {
            for (int step = 0; step < STEPS; step++) {
                long before = world.world();
                step();
                for (long next = before + 1; next <= world.world(); next++) {
                    rule.advanceTo(next);
                }
                compare(step);
            }
        }

        private void step() {
            switch (random.nextInt(10)) {
                case 0, 1, 2 -> define();
                case 3 -> defineSeveral();
                case 4 -> delete();
                case 5 -> rebind();
                default -> publish();
            }
        }

        private void define() {
            Method method =
                    world.method(
                            random.nextInt(4) == 0 && !methods.isEmpty()
                                    ? methods.get(random.nextInt(methods.size())).signature()
                                    : signature(),
                            1);
            world.invalidator.define(method);
            methods.add(method);
        }

        private void defineSeveral() {
            List<Method> several = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                several.add(world.method(signature(), 1));
            }
            world.invalidator.defineAll(several);
            methods.addAll(several);
        }

        private void delete() {
            List<Method> present = methods.stream().filter(method -> !method.isDeleted()).toList();
            if (!present.isEmpty()) {
                world.invalidator.delete(present.get(random.nextInt(present.size())));
            }
        }

        private void rebind() {
            var binding = world.binding("x" + random.nextInt(2));
            if (random.nextBoolean()) {
                world.invalidator.defineConstant(binding, (long) random.nextInt(3));
            } else {
                world.invalidator.defineVariable(binding, (long) random.nextInt(3));
            }
        }

        private void publish() {
            var instance = world.instance("caller" + ++names);
            rule.advanceTo(world.world());
            List<Edge> edges = new ArrayList<>();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                edge().ifPresent(edges::add);
            }
            CodeInstance code = world.code(instance, edges.toArray(new Edge[0]));
            codes.add(code);
            rule.published(code);
        }

        private Optional<Edge> edge() {
            List<CodeInstance> open = codes.stream().filter(CodeInstance::isOpen).toList();
            return switch (random.nextInt(6)) {
                case 0 -> Optional.of(new Edge.Global(world.binding("x" + random.nextInt(2))));
                case 1 -> world.invokeEdge(signature().parameters().toArray());
                case 2, 3 ->
                        open.isEmpty()
                                ? Optional.empty()
                                : Optional.of(
                                        new Edge.Code(
                                                open.get(random.nextInt(open.size())).instance(),
                                                Reliance.ALL));
                default -> Optional.of(world.callEdge(signature()));
            };
        }

        private DataType signature() {
            List<Object> elements = new ArrayList<>();
            elements.add(
                    random.nextInt(8) == 0
                            ? world.universe.core().function()
                            : functions.get(random.nextInt(functions.size())));
            int count = random.nextInt(3);
            for (int i = 0; i < count; i++) {
                elements.add(types.get(random.nextInt(types.size())));
            }
            if (random.nextInt(6) == 0
                    && types.get(random.nextInt(types.size())) instanceof DataType type) {
                elements.add(new Vararg(type, Optional.empty()));
            }
            return world.tuple(elements.toArray());
        }

        private void compare(int step) {
            for (CodeInstance code : codes) {
                assertThat(code.lastWorld())
                        .as("seed %d, step %d, %s with %s", seed, step, code, code.edges())
                        .isEqualTo(rule.lastWorld(code));
            }
        }
    }
}
