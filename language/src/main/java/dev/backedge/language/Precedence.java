package dev.backedge.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How tightly infix operators bind, from the loosest on. Above these come, in this order: `where`,
/// juxtaposition, unary operators, `^`, `::` and `->`, and what follows an operand directly (calls,
/// indexing, fields).
enum Precedence {
    PAIR("=>"),
    CONDITIONAL("?"),
    ARROW("-->", "←", "→", "↔"),
    OR("||"),
    AND("&&"),
    COMPARISON(
            "<", ">", "<=", ">=", "≤", "≥", "==", "===", "!=", "!==", "≠", "≡", "≢", "≈", "≉", "∈",
            "∉", "∋", "∌", "⊆", "⊇", "⊈", "⊊", "<:", ">:"),
    PIPE_LEFT("<|"),
    PIPE_RIGHT("|>"),
    RANGE(":", ".."),
    SUM("+", "-", "|", "⊻", "∪", "∨", "⊔", "±", "∓", "++"),
    PRODUCT("*", "/", "÷", "%", "&", "∘", "×", "\\", "⋅", "∩", "∧", "⊓", "⊗"),
    RATIONAL("//"),
    SHIFT("<<", ">>", ">>>"),
    /// Tighter than every infix operator of this table.
    OPERAND;

    private static final Map<String, Precedence> OF_OPERATOR = byOperator();
    private static final Set<String> WORDS = Set.of("in", "isa");

    private final Set<String> operators;

    Precedence(String... operators) {
        this.operators = Set.of(operators);
    }

    private static Map<String, Precedence> byOperator() {
        Map<String, Precedence> table = new HashMap<>();
        for (Precedence precedence : values()) {
            for (String operator : precedence.operators) {
                table.put(operator, precedence);
            }
        }
        return Map.copyOf(table);
    }

    /// {@return how tightly a token binds as an infix operator; empty if it is none}
    static Optional<Precedence> of(Token token) {
        if (token.kind() == TokenKind.OPERATOR) {
            return Optional.ofNullable(OF_OPERATOR.get(token.undotted()));
        }
        return token.kind() == TokenKind.NAME && WORDS.contains(token.text())
                ? Optional.of(COMPARISON)
                : Optional.empty();
    }

    /// {@return the operators of all levels, words left out}
    static Set<String> infixOperators() {
        return OF_OPERATOR.keySet();
    }

    /// {@return the next tighter level}
    Precedence tighter() {
        return values()[ordinal() + 1];
    }
}
