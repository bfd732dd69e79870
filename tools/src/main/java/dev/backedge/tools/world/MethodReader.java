package dev.backedge.tools.world;

import dev.backedge.ir.SourceLocation;
import dev.backedge.model.MethodShape;
import dev.backedge.tools.records.RecordFields;
import dev.backedge.world.WorldRange;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;

/// Reads the records of methods and specializations.
final class MethodReader {
    private MethodReader() {}

    static WorldRecord.Definition definition(RecordFields fields) {
        return new WorldRecord.Definition(
                fields.count("id", 1),
                fields.text("name"),
                fields.text("module"),
                fields.text("sig"),
                shape(fields),
                new SourceLocation(fields.text("file"), fields.count("line", 0)),
                worlds(fields, "primary_world", "deleted_world"));
    }

    private static MethodShape shape(RecordFields fields) {
        EnumSet<MethodShape.Trait> traits = EnumSet.noneOf(MethodShape.Trait.class);
        if (fields.flag("isva")) {
            traits.add(MethodShape.Trait.VARARG);
        }
        if (fields.flag("generated")) {
            traits.add(MethodShape.Trait.GENERATED);
        }
        if (fields.flag("pure")) {
            traits.add(MethodShape.Trait.PURE);
        }
        return new MethodShape(
                fields.count("nargs", 1),
                fields.count("nospecialize", -1),
                fields.count("called", 0),
                fields.count("nkw", 0),
                traits);
    }

    private static WorldRange worlds(RecordFields fields, String first, String last) {
        long begin = fields.number(first);
        OptionalLong end = fields.findNumber(last);
        if (begin < 1 || end.isPresent() && end.getAsLong() < begin) {
            throw fields.error(
                    last,
                    "a world from " + first + " on, which is at least 1",
                    "[" + begin + ", " + end + "]");
        }
        return end.isPresent() ? new WorldRange(begin, end.getAsLong()) : WorldRange.from(begin);
    }

    static WorldRecord.Specialization specialization(RecordFields fields) {
        List<WorldRecord.Code> code = new ArrayList<>();
        for (RecordFields instance : fields.objects("code")) {
            code.add(
                    new WorldRecord.Code(
                            instance.findText("rettype"),
                            worlds(instance, "min_world", "max_world"),
                            instance.flag("has_const")));
        }
        return new WorldRecord.Specialization(
                fields.count("id", 1),
                fields.count("method", 1),
                fields.findText("types"),
                fields.optionalTexts("sparams"),
                code);
    }
}
