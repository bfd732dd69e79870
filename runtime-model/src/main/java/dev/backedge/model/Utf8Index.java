package dev.backedge.model;

import java.nio.charset.StandardCharsets;

/// A string's UTF-8 bytes as the language counts them, from 1, over Java's UTF-16.
public sealed interface Utf8Index {
    /// So many characters are looked at before the first that is not one byte counts: the Java
    /// machine looks at several in one step then.
    int AT_ONCE = 128;

    /// {@return the index of a string, which is looked through once}
    ///
    /// @param text the string
    static Utf8Index of(String text) {
        return isAscii(text) ? new Ascii(text) : Wide.of(text);
    }

    /// {@return whether each character is one byte}
    ///
    /// @param text is looked through
    static boolean isAscii(String text) {
        for (int from = 0; from < text.length(); from += AT_ONCE) {
            int to = Math.min(from + AT_ONCE, text.length());
            int all = 0;
            for (int i = from; i < to; i++) {
                all |= text.charAt(i);
            }
            if (all >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// {@return the number of bytes of a character}
    ///
    /// @param code its code point
    static int size(int code) {
        return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    }

    /// {@return the string}
    String text();

    /// {@return the number of bytes}
    long length();

    /// {@return the number of characters}
    long characters();

    /// {@return whether a character begins at a byte index}
    ///
    /// @param index any
    boolean isStart(long index);

    /// {@return the UTF-16 offset of the character that begins at a byte index, or of the end for
    /// the index after the last byte}
    ///
    /// @param index of a start, or one more than the length
    int offsetOf(long index);

    /// {@return the byte index at which the character that covers a byte index begins}
    ///
    /// @param index within the length
    long startOf(long index);

    /// {@return the byte index of a UTF-16 offset}
    ///
    /// @param offset at which a character begins, or the end
    long indexOf(int offset);

    /// {@return a byte}
    ///
    /// @param index within the length
    byte byteAt(long index);

    /// {@return the code point of a character}
    ///
    /// @param index at which it begins
    int codePointAt(long index);

    /// A string of characters of one byte: byte indexes are offsets, plus one.
    ///
    /// @param text the string
    record Ascii(String text) implements Utf8Index {
        @Override
        public long length() {
            return text.length();
        }

        @Override
        public long characters() {
            return text.length();
        }

        @Override
        public boolean isStart(long index) {
            return index >= 1 && index <= text.length();
        }

        @Override
        public int offsetOf(long index) {
            return (int) index - 1;
        }

        @Override
        public long startOf(long index) {
            return index;
        }

        @Override
        public long indexOf(int offset) {
            return offset + 1L;
        }

        @Override
        public byte byteAt(long index) {
            return (byte) text.charAt((int) index - 1);
        }

        @Override
        public int codePointAt(long index) {
            return text.charAt((int) index - 1);
        }
    }

    /// A string with other characters, too.
    final class Wide implements Utf8Index {
        private static final int STEP = 32;

        private final String text;
        private final byte[] bytes;
        private final int characters;

        /// At `k`, the UTF-16 offset of the first character that begins at byte `STEP * k` (from 0)
        /// or later.
        private final int[] offsets;

        private Wide(String text, byte[] bytes, int characters, int[] offsets) {
            this.text = text;
            this.bytes = bytes;
            this.characters = characters;
            this.offsets = offsets;
        }

        private static Wide of(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            int[] offsets = new int[bytes.length / STEP + 1];
            int offset = 0;
            int characters = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (i % STEP == 0) {
                    offsets[i / STEP] = offset;
                }
                if (begins(bytes[i])) {
                    offset += units(bytes[i]);
                    characters++;
                }
            }
            if (bytes.length % STEP == 0) {
                offsets[bytes.length / STEP] = offset;
            }
            return new Wide(text, bytes, characters, offsets);
        }

        private static boolean begins(byte unit) {
            return (unit & 0xC0) != 0x80;
        }

        /// The UTF-16 units of the character that begins with a byte.
        private static int units(byte first) {
            return (first & 0xF8) == 0xF0 ? 2 : 1;
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public long characters() {
            return characters;
        }

        @Override
        public boolean isStart(long index) {
            return index >= 1 && index <= bytes.length && begins(bytes[(int) index - 1]);
        }

        @Override
        public int offsetOf(long index) {
            int place = (int) index - 1;
            int offset = offsets[place / STEP];
            for (int i = place / STEP * STEP; i < place; i++) {
                if (begins(bytes[i])) {
                    offset += units(bytes[i]);
                }
            }
            return offset;
        }

        @Override
        public long startOf(long index) {
            int place = (int) index - 1;
            while (!begins(bytes[place])) {
                place--;
            }
            return place + 1L;
        }

        @Override
        public long indexOf(int offset) {
            int low = 0;
            int high = offsets.length - 1;
            while (low < high) {
                int middle = (low + high + 1) >>> 1;
                if (offsets[middle] <= offset) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            int at = offsets[low];
            int place = low * STEP;
            while (place < bytes.length && (at < offset || !begins(bytes[place]))) {
                if (begins(bytes[place])) {
                    at += units(bytes[place]);
                }
                place++;
            }
            return place + 1L;
        }

        @Override
        public byte byteAt(long index) {
            return bytes[(int) index - 1];
        }

        @Override
        public int codePointAt(long index) {
            int place = (int) index - 1;
            byte first = bytes[place];
            if (first >= 0) {
                return first;
            }
            int size = (first & 0xE0) == 0xC0 ? 2 : (first & 0xF0) == 0xE0 ? 3 : 4;
            int code = first & 0xFF >> size + 1;
            for (int i = 1; i < size; i++) {
                code = code << 6 | bytes[place + i] & 0x3F;
            }
            return code;
        }
    }
}
