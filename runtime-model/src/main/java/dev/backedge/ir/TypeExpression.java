package dev.backedge.ir;

import java.util.List;

/// The syntax of a type, or of a type parameter that is a value. What the names mean is decided
/// when the expression is evaluated in a module.
public sealed interface TypeExpression {
    /// A name, perhaps qualified by modules: `Int64`, `Base.Iterators.Zip`. The first name is a
    /// variable in scope or a binding of the module.
    ///
    /// @param path at least one name
    record Name(List<Symbol> path) implements TypeExpression {
        /// Copies the path.
        ///
        /// @throws IllegalArgumentException if it is empty
        public Name {
            path = List.copyOf(path);
            if (path.isEmpty()) {
                throw new IllegalArgumentException("a name has at least one part");
            }
        }

        /// {@return the expression of an unqualified name}
        ///
        /// @param name the name
        public static Name of(String name) {
            return new Name(List.of(Symbol.of(name)));
        }
    }

    /// `base{parameter, …}`; also `Union{…}`, `Tuple{…}` and `Vararg{…}`.
    ///
    /// @param base what is applied
    /// @param parameters in order
    record Apply(TypeExpression base, List<TypeExpression> parameters) implements TypeExpression {
        /// Copies the parameters.
        public Apply {
            parameters = List.copyOf(parameters);
        }
    }

    /// `body where variable`. Several variables are several of these: `A where {T, S}` is `(A where
    /// S) where T`.
    ///
    /// @param body in which the variable may occur
    /// @param variable with its bounds
    record Where(TypeExpression body, TypeParameter variable) implements TypeExpression {}

    /// A value as a parameter: a number, a boolean, a [Symbol] (`:a`), a [CharValue], an
    /// [UnsignedValue], a string.
    ///
    /// @param value the value itself
    record Literal(Object value) implements TypeExpression {}

    /// A tuple of values as a parameter: `(:a, :b)`, `()`.
    ///
    /// @param elements in order
    record TupleLiteral(List<TypeExpression> elements) implements TypeExpression {
        /// Copies the elements.
        public TupleLiteral {
            elements = List.copyOf(elements);
        }
    }

    /// `typeof(name)`: the type of the value bound to a name, a function as a rule.
    ///
    /// @param path of the name
    record TypeOf(List<Symbol> path) implements TypeExpression {
        /// Copies the path.
        public TypeOf {
            path = List.copyOf(path);
        }
    }

    /// `Name(integer)` in the qualified form: a value of an integer type other than `Int64`, or
    /// `#value(type, "repr")`.
    ///
    /// @param type of the value
    /// @param text the integer's digits, or the value's printed form
    record TypedValue(TypeExpression type, String text) implements TypeExpression {}
}
