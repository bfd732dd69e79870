package dev.backedge.tools.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.backedge.ir.SourceLocation;
import dev.backedge.ir.Symbol;
import dev.backedge.model.Method;
import dev.backedge.model.MethodShape;
import dev.backedge.model.Universe;
import dev.backedge.types.QualifiedTypes;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class UndeterminedMatchesTest {
    private final Universe universe = Universe.create();
    private final QualifiedTypes types = new QualifiedTypes(universe);
    private final UndeterminedMatches undetermined = new UndeterminedMatches(universe.core());

    private Method method(String signature) {
        return new Method(
                Symbol.of("f"),
                universe.core().module(),
                SourceLocation.NONE,
                types.type(signature),
                MethodShape.of(2),
                Optional::empty);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tuple{Core.Type{T1} where T1<:Core.Number} | Tuple{Core.Type{T1} where T1<:Core.AbstractString} | true
                    Tuple{Core.Type{T1} where T1<:Core.Number} | Tuple{Core.Type{T1} where T1<:Core.Integer}        | false
                    Tuple{Core.Number}                         | Tuple{Core.AbstractString}                         | false
                    """)
    void methodsWithOnlyTheEmptyTypeInCommonAreUndetermined(
            String signature, String method, boolean expected) {
        assertThat(undetermined.hasEmptyType(types.type(signature), method(method)))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Tuple{Core.Any, Core.Int64}  | Tuple{Core.Int64, Core.Any}  | true
                    Tuple{Core.Any, Core.Int64}  | Tuple{Core.Any, Core.Any}    | false
                    Tuple{Core.Any, Core.Any}    | Tuple{Core.Int64, Core.Any}  | false
                    Tuple{Core.Any, Core.String} | Tuple{Core.Int64, Core.Int8} | false
                    """)
    void methodsThatARivalLeavesNothingToAreUndetermined(
            String method, String other, boolean expected) {
        Method asked = method(method);

        assertThat(
                        undetermined.isUndecided(
                                types.type("Tuple{Core.Int64, Core.Any}"),
                                asked,
                                List.of(asked, method(other))))
                .isEqualTo(expected);
    }
}
