package dev.backedge.language;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/// The syntax tree of a program. Infix operators are calls of the function that the operator names;
/// constructs that the language defines by rewriting within one expression (`do` blocks,
/// juxtaposition, the ternary) are kept as what they stand for.
sealed interface Expression {
    /// {@return where the expression begins, an offset into the source text}
    int start();

    /// A value written out.
    sealed interface Literal extends Expression {}

    /// An integer of the type that its notation and width give it.
    record IntegerLiteral(int start, BigInteger value, IntegerType type) implements Literal {}

    /// A 64-bit floating point number.
    record FloatLiteral(int start, double value) implements Literal {}

    /// A 32-bit floating point number, `1f0`.
    record Float32Literal(int start, float value) implements Literal {}

    /// A character.
    record CharacterLiteral(int start, int codePoint) implements Literal {}

    /// A string without interpolation.
    record StringLiteral(int start, String value) implements Literal {}

    /// `true` or `false`.
    record BooleanLiteral(int start, boolean value) implements Literal {}

    /// `:name`.
    record SymbolLiteral(int start, String name) implements Literal {}

    /// The integer types that have literals.
    enum IntegerType {
        INT64,
        INT128,
        UINT8,
        UINT16,
        UINT32,
        UINT64,
        UINT128
    }

    /// A variable, global or local, or the name of an operator.
    record Name(int start, String name) implements Expression {}

    /// A string with `$` in it; the parts are string literals and expressions.
    record Interpolation(int start, List<Expression> parts) implements Expression {}

    /// `callee(arguments...)`, or an operator applied.
    record Call(int start, Expression callee, List<Expression> arguments) implements Expression {}

    /// `name = value` among the arguments of a call.
    record NamedArgument(int start, Expression target, Expression value) implements Expression {}

    /// What follows `;` among the arguments of a call or the parameters of a method: named
    /// arguments, names, fields and splats.
    record Keywords(int start, List<Expression> elements) implements Expression {}

    /// `(a = 1, b = 2)` or `(; a = 1)`.
    record NamedTupleLiteral(int start, Keywords elements) implements Expression {}

    /// `a < b <= c`: one operator fewer than operands.
    record ComparisonChain(int start, List<Expression> operands, List<Name> operators)
            implements Expression {}

    /// `left && right`.
    record And(int start, Expression left, Expression right) implements Expression {}

    /// `left || right`.
    record Or(int start, Expression left, Expression right) implements Expression {}

    /// `object.field`.
    record FieldAccess(int start, Expression object, String field) implements Expression {}

    /// `collection[arguments...]`, also `T[elements...]`.
    record Index(int start, Expression collection, List<Expression> arguments)
            implements Expression {}

    /// `begin` or `end` between the brackets of an index.
    record IndexBound(int start, Bound bound) implements Expression {}

    /// Which end of a collection.
    enum Bound {
        FIRST,
        LAST
    }

    /// `base{parameters...}`.
    record Curly(int start, Expression base, List<Expression> parameters) implements Expression {}

    /// `(a, b)`, or `a, b` in an assignment.
    record TupleLiteral(int start, List<Expression> elements) implements Expression {}

    /// `[a, b]`.
    record VectorLiteral(int start, List<Expression> elements) implements Expression {}

    /// `value...`.
    record Splat(int start, Expression value) implements Expression {}

    /// `body where {parameters...}`, the parameters as written; the first is the outermost.
    record Where(int start, Expression body, List<TypeVariable> parameters) implements Expression {}

    /// A type parameter with its bounds.
    record TypeVariable(
            int start, String name, Optional<Expression> lower, Optional<Expression> upper) {}

    /// `value::type`; a parameter may lack the value.
    record TypeAssertion(int start, Optional<Expression> value, Expression type)
            implements Expression {}

    /// `target = value`.
    record Assignment(int start, Expression target, Expression value) implements Expression {}

    /// `target op= value`.
    record Update(int start, Name operator, Expression target, Expression value)
            implements Expression {}

    /// `if`, or the ternary operator.
    record Conditional(int start, List<Branch> branches, Optional<Block> otherwise)
            implements Expression {}

    /// A condition with what it guards.
    record Branch(Expression condition, Block body) {}

    /// `while condition ... end`.
    record While(int start, Expression condition, Block body) implements Expression {}

    /// `for a in b, c in d ... end`; the first iteration is the outermost.
    record For(int start, List<Iteration> iterations, Block body) implements Expression {}

    /// `target in collection`.
    record Iteration(int start, Expression target, Expression collection) {}

    /// `break`.
    record Break(int start) implements Expression {}

    /// `continue`.
    record Continue(int start) implements Expression {}

    /// `return`, with its value if one is written.
    record Return(int start, Optional<Expression> value) implements Expression {}

    /// `try ... catch ... else ... finally ... end`.
    record Try(
            int start,
            Block body,
            Optional<Handler> handler,
            Optional<Block> otherwise,
            Optional<Block> cleanup)
            implements Expression {}

    /// `catch name ...`; the variable may be absent.
    record Handler(int start, Optional<Expression> variable, Block body) {}

    /// `f.(x)` or `x .+ y`: for each element. Those that are directly inside are made in one go.
    record Broadcast(int start, Expression callee, List<Expression> arguments)
            implements Expression {}

    /// `target .= value`: into the elements of what is there.
    record BroadcastAssignment(int start, Expression target, Expression value)
            implements Expression {}

    /// `target .op= value`.
    record BroadcastUpdate(int start, Name operator, Expression target, Expression value)
            implements Expression {}

    /// `@view collection[indexes...]`.
    record View(int start, Index index) implements Expression {}

    /// Statements one after the other; no scope of their own.
    record Block(int start, List<Expression> statements) implements Expression {}

    /// `let bindings ... end`; each binding is a name or an assignment.
    record Let(int start, List<Expression> bindings, Block body) implements Expression {}

    /// `local declarations...`; each is a name, a name with a type, or an assignment.
    record Local(int start, List<Expression> declarations) implements Expression {}

    /// `global declarations...`.
    record Global(int start, List<Expression> declarations) implements Expression {}

    /// `x -> body`, `function (x) ... end`, or the block after `do`.
    record AnonymousFunction(int start, Signature signature, Block body) implements Expression {}

    /// A method in long or short form.
    record FunctionDefinition(int start, Signature signature, Block body) implements Expression {}

    /// `function name end`.
    record FunctionDeclaration(int start, Expression name) implements Expression {}

    /// The head of a method. The callee is absent for an anonymous function; type variables are
    /// listed from the outermost on. A keyword without default must be given; one of any number
    /// takes those that no other takes.
    record Signature(
            int start,
            Optional<Expression> callee,
            List<Parameter> parameters,
            List<Parameter> keywords,
            List<TypeVariable> typeVariables,
            Optional<Expression> resultType) {}

    /// A parameter of a method. One with a pattern is taken apart at the beginning of the body.
    record Parameter(
            int start,
            Optional<String> name,
            Optional<Expression> type,
            Optional<Expression> defaultValue,
            Repetition repetition,
            Specialization specialization,
            Optional<Expression> pattern) {
        Parameter(
                int start,
                Optional<String> name,
                Optional<Expression> type,
                Optional<Expression> defaultValue,
                Repetition repetition,
                Specialization specialization) {
            this(start, name, type, defaultValue, repetition, specialization, Optional.empty());
        }

        Parameter(
                int start,
                Optional<String> name,
                Optional<Expression> type,
                Optional<Expression> defaultValue,
                Repetition repetition) {
            this(start, name, type, defaultValue, repetition, Specialization.EXACT);
        }
    }

    /// For which types of an argument code is made.
    enum Specialization {
        /// For those of the argument itself.
        EXACT,
        /// For the declared type alone: `@nospecialize`.
        DECLARED
    }

    /// How many arguments a parameter takes.
    enum Repetition {
        ONE,
        ANY_NUMBER
    }

    /// `@inline` or `@noinline` before a definition or a call.
    record InlineHint(int start, String macro, Expression expression) implements Expression {}

    /// `@nospecialize parameter`.
    record Unspecialized(int start, Expression parameter) implements Expression {}

    /// `@assert condition message`. The text is the condition as written.
    record Assertion(int start, Expression condition, String text, Optional<Expression> message)
            implements Expression {}

    /// `@generated` before a definition, whose body computes code from the types of the arguments.
    record Generated(int start, FunctionDefinition definition) implements Expression {}

    /// A value that stands in code that the program made.
    record Embedded(int start, Object value) implements Expression {}

    /// `$value` in quoted code; nothing of it is left once the quotation is read.
    record Unquoted(int start, Expression value) implements Expression {}

    /// A construct of quoted code as the data that it becomes: a head and arguments. Quotations
    /// keep so what is otherwise read more deeply.
    record Raw(int start, String head, List<Expression> arguments) implements Expression {}

    /// What may stand only at the top level of a module.
    sealed interface Definition extends Expression {}

    /// `module` or `baremodule`.
    record ModuleDefinition(int start, ModuleKind kind, String name, Block body)
            implements Definition {}

    /// Whether a module imports the standard library.
    enum ModuleKind {
        STANDARD,
        BARE
    }

    /// Name, parameters and supertype of a declared type.
    record TypeHead(
            int start,
            String name,
            List<TypeVariable> parameters,
            Optional<Expression> supertype) {}

    /// `struct` or `mutable struct`. The constructors are the function definitions inside it.
    record StructDefinition(
            int start,
            Mutability mutability,
            TypeHead head,
            List<Field> fields,
            List<Expression> constructors)
            implements Definition {}

    /// Whether fields may be assigned.
    enum Mutability {
        IMMUTABLE,
        MUTABLE
    }

    /// A field of a struct.
    record Field(int start, String name, Optional<Expression> type) {}

    /// `abstract type ... end`.
    record AbstractTypeDefinition(int start, TypeHead head) implements Definition {}

    /// `primitive type ... bits end`.
    record PrimitiveTypeDefinition(int start, TypeHead head, int bits) implements Definition {}

    /// `using` or `import` of one module, or of names from it.
    record ImportStatement(
            int start, ImportKind kind, ImportPath path, Optional<List<ImportPath>> names)
            implements Definition {}

    /// Which word introduces an import.
    enum ImportKind {
        USING,
        IMPORT
    }

    /// A dotted path with its leading dots, and the name that it gets here.
    record ImportPath(int start, int dots, List<String> names, Optional<String> as) {}

    /// `export names...`.
    record ExportStatement(int start, List<String> names) implements Definition {}

    /// `const target = value`.
    record ConstantDefinition(int start, Expression target, Expression value)
            implements Definition {}

    /// A string before a definition.
    record Documented(int start, String text, Expression definition) implements Definition {}
}
