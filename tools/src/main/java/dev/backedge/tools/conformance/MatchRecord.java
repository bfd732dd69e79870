package dev.backedge.tools.conformance;

import dev.backedge.tools.records.RecordFields;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A record of the methods that a call of an abstract signature may select.
///
/// @param id file and line
/// @param signature text
/// @param from how the signature was found
/// @param matches in order; empty where there is no answer
/// @param limited the ids of the matches when type inference asks
record MatchRecord(
        String id,
        String signature,
        String from,
        Optional<List<Match>> matches,
        List<Integer> limited) {
    /// A match.
    ///
    /// @param method id
    /// @param intersection text; empty where it has none
    /// @param parameters texts of static parameters; empty where undetermined
    /// @param covers whether the method's signature has all of the call's
    record Match(
            int method,
            Optional<String> intersection,
            List<Optional<String>> parameters,
            boolean covers) {}

    static MatchRecord of(RecordFields fields) {
        if (!fields.has("matches")) {
            return new MatchRecord(
                    fields.place(),
                    fields.text("sig"),
                    fields.text("from"),
                    Optional.empty(),
                    List.of());
        }
        List<Match> matches = new ArrayList<>();
        for (RecordFields match : fields.objects("matches")) {
            matches.add(
                    new Match(
                            match.count("method", 1),
                            match.findText("intersection"),
                            match.optionalTexts("sparams"),
                            match.flag("covers")));
        }
        return new MatchRecord(
                fields.place(),
                fields.text("sig"),
                fields.text("from"),
                Optional.of(matches),
                fields.integers("limited"));
    }

    /// {@return all matches in words}
    String text() {
        List<String> all = new ArrayList<>();
        for (Match match : matches.orElse(List.of())) {
            all.add(
                    text(
                            match.method,
                            match.intersection.orElse("?"),
                            match.parameters.stream().map(value -> value.orElse("?")).toList(),
                            match.covers));
        }
        return all + "; limited " + limited;
    }

    static String text(int method, String intersection, List<String> parameters, boolean covers) {
        return method
                + (covers ? " covers " : " ")
                + intersection
                + (parameters.isEmpty() ? "" : " with " + parameters);
    }
}
