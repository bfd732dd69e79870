package dev.backedge.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.Operand;
import dev.backedge.ir.Terminator;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

class BlockOrderTest {
    private static final Operand CONDITION = new Operand.Constant(true);

    /// Each block with the blocks that it goes on with.
    private static Code code(List<List<Integer>> next, int handler) {
        Code code = new Code(0, List.of(), List.of());
        for (int i = 0; i < next.size(); i++) {
            List<Integer> ways = next.get(i);
            code.newBlock(
                    switch (ways.size()) {
                        case 0 -> new Terminator.Return(CONDITION);
                        case 1 -> new Terminator.Goto(ways.getFirst());
                        default -> new Terminator.Branch(CONDITION, ways.get(0), ways.get(1));
                    },
                    handler > 0 && i > 0 && i != handler
                            ? OptionalInt.of(handler)
                            : OptionalInt.empty());
        }
        return code;
    }

    private static List<List<Integer>> parsed(String blocks) {
        List<List<Integer>> all = new ArrayList<>();
        for (String block : blocks.split(";", -1)) {
            List<Integer> ways = new ArrayList<>();
            for (String way : block.strip().split(" ")) {
                if (!way.isEmpty()) {
                    ways.add(Integer.valueOf(way));
                }
            }
            all.add(ways);
        }
        return all;
    }

    /// The ways of each block, those of one after a semicolon those of the one before.
    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    a straight line            | 2;;1          | 0 2 1
                    what holds comes first     | 1 2;3;3;      | 0 1 2 3
                    not reached                | 2;2;          | 0 2
                    a loop left at its end     | 1;3 2;1;      | 0 1 2 3
                    its exit written first     | 3;;3;1 2      | 0 3 2 1
                    a loop in a loop           | 1;2 5;3 4;2;1;| 0 1 2 3 4 5
                    two ways back              | 1;2 4;1 3;1;  | 0 1 2 3 4
                    """)
    void blocksAreInAReadersOrder(String what, String blocks, String expected) {
        assertThat(BlockOrder.of(code(parsed(blocks), 0)))
                .as(what)
                .isEqualTo(parsed(expected).getFirst());
    }

    @ParameterizedTest
    @CsvSource("1;2 3;;,0 1 2")
    void handlersComeLast(String blocks, String before) {
        assertThat(BlockOrder.of(code(parsed(blocks), 3)))
                .startsWith(parsed(before).getFirst().toArray(Integer[]::new))
                .endsWith(3);
    }

    /// A block from which one before it is reached again is in a loop with it.
    @RepeatedTest(200)
    void onlyLoopsLeadBack(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<List<Integer>> next = new ArrayList<>();
        int count = 2 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            List<Integer> ways = new ArrayList<>();
            for (int j = random.nextInt(3); j > 0; j--) {
                ways.add(1 + random.nextInt(count - 1));
            }
            next.add(ways);
        }
        Code code = code(next, 0);

        List<Integer> order = BlockOrder.of(code);

        assertThat(order).containsExactlyInAnyOrderElementsOf(code.reached()).startsWith(0);
        for (int block : order) {
            for (int way : code.next(block)) {
                if (order.indexOf(way) <= order.indexOf(block)) {
                    assertThat(isReached(code, way, block)).isTrue();
                }
            }
        }
    }

    private static boolean isReached(Code code, int from, int to) {
        List<Integer> known = new ArrayList<>(List.of(from));
        for (int i = 0; i < known.size(); i++) {
            for (int way : code.next(known.get(i))) {
                if (!known.contains(way)) {
                    known.add(way);
                }
            }
        }
        return known.contains(to);
    }
}
