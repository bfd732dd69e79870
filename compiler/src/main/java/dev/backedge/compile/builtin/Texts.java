package dev.backedge.compile.builtin;

import dev.backedge.model.ByteArray;
import dev.backedge.model.Task;
import dev.backedge.model.Utf8Index;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What strings are asked, by builtin functions and by generated code: sequences of UTF-8 bytes,
/// indexed from 1 at the first byte of a character.
public final class Texts {
    /// The strings of the characters of one byte.
    private static final String[] ONE_BYTE = oneByte();

    private Texts() {}

    private static String[] oneByte() {
        String[] strings = new String[0x80];
        Arrays.setAll(strings, Character::toString);
        return strings;
    }

    private static LanguageErrors errors(Task task) {
        return new LanguageErrors(task.universe().core());
    }

    private static Utf8Index index(String text, Task task) {
        return task.universe().texts().of(text);
    }

    /// {@return the number of bytes}
    ///
    /// @param text the string
    /// @param task that asks
    public static long length(String text, Task task) {
        return index(text, task).length();
    }

    /// {@return the number of characters}
    ///
    /// @param text the string
    /// @param task that asks
    public static long characters(String text, Task task) {
        return index(text, task).characters();
    }

    /// {@return a byte}
    ///
    /// @param text the string
    /// @param at index
    /// @param task that asks
    /// @throws dev.backedge.model.Raised `BoundsError` if there is no such byte
    public static byte codeUnit(String text, long at, Task task) {
        Utf8Index index = index(text, task);
        if (at < 1 || at > index.length()) {
            throw errors(task).bounds(text, at);
        }
        return index.byteAt(at);
    }

    /// {@return whether a character begins at an index}
    ///
    /// @param text the string
    /// @param at any index
    /// @param task that asks
    public static boolean isStart(String text, long at, Task task) {
        return index(text, task).isStart(at);
    }

    private static Utf8Index indexWithStart(String text, long at, Task task) {
        Utf8Index index = index(text, task);
        if (index.isStart(at)) {
            return index;
        }
        if (at < 1 || at > index.length()) {
            throw errors(task).bounds(text, at);
        }
        throw errors(task)
                .argument(
                        "invalid index ["
                                + at
                                + "] of \""
                                + text
                                + "\": no character begins there");
    }

    /// {@return the code point of a character}
    ///
    /// @param text the string
    /// @param at index
    /// @param task that asks
    /// @throws dev.backedge.model.Raised if none begins there
    public static int character(String text, long at, Task task) {
        return indexWithStart(text, at, task).codePointAt(at);
    }

    /// {@return the index at which the character begins that covers an index; that itself right
    /// before and after the string}
    ///
    /// @param text the string
    /// @param at index
    /// @param task that asks
    /// @throws dev.backedge.model.Raised `BoundsError` farther outside
    public static long start(String text, long at, Task task) {
        Utf8Index index = index(text, task);
        long length = index.length();
        if (at < 0 || at > length + 1) {
            throw errors(task).bounds(text, at);
        }
        return at == 0 || at == length + 1 ? at : index.startOf(at);
    }

    /// {@return a part of a string; empty if the last index is less than the first}
    ///
    /// @param text the string
    /// @param first index of the first character
    /// @param last index of the last one
    /// @param task that asks
    /// @throws dev.backedge.model.Raised if no characters begin there
    public static String part(String text, long first, long last, Task task) {
        if (first > last) {
            return "";
        }
        Utf8Index index = indexWithStart(text, first, task);
        int end = indexWithStart(text, last, task).offsetOf(last);
        return text.substring(
                index.offsetOf(first), end + Character.charCount(text.codePointAt(end)));
    }

    /// {@return the string of some bytes, at both ends of which characters begin or end}
    ///
    /// @param text the string
    /// @param skipped bytes before them
    /// @param count of them
    /// @param task that asks
    /// @throws dev.backedge.model.Raised `BoundsError` if there are not so many
    public static String bytesPart(String text, long skipped, long count, Task task) {
        if (count <= 0) {
            return "";
        }
        Utf8Index index = index(text, task);
        if (skipped < 0 || skipped + count > index.length()) {
            throw errors(task).bounds(text, skipped + count);
        }
        return text.substring(index.offsetOf(skipped + 1), index.offsetOf(skipped + count + 1));
    }

    /// {@return whether a string has a part at a place}
    ///
    /// @param text the string
    /// @param part that may stand there
    /// @param skipped bytes before it; negative if there is no such place
    /// @param task that asks
    public static boolean stands(String text, String part, long skipped, Task task) {
        if (skipped <= 0) {
            return skipped == 0 && text.startsWith(part);
        }
        Utf8Index index = index(text, task);
        return skipped < index.length()
                ? index.isStart(skipped + 1) && text.startsWith(part, index.offsetOf(skipped + 1))
                : skipped == index.length() && part.isEmpty();
    }

    /// {@return the index at which a part is found; 0 if it is not}
    ///
    /// @param text the string
    /// @param part looked for
    /// @param from index of the first place
    /// @param task that asks
    public static long find(String text, String part, long from, Task task) {
        Utf8Index index = index(text, task);
        boolean isPlace = index.isStart(from) || from == index.length() + 1;
        int found = isPlace ? text.indexOf(part, index.offsetOf(from)) : -1;
        return found < 0 ? 0 : index.indexOf(found);
    }

    /// {@return the index at which a part is found last; 0 if it is not}
    ///
    /// @param text the string
    /// @param part looked for
    /// @param task that asks
    public static long findLast(String text, String part, Task task) {
        int found = text.lastIndexOf(part);
        return found < 0 ? 0 : index(text, task).indexOf(found);
    }

    /// {@return the order of two strings by code points, which is that of the UTF-8 bytes}
    ///
    /// @param a a string
    /// @param b another one
    public static long compare(String a, String b) {
        int i = 0;
        while (i < a.length() && i < b.length()) {
            int first = a.codePointAt(i);
            int second = b.codePointAt(i);
            if (first != second) {
                return first < second ? -1 : 1;
            }
            i += Character.charCount(first);
        }
        return Integer.signum(a.length() - b.length());
    }

    /// {@return a character as a string}
    ///
    /// @param code its code point
    public static String ofCharacter(int code) {
        return code < ONE_BYTE.length ? ONE_BYTE[code] : Character.toString(code);
    }

    /// {@return a hash of the content, the same in every process}
    ///
    /// @param text the string
    public static long hash(String text) {
        return ContentHash.mix(text.length(), text.hashCode());
    }

    /// Puts the bytes of a string after those of an array.
    ///
    /// @param array a vector of `UInt8`, which grows
    /// @param text the string
    public static void append(ByteArray array, String text) {
        int length = array.length();
        if (Utf8Index.isAscii(text)) {
            array.resize(length + text.length());
            for (int i = 0; i < text.length(); i++) {
                array.values[length + i] = (byte) text.charAt(i);
            }
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        array.resize(length + bytes.length);
        System.arraycopy(bytes, 0, array.values, length, bytes.length);
    }

    /// {@return the string that bytes are}
    ///
    /// @param array a vector of `UInt8`
    /// @param task that asks
    /// @throws dev.backedge.model.Raised `ArgumentError` if they are no UTF-8
    public static String ofBytes(ByteArray array, Task task) {
        String text = new String(array.values, 0, array.length(), StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(array.values, 0, array.length()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw errors(task).argument("invalid UTF-8 sequence: " + e.getMessage());
        }
    }
}
