package dev.backedge.image;

import java.util.Map;

/// Checks the rules of the format ([Invariant]) that can be checked without loading, on the whole
/// of an image: driven by the same description of sections and records as writer and reader. It
/// goes on after a broken rule, so that one run tells all.
public final class ImageVerifier {
    private final String image;
    private final PredefinedObjects predefined;

    /// Makes a verifier of one image.
    ///
    /// @param image the file, for errors
    /// @param predefined of the runtime that the image is for
    public ImageVerifier(String image, PredefinedObjects predefined) {
        this.image = image;
        this.predefined = predefined;
    }

    /// {@return what was checked, and what was found broken}
    ///
    /// @param bytes of the whole file
    /// @throws UnsupportedImageVersionException if the image is of another format version
    public Verification verify(byte[] bytes) {
        Verification result = new Verification();
        result.run(() -> checkFile(bytes, result));
        if (result.isSound()) {
            ImagePayload payload = ImagePayload.open(image, bytes);
            result.run(() -> runtime(payload, result));
            if (result.isSound()) {
                check(payload, result);
            }
        }
        return result;
    }

    private void checkFile(byte[] bytes, Verification result) {
        ImageHeader header = ImagePayload.open(image, bytes).checkAll().header();
        result.count(Invariant.FILE_SIGNATURE, 1);
        result.count(Invariant.HEADER_SIZE, 1);
        result.count(Invariant.HEADER_CHECKSUM, 1);
        result.count(Invariant.HEADER_CONTENT, 1);
        result.count(Invariant.SECTION_TABLE, header.sections().size());
        result.count(Invariant.PAYLOAD_SIZE, 1);
        result.count(Invariant.SECTION_CHECKSUM, header.sections().size());
        result.count(Invariant.PADDING, header.sections().size());
    }

    private void runtime(ImagePayload payload, Verification result) {
        String found = payload.header().runtimeVersion();
        result.count(Invariant.RUNTIME_VERSION, 1);
        if (!found.equals(predefined.runtimeVersion())) {
            throw payload.corrupt(
                    "HEADER", 0, Invariant.RUNTIME_VERSION, predefined.runtimeVersion(), found);
        }
    }

    private void check(ImagePayload payload, Verification result) {
        ReferenceChecks references = new ReferenceChecks(payload, predefined, result);
        result.run(references::externals);
        result.run(references::bindings);
        result.run(references::objectKinds);
        if (!result.isSound()) {
            return;
        }
        Map<Integer, StoredLayout> layouts = layouts(payload, references, result);
        RecordChecks records = new RecordChecks(payload, references, layouts, result);
        for (int number = 0; number < payload.objectCount(); number++) {
            records.record(number);
        }
        records.contents();
    }

    private static Map<Integer, StoredLayout> layouts(
            ImagePayload payload, ReferenceChecks references, Verification result) {
        Map<Integer, StoredLayout> layouts = result.get(payload::layouts).orElse(Map.of());
        result.count(Invariant.INSTANCE_LAYOUT, layouts.size());
        for (int type : layouts.keySet()) {
            result.run(
                    () -> references.reference(type, Target.DATA_TYPE, Section.LAYOUTS.name(), 0));
        }
        return layouts;
    }
}
