package dev.backedge.image;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Names one content of an image: the first 128 bits of the SHA-256 of everything in the file but
/// the build id itself and the checksums. The same sources and dependencies give the same build id.
///
/// @param high the first 64 bits
/// @param low the next 64 bits
public record BuildId(long high, long low) {
    /// How many bytes a build id takes in a file.
    public static final int SIZE_BYTES = 16;

    /// {@return the build id of a content}
    ///
    /// @param parts of the content, in order
    public static BuildId of(byte[]... parts) {
        MessageDigest digest = sha256();
        for (byte[] part : parts) {
            digest.update(part);
        }
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new BuildId(hash.getLong(), hash.getLong());
    }

    /// {@return a new SHA-256 digest, which every Java platform has}
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /// {@return 32 hexadecimal digits}
    @Override
    public String toString() {
        return String.format("%016x%016x", high, low);
    }
}
