package dev.backedge.ir;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bodies that were damaged, as text, as bytes and as objects, are refused with the specific error
/// and its place, or are other bodies: verified, and the same after text and bytes.
class BodyDamageTest {
    private static final int ROUNDS = 1_000;
    private static final long SEED = 20_260_000;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern PLACE =
            Pattern.compile("body:(\\d+):(\\d+): (.+)", Pattern.DOTALL);
    private static final Pattern PROBLEM =
            Pattern.compile(
                    "(block|slot|value|place) -?\\d+ (does not exist: the body has \\d+|has a phi .+"
                            + "|uses value .+|catches, .+|is a handler, .+|is where .+)"
                            + "|\\d+ arguments do not fit in \\d+ slots"
                            + "|a body has at least one block",
                    Pattern.DOTALL);

    /// What happens to a text.
    enum TextDamage {
        NUMBER_CHANGED {
            @Override
            String of(String text, Random random) {
                List<MatchResult> numbers = NUMBER.matcher(text).results().toList();
                MatchResult chosen = numbers.get(random.nextInt(numbers.size()));
                String other =
                        random.nextInt(20) == 0
                                ? "99999999999999999999"
                                : Integer.toString(random.nextInt(12));
                return text.substring(0, chosen.start()) + other + text.substring(chosen.end());
            }
        },
        LINE_LEFT_OUT {
            @Override
            String of(String text, Random random) {
                return lines(
                        text,
                        lines -> {
                            lines.remove(random.nextInt(lines.size()));
                            return lines;
                        });
            }
        },
        LINE_TWICE {
            @Override
            String of(String text, Random random) {
                return lines(
                        text,
                        lines -> {
                            String line = lines.get(random.nextInt(lines.size()));
                            lines.add(random.nextInt(lines.size() + 1), line);
                            return lines;
                        });
            }
        },
        LINES_SWAPPED {
            @Override
            String of(String text, Random random) {
                return lines(
                        text,
                        lines -> {
                            Collections.swap(
                                    lines,
                                    random.nextInt(lines.size()),
                                    random.nextInt(lines.size()));
                            return lines;
                        });
            }
        },
        CUT_OFF {
            @Override
            String of(String text, Random random) {
                return text.substring(0, random.nextInt(text.length()));
            }
        },
        PART_MOVED {
            @Override
            String of(String text, Random random) {
                int from = random.nextInt(text.length());
                int end = Math.min(text.length(), from + 1 + random.nextInt(12));
                String rest = text.substring(0, from) + text.substring(end);
                int to = random.nextInt(rest.length() + 1);
                return rest.substring(0, to) + text.substring(from, end) + rest.substring(to);
            }
        },
        SIGN_CHANGED {
            @Override
            String of(String text, Random random) {
                int at = random.nextInt(text.length());
                return text.substring(0, at)
                        + Character.toString(anyCodePoint(random))
                        + text.substring(at + 1);
            }
        };

        /// ASCII, or any code point at all, halves of surrogate pairs included.
        private static int anyCodePoint(Random random) {
            return random.nextInt(4) == 0
                    ? random.nextInt(Character.MAX_CODE_POINT + 1)
                    : random.nextInt(128);
        }

        private static String lines(String text, UnaryOperator<List<String>> change) {
            return String.join(
                    "\n", change.apply(new ArrayList<>(Arrays.asList(text.split("\n", -1)))));
        }

        abstract String of(String text, Random random);
    }

    @ParameterizedTest
    @EnumSource
    void aDamagedTextIsRefusedWithItsPlaceOrIsAnotherBody(TextDamage damage) {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            String text = damage.of(RandomBodies.next(random, 1 + round % 6).toString(), random);
            try {
                comesBack(BodyText.parse(text), round);
            } catch (SourceException e) {
                Matcher place = PLACE.matcher(e.getMessage());
                assertThat(place.matches()).as("round %d: %s", round, e.getMessage()).isTrue();
                List<String> lines = text.lines().toList();
                assertThat(e.line()).as("round %d", round).isBetween(1, lines.size() + 1);
                assertThat(e.column())
                        .as("round %d: %s in%n%s", round, e.getMessage(), text)
                        .isPositive();
            }
        }
    }

    /// What happens to bytes.
    enum ByteDamage {
        BYTE_CHANGED {
            @Override
            byte[] of(byte[] bytes, Random random) {
                byte[] damaged = bytes.clone();
                damaged[random.nextInt(bytes.length)] = (byte) random.nextInt();
                return damaged;
            }
        },
        SMALL_NUMBER_CHANGED {
            @Override
            byte[] of(byte[] bytes, Random random) {
                byte[] damaged = bytes.clone();
                damaged[random.nextInt(bytes.length)] += (byte) random.nextInt(-3, 4);
                return damaged;
            }
        },
        BYTE_LEFT_OUT {
            @Override
            byte[] of(byte[] bytes, Random random) {
                int at = random.nextInt(bytes.length);
                return joined(Arrays.copyOf(bytes, at), rest(bytes, at + 1));
            }
        },
        BYTES_TWICE {
            @Override
            byte[] of(byte[] bytes, Random random) {
                int at = random.nextInt(bytes.length);
                int end = Math.min(bytes.length, at + 1 + random.nextInt(8));
                return joined(Arrays.copyOf(bytes, end), rest(bytes, at));
            }
        },
        HUGE_NUMBER {
            @Override
            byte[] of(byte[] bytes, Random random) {
                int at = random.nextInt(bytes.length);
                byte[] huge = {-1, -1, -1, -1, 7};
                return joined(joined(Arrays.copyOf(bytes, at), huge), rest(bytes, at + 1));
            }
        };

        private static byte[] rest(byte[] bytes, int from) {
            return Arrays.copyOfRange(bytes, from, bytes.length);
        }

        private static byte[] joined(byte[] first, byte[] second) {
            byte[] all = Arrays.copyOf(first, first.length + second.length);
            System.arraycopy(second, 0, all, first.length, second.length);
            return all;
        }

        abstract byte[] of(byte[] bytes, Random random);
    }

    @ParameterizedTest
    @EnumSource
    void damagedBytesAreRefusedWithTheirPlaceOrAreAnotherBody(ByteDamage damage) {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            byte[] bytes = damage.of(encoded(RandomBodies.next(random, 1 + round % 6)), random);
            try {
                comesBack(decoded(bytes), round);
            } catch (CorruptCodeException e) {
                assertThat(e.offset()).as("round %d", round).isBetween(0, bytes.length);
                assertThat(e.getMessage())
                        .as("round %d", round)
                        .startsWith("compressed code+0x")
                        .contains(": expected ", ", found ");
            }
        }
    }

    /// What happens to the blocks of a body.
    enum BlockDamage {
        BLOCK_LEFT_OUT {
            @Override
            void to(List<Block> blocks, int chosen, Random random) {
                blocks.remove(chosen);
            }
        },
        BLOCKS_SWAPPED {
            @Override
            void to(List<Block> blocks, int chosen, Random random) {
                Collections.swap(blocks, chosen, random.nextInt(blocks.size()));
            }
        },
        OTHER_HANDLER {
            @Override
            void to(List<Block> blocks, int chosen, Random random) {
                Block block = blocks.get(chosen);
                OptionalInt handler = OptionalInt.of(random.nextInt(blocks.size() + 2) - 1);
                blocks.set(chosen, new Block(block.statements(), block.terminator(), handler));
            }
        },
        OTHER_END {
            @Override
            void to(List<Block> blocks, int chosen, Random random) {
                Block block = blocks.get(chosen);
                Terminator end = new Terminator.Goto(random.nextInt(blocks.size() + 2) - 1);
                blocks.set(chosen, new Block(block.statements(), end, block.handler()));
            }
        },
        STATEMENTS_MIXED {
            @Override
            void to(List<Block> blocks, int chosen, Random random) {
                Block block = blocks.get(chosen);
                List<Statement> mixed = new ArrayList<>(block.statements());
                Collections.shuffle(mixed, random);
                blocks.set(chosen, new Block(mixed, block.terminator(), block.handler()));
            }
        },
        STATEMENTS_OF_ANOTHER_BLOCK {
            @Override
            void to(List<Block> blocks, int chosen, Random random) {
                Block block = blocks.get(chosen);
                List<Statement> others = blocks.get(random.nextInt(blocks.size())).statements();
                blocks.set(chosen, new Block(others, block.terminator(), block.handler()));
            }
        };

        abstract void to(List<Block> blocks, int chosen, Random random);
    }

    @ParameterizedTest
    @EnumSource
    void damagedBlocksAreRefusedWithTheReasonOrAreAnotherBody(BlockDamage damage) {
        for (int round = 0; round < ROUNDS; round++) {
            Random random = new Random(SEED + round);
            Body body = RandomBodies.next(random, 2 + round % 6);
            List<Block> blocks = new ArrayList<>(body.blocks());
            damage.to(blocks, random.nextInt(blocks.size()), random);
            int arguments = body.argumentCount() + (round % 50 == 0 ? 9 : 0);
            try {
                comesBack(new Body(arguments, body.slotNames(), blocks), round);
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).as("round %d", round).matches(PROBLEM);
            }
        }
    }

    private static byte[] encoded(Body body) {
        return BodyEncoder.encode(
                body,
                constant -> {
                    throw new AssertionError(constant + " has no short form");
                });
    }

    private static Body decoded(byte[] bytes) {
        return BodyDecoder.decode(
                bytes,
                (key, index) -> {
                    throw new IndexOutOfBoundsException("root " + index + " of key " + key);
                });
    }

    private static void comesBack(Body body, int round) {
        assertThat(BodyText.parse(body.toString()))
                .as("round %d", round)
                .hasToString(body.toString());
        assertThat(decoded(encoded(body))).as("round %d", round).hasToString(body.toString());
    }
}
