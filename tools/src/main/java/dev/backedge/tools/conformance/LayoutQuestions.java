package dev.backedge.tools.conformance;

import dev.backedge.ir.SourceException;
import dev.backedge.model.DataType;
import dev.backedge.model.Type;
import dev.backedge.model.Universe;
import dev.backedge.tools.world.DeclarationBuilder;
import dev.backedge.types.IllegalTypeException;
import dev.backedge.types.QualifiedTypes;
import dev.backedge.types.Subtyping;
import dev.backedge.types.UnknownNameException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The questions of struct definitions: how types that they lead to lie in memory.
final class LayoutQuestions {
    private final DeclarationBuilder declarations;
    private final QualifiedTypes types;
    private final Subtyping subtyping;

    LayoutQuestions(Universe universe, DeclarationBuilder declarations) {
        this.declarations = declarations;
        types = new QualifiedTypes(universe);
        subtyping = new Subtyping(universe.core());
    }

    /// Declares the structs of a record.
    ///
    /// @param item whose structs are not declared yet
    /// @return its questions
    List<Question> of(TypeRecord.Definitions item) {
        Optional<String> problem = declare(item);
        List<Question> all = new ArrayList<>();
        item.layouts().forEach(layout -> all.add(question(item, layout, problem)));
        item.unions().forEach(layout -> all.add(question(item, layout, problem)));
        return all;
    }

    private Optional<String> declare(TypeRecord.Definitions item) {
        try {
            item.definitions().forEach(declarations::add);
            declarations.build();
            return Optional.empty();
        } catch (IllegalTypeException
                | IllegalArgumentException
                | IllegalStateException
                | UnknownNameException
                | SourceException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Question question(
            TypeRecord.Definitions item, RecordedLayout recorded, Optional<String> problem) {
        LazyType type = new LazyType(types, recorded.type());
        return PairQuestions.question(
                Kind.LAYOUTS,
                item,
                () -> "layout of " + type,
                Question.Standing.FIRM,
                () -> {
                    problem.ifPresent(text -> {
                        throw new IllegalArgumentException(text);
                    });
                    Type made = type.type();
                    return Trial.<Map<String, String>>of(
                            () -> LayoutParts.of(made), found -> judge(made, recorded, found));
                });
    }

    private Verdict judge(Type type, RecordedLayout recorded, Map<String, String> found) {
        if (type instanceof DataType data && !haveFields(data.fieldTypes(), recorded)) {
            return Verdict.different(
                    Set.of("fieldtypes"),
                    recorded.fieldTypes().toString(),
                    data.fieldTypes().stream().map(PairQuestions::print).toList().toString());
        }
        return LayoutParts.verdict(recorded.parts(), found);
    }

    private boolean haveFields(List<Type> found, RecordedLayout recorded) {
        if (found.size() != recorded.fieldTypes().size()) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            Type expected = new LazyType(types, recorded.fieldTypes().get(i)).type();
            if (!subtyping.areEqual(expected, found.get(i))) {
                return false;
            }
        }
        return true;
    }
}
