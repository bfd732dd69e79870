package dev.backedge.language;

import dev.backedge.language.Expression.IntegerType;

import java.math.BigInteger;

/// Gives number tokens their values and types.
final class NumberLiterals {
    private final SourceText source;

    NumberLiterals(SourceText source) {
        this.source = source;
    }

    Expression unsigned(Token token) {
        return literal(token.start(), token, BigInteger.ONE);
    }

    /// {@return the literal of a number that directly follows a sign}
    Expression signed(Expression.Name sign, Token token) {
        return literal(
                sign.start(),
                token,
                sign.name().equals("-") ? BigInteger.ONE.negate() : BigInteger.ONE);
    }

    private Expression literal(int start, Token token, BigInteger sign) {
        String digits = token.text().replace("_", "");
        if (token.kind() == TokenKind.FLOAT) {
            return decimal(start, digits, sign);
        }
        int radix =
                digits.startsWith("0x")
                        ? 16
                        : digits.startsWith("0o") ? 8 : digits.startsWith("0b") ? 2 : 10;
        return radix == 10
                ? integer(start, new BigInteger(digits).multiply(sign))
                : prefixed(start, digits.substring(2), radix);
    }

    private Expression decimal(int start, String digits, BigInteger sign) {
        boolean single = digits.indexOf('f') >= 0;
        String text = (sign.signum() < 0 ? "-" : "") + digits.replace('f', 'e');
        double value = single ? Float.parseFloat(text) : Double.parseDouble(text);
        if (Double.isInfinite(value)) {
            throw SyntaxException.invalid(
                    source, start, "the numeric constant '" + digits + "' is too large");
        }
        return single
                ? new Expression.Float32Literal(start, (float) value)
                : new Expression.FloatLiteral(start, value);
    }

    private Expression integer(int start, BigInteger value) {
        if (value.bitLength() < 64) {
            return new Expression.IntegerLiteral(start, value, IntegerType.INT64);
        }
        if (value.bitLength() < 128) {
            return new Expression.IntegerLiteral(start, value, IntegerType.INT128);
        }
        throw SyntaxException.notSupported(source, start, "integers of more than 128 bits");
    }

    /// The type has room for every number of as many digits, as if the first were 1 where it is 0.
    private Expression prefixed(int start, String digits, int radix) {
        BigInteger value = new BigInteger(digits, radix);
        String widest = digits.startsWith("0") ? "1" + digits.substring(1) : digits;
        int bits = new BigInteger(widest, radix).bitLength();
        if (bits > 128) {
            throw SyntaxException.notSupported(source, start, "integers of more than 128 bits");
        }
        IntegerType type =
                bits <= 8
                        ? IntegerType.UINT8
                        : bits <= 16
                                ? IntegerType.UINT16
                                : bits <= 32
                                        ? IntegerType.UINT32
                                        : bits <= 64 ? IntegerType.UINT64 : IntegerType.UINT128;
        return new Expression.IntegerLiteral(start, value, type);
    }
}
