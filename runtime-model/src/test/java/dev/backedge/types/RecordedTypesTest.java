package dev.backedge.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backedge.ir.Symbol;
import dev.backedge.ir.TypeExpression;
import dev.backedge.ir.TypeExpressionParser;
import dev.backedge.model.DataType;
import dev.backedge.model.RuntimeModule;
import dev.backedge.model.Type;
import dev.backedge.model.TypeKind;
import dev.backedge.model.TypeName;
import dev.backedge.model.TypeVar;
import dev.backedge.model.UnionAll;
import dev.backedge.model.Universe;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Samples of recorded answers of Julia 1.5 about pairs of types; skipped where the records are not
/// beside the repository.
final class RecordedTypesTest {
    private static final Pattern PARAMETER =
            Pattern.compile("\\{\"name\":\"([^\"]*)\",\"lb\":\"([^\"]*)\",\"ub\":\"([^\"]*)\"\\}");

    /// Texts with a variable's vararg of a fixed length are written out here.
    private static final Pattern FIXED_VARARG = Pattern.compile("Vararg\\{.*, [0-9]+\\}");

    private final Universe universe = Universe.create();
    private final QualifiedTypes types = new QualifiedTypes(universe);
    private final Subtyping subtyping = new Subtyping(universe.core());
    private List<RecordedFacts.Fact> pairs = List.of();

    @BeforeEach
    void readRecords() {
        Optional<Path> folder = RecordedFacts.folder("julia-types");
        assumeTrue(folder.isPresent(), "no recorded answers beside the repository");
        RecordedFacts.sample(folder.get().resolve("declarations.jsonl.gz"), 1)
                .forEach(this::declare);
        pairs = new ArrayList<>(RecordedFacts.sample(folder.get().resolve("pairs.jsonl.gz"), 200));
        pairs.removeIf(pair -> FIXED_VARARG.matcher(pair.line()).find());
    }

    private void declare(RecordedFacts.Fact fact) {
        TypeExpression name = TypeExpressionParser.parse(fact.text("name"));
        boolean function = name instanceof TypeExpression.TypeOf;
        List<Symbol> path =
                name instanceof TypeExpression.TypeOf(List<Symbol> names)
                        ? names
                        : ((TypeExpression.Name) name).path();
        if (path.size() < 2) {
            return;
        }
        RuntimeModule module =
                universe.modules()
                        .find(path.getFirst())
                        .orElseGet(() -> {
                            RuntimeModule added =
                                    new RuntimeModule(path.getFirst(), Optional.empty());
                            universe.modules().add(added);
                            return added;
                        });
        Symbol own = path.getLast();
        if (module.findOwn(own).isPresent()) {
            return;
        }
        List<TypeVar> variables = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(fact.line());
        while (parameters.find()) {
            variables.add(
                    new TypeVar(
                            Symbol.of(parameters.group(1)),
                            type(parameters.group(2), variables),
                            type(parameters.group(3), variables)));
        }
        TypeKind kind =
                switch (fact.text("kind")) {
                    case "abstract" -> TypeKind.ABSTRACT;
                    case "primitive" -> TypeKind.PRIMITIVE;
                    case "mutable struct" -> TypeKind.MUTABLE_STRUCT;
                    default -> TypeKind.STRUCT;
                };
        OptionalInt bits = kind == TypeKind.PRIMITIVE ? OptionalInt.of(8) : OptionalInt.empty();
        TypeName declared =
                new TypeName(module, function ? Symbol.of("#" + own) : own, kind, bits, variables);
        declared.completeSupertype((DataType) UnionAll.unwrap(type(fact.text("super"), variables)));
        if (kind == TypeKind.STRUCT || kind == TypeKind.MUTABLE_STRUCT) {
            // The fields do not matter to subtyping; one makes the type no singleton, as functions
            // are.
            List<Symbol> fields = function ? List.of() : List.of(Symbol.of("x"));
            declared.completeFields(
                    fields, function ? List.of() : List.of(universe.core().any()), fields.size());
        }
        module.bindingOf(own)
                .defineConstant(
                        function
                                ? declared.declared().instance().orElseThrow()
                                : declared.wrapper(),
                        1);
    }

    private Type type(String text, List<TypeVar> scope) {
        return (Type) types.evaluate(TypeExpressionParser.parse(text), scope);
    }

    @Test
    void subtypingAndEqualityAgree() {
        for (RecordedFacts.Fact pair : pairs) {
            Type a = types.type(pair.text("a"));
            Type b = types.type(pair.text("b"));

            assertThat(subtyping.isSubtype(a, b)).as(pair.line()).isEqualTo(pair.isTrue("sub"));
            assertThat(subtyping.isSubtype(b, a)).as(pair.line()).isEqualTo(pair.isTrue("sup"));
            assertThat(subtyping.areEqual(a, b)).as(pair.line()).isEqualTo(pair.isTrue("eq"));
        }
    }

    @Test
    void specificityAgrees() {
        Specificity specificity = new Specificity(universe.core());
        for (RecordedFacts.Fact pair : pairs) {
            Type a = types.type(pair.text("a"));
            Type b = types.type(pair.text("b"));

            assertThat(specificity.isMoreSpecific(a, b))
                    .as(pair.line())
                    .isEqualTo(pair.isTrue("ms"));
            assertThat(specificity.isMoreSpecific(b, a))
                    .as(pair.line())
                    .isEqualTo(pair.isTrue("msr"));
        }
    }

    @Test
    void nearlyAllIntersectionsAgree() {
        Intersection intersection = new Intersection(universe.core());
        int asked = 0;
        int agreed = 0;
        for (RecordedFacts.Fact pair : pairs) {
            if (pair.has("meet") && !pair.isTrue("inconsistent")) {
                Type found =
                        intersection.intersect(
                                types.type(pair.text("a")), types.type(pair.text("b")));
                asked++;
                agreed += subtyping.areEqual(found, types.type(pair.text("meet"))) ? 1 : 0;
            }
        }
        assertThat(agreed).isGreaterThan(asked * 99 / 100);
    }

    @Test
    void textsOfTypesAreAFixedPoint() {
        for (RecordedFacts.Fact pair : pairs) {
            String text = pair.text("a");

            assertThat(QualifiedTypeText.print(types.type(text))).isEqualTo(text);
        }
    }
}
