package dev.backedge.ir;

import java.util.List;
import java.util.Set;

/// A form that is evaluated in a module, one after the other; each sees what the ones before
/// defined.
///
/// What each means is Julia's meaning of the construct it is named after. Bodies of [Thunk] and
/// [AssignGlobal] have no arguments and run once, in the newest world, with the module being
/// evaluated as their module.
public sealed interface TopLevel {
    /// {@return where the form stands}
    SourceLocation location();

    /// `module Name … end`. A standard module has `using Base` and the function `include` of its
    /// own; a bare one sees `Core` only.
    ///
    /// @param name of the module
    /// @param kind standard or bare
    /// @param forms evaluated in the new module
    /// @param location of the word `module`
    record ModuleDefinition(
            Symbol name, ModuleKind kind, List<TopLevel> forms, SourceLocation location)
            implements TopLevel {
        /// Copies the forms.
        public ModuleDefinition {
            forms = List.copyOf(forms);
        }
    }

    /// Whether a module imports `Base`.
    enum ModuleKind {
        /// `module`: with `using Base`.
        STANDARD,
        /// `baremodule`: sees `Core` only.
        BARE
    }

    /// `using A.B`: the module's exported names become visible, and its own name is bound.
    ///
    /// @param module which
    /// @param location of the form
    record UsingModule(ModulePath module, SourceLocation location) implements TopLevel {}

    /// `using A: x, y`: the names become visible, but methods are not added to them under their
    /// bare name.
    ///
    /// @param module which
    /// @param names with their names here
    /// @param location of the form
    record UsingNames(ModulePath module, List<ImportedName> names, SourceLocation location)
            implements TopLevel {
        /// Copies the names.
        public UsingNames {
            names = List.copyOf(names);
        }
    }

    /// `import A` (binds the module's name) or `import A as B`.
    ///
    /// @param module which
    /// @param as its name here
    /// @param location of the form
    record ImportModule(ModulePath module, Symbol as, SourceLocation location)
            implements TopLevel {}

    /// `import A: x, y` or `import A.x`: the names are bound here, and method definitions under the
    /// bare name extend the function of `A`. With `import A.x` the last name of a path may be a
    /// module; evaluation decides.
    ///
    /// @param module which
    /// @param names with their names here
    /// @param location of the form
    record ImportNames(ModulePath module, List<ImportedName> names, SourceLocation location)
            implements TopLevel {
        /// Copies the names.
        public ImportNames {
            names = List.copyOf(names);
        }
    }

    /// A name that is imported, `name as as`.
    ///
    /// @param name in the other module
    /// @param as its name here, the same unless renamed
    record ImportedName(Symbol name, Symbol as) {}

    /// `export x, y`.
    ///
    /// @param names exported
    /// @param location of the form
    record Export(List<Symbol> names, SourceLocation location) implements TopLevel {
        /// Copies the names.
        public Export {
            names = List.copyOf(names);
        }
    }

    /// An expression evaluated for its effect or its result.
    ///
    /// @param body without arguments
    /// @param location of the form
    record Thunk(Body body, SourceLocation location) implements TopLevel {}

    /// `const name = …` or `name = …` at the top level.
    ///
    /// @param name of the binding
    /// @param kind constant or variable
    /// @param value without arguments; gives the value
    /// @param location of the form
    record AssignGlobal(Symbol name, GlobalKind kind, Body value, SourceLocation location)
            implements TopLevel {}

    /// Whether a binding may be assigned again.
    enum GlobalKind {
        /// `const`.
        CONSTANT,
        /// A plain global variable.
        VARIABLE
    }

    /// `abstract type Name{…} <: Super end`.
    ///
    /// @param name of the type
    /// @param parameters from the outermost on
    /// @param supertype in which the parameters may occur; `Any` where none is written
    /// @param location of the form
    record AbstractType(
            Symbol name,
            List<TypeParameter> parameters,
            TypeExpression supertype,
            SourceLocation location)
            implements TopLevel {
        /// Copies the parameters.
        public AbstractType {
            parameters = List.copyOf(parameters);
        }
    }

    /// `primitive type Name{…} <: Super bits end`.
    ///
    /// @param name of the type
    /// @param parameters from the outermost on
    /// @param supertype in which the parameters may occur
    /// @param bits size of an instance, a multiple of 8
    /// @param location of the form
    record PrimitiveType(
            Symbol name,
            List<TypeParameter> parameters,
            TypeExpression supertype,
            int bits,
            SourceLocation location)
            implements TopLevel {
        /// Copies the parameters.
        public PrimitiveType {
            parameters = List.copyOf(parameters);
        }
    }

    /// `struct Name{…} <: Super … end`, without its constructors: the front end adds those as
    /// [MethodDefinition]s after it.
    ///
    /// @param name of the type
    /// @param mutability of the instances
    /// @param parameters from the outermost on
    /// @param supertype in which the parameters may occur
    /// @param fields in order; their types may mention the parameters and the type itself
    /// @param initializedFields how many of the first fields every constructor sets: all, unless an
    ///   inner constructor calls `new` with fewer
    /// @param location of the form
    record StructType(
            Symbol name,
            Mutability mutability,
            List<TypeParameter> parameters,
            TypeExpression supertype,
            List<FieldDeclaration> fields,
            int initializedFields,
            SourceLocation location)
            implements TopLevel {
        /// Copies the lists.
        public StructType {
            parameters = List.copyOf(parameters);
            fields = List.copyOf(fields);
        }
    }

    /// Whether fields may be assigned.
    enum Mutability {
        /// `struct`.
        IMMUTABLE,
        /// `mutable struct`.
        MUTABLE
    }

    /// A field of a struct.
    ///
    /// @param name of the field
    /// @param type declared; `Any` where none is written
    record FieldDeclaration(Symbol name, TypeExpression type) {}

    /// `function name end`: makes the generic function if it does not exist.
    ///
    /// @param name of the function
    /// @param location of the form
    record FunctionDeclaration(Symbol name, SourceLocation location) implements TopLevel {}

    /// A method. Its body's slots are the function itself, the arguments in order (a vararg as one
    /// tuple), then the locals; static parameter i is `parameters.get(i)`.
    ///
    /// @param callee whose method it is
    /// @param argumentTypes after the callee; the last one is the element type when `arity` is
    ///   `VARARG`; `Any` where none is written
    /// @param arity whether the last argument takes any number of values
    /// @param parameters the `where` variables, from the outermost on
    /// @param unspecialized indexes of arguments for whose declared type alone code is made
    /// @param inlining whether the body takes the place of calls
    /// @param body the code
    /// @param location of the definition
    record MethodDefinition(
            Callee callee,
            List<TypeExpression> argumentTypes,
            Arity arity,
            List<TypeParameter> parameters,
            Set<Integer> unspecialized,
            Inlining inlining,
            Body body,
            SourceLocation location)
            implements TopLevel {
        /// Copies the lists.
        public MethodDefinition {
            argumentTypes = List.copyOf(argumentTypes);
            parameters = List.copyOf(parameters);
            unspecialized = Set.copyOf(unspecialized);
        }

        /// Makes a method that is specialised on all of its arguments.
        ///
        /// @param callee whose method it is
        /// @param argumentTypes after the callee
        /// @param arity whether the last argument takes any number of values
        /// @param parameters the `where` variables, from the outermost on
        /// @param body the code
        /// @param location of the definition
        public MethodDefinition(
                Callee callee,
                List<TypeExpression> argumentTypes,
                Arity arity,
                List<TypeParameter> parameters,
                Body body,
                SourceLocation location) {
            this(
                    callee,
                    argumentTypes,
                    arity,
                    parameters,
                    Set.of(),
                    Inlining.BY_SIZE,
                    body,
                    location);
        }

        /// {@return the same method with another wish}
        ///
        /// @param wish whether the body takes the place of calls
        public MethodDefinition withInlining(Inlining wish) {
            return new MethodDefinition(
                    callee, argumentTypes, arity, parameters, unspecialized, wish, body, location);
        }
    }

    /// A method whose bodies are made for each specialization: `@generated`.
    ///
    /// @param generator a function of the module, defined before: it takes the values of the static
    ///   parameters, the type of the function, and the types of the arguments (a tuple of types for
    ///   an argument that takes any number of values), and gives code as data
    /// @param definition the method; its body is not run and only names the slots
    record GeneratedMethod(Symbol generator, MethodDefinition definition) implements TopLevel {
        @Override
        public SourceLocation location() {
            return definition.location();
        }
    }

    /// Whether a body takes the place of calls: a wish of the program, which changes no result.
    enum Inlining {
        /// As its size is.
        BY_SIZE,
        /// Wherever it can: `@inline`.
        WANTED,
        /// Nowhere: `@noinline`.
        UNWANTED
    }

    /// Whether the last argument takes any number of values.
    enum Arity {
        /// As many arguments as are written.
        FIXED,
        /// The last argument takes the rest, none included.
        VARARG
    }

    /// Whose method a definition is.
    sealed interface Callee {
        /// A name: a function (made if the name is free in this module), or a type, whose
        /// constructor it is. A path extends another module's function.
        ///
        /// @param path of the name
        record Named(List<Symbol> path) implements Callee {
            /// Copies the path.
            public Named {
                path = List.copyOf(path);
            }
        }

        /// A type with parameters, whose constructor it is: `Point{T}(x) where T`.
        ///
        /// @param type that is called
        record OfType(TypeExpression type) implements Callee {}

        /// A value of a type: `(p::Poly)(x)`.
        ///
        /// @param type of the callable value
        record OfInstance(TypeExpression type) implements Callee {}

        /// The function `kwcall`, for calls of another callee with keywords. Before the arguments
        /// of the definition the method takes a named tuple of the keywords, then that callee.
        ///
        /// @param callee that is called with keywords
        record WithKeywords(Callee callee) implements Callee {}
    }

    /// `include("file")`: evaluates the forms of another file of the package, named relative to
    /// this one, here.
    ///
    /// @param file as written
    /// @param location of the form
    record Include(String file, SourceLocation location) implements TopLevel {}

    /// A documentation string before a definition.
    ///
    /// @param text of the documentation
    /// @param definition that it documents
    record Documented(String text, TopLevel definition) implements TopLevel {
        @Override
        public SourceLocation location() {
            return definition.location();
        }
    }
}
