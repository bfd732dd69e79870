package dev.backedge.language;

import dev.backedge.ir.CharValue;
import dev.backedge.ir.Symbol;
import dev.backedge.ir.UnsignedValue;

import java.math.BigInteger;

/// The values of literals.
final class Constants {
    private Constants() {}

    static Object of(SourceText source, Expression.Literal literal) {
        return switch (literal) {
            case Expression.IntegerLiteral(
                            int start,
                            BigInteger value,
                            Expression.IntegerType type) ->
                    switch (type) {
                        case INT64 -> value.longValueExact();
                        case UINT8 -> UnsignedValue.truncating(8, value.longValue());
                        case UINT16 -> UnsignedValue.truncating(16, value.longValue());
                        case UINT32 -> UnsignedValue.truncating(32, value.longValue());
                        case UINT64 -> UnsignedValue.truncating(64, value.longValue());
                        case INT128, UINT128 ->
                                throw SyntaxException.notSupported(
                                        source, start, "integers of 128 bits");
                    };
            case Expression.FloatLiteral(int _, double value) -> value;
            case Expression.Float32Literal(int _, float value) -> value;
            case Expression.CharacterLiteral(int _, int codePoint) -> new CharValue(codePoint);
            case Expression.StringLiteral(int _, String value) -> value;
            case Expression.BooleanLiteral(int _, boolean value) -> value;
            case Expression.SymbolLiteral(int _, String name) -> Symbol.of(name);
        };
    }
}
